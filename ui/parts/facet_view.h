// SPDX-License-Identifier: GPL-3.0-or-later
// The facet panel beside the table: a value's box adds its term to the query or takes it away.
#pragma once

#include <QSet>
#include <QTreeView>

namespace tables {
class FacetModel;
}

namespace ui {

class FacetView : public QTreeView {
    Q_OBJECT
public:
    explicit FacetView(tables::FacetModel &model, QWidget *parent = nullptr);

Q_SIGNALS:
    // A value was ticked or unticked: the query that follows.
    void queryWanted(const QString &query);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void drawBranches(QPainter *painter, const QRect &rect,
                      const QModelIndex &index) const override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;

private:
    void act(const QModelIndex &index);
    void restore();
    tables::FacetModel &m_model;
    QSet<int> m_collapsed;  // facets
    QPersistentModelIndex m_pressed;
    std::pair<int, int> m_place{-1, -1};  // facet and row the keyboard was on, kept over reloads
};

}  // namespace ui
