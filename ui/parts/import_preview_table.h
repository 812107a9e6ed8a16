// SPDX-License-Identifier: GPL-3.0-or-later
// What an import would bring: one line per object with its verdict, place and, where it is
// unreadable, the reason. Filtered by verdict.
#pragma once

#include "models/jobs/import.h"
#include "ui/parts/theme.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace ui {

// Shape and word of a verdict.
StatusKind kindOf(jobs::ImportVerdict verdict);
QString wordOf(jobs::ImportVerdict verdict);

// The groups of the filter above the table.
enum class ImportGroup { All, New, Known, NewerVersion, Keys, Unreadable };
bool belongs(jobs::ImportVerdict verdict, ImportGroup group);

class ImportPreviewModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Verdict, Name, Issuer, Ends, Place, ColumnCount };
    enum PreviewRole { KindRole = Qt::UserRole + 1, MutedRole };
    using QAbstractTableModel::QAbstractTableModel;
    void setRows(const QList<jobs::ImportRow> &rows, crypto::UnixTime now);
    void setGroup(ImportGroup group);
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void arrange();
    QList<jobs::ImportRow> m_rows;
    QList<qsizetype> m_shown;
    ImportGroup m_group = ImportGroup::All;
    crypto::UnixTime m_now = 0;
};

class ImportPreviewTable : public QTableView {
    Q_OBJECT
public:
    explicit ImportPreviewTable(QWidget *parent = nullptr);
    ImportPreviewModel &rows() { return *m_model; }

private:
    ImportPreviewModel *m_model;
};

// "block 3, byte 1,204: not a certificate": where an unreadable block is and why, plain text.
QString unreadableText(const jobs::UnreadableBlock &block);

}  // namespace ui
