// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/state_bar.h"

#include "ui/parts/dates.h"
#include "ui/parts/panel.h"
#include "ui/parts/status_shape.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace ui {

namespace {

QWidget *separator(QWidget *parent)
{
    auto *line = new Line(Qt::Vertical, parent);
    line->setFixedHeight(12);
    return line;
}

}  // namespace

StateBar::StateBar(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(size::StatusBar);
    setAccessibleName(tr("State"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 1, 16, 0);
    row->setSpacing(16);
    m_check = new StatusLine(this);
    m_check->setFont(ui::font(TextRole::Note));
    m_check->setColoured(true);
    m_auditLine = separator(this);
    m_audit = label({}, TextRole::Note, Ink::Muted, this);
    m_lock = label({}, TextRole::Note, Ink::Muted, this);
    m_count = label({}, TextRole::Note, Ink::Muted, this);
    row->addWidget(m_check);
    row->addWidget(m_auditLine);
    row->addWidget(m_audit);
    row->addStretch(1);
    row->addWidget(m_lock);
    row->addWidget(separator(this));
    row->addWidget(m_count);
    m_auditLine->hide();
    m_audit->hide();
    setCheck(StatusKind::Running, tr("State check has not run yet"));
}

void StateBar::setCheck(StatusKind kind, const QString &text)
{
    m_check->set(kind, text);
}

void StateBar::setAudit(const QString &text)
{
    m_audit->setText(text);
    m_audit->setVisible(!text.isEmpty());
    m_auditLine->setVisible(!text.isEmpty());
}

void StateBar::setAutoLock(int secondsLeft)
{
    QString text;
    if (secondsLeft < 0)
        text = tr("Auto-lock is off");
    else if (secondsLeft >= 300)
        text = tr("Auto-lock in %n minute(s)", nullptr, (secondsLeft + 59) / 60);
    else
        text = tr("Auto-lock in %1:%2")
                   .arg(secondsLeft / 60)
                   .arg(secondsLeft % 60, 2, 10, QLatin1Char('0'));
    if (text != m_lock->text())
        m_lock->setText(text);
}

void StateBar::setCount(qint64 certificates)
{
    m_count->setText(tr("%1 certificates").arg(number(certificates)));
}

void StateBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().background);
    painter.fillRect(QRect(0, 0, width(), 1), tokens().border);
}

}  // namespace ui
