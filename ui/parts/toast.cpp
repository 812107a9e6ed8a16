// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/toast.h"

#include "ui/parts/button.h"
#include "ui/parts/panel.h"
#include "ui/parts/status_shape.h"
#include "ui/parts/theme_style.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

using namespace std::chrono_literals;

namespace ui {

Toast::Toast(QWidget *window) : QFrame(window)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 8, 8);
    row->setSpacing(size::Grid);
    m_shape = new StatusShape(StatusKind::Valid, this);
    m_text = label({}, TextRole::Body, Ink::Text, this);
    m_text->setWordWrap(true);
    m_text->setMinimumWidth(160);
    m_button = button({}, {}, ButtonKind::Plain, this);
    setSmall(m_button);
    m_close = iconButton(QStringLiteral("close"), tr("Close"), this);
    row->addWidget(m_shape);
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    row->addWidget(m_close);
    hide();
    m_timer.setSingleShot(true);
    m_timer.setInterval(6s);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (underMouse() || isAncestorOf(QApplication::focusWidget()))
            m_timer.start();
        else
            hide();
    });
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_button, &QPushButton::clicked, this, [this] {
        const auto action = m_action;
        hide();
        if (action)
            action();
    });
    window->installEventFilter(this);
}

void Toast::show(StatusKind kind, const QString &text, const QString &actionText,
                 std::function<void()> action)
{
    m_shape->setKind(kind);
    m_text->setText(text);
    m_button->setText(actionText);
    m_button->setVisible(!actionText.isEmpty());
    m_action = std::move(action);
    setAccessibleName(text);
    place();
    QFrame::show();
    raise();
    m_timer.start();
    // Qt 6.4 has no announcement event; an alert on the widget is what screen readers speak.
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void Toast::setClearance(int height)
{
    m_clearance = height;
    if (isVisible())
        place();
}

void Toast::place()
{
    const int room = parentWidget()->width() - 2 * size::PageMargin;
    const int words = QFontMetrics(m_text->font()).horizontalAdvance(m_text->text());
    const int chrome = 16 + 16 + 8 + 8 + 28 + 8
        + (m_button->text().isEmpty() ? 0 : m_button->sizeHint().width() + 8);
    const int width = qMin(room, qBound(240, words + chrome + 8, 520));
    layout()->activate();
    const int height = qMax(
        44, layout()->hasHeightForWidth() ? layout()->heightForWidth(width) : sizeHint().height());
    setGeometry(parentWidget()->width() - size::PageMargin - width,
                parentWidget()->height() - size::StatusBar - m_clearance - 16 - height, width,
                height);
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void Toast::enterEvent(QEnterEvent *)
{
    m_timer.stop();
}

void Toast::leaveEvent(QEvent *)
{
    m_timer.start();
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, rect(), tokens().panel, tokens().controlBorder, size::PanelRadius);
}

}  // namespace ui
