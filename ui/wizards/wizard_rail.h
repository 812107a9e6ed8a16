// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/theme.h"

#include <QString>
#include <QWidget>

#include <vector>

namespace ui {

// The steps of a wizard at its left edge: done ones ticked, the current one filled, what was chosen
// below each title.
class WizardRail : public QWidget {
    Q_OBJECT
public:
    struct Item {
        QString title, choice;
        StatusKind kind = StatusKind::Note;
        bool coloured = false;
    };
    explicit WizardRail(const QString &title, QWidget *parent = nullptr);
    void set(std::vector<Item> items, int current, bool finished);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_title;
    std::vector<Item> m_items;
    int m_current = 0;
    bool m_finished = false;
};

}  // namespace ui
