// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/choice_list.h"

#include "ui/parts/plain_text.h"
#include "ui/parts/status_shape.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace ui {
namespace {

constexpr int Row = 52;
constexpr int MostRows = 9;

enum Role { IdRole = Qt::UserRole + 1, NoteRole, RightRole, StatusRole };

class ChoiceDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {240, Row};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Tokens &t = tokens();
        const QRect row = option.rect;
        const bool chosen = option.state & QStyle::State_Selected;
        const bool enabled = index.flags() & Qt::ItemIsEnabled;
        painter->save();
        painter->setClipRect(row);
        if (chosen)
            painter->fillRect(row, t.selection);
        else if (enabled && option.state & QStyle::State_MouseOver)
            painter->fillRect(row, t.hover);
        if (index.row() > 0)
            painter->fillRect(QRect(row.left(), row.top(), row.width(), 1), t.grid);
        const auto *list = qobject_cast<const ChoiceList *>(option.widget);
        const bool marks = !list || list->hasMarks();
        if (marks)
            paintMark(*painter, QRectF(row.left() + 16, row.center().y() - 7, 15, 15), chosen,
                      enabled);

        int right = row.right() - 16;
        const QString aside = index.data(RightRole).toString();
        if (!aside.isEmpty()) {
            painter->setFont(font(TextRole::Note));
            const int wide = painter->fontMetrics().horizontalAdvance(aside) + 2;
            const QVariant status = index.data(StatusRole);
            painter->setPen(status.isValid() ? t.of(StatusKind(status.toInt())).ink : t.muted);
            painter->drawText(QRect(right - wide, row.top(), wide, row.height()),
                              Qt::AlignRight | Qt::AlignVCenter, aside);
            right -= wide + 8;
            if (status.isValid()) {
                paintStatusShape(*painter, QRectF(right - 12, row.center().y() - 6, 12, 12),
                                 StatusKind(status.toInt()));
                right -= 20;
            }
        }
        const int left = row.left() + (marks ? 44 : size::PanelPadding);
        const QRect words(left, row.top() + 7, right - left - 8, 20);
        painter->setFont(font(TextRole::Name));
        painter->setPen(enabled ? t.text : t.muted);
        painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight,
                                                            words.width()));
        painter->setFont(font(TextRole::Note));
        painter->setPen(t.muted);
        painter->drawText(words.translated(0, 18), Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data(NoteRole).toString(),
                                                            Qt::ElideRight, words.width()));
        if (option.state & QStyle::State_HasFocus
            && option.state & QStyle::State_KeyboardFocusChange) {
            painter->setPen(QPen(t.accent, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
            painter->drawRect(row.adjusted(1, 1, -1, -1));
        }
        painter->restore();
    }

private:
    // A radio mark, as the style draws them.
    static void paintMark(QPainter &painter, const QRectF &box, bool chosen, bool enabled)
    {
        const Tokens &t = tokens();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(chosen ? t.primary : enabled ? t.controlBorder : t.border, 1));
        painter.setBrush(t.panel);
        painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5));
        if (chosen) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(t.primary);
            painter.drawEllipse(box.adjusted(4, 4, -4, -4));
        }
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
};

}  // namespace

ChoiceList::ChoiceList(const QString &accessibleName, QWidget *parent)
    : QListView(parent), m_model(new QStandardItemModel(this))
{
    setAccessibleName(accessibleName);
    setModel(m_model);
    setItemDelegate(new ChoiceDelegate(this));
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) {
                if (index.isValid())
                    Q_EMIT chosen(current());
            });
    connect(this, &QListView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT taken(index.data(IdRole).toString()); });
}

void ChoiceList::setChoices(const QList<Choice> &choices)
{
    const QString before = current();
    {
        const QSignalBlocker quiet(selectionModel());
        m_model->clear();
    }
    for (const Choice &choice : choices) {
        auto *item = new QStandardItem(choice.title);
        item->setData(choice.id, IdRole);
        item->setData(choice.note, NoteRole);
        item->setData(choice.right, RightRole);
        if (choice.status)
            item->setData(int(*choice.status), StatusRole);
        item->setData(choice.note, Qt::AccessibleDescriptionRole);
        if (!choice.toolTip.isEmpty())
            item->setToolTip(escapedToolTip(choice.toolTip));
        item->setEnabled(choice.enabled);
        m_model->appendRow(item);
    }
    setCurrent(before);
    updateGeometry();
}

void ChoiceList::setMarks(bool marks)
{
    m_marks = marks;
    viewport()->update();
}

void ChoiceList::setCurrent(const QString &id)
{
    const QSignalBlocker quiet(selectionModel());
    selectionModel()->clear();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        if (!id.isEmpty() && index.data(IdRole).toString() == id
            && index.flags() & Qt::ItemIsEnabled)
            selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    }
    viewport()->update();
}

QString ChoiceList::current() const
{
    return currentIndex().data(IdRole).toString();
}

QSize ChoiceList::sizeHint() const
{
    return {320, qBound(1, m_model->rowCount(), MostRows) * Row + 2};
}

QSize ChoiceList::minimumSizeHint() const
{
    return {240, qBound(1, m_model->rowCount(), 4) * Row + 2};
}

void ChoiceList::keyPressEvent(QKeyEvent *event)
{
    // Return is the wizard's: it goes on.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        event->ignore();
    else
        QListView::keyPressEvent(event);
}

}  // namespace ui
