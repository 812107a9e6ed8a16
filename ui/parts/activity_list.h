// SPDX-License-Identifier: GPL-3.0-or-later
// What happened last, newest first, under one heading per day. Enter or a click opens the record.
#pragma once

#include "ui/parts/theme.h"

#include <QDateTime>
#include <QListView>

class QStandardItemModel;

namespace ui {

struct ActivityEntry {
    qint64 sequence = 0;  // the audit record behind it
    QDateTime at;  // local time
    StatusKind kind = StatusKind::Valid;
    QString sentence, detail;  // untrusted text
};

class ActivityList : public QListView {
    Q_OBJECT
public:
    explicit ActivityList(QWidget *parent = nullptr);
    // Newest first.
    void setEntries(const QList<ActivityEntry> &entries, QDate today);

    QSize minimumSizeHint() const override { return {160, 80}; }

Q_SIGNALS:
    void entryChosen(qint64 sequence);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void choose(const QModelIndex &index);

    QStandardItemModel *m_model;
};

}  // namespace ui
