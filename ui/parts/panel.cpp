// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/panel.h"

#include "ui/parts/text_label.h"
#include "ui/parts/theme_style.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace ui {

QLabel *label(const QString &text, TextRole role, Ink ink, QWidget *parent)
{
    auto *result = new TextLabel(parent);
    result->setText(text);
    result->setFont(font(role));
    if (ink == Ink::Muted)
        setMuted(result);
    return result;
}

Line::Line(Qt::Orientation orientation, QWidget *parent) : QWidget(parent)
{
    if (orientation == Qt::Horizontal) {
        setFixedHeight(1);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    } else {
        setFixedWidth(1);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    }
}

void Line::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), tokens().border);
}

Panel::Panel(QWidget *parent) : QFrame(parent)
{
    m_outer = new QVBoxLayout(this);
    m_outer->setContentsMargins(1, 1, 1, 1);
    m_outer->setSpacing(0);
    m_body = new QVBoxLayout;
    m_outer->addLayout(m_body, 1);
    setFlush(false);
}

Panel::Panel(const QString &title, QWidget *parent) : Panel(parent)
{
    setTitle(title);
}

QWidget *Panel::head()
{
    if (!m_head) {
        m_head = new QWidget(this);
        m_head->setFixedHeight(size::PanelHead);
        m_headRow = new QHBoxLayout(m_head);
        m_headRow->setContentsMargins(size::PanelPadding, 0, size::PanelPadding - 4, 0);
        m_headRow->setSpacing(size::Grid);
        m_title = label({}, TextRole::PanelTitle, Ink::Text, m_head);
        m_note = label({}, TextRole::Body, Ink::Muted, m_head);
        m_headRow->addWidget(m_title);
        m_headRow->addWidget(m_note);
        m_headRow->addStretch(1);
        m_outer->insertWidget(0, m_head);
        m_outer->insertWidget(1, new Line(Qt::Horizontal, this));
    }
    return m_head;
}

void Panel::setTitle(const QString &title)
{
    head();
    m_title->setText(title);
    setAccessibleName(title);
}

void Panel::setNote(const QString &note)
{
    head();
    m_note->setText(note);
}

void Panel::addHeadWidget(QWidget *widget)
{
    head();
    m_headRow->addWidget(widget);
}

void Panel::setFlush(bool flush)
{
    const int margin = flush ? 0 : size::PanelPadding;
    m_body->setContentsMargins(margin, margin, margin, margin);
    m_body->setSpacing(flush ? 0 : size::Grid);
}

void Panel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, rect(), tokens().panel, tokens().border, size::PanelRadius);
}

void addLimited(QVBoxLayout &column, QWidget *widget, int width)
{
    widget->setMaximumWidth(width);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(widget, 1);
    row->addStretch(0);
    column.addLayout(row);
}

PageHead::PageHead(const QString &title, QWidget *parent) : QWidget(parent)
{
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(size::Grid);
    m_title = label(title, TextRole::PageTitle);
    m_title->setMinimumHeight(28);
    m_sentence = label({}, TextRole::Body, Ink::Muted);
    m_sentence->setContentsMargins(8, 3, 0, 0);
    m_sentence->setMinimumWidth(40);
    m_sentence->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_row->addWidget(m_title);
    m_row->addWidget(m_sentence, 1);
    setFixedHeight(size::Control + 2);
}

void PageHead::setTitle(const QString &title)
{
    m_title->setText(title);
}

void PageHead::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_sentence->setToolTip(sentence);
}

void PageHead::addAction(QWidget *button)
{
    m_row->addWidget(button);
}

}  // namespace ui
