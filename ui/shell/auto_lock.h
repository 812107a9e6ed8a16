// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace ui {

// Counts the time since the last key, click, wheel or pointer movement in any window of the
// program. Time asleep counts too. While `postponed` says so (a job runs) the lock waits.
class AutoLock : public QObject {
    Q_OBJECT
public:
    explicit AutoLock(QObject *parent = nullptr);

    // 0 minutes: never. Starts counting anew.
    void start(int minutes);
    void stop();
    void setPostponed(bool postponed) { m_postponed = postponed; }
    // Negative: never.
    int secondsLeft() const;

Q_SIGNALS:
    void ticked(int secondsLeft);
    void expired();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void tick();
    qint64 idleSeconds() const;
    QTimer m_timer;
    QElapsedTimer m_sinceInput;
    qint64 m_wallAtInput = 0;
    int m_minutes = 0;
    bool m_postponed = false;
};

}  // namespace ui
