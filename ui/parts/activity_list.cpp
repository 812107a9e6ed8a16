// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/activity_list.h"

#include "ui/parts/chart_data.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/status_shape.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyle>
#include <QStyleOptionFocusRect>
#include <QStyledItemDelegate>

namespace ui {

namespace {

enum Role { SequenceRole = Qt::UserRole, TimeRole, KindRole, DetailRole, HeadRole };

constexpr int HeadHeight = 30;
constexpr int EntryHeight = 48;
constexpr int Side = 16;

class ActivityDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        return {120, index.data(HeadRole).toBool() ? HeadHeight : EntryHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Tokens &look = tokens();
        painter->save();
        const QRect rect = option.rect;
        if (index.data(HeadRole).toBool()) {
            painter->setFont(font(TextRole::SectionHead));
            painter->setPen(look.muted);
            painter->drawText(rect.adjusted(Side, 6, -Side, 0), Qt::AlignLeft | Qt::AlignVCenter,
                              index.data().toString());
            painter->restore();
            return;
        }
        if (option.state & QStyle::State_MouseOver)
            painter->fillRect(rect, look.hover);
        painter->setFont(font(TextRole::Note));
        const QFontMetrics note(painter->font());
        const int timeWidth = note.horizontalAdvance(QStringLiteral("00:00"));
        const QRect upper(rect.left() + Side, rect.top() + 6, rect.width() - 2 * Side, 18);
        painter->setPen(look.muted);
        painter->drawText(upper, Qt::AlignLeft | Qt::AlignVCenter, index.data(TimeRole).toString());
        paintStatusShape(*painter, QRectF(upper.left() + timeWidth + 10, upper.top() + 2, 14, 14),
                         StatusKind(index.data(KindRole).toInt()));
        QRect text = upper.adjusted(timeWidth + 32, 0, 0, 0);
        painter->setFont(font(TextRole::Body));
        painter->setPen(look.text);
        painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight,
                                                            text.width()));
        text.translate(0, 18);
        painter->setFont(font(TextRole::Note));
        painter->setPen(look.muted);
        painter->drawText(
            text, Qt::AlignLeft | Qt::AlignVCenter,
            note.elidedText(index.data(DetailRole).toString(), Qt::ElideRight, text.width()));
        if ((option.state & QStyle::State_HasFocus)
            && (option.state & QStyle::State_KeyboardFocusChange)) {
            QStyleOptionFocusRect ring;
            ring.QStyleOption::operator=(option);
            ring.rect = rect.adjusted(3, 2, -3, -2);
            option.widget->style()->drawPrimitive(QStyle::PE_FrameFocusRect, &ring, painter,
                                                  option.widget);
        }
        painter->restore();
    }
};

QString dayHead(QDate day, QDate today)
{
    if (day == today)
        return ActivityList::tr("Today");
    if (day == today.addDays(-1))
        return ActivityList::tr("Yesterday");
    const QString name = QLocale().standaloneDayName(day.dayOfWeek());
    return ActivityList::tr("%1, %2", "name of the day, date").arg(name, longDay(day));
}

}  // namespace

ActivityList::ActivityList(QWidget *parent)
    : QListView(parent), m_model(new QStandardItemModel(this))
{
    setModel(m_model);
    setItemDelegate(new ActivityDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Recent activity"));
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    connect(this, &QListView::clicked, this, &ActivityList::choose);
}

void ActivityList::choose(const QModelIndex &index)
{
    if (const qint64 sequence = index.data(SequenceRole).toLongLong(); sequence > 0)
        Q_EMIT entryChosen(sequence);
}

// Not the view's activated(): some styles send it for clicks as well.
void ActivityList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        choose(currentIndex());
    else
        QListView::keyPressEvent(event);
}

void ActivityList::setEntries(const QList<ActivityEntry> &entries, QDate today)
{
    m_model->clear();
    QDate shown;
    for (const ActivityEntry &entry : entries) {
        if (entry.at.date() != shown) {
            shown = entry.at.date();
            auto *head = new QStandardItem(dayHead(shown, today));
            head->setData(true, HeadRole);
            head->setFlags(Qt::NoItemFlags);
            m_model->appendRow(head);
        }
        const QString sentence = visible(entry.sentence, 200);
        const QString detail = visible(entry.detail, 300);
        const QString time =
            QLocale().toString(entry.at.time(), tr("HH:mm", "QLocale time format"));
        auto *item = new QStandardItem(sentence);
        item->setData(entry.sequence, SequenceRole);
        item->setData(time, TimeRole);
        item->setData(int(entry.kind), KindRole);
        item->setData(detail, DetailRole);
        item->setData(QStringList{time, sentence, detail}.join(QStringLiteral(", ")),
                      Qt::AccessibleTextRole);
        item->setToolTip(escapedToolTip(
            detail.isEmpty() ? entry.sentence : entry.sentence + QLatin1Char('\n') + entry.detail));
        m_model->appendRow(item);
    }
}

}  // namespace ui
