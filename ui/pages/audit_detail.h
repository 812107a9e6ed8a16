// SPDX-License-Identifier: GPL-3.0-or-later
// One audit record in full: in words, field by field, and raw.
#pragma once

#include "models/report/dashboard.h"

#include <QScrollArea>

namespace ui {

class AuditDetail : public QScrollArea {
    Q_OBJECT
public:
    explicit AuditDetail(QWidget *parent = nullptr);
    // nullptr: says that nothing is chosen.
    void show(const report::Activity *record);

private:
    void rebuild(QWidget *content);
};

}  // namespace ui
