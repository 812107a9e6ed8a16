// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/certificate_raw_view.h"

#include "ui/parts/asn1_view.h"
#include "ui/parts/button.h"
#include "ui/parts/segmented.h"
#include "ui/parts/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {
namespace {

using namespace Qt::StringLiterals;
enum Form { Pem, Hex, Tree };

QPlainTextEdit *monoText(const QString &name, QWidget *parent)
{
    auto *edit = new QPlainTextEdit(parent);
    edit->setReadOnly(true);
    edit->setAccessibleName(name);
    edit->setFont(font(TextRole::Mono));
    edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    edit->setFrameShape(QFrame::NoFrame);
    edit->setTabChangesFocus(true);
    return edit;
}

}  // namespace

QString hexDump(const QByteArray &bytes)
{
    constexpr qsizetype Width = 16;
    QString text;
    text.reserve(bytes.size() * 5);
    for (qsizetype at = 0; at < bytes.size(); at += Width) {
        const QByteArray line = bytes.mid(at, Width);
        QString hex = QString::fromLatin1(line.left(8).toHex(' '));
        if (line.size() > 8)
            hex += u"  "_s + QString::fromLatin1(line.mid(8).toHex(' '));
        QString printable;
        for (const char byte : line)
            printable += byte >= 0x20 && byte < 0x7F ? QLatin1Char(byte) : QLatin1Char('.');
        text += u"%1  %2  %3\n"_s.arg(at, 6, 16, QLatin1Char('0'))
                    .arg(hex.leftJustified(48), printable);
    }
    return text;
}

CertificateRawView::CertificateRawView(QWidget *parent) : QWidget(parent)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(size::Grid);
    auto *tools = new QHBoxLayout;
    m_forms = new Segmented(tr("Form of the raw bytes"), this);
    m_forms->add(tr("PEM"));
    m_forms->add(tr("DER hex"));
    m_forms->add(tr("ASN.1"));
    tools->addWidget(m_forms);
    tools->addStretch(1);
    auto *copyButton = iconButton(u"copy"_s, tr("Copy what is shown"), this);
    tools->addWidget(copyButton);
    outer->addLayout(tools);
    m_stack = new QStackedWidget(this);
    m_pem = monoText(tr("PEM text"), m_stack);
    m_hex = monoText(tr("DER bytes in hexadecimal"), m_stack);
    m_tree = new Asn1View(m_stack);
    m_stack->addWidget(m_pem);
    m_stack->addWidget(m_hex);
    m_stack->addWidget(m_tree);
    m_stack->setMinimumHeight(200);
    outer->addWidget(m_stack, 1);
    connect(m_forms, &Segmented::chosen, this, &CertificateRawView::show);
    connect(copyButton, &QToolButton::clicked, this, &CertificateRawView::copy);
}

void CertificateRawView::setDetail(const report::CertificateDetail &detail)
{
    m_detail = detail;
    std::fill(std::begin(m_filled), std::end(m_filled), false);
    show(m_forms->current());
}

// Each form is made when it is first looked at.
void CertificateRawView::show(int form)
{
    m_stack->setCurrentIndex(form);
    if (m_filled[form])
        return;
    m_filled[form] = true;
    if (form == Pem)
        m_pem->setPlainText(m_detail.pem());
    else if (form == Hex)
        m_hex->setPlainText(hexDump(m_detail.row.der));
    else
        m_tree->setNodes(m_detail.asn1);
}

void CertificateRawView::copy()
{
    QString text;
    switch (m_forms->current()) {
    case Pem:
        text = m_detail.pem();
        break;
    case Hex:
        text = QString::fromLatin1(m_detail.row.der.toHex());
        break;
    default:
        for (const crypto::x509::Asn1Node &node : m_detail.asn1)
            text += QString(node.depth * 2, u' ') + QString::fromStdString(node.tag) + u' '
                + QString::fromStdString(node.value) + u'\n';
    }
    QApplication::clipboard()->setText(text);
}

}  // namespace ui
