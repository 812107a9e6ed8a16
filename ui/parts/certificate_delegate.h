// SPDX-License-Identifier: GPL-3.0-or-later
// How the cells of the inventory look, one delegate per kind of column. Everything painted comes
// ready from tables::CertificateTable; nothing is parsed or computed here.
#pragma once

#include "models/query/columns.h"
#include "ui/parts/table_look.h"

namespace ui {

// Rows that are checked, or current, wear the selection colour; a row is hovered as a whole.
class RowDelegate : public CellDelegate {
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

protected:
    // DisplayRole elided at the end, muted where the model says so, a quiet bar while the row is
    // loading.
    void paintContent(QPainter &painter, const QRect &rect, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;
    void paintText(QPainter &painter, const QRect &rect, const QString &text, const QColor &ink,
                   Qt::Alignment alignment, Qt::TextElideMode mode = Qt::ElideRight) const;
};

class CheckDelegate : public RowDelegate {
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;
    static void paintBox(QPainter &painter, const QRect &rect, Qt::CheckState state,
                         bool enabled = true);

protected:
    void paintContent(QPainter &painter, const QRect &rect, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;
};

// Shape and word. A valid certificate that nobody manages says so instead: there is nothing more
// urgent to say about it.
class StatusDelegate : public RowDelegate {
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

protected:
    void paintContent(QPainter &painter, const QRect &rect, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;
};

class NameDelegate : public RowDelegate {
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

protected:
    void paintContent(QPainter &painter, const QRect &rect, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;
};

// To the right, in tabular figures; muted for the count of names.
class NumberDelegate : public RowDelegate {
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

protected:
    void paintContent(QPainter &painter, const QRect &rect, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;
};

// To the right; near in amber, past in red.
class DateDelegate : public RowDelegate {
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

protected:
    void paintContent(QPainter &painter, const QRect &rect, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;
};

// Outlined words; what does not fit becomes "+2".
class TagsDelegate : public RowDelegate {
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

protected:
    void paintContent(QPainter &painter, const QRect &rect, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;
};

// Fixed pitch, elided in the middle: fingerprints and serial numbers.
class HexDelegate : public RowDelegate {
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

protected:
    void paintContent(QPainter &painter, const QRect &rect, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;
};

// The delegate for a column; nullptr column: the check box. The caller owns it through `parent`.
RowDelegate *delegateFor(const query::Column *column, QObject *parent);
// px: the column's own, or what its title and the words of its status need in this language.
int startWidth(const query::Column &column);

}  // namespace ui
