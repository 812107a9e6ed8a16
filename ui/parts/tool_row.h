// SPDX-License-Identifier: GPL-3.0-or-later
// A line of controls: groups at the left, groups at the right; where they do not fit, whole groups
// wrap to the next line instead of being cut (German at 1280 px).
#pragma once

#include <QLayout>
#include <QList>

namespace ui {

class ToolRow : public QLayout {
    Q_OBJECT
public:
    explicit ToolRow(QWidget *parent = nullptr);
    ~ToolRow() override;

    // A muted caption stays on the line of what it names; empty: none.
    void addGroup(const QString &caption, QWidget *widget, Qt::Alignment side = Qt::AlignLeft);

    void addItem(QLayoutItem *item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override
    {
        return place(QRect(0, 0, width, 0), Place::Measure);
    }
    QSize minimumSize() const override;
    QSize sizeHint() const override;
    void setGeometry(const QRect &rect) override;

private:
    enum class Place { Measure, Move };
    int place(const QRect &rect, Place how) const;

    QList<QLayoutItem *> m_items;  // owned, as QLayout asks
};

}  // namespace ui
