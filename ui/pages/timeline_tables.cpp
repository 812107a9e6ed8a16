// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/timeline_tables.h"

#include "ui/parts/button.h"
#include "ui/parts/dates.h"
#include "ui/parts/table_look.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include <cmath>

namespace ui {

namespace {

QString monthOf(QDate day)
{
    return QLocale().toString(day,
                              SmallTable::tr("MMM yyyy", "QLocale date format: short month, year"));
}

}  // namespace

SmallTable::SmallTable(const QString &accessibleName, QWidget *parent)
    : Panel(parent), m_table(new QTableView(this)), m_model(new QStandardItemModel(this))
{
    setFlush(true);
    body()->addWidget(m_table);
    m_table->setModel(m_model);
    setUpTable(*m_table, accessibleName);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setTabKeyNavigation(false);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->horizontalHeader()->setSortIndicatorShown(false);
    m_table->horizontalHeader()->setHighlightSections(false);
}

void SmallTable::setColumns(const QStringList &heads)
{
    m_model->setColumnCount(int(heads.size()));
    m_model->setHorizontalHeaderLabels(heads);
    for (int i = 1; i < heads.size(); ++i)
        m_model->horizontalHeaderItem(i)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_model->horizontalHeaderItem(0)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    sizeColumns();
}

void SmallTable::sizeColumns()
{
    QHeaderView *header = m_table->horizontalHeader();
    const QFontMetrics metrics(ui::font(TextRole::SectionHead));
    for (int i = 0; i < m_model->columnCount(); ++i) {
        if (i == 0) {
            header->setSectionResizeMode(i, QHeaderView::Stretch);
            continue;
        }
        int width =
            metrics.horizontalAdvance(m_model->headerData(i, Qt::Horizontal).toString()) + 28;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (const QWidget *widget = m_table->indexWidget(m_model->index(row, i)))
                width = std::max(width, widget->sizeHint().width() + 16);
        }
        header->setSectionResizeMode(i, QHeaderView::Fixed);
        header->resizeSection(i, std::max(84, width));
    }
}

void SmallTable::clearRows()
{
    m_model->removeRows(0, m_model->rowCount());
}

void SmallTable::addRow(const QStringList &cells, const QList<bool> &strong)
{
    QList<QStandardItem *> items;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        auto *item = new QStandardItem(cells[i]);
        if (i > 0)
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        if (strong.value(i))
            item->setFont(ui::font(TextRole::Strong));
        items.append(item);
    }
    m_model->appendRow(items);
}

void SmallTable::fit(int rows)
{
    sizeColumns();
    m_table->setFixedHeight(size::TableHead + rows * size::TableRow);
}

void SmallTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange && m_model->columnCount() > 0)
        sizeColumns();
    Panel::changeEvent(event);
}

HeavyBucketsTable::HeavyBucketsTable(QWidget *parent)
    : SmallTable(tr("Spans that hold far more than usual"), parent)
{
    connect(table(), &QTableView::activated, this,
            [this](const QModelIndex &index) { choose(index.row()); });
}

void HeavyBucketsTable::choose(int row)
{
    if (row >= 0 && row < m_buckets.size())
        Q_EMIT chosen(m_buckets[row]);
}

void HeavyBucketsTable::show(const report::Timeline &timeline, const ChartData &chart, QDate today,
                             int rows)
{
    const HeavyBuckets heavy = heavyBuckets(timeline, today, rows);
    m_buckets = heavy.buckets;
    const QString limit = number(heavy.limit);
    const QString head = timeline.request.unit == report::TimelineUnit::Day
        ? tr("Days above %1, 1.5 × usual").arg(limit)
        : timeline.request.unit == report::TimelineUnit::Week
        ? tr("Weeks above %1, 1.5 × usual").arg(limit)
        : tr("Months above %1, 1.5 × usual").arg(limit);
    clearRows();
    setColumns({head, tr("Expiring"), tr("Without owner"), QString()});
    if (m_buckets.isEmpty())
        addRow({tr("None in the next 12 months"), QString(), QString(), QString()});
    for (qsizetype i = 0; i < m_buckets.size(); ++i) {
        const qsizetype bucket = m_buckets[i];
        addRow({bucketText(chart, bucket), number(chart.total(bucket)),
                number(timeline.withoutOwner.value(bucket)), QString()});
        auto *cell = new QWidget(table());
        auto *link = new LinkButton(tr("Show in inventory"), cell);
        auto *row = new QHBoxLayout(cell);
        row->setContentsMargins(0, 0, 8, 0);
        row->addStretch(1);
        row->addWidget(link);
        link->setAccessibleDescription(bucketText(chart, bucket));
        connect(link, &LinkButton::clicked, this, [this, i] { choose(int(i)); });
        table()->setIndexWidget(table()->model()->index(int(i), 3), cell);
    }
    fit(rows);
}

RenewalsTable::RenewalsTable(QWidget *parent) : SmallTable(tr("Renewals per week"), parent) { }

void RenewalsTable::show(const QList<RenewalSpan> &spans, int rows)
{
    QStringList heads{tr("Renewals per week")};
    QStringList usual{tr("Today’s lifetimes")};
    QStringList shortened{tr("SC-081v3")};
    QList<bool> strong{false};
    for (qsizetype i = 0; i < spans.size(); ++i) {
        const RenewalSpan &span = spans[i];
        heads.append(
            i == 0 ? tr("Now, %n day(s)", "limit of a certificate's lifetime", span.lifetimeDays)
                   : tr("From %1", "month").arg(monthOf(span.from)));
        usual.append(number(qint64(std::llround(span.usual))));
        shortened.append(number(qint64(std::llround(span.shortened))));
        strong.append(i > 0 && span.shortened > span.usual * 1.05);
    }
    clearRows();
    setColumns(heads);
    addRow(usual);
    addRow(shortened, strong);
    fit(rows);
}

}  // namespace ui
