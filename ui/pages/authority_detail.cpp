// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/authority_detail.h"

#include "ui/parts/badge.h"
#include "ui/parts/button.h"
#include "ui/parts/console_context.h"
#include "ui/parts/dates.h"
#include "ui/parts/detail_row.h"
#include "ui/parts/elided_label.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/panel.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/section.h"
#include "ui/parts/status_shape.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

AuthorityDetail::AuthorityDetail(ConsoleContext &context, QWidget *parent)
    : QWidget(parent), m_context(context)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(
        new EmptyState(u"seal"_s, tr("Choose an authority to see it in full."), {}, m_stack));
    auto *content = new QWidget(m_stack);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(size::PanelPadding, 12, size::PanelPadding, 12);
    head->setSpacing(size::Grid);
    auto *row = new QHBoxLayout;
    m_name = new ElidedLabel({}, content);
    m_name->setRole(TextRole::DetailName);
    m_name->setElide(Qt::ElideRight);
    m_badge = new Badge(content);
    row->addWidget(m_name, 1);
    row->addWidget(m_badge);
    head->addLayout(row);
    m_line = detailText({}, TextRole::Note, true);
    head->addWidget(m_line);
    const auto add = [content](QHBoxLayout *verbs, const QString &text, const QString &iconName,
                               ButtonKind kind) {
        QPushButton *made = button(text, iconName, kind, content);
        setSmall(made);
        verbs->addWidget(made);
        return made;
    };
    auto *first = new QHBoxLayout;
    auto *second = new QHBoxLayout;
    m_issue = add(first, tr("Issue certificate…"), u"plus"_s, ButtonKind::Primary);
    m_crossSign = add(first, tr("Cross-sign…"), u"seal"_s, ButtonKind::Plain);
    m_crossSign->setToolTip(tr("Signs another authority's name and key, so that whoever trusts "
                               "this one trusts that one, too."));
    m_publish = add(second, tr("Publish list…"), u"refresh"_s, ButtonKind::Plain);
    m_export = add(second, tr("Export list…"), u"export"_s, ButtonKind::Plain);
    for (QHBoxLayout *each : {first, second}) {
        each->setSpacing(size::Grid);
        each->addStretch(1);
        head->addLayout(each);
    }
    layout->addLayout(head);
    auto *scroll = new QScrollArea(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("Authority"));
    auto *inner = new QWidget;
    m_body = new QVBoxLayout(inner);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(0);
    scroll->setWidget(inner);
    inner->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    layout->addWidget(scroll, 1);
    m_stack->addWidget(content);
    outer->addWidget(m_stack);
    connect(m_issue, &QPushButton::clicked, this, [this] { Q_EMIT issueWanted(m_row.name); });
    connect(m_crossSign, &QPushButton::clicked, this,
            [this] { Q_EMIT crossSignWanted(m_row.name); });
    connect(m_publish, &QPushButton::clicked, this, [this] { Q_EMIT publishWanted(m_row.name); });
    connect(m_export, &QPushButton::clicked, this, [this] { Q_EMIT exportWanted(m_row.name); });
}

void AuthorityDetail::show(const report::AuthorityRow *row)
{
    m_stack->setCurrentIndex(row ? 1 : 0);
    m_row = row ? *row : report::AuthorityRow();
    if (row)
        fill();
}

void AuthorityDetail::fill()
{
    const bool writable = !m_context.vault().readOnly;
    m_name->setText(visible(m_row.name, 200));
    m_badge->set(kindOf(m_row.status), wordOf(m_row.status));
    m_line->setText(m_row.selfSigned ? tr("A root of this vault.")
                        : m_row.parent.isEmpty()
                        ? tr("An intermediate authority; its parent is not in this vault.")
                        : tr("An intermediate authority below %1.").arg(visible(m_row.parent, 80)));
    m_issue->setEnabled(writable && m_row.usable());
    m_crossSign->setEnabled(writable && m_row.usable());
    m_publish->setEnabled(writable && m_row.usable());
    m_export->setEnabled(m_row.crlUntil != 0);
    clearLayout(m_body);

    const auto section = [this](const QString &title) {
        auto *made = new Section(title);
        auto *holder = new QWidget;
        auto *layout = new QVBoxLayout(holder);
        layout->setContentsMargins(size::PanelPadding, size::Grid, size::PanelPadding, 12);
        layout->setSpacing(6);
        made->body()->addWidget(holder);
        m_body->addWidget(made);
        return layout;
    };
    auto *certificate = section(tr("Certificate"));
    certificate->addWidget(new DetailRow(tr("Subject"), m_row.subject));
    certificate->addWidget(new DetailRow(
        tr("Key"), m_row.inToken ? tr("%1, in a token", "key").arg(m_row.key) : m_row.key));
    certificate->addWidget(new DetailRow(
        tr("Until"),
        tr("%1, %2", "day, relative")
            .arg(day(m_row.notAfter), relative(m_row.notAfter, m_context.clock().now()))));
    certificate->addWidget(new DetailRow(
        tr("Path length"), m_row.pathLength < 0 ? tr("no limit") : number(m_row.pathLength)));
    certificate->addWidget(
        (new DetailRow(tr("SHA-256"), QString::fromLatin1(m_row.sha256.toHex())))->mono());
    auto *show = button(tr("Show certificate"), u"certificate"_s);
    setSmall(show);
    certificate->addWidget(show, 0, Qt::AlignLeft);
    connect(show, &QPushButton::clicked, this,
            [this] { m_context.openCertificate(m_row.certificate); });

    auto *lists = section(tr("Revocation list"));
    if (m_row.crlUntil == 0) {
        lists->addWidget(detailText(
            tr("None was published yet. Programs that insist on one refuse its certificates."),
            TextRole::Note, true));
    } else {
        lists->addWidget(new DetailRow(tr("Number"), number(m_row.crlNumber)));
        lists->addWidget(new DetailRow(tr("Published"), moment(m_row.crlFrom)));
        lists->addWidget(new DetailRow(tr("Holds until"), moment(m_row.crlUntil)));
    }
    lists->addWidget(new DetailRow(tr("Revoked"), number(m_row.revoked)));
    lists->addWidget(new DetailRow(tr("Lifetime"), tr("%Ln day(s)", nullptr, m_row.crlDays)));

    auto *issued = section(tr("What it writes"));
    issued->addWidget(new DetailRow(tr("Issued"), number(m_row.issued)));
    issued->addWidget(
        new DetailRow(tr("Digest"), m_row.digest.isEmpty() ? tr("fitting the key") : m_row.digest));
    const auto addresses = [issued](const QString &name, const QStringList &values) {
        if (values.isEmpty())
            issued->addWidget((new DetailRow(name, AuthorityDetail::tr("none")))->muted());
        for (const QString &value : values)
            issued->addWidget(new DetailRow(name, value));
    };
    addresses(tr("CRL"), m_row.crlUrls);
    addresses(tr("OCSP"), m_row.ocspUrls);
    addresses(tr("Issuer"), m_row.issuerUrls);
    m_body->addStretch(1);
}

}  // namespace ui
