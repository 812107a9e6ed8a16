// SPDX-License-Identifier: GPL-3.0-or-later
// What happened last, newest first, under one heading per day. Enter or a click opens the record.
#pragma once

#include <QDateTime>
#include <QListView>

class QStandardItemModel;

namespace ui {

struct ActivityEntry {
    qint64 sequence = 0;   // the audit record behind it
    QDateTime at;
    int status = 0;        // a Status shape, see theme.h
    QString sentence, detail;
};

class ActivityList : public QListView {
    Q_OBJECT
public:
    explicit ActivityList(QWidget *parent = nullptr);
    // Newest first.
    void setEntries(const QList<ActivityEntry> &entries, const QDate &today);

Q_SIGNALS:
    void entryChosen(qint64 sequence);

private:
    QStandardItemModel *m_model;
};

}  // namespace ui
