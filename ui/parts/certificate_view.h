// SPDX-License-Identifier: GPL-3.0-or-later
// The table of the inventory over tables::CertificateTable: checks by mouse and keyboard, sorts by
// header, keeps column order and widths, lets certificates be dragged out as PEM.
#pragma once

#include "ui/parts/column_chooser.h"

#include <QTableView>

#include <vector>

namespace tables {
class CertificateTable;
}

namespace ui {

class CertificateView : public QTableView {
    Q_OBJECT
public:
    explicit CertificateView(tables::CertificateTable &model, QWidget *parent = nullptr);

    int hoveredRow() const { return m_hovered; }
    qint64 currentId() const;
    void setCurrentId(qint64 id);
    ColumnLayout columnLayout() const;
    void setColumnLayout(const ColumnLayout &layout);
    // The rows of the viewport become checked (Ctrl+A); the selection bar then offers all matching.
    void checkShown();
    // What the verbs touch: what is checked, else the current row; empty with "all matching".
    std::vector<qint64> chosenIds() const;

Q_SIGNALS:
    void currentIdChanged(qint64 id);
    void opened(qint64 id);  // Enter or double click
    void verbsWanted(const QPoint &globalPosition);
    void dragWanted();  // the mouse left with a row
    void columnsMoved(const QStringList &columns);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void setHovered(int row);
    void applyColumns();
    void fitColumns();  // while nobody chose widths: names take what is left, down to a limit
    void toggle(int row);
    tables::CertificateTable &m_model;
    ColumnLayout m_layout;
    bool m_applying = false;
    int m_hovered = -1;
    int m_anchor = -1;  // where a Shift range begins
    QPoint m_pressed;
    bool m_dragPossible = false;
    qint64 m_current = 0;
};

}  // namespace ui
