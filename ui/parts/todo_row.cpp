// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/todo_row.h"

#include "ui/parts/button.h"
#include "ui/parts/elided_label.h"
#include "ui/parts/panel.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/status_shape.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QStyleOptionFocusRect>

#include <algorithm>

namespace ui {

namespace {

constexpr int RowHeight = 46;
constexpr int WidestWho = 150;

ElidedLabel *line(const QString &text, TextRole role, bool muted, QWidget *parent)
{
    auto *result = new ElidedLabel(visible(text, 200), parent);
    result->setRole(role);
    result->setMutedInk(muted);
    result->setElide(Qt::ElideRight);
    result->setAttribute(Qt::WA_TransparentForMouseEvents);  // the row is the link
    return result;
}

QVBoxLayout *stack(QWidget *upper, QWidget *lower)
{
    auto *result = new QVBoxLayout;
    result->setContentsMargins(0, 0, 0, 0);
    result->setSpacing(0);
    result->addStretch(1);
    result->addWidget(upper);
    if (lower)
        result->addWidget(lower);
    result->addStretch(1);
    return result;
}

}  // namespace

void TodoRow::Columns::widen(const Columns &other)
{
    who = std::max(who, other.who);
    when = std::max(when, other.when);
    verb = std::max(verb, other.verb);
}

TodoRow::TodoRow(const TodoText &text, QWidget *parent)
    : QFrame(parent), m_text(text), m_who(new QWidget(this)),
      m_when(label(visible(text.when, 40), TextRole::Body)),
      m_button(ui::button(text.verb, text.verbIcon, ButtonKind::Plain, this))
{
    setMinimumHeight(RowHeight);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(visible(text.sentence, 200));
    setAccessibleDescription(
        QStringList{visible(text.object, 200), visible(text.who, 200), visible(text.when, 40)}.join(
            QStringLiteral(", ")));
    if (!text.toolTip.isEmpty())
        setToolTip(escapedToolTip(text.toolTip));
    setSmall(m_button);
    m_button->setAccessibleDescription(accessibleName());
    m_when->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_when->setAttribute(Qt::WA_TransparentForMouseEvents);

    ElidedLabel *whoDetail =
        text.whoDetail.isEmpty() ? nullptr : line(text.whoDetail, TextRole::Note, true, this);
    m_who->setLayout(stack(line(text.who, TextRole::Note, false, this), whoDetail));
    m_who->setAttribute(Qt::WA_TransparentForMouseEvents);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(size::PanelPadding - 2, 1, size::PanelPadding, 0);
    layout->setSpacing(size::Grid + 4);
    layout->addWidget(new StatusShape(text.kind, this));
    layout->addLayout(stack(line(text.sentence, TextRole::Name, false, this),
                            line(text.object, TextRole::Note, true, this)),
                      1);
    layout->addWidget(m_who);
    layout->addWidget(m_when);
    layout->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, &TodoRow::verbChosen);
    applyInk();
}

TodoRow::Columns TodoRow::wanted() const
{
    const QFontMetrics metrics(ui::font(TextRole::Note));
    const int who =
        std::max(metrics.horizontalAdvance(m_text.who), metrics.horizontalAdvance(m_text.whoDetail))
        + 4;
    return {std::min(WidestWho, who), m_when->sizeHint().width(), m_button->sizeHint().width()};
}

void TodoRow::setColumns(const Columns &columns)
{
    m_who->setFixedWidth(columns.who);
    m_when->setFixedWidth(columns.when);
    m_button->setFixedWidth(columns.verb);
}

void TodoRow::applyInk()
{
    QPalette palette = m_when->palette();
    palette.setColor(QPalette::WindowText,
                     m_text.late ? tokens().of(StatusKind::Failed).ink : tokens().text);
    m_when->setPalette(palette);
    m_when->setFont(ui::font(m_text.late ? TextRole::Strong : TextRole::Body));
}

void TodoRow::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()))
        Q_EMIT listChosen();
}

void TodoRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter
        || event->key() == Qt::Key_Space) {
        Q_EMIT listChosen();
        return;
    }
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up) {
        focusNextPrevChild(event->key() == Qt::Key_Down);
        return;
    }
    QFrame::keyPressEvent(event);
}

void TodoRow::enterEvent(QEnterEvent *event)
{
    m_hovered = true;
    update();
    QFrame::enterEvent(event);
}

void TodoRow::leaveEvent(QEvent *event)
{
    m_hovered = false;
    update();
    QFrame::leaveEvent(event);
}

void TodoRow::changeEvent(QEvent *event)
{
    // Setting the label's palette changes only the label's own; ours comes from the application.
    if (event->type() == QEvent::PaletteChange)
        applyInk();
    QFrame::changeEvent(event);
}

void TodoRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_hovered)
        painter.fillRect(rect().adjusted(1, 1, -1, 0), tokens().hover);
    if (!m_first) {
        painter.setPen(tokens().border);
        painter.drawLine(0, 0, width(), 0);
    }
    if (hasFocus()) {
        QStyleOptionFocusRect option;
        option.initFrom(this);
        option.rect = rect().adjusted(3, 3, -3, -3);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
}

}  // namespace ui
