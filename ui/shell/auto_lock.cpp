// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/auto_lock.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QEvent>

using namespace std::chrono_literals;

namespace ui {

AutoLock::AutoLock(QObject *parent) : QObject(parent)
{
    m_timer.setInterval(1s);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &AutoLock::tick);
}

void AutoLock::start(int minutes)
{
    m_minutes = minutes;
    m_sinceInput.start();
    m_wallAtInput = QDateTime::currentSecsSinceEpoch();
    if (minutes > 0) {
        m_timer.start();
        QCoreApplication::instance()->installEventFilter(this);
    } else {
        stop();
    }
    Q_EMIT ticked(secondsLeft());
}

void AutoLock::stop()
{
    m_timer.stop();
    QCoreApplication::instance()->removeEventFilter(this);
}

qint64 AutoLock::idleSeconds() const
{
    // The monotonic clock stands still while the machine sleeps, the wall clock may be set back:
    // the larger of both is the safe one.
    return qMax(m_sinceInput.elapsed() / 1000, QDateTime::currentSecsSinceEpoch() - m_wallAtInput);
}

int AutoLock::secondsLeft() const
{
    if (m_minutes <= 0)
        return -1;
    return static_cast<int>(qMax<qint64>(0, qint64(m_minutes) * 60 - idleSeconds()));
}

void AutoLock::tick()
{
    const int left = secondsLeft();
    Q_EMIT ticked(left);
    if (left == 0 && !m_postponed) {
        stop();
        Q_EMIT expired();
    }
}

bool AutoLock::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
        m_sinceInput.start();
        m_wallAtInput = QDateTime::currentSecsSinceEpoch();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace ui
