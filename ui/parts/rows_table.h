// SPDX-License-Identifier: GPL-3.0-or-later
// A small table of rows that are all known: figures of waves and authorities, previews of what a
// plan touches. Large lists have models that load by window.
#pragma once

#include "ui/parts/table_look.h"
#include "ui/parts/theme.h"

#include <QAbstractTableModel>
#include <QTableView>

#include <optional>

namespace ui {

struct TableCell {
    QString text;  // made visible already
    std::optional<StatusKind> kind = {};  // shape before the text, in its ink
    bool muted = false, strong = false;
    // A bar instead of text: done and, of that, proven. Below 0: none.
    double done = -1, proven = 0;
    QString toolTip = {};
};

struct TableColumn {
    QString title;
    int width = 0;  // 0: takes what is left
    bool number = false;  // to the right
};

class RowsTable : public QTableView {
    Q_OBJECT
public:
    RowsTable(const QString &accessibleName, const QList<TableColumn> &columns,
              QWidget *parent = nullptr);
    void setRows(const QList<QList<TableCell>> &rows);
    // As high as its rows, at most `most` of them: it then scrolls.
    void setHeightOfRows(int most);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(int row);  // Enter or double click

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    class Model;
    Model *m_model;
    int m_most = 0;
};

}  // namespace ui
