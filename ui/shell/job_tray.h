// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/job_runner.h"

#include <QFrame>
#include <QHash>

class QLabel;
class QVBoxLayout;

namespace ui {

class JobRow;

// What runs and what ran in this session: progress, counts in words, stop. A frame that opens under
// the jobs button.
class JobTray : public QFrame {
    Q_OBJECT
public:
    explicit JobTray(jobs::JobRunner &runner, QWidget *window);

    int running() const;
    // Opens below `anchor` (a widget of the same window) or closes.
    void toggle(QWidget *anchor);

Q_SIGNALS:
    void runningChanged(int count);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void added(qint64 id, const QString &title);
    void ended();
    void place();
    jobs::JobRunner &m_runner;
    QHash<qint64, JobRow *> m_rows;
    QList<qint64> m_order;
    QVBoxLayout *m_list;
    QLabel *m_empty;
    QWidget *m_anchor = nullptr;
};

}  // namespace ui
