// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/elided_label.h"

#include "ui/parts/button.h"
#include "ui/parts/plain_text.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace ui {

ElidedLabel::ElidedLabel(const QString &text, QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFont(ui::font(TextRole::Body));
    setText(text);
}

void ElidedLabel::setText(const QString &text)
{
    m_text = text;
    m_shown = visible(text);
    setAccessibleName(m_shown);
    updateGeometry();
    resizeEvent(nullptr);
    update();
}

void ElidedLabel::setRole(TextRole role)
{
    setFont(ui::font(role));
    updateGeometry();
    resizeEvent(nullptr);
    update();
}

void ElidedLabel::setInk(const QColor &colour)
{
    m_ink = colour;
    update();
}

void ElidedLabel::setMutedInk(bool muted)
{
    m_muted = muted;
    update();
}

void ElidedLabel::setElide(Qt::TextElideMode mode)
{
    m_mode = mode;
    update();
}

void ElidedLabel::setCopyable(bool copyable)
{
    setFocusPolicy(copyable ? Qt::StrongFocus : Qt::NoFocus);
    setAttribute(Qt::WA_Hover, copyable);
    if (copyable && !m_copy) {
        m_copy = iconButton(QStringLiteral("copy"), tr("Copy"), this);
        m_copy->setFocusPolicy(Qt::NoFocus);
        m_copy->setFixedSize(24, 20);
        m_copy->setIconSize({14, 14});
        m_copy->hide();
        connect(m_copy, &QToolButton::clicked, this, &ElidedLabel::copy);
    }
    resizeEvent(nullptr);
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_shown) + 2, qMax(20, fontMetrics().height())};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {40, sizeHint().height()};
}

void ElidedLabel::copy()
{
    QApplication::clipboard()->setText(m_text);
    Q_EMIT copied(m_text);
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool button = m_copy && (underMouse() || hasFocus());
    if (m_copy && m_copy->isVisible() != button)
        QMetaObject::invokeMethod(m_copy, "setVisible", Qt::QueuedConnection, Q_ARG(bool, button));
    const int room = width() - (button ? 26 : 0);
    painter.setPen(m_ink.isValid() ? m_ink
                       : m_muted   ? tokens().muted
                                   : palette().color(QPalette::WindowText));
    painter.drawText(QRect(0, 0, room, height()),
                     int(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextSingleLine,
                     fontMetrics().elidedText(m_shown, m_mode, room));
}

void ElidedLabel::resizeEvent(QResizeEvent *)
{
    const bool cut = fontMetrics().horizontalAdvance(m_shown) > width();
    setToolTip(cut ? escapedToolTip(m_text) : QString());
    if (m_copy)
        m_copy->move(width() - 24, (height() - 20) / 2);
}

void ElidedLabel::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy"), this, &ElidedLabel::copy);
    menu->popup(event->globalPos());
}

void ElidedLabel::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else
        QWidget::keyPressEvent(event);
}

}  // namespace ui
