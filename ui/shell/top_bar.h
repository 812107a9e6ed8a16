// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/console_context.h"

#include <QWidget>

class QAbstractButton;
class QMenu;
class QPushButton;

namespace ui {

// Vault name with its menu, the search and command field, jobs, administrator, Lock.
class TopBar : public QWidget {
    Q_OBJECT
public:
    explicit TopBar(const VaultSummary &vault, QWidget *parent = nullptr);

    void setRunningJobs(int count);
    // Open ones; 0: nothing is shown.
    void setIncidents(int count);
    QPushButton *jobsButton() const { return m_jobs; }
    QAbstractButton *searchField() const { return m_search; }
    QMenu *vaultMenu() const { return m_menu; }

Q_SIGNALS:
    void searchRequested();
    void jobsRequested();
    void incidentRequested();
    void lockRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QAbstractButton *m_search;
    QPushButton *m_vault, *m_incidents, *m_jobs, *m_lock;
    QWidget *m_left, *m_right;
    QMenu *m_menu;
};

}  // namespace ui
