// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/report_kind.h"

#include <QListView>

class QStandardItemModel;

namespace ui {

// The reports there are, each with the question it answers.
class ReportKinds : public QListView {
    Q_OBJECT
public:
    explicit ReportKinds(QWidget *parent = nullptr);

    const report::KindInfo &current() const;
    // The entry of this kind (and of the nearest number of days); announces it.
    void choose(const report::Request &request);

Q_SIGNALS:
    void chosen();

private:
    QStandardItemModel *m_model;
};

}  // namespace ui
