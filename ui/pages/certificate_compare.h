// SPDX-License-Identifier: GPL-3.0-or-later
// Two certificates side by side. What differs carries a sign as well as a colour: ≠ different, −
// only left,
// + only right.
#pragma once

#include "models/report/compare.h"

#include <QAbstractTableModel>
#include <QWidget>

#include <memory>

class QTableView;

namespace ui {

class ConsoleContext;

class CompareModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Sign, Label, Left, Right, ColumnCount };
    enum CompareRole { HeadRole = Qt::UserRole + 1, ChangeRole };
    using QAbstractTableModel::QAbstractTableModel;
    void setLines(const QList<report::CompareLine> &lines, const QString &left,
                  const QString &right);
    void setOnlyDifferences(bool only);
    int differences() const;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    int linesAt(int row) const;  // of text in the row's tallest cell

private:
    struct Row {
        bool head = false;
        report::CompareLine line;
    };
    void arrange();
    QList<report::CompareLine> m_lines;
    QList<Row> m_rows;
    QString m_left, m_right;
    bool m_only = false;
};

class CertificateCompare : public QWidget {
    Q_OBJECT
public:
    explicit CertificateCompare(ConsoleContext &context, QWidget *parent = nullptr);
    ~CertificateCompare() override;
    void setCertificates(qint64 left, qint64 right);

Q_SIGNALS:
    void left();  // back to the table
    void certificateWanted(qint64 id);
    void loaded(int differences);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace ui
