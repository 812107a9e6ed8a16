// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/issue_review_table.h"

#include "ui/parts/dates.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/table_look.h"
#include "ui/parts/theme.h"

#include <QHeaderView>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace ui {
namespace {

using namespace Qt::StringLiterals;
using jobs::ReviewLine;
using jobs::ReviewMark;

constexpr int LineHeight = 20;
constexpr int Above = 5;  // and below, inside a row
constexpr int LeastField = 96, MostField = 168;

// Lays the text out in lines of 20 px, broken between words where it can be; draws it when there is
// a painter. Returns the height.
int layOut(const QString &text, const QFont &face, int width, QPainter *painter = nullptr,
           const QPoint &origin = {})
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QTextLayout layout(text, face);
    layout.setTextOption(option);
    layout.beginLayout();
    int y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(qMax(20, width));
        line.setPosition(QPointF(0, y + (LineHeight - line.height()) / 2));
        y += LineHeight;
    }
    layout.endLayout();
    if (painter)
        layout.draw(painter, origin);
    return qMax(LineHeight, y);
}

int prefixOf(const ReviewLine &line)
{
    return line.mark == ReviewMark::Added ? 14 : 0;
}

// All lines of a cell, each wrapped where it must be.
class LinesDelegate : public CellDelegate {
public:
    LinesDelegate(const IssueReviewModel &model, QObject *parent)
        : CellDelegate(parent), m_model(model)
    {
    }

    int heightFor(const QModelIndex &index, int width) const
    {
        int height = 2 * Above;
        for (const ReviewLine &line : m_model.lines(index))
            height += layOut(line.text, font(TextRole::Body), width - 16 - prefixOf(line));
        return height;
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Tokens &t = tokens();
        painter->save();
        painter->setClipRect(option.rect);
        if (index.column() == IssueReviewModel::Signed)
            painter->fillRect(option.rect, t.accentTint);
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                          t.grid);
        int y = option.rect.top() + Above;
        if (index.column() == IssueReviewModel::Field) {
            painter->setFont(font(TextRole::Name));
            painter->setPen(t.text);
            painter->drawText(
                QRect(option.rect.left() + 8, y, option.rect.width() - 12, LineHeight),
                Qt::AlignLeft | Qt::AlignVCenter,
                painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight,
                                                  option.rect.width() - 12));
        }
        for (const ReviewLine &line : m_model.lines(index)) {
            QRect place(option.rect.left() + 8, y, option.rect.width() - 16, 0);
            QFont face = font(TextRole::Body);
            face.setStrikeOut(line.mark == ReviewMark::Dropped);
            const QColor ink = line.mark == ReviewMark::Muted ? t.muted
                : line.mark == ReviewMark::Dropped            ? t.of(StatusKind::Failed).ink
                : line.mark == ReviewMark::Added              ? t.of(StatusKind::Valid).ink
                : index.column() == IssueReviewModel::Signed  ? t.text
                                                              : t.muted;
            painter->setFont(face);
            painter->setPen(ink);
            if (line.mark == ReviewMark::Added) {
                painter->drawText(QRect(place.left(), y, 14, LineHeight),
                                  Qt::AlignLeft | Qt::AlignVCenter, u"+"_s);
                place.setLeft(place.left() + 14);
            }
            const int height =
                layOut(line.text, face, place.width(), painter, QPoint(place.left(), y));
            y += height;
        }
        if (option.state & QStyle::State_HasFocus) {
            painter->setPen(QPen(t.accent, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
            painter->drawRect(option.rect.adjusted(1, 1, -1, -2));
        }
        painter->restore();
    }

private:
    const IssueReviewModel &m_model;
};

}  // namespace

void IssueReviewModel::setReview(const jobs::IssueReview &review)
{
    beginResetModel();
    m_review = review;
    for (jobs::ReviewRow &row : m_review.rows) {
        for (auto *lines : {&row.profile, &row.request, &row.previous, &row.signedAs}) {
            for (ReviewLine &line : *lines)
                line.text = visible(line.text, 2000);
        }
    }
    endResetModel();
}

