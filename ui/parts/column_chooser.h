// SPDX-License-Identifier: GPL-3.0-or-later
// Which columns the inventory shows, in which order and how wide; kept per workstation.
#pragma once

#include <QFrame>
#include <QHash>
#include <QStringList>

class QListWidget;

namespace ui {

struct ColumnLayout {
    QStringList columns;  // keys of query::allColumns(), in order; unknown ones are dropped on load
    QHash<QString, int> widths;  // px; a column without one starts at its own width
    static ColumnLayout load();
    void save() const;
};

// A popup list under the Columns button: tick to show, drag or Alt+Up/Down to move.
class ColumnChooser : public QFrame {
    Q_OBJECT
public:
    explicit ColumnChooser(QWidget *parent = nullptr);
    void setColumns(const QStringList &shown);
    QStringList columns() const;
    void popUp(QWidget *below);

Q_SIGNALS:
    void columnsChanged(const QStringList &columns);
    void resetWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void announce();
    QListWidget *m_list;
    bool m_filling = false;
};

}  // namespace ui
