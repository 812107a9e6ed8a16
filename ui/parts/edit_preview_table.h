// SPDX-License-Identifier: GPL-3.0-or-later
// What an edit would change, one line per certificate and field: what is dropped struck through in
// red, what comes in green with a plus. And the counts beside it. Shared by the edit wizard and the
// import of metadata.
#pragma once

#include "models/jobs/edit.h"
#include "ui/parts/table_look.h"

#include <QAbstractTableModel>
#include <QTableView>
#include <QWidget>

class QVBoxLayout;

namespace ui {

// One field of one certificate that an edit touches. Text is made visible already.
struct FieldChange {
    QString certificate, field, before, after;
};
QList<FieldChange> changesOf(const jobs::EditPreview &preview);

class EditPreviewModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Certificate, Field, Before, After, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;
    void setPlan(const jobs::EditPlan &plan);
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<FieldChange> m_changes;
};

class EditPreviewTable : public QTableView {
    Q_OBJECT
public:
    explicit EditPreviewTable(QWidget *parent = nullptr);
    void setPlan(const jobs::EditPlan &plan);

private:
    EditPreviewModel *m_model;
};

// Panels beside the table: selected, to be changed, already as wanted; then "old -> new" with
// counts, of the certificates in the preview.
class EditSummary : public QWidget {
    Q_OBJECT
public:
    explicit EditSummary(QWidget *parent = nullptr);
    void setPlan(const jobs::EditPlan &plan);

private:
    QVBoxLayout *m_layout;
};

}  // namespace ui
