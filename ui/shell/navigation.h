// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/console_context.h"

#include <QWidget>

class QListView;
class QStandardItemModel;
class QToolButton;

namespace ui {

// The pages in groups at the left edge, Settings last; collapses to icons.
class Navigation : public QWidget {
    Q_OBJECT
public:
    explicit Navigation(QWidget *parent = nullptr);

    void setCurrent(PageId page);
    void setCollapsed(bool collapsed);
    bool collapsed() const { return m_collapsed; }
    void focusList();

Q_SIGNALS:
    void chosen(ui::PageId page);
    void collapseWanted();  // or expand: the button was pressed

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void add(QStandardItemModel *model, PageId page, const QString &iconName, const QString &text,
             int key);
    QListView *list(QStandardItemModel *model, const QString &name);
    QStandardItemModel *m_topModel, *m_bottomModel;
    QListView *m_top, *m_bottom;
    QToolButton *m_collapse;
    bool m_collapsed = false;
};

}  // namespace ui