const QList<ReviewLine> &IssueReviewModel::lines(const QModelIndex &index) const
{
    static const QList<ReviewLine> none;
    if (!index.isValid() || index.row() >= m_review.rows.size())
        return none;
    const jobs::ReviewRow &row = m_review.rows[index.row()];
    switch (index.column()) {
    case Profile:
        return row.profile;
    case Request:
        return row.request;
    case Previous:
        return row.previous;
    case Signed:
        return row.signedAs;
    default:
        return none;
    }
}

int IssueReviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_review.rows.size());
}

int IssueReviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant IssueReviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.column() == Field)
        return role == Qt::DisplayRole ? QVariant(m_review.rows[index.row()].field) : QVariant();
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    QStringList texts;
    for (const ReviewLine &line : lines(index)) {
        texts << (role != Qt::AccessibleTextRole         ? line.text
                      : line.mark == ReviewMark::Dropped ? tr("dropped: %1").arg(line.text)
                      : line.mark == ReviewMark::Added   ? tr("added: %1").arg(line.text)
                                                         : line.text);
    }
    const QString all = texts.join(u'\n');
    return role == Qt::ToolTipRole ? escapedToolTip(texts.join(u", "_s)) : all;
}

QVariant IssueReviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Field:
        return tr("Field");
    case Profile:
        return tr("Profile");
    case Request:
        return tr("Request");
    case Previous:
        return m_review.previousFrom == 0 ? tr("Previous")
                                          : tr("Previous, %1").arg(day(m_review.previousFrom));
    case Signed:
        return tr("Will be signed");
    default:
        return {};
    }
}

IssueReviewTable::IssueReviewTable(QWidget *parent)
    : QTableView(parent), m_model(new IssueReviewModel(this))
{
    setModel(m_model);
    setUpTable(*this, tr("What will be signed"));
    setItemDelegate(new LinesDelegate(*m_model, this));
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::NoSelection);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setSortIndicatorShown(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void IssueReviewTable::setReview(const jobs::IssueReview &review)
{
    m_model->setReview(review);
    setColumnHidden(IssueReviewModel::Previous, review.previousFrom == 0);
    setColumnHidden(IssueReviewModel::Profile,
                    std::all_of(review.rows.begin(), review.rows.end(),
                                [](const auto &row) { return row.profile.isEmpty(); }));
    fit();
}

QSize IssueReviewTable::sizeHint() const
{
    return {760, m_height > 0 ? m_height : size::TableHead + size::TableRow};
}

void IssueReviewTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fit();
}

// Widths by share of what there is, then heights by what stands in them.
void IssueReviewTable::fit()
{
    const bool previous = !isColumnHidden(IssueReviewModel::Previous);
    const bool profile = !isColumnHidden(IssueReviewModel::Profile);
    const double shares[] = {0, previous ? 0.21 : 0.26,
                             previous      ? 0.26
                                 : profile ? 0.33
                                           : 0.4,
                             previous ? 0.25 : 0.0, 0};
    int field = 0;
    const QFontMetrics names(ui::font(TextRole::Name));
    for (int row = 0; row < m_model->rowCount(); ++row)
        field = qMax(field,
                     names.horizontalAdvance(
                         m_model->index(row, IssueReviewModel::Field).data().toString()));
    field = qBound(LeastField, field + 20, MostField);
    const int room = qMax(200, viewport()->width() - field);
    setColumnWidth(IssueReviewModel::Field, field);
    int used = 0;
    for (const int column :
         {IssueReviewModel::Profile, IssueReviewModel::Request, IssueReviewModel::Previous}) {
        const int width = int(room * shares[column]);
        if (!isColumnHidden(column)) {
            setColumnWidth(column, width);
            used += width;
        }
    }
    setColumnWidth(IssueReviewModel::Signed, room - used);
    const auto *delegate = static_cast<const LinesDelegate *>(itemDelegate());
    int height = size::TableHead;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        int most = size::TableRow;
        for (int column = IssueReviewModel::Profile; column < IssueReviewModel::ColumnCount;
             ++column) {
            if (!isColumnHidden(column))
                most = qMax(most,
                            delegate->heightFor(m_model->index(row, column), columnWidth(column)));
        }
        setRowHeight(row, most);
        height += most;
    }
    if (height != m_height) {
        m_height = height;
        updateGeometry();
    }
}

}  // namespace ui
