// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/empty_state.h"

#include "ui/parts/button.h"
#include "ui/parts/icons.h"
#include "ui/parts/panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace ui {

EmptyState::EmptyState(const QString &iconName, const QString &sentence, const QString &buttonText,
                       QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(size::PageMargin, size::PageMargin, size::PageMargin,
                               size::PageMargin);
    layout->setSpacing(12);
    layout->addStretch(1);
    m_icon = new QLabel(this);
    m_icon->setAlignment(Qt::AlignCenter);
    m_sentence = label({}, TextRole::Body, Ink::Muted, this);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_button = button({}, {}, ButtonKind::Plain, this);
    layout->addWidget(m_icon);
    layout->addWidget(m_sentence);
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(size::Grid);
    m_buttons->addStretch(1);
    m_buttons->addWidget(m_button);
    m_buttons->addStretch(1);
    layout->addLayout(m_buttons);
    layout->addStretch(1);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::triggered);
    set(iconName, sentence, buttonText);
}

void EmptyState::set(const QString &iconName, const QString &sentence, const QString &buttonText)
{
    m_iconName = iconName;
    refreshIcon();
    m_sentence->setText(sentence);
    m_button->setText(buttonText);
    m_button->setVisible(!buttonText.isEmpty());
    setAccessibleName(sentence);
}

void EmptyState::refreshIcon()
{
    m_icon->setPixmap(icon(m_iconName, IconRole::Muted)
                          .pixmap(QSize(size::IconEmpty, size::IconEmpty), devicePixelRatioF()));
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        refreshIcon();
    QWidget::changeEvent(event);
}

QPushButton *EmptyState::addButton(const QString &text)
{
    QPushButton *made = button(text, {}, ButtonKind::Plain, this);
    m_buttons->insertWidget(m_buttons->count() - 1, made);
    return made;
}

}  // namespace ui
