// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/banner.h"

#include "ui/parts/button.h"
#include "ui/parts/panel.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/status_shape.h"
#include "ui/parts/texts.h"
#include "ui/parts/theme_style.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace ui {

Banner::Banner(StatusKind kind, const QString &title, const QString &text, QWidget *parent)
    : QFrame(parent), m_kind(kind)
{
    // Not Maximum: its height depends on its width, which a fixed upper bound would cut.
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    auto *outer = new QHBoxLayout(this);
    outer->setContentsMargins(40, 12, 12, 12);
    outer->setSpacing(12);
    m_body = new QVBoxLayout;
    m_body->setSpacing(4);
    auto *head = new QHBoxLayout;
    m_title = label({}, TextRole::Strong);
    m_title->setWordWrap(true);
    m_note = label({}, TextRole::Note, Ink::Muted);
    head->addWidget(m_title, 1);
    head->addWidget(m_note, 0, Qt::AlignTop);
    m_text = label({}, TextRole::Body);
    m_text->setWordWrap(true);
    m_detail = label({}, TextRole::Mono);
    m_detail->setWordWrap(true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_detail->hide();
    m_body->addLayout(head);
    m_body->addWidget(m_text);
    m_body->addWidget(m_detail);
    outer->addLayout(m_body, 1);
    m_actions = new QHBoxLayout;
    m_actions->setSpacing(size::Grid);
    outer->addLayout(m_actions);
    outer->setAlignment(m_actions, Qt::AlignVCenter);
    set(kind, title, text);
}

void Banner::set(StatusKind kind, const QString &title, const QString &text)
{
    m_kind = kind;
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_note->setVisible(!m_note->text().isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(text);
    updateGeometry();
    update();
}

void Banner::setError(const crypto::Error &error)
{
    const ErrorSentences sentences = sentencesOf(error);
    set(StatusKind::Failed, sentences.cause, sentences.remedy);
    m_detail->setText(sentences.raw);
    m_detail->hide();
    if (!sentences.raw.isEmpty() && !m_detailSwitch) {
        m_detailSwitch = button(tr("Details"), {}, ButtonKind::Quiet, this);
        setSmall(m_detailSwitch);
        m_actions->addWidget(m_detailSwitch);
        connect(m_detailSwitch, &QPushButton::clicked, this,
                [this] { m_detail->setVisible(m_detail->isHidden()); });
    }
    if (m_detailSwitch)
        m_detailSwitch->setVisible(!sentences.raw.isEmpty());
}

void Banner::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

QPushButton *Banner::addAction(const QString &text, std::function<void()> action)
{
    auto *result = button(text, {}, ButtonKind::Plain, this);
    if (m_slim)
        setSmall(result);
    connect(result, &QPushButton::clicked, this, [action = std::move(action)] {
        if (action)
            action();
    });
    // Before Details and Close, which come last in reading order.
    const int last = m_close ? m_actions->indexOf(m_close) : -1;
    static_cast<QHBoxLayout *>(m_actions)->insertWidget(last, result);
    return result;
}

void Banner::setContent(QWidget *content)
{
    m_body->addSpacing(4);
    m_body->addWidget(content);
}

void Banner::setClosable(bool closable)
{
    if (closable && !m_close) {
        m_close = button({}, QStringLiteral("close"), ButtonKind::Quiet, this);
        m_close->setAccessibleName(tr("Close this message"));
        m_close->setToolTip(tr("Close"));
        m_close->setFixedSize(size::SmallControl, size::SmallControl);
        m_actions->addWidget(m_close);
        connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    }
    if (m_close)
        m_close->setVisible(closable);
}

void Banner::setSlim()
{
    m_slim = true;
    layout()->setContentsMargins(40, 3, 4, 3);
    setFixedHeight(36);
    static_cast<QBoxLayout *>(m_body)->setDirection(QBoxLayout::LeftToRight);
    m_body->setSpacing(12);
    m_title->setWordWrap(false);
    m_text->setWordWrap(false);
    m_text->setMinimumWidth(40);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_text->setToolTip(escapedToolTip(m_text->text()));
    m_body->setStretch(m_body->indexOf(m_text), 1);
    for (QPushButton *each : findChildren<QPushButton *>())
        setSmall(each);
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const StatusColours &colours = tokens().of(m_kind);
    paintBox(painter, rect(), colours.tint, colours.ink, size::PanelRadius);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath clip;
    clip.addRoundedRect(QRectF(rect()), size::PanelRadius, size::PanelRadius);
    painter.setClipPath(clip);
    painter.fillRect(QRect(0, 0, 3, height()), colours.ink);
    painter.restore();
    paintStatusShape(painter, m_slim ? QRectF(16, 0, 12, height()) : QRectF(16, 12, 12, 20),
                     m_kind);
}

}  // namespace ui
