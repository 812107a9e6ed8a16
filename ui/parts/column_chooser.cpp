// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/column_chooser.h"

#include "models/query/columns.h"
#include "ui/parts/button.h"
#include "ui/parts/panel.h"
#include "ui/parts/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QSettings>
#include <QVBoxLayout>

namespace ui {
namespace {

using namespace Qt::StringLiterals;
constexpr int LeastWidth = 40, GreatestWidth = 1200;

}  // namespace

ColumnLayout ColumnLayout::load()
{
    const QSettings settings;
    ColumnLayout layout;
    const QStringList stored = settings.value(u"inventory/columns"_s).toStringList();
    for (const QString &key : stored) {
        if (query::columnNamed(key) && !layout.columns.contains(key))
            layout.columns << key;
    }
    if (layout.columns.isEmpty())
        layout.columns = query::defaultColumns();
    const QVariantMap widths = settings.value(u"inventory/widths"_s).toMap();
    for (auto it = widths.cbegin(); it != widths.cend(); ++it)
        layout.widths.insert(it.key(), qBound(LeastWidth, it.value().toInt(), GreatestWidth));
    return layout;
}

void ColumnLayout::save() const
{
    QSettings settings;
    settings.setValue(u"inventory/columns"_s, columns);
    QVariantMap stored;
    for (auto it = widths.cbegin(); it != widths.cend(); ++it)
        stored.insert(it.key(), it.value());
    settings.setValue(u"inventory/widths"_s, stored);
}

ColumnChooser::ColumnChooser(QWidget *parent) : QFrame(parent, Qt::Popup)
{
    setAccessibleName(tr("Columns"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(9, 9, 9, 9);
    outer->setSpacing(size::Gap);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(8, 0, 0, 0);
    head->addWidget(label(tr("Columns"), TextRole::SectionHead, Ink::Muted), 1);
    auto *reset = new LinkButton(tr("Reset"), this);
    head->addWidget(reset);
    outer->addLayout(head);
    m_list = new QListWidget(this);
    m_list->setAccessibleName(tr("Columns, shown ones first"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setUniformItemSizes(true);
    m_list->installEventFilter(this);
    outer->addWidget(m_list);
    outer->addWidget(label(tr("Drag or Alt+Up/Down to move"), TextRole::Tick, Ink::Muted));
    setFixedSize(256, 420);
    connect(reset, &QPushButton::clicked, this, &ColumnChooser::resetWanted);
    connect(m_list, &QListWidget::itemChanged, this, &ColumnChooser::announce);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &ColumnChooser::announce);
}

void ColumnChooser::setColumns(const QStringList &shown)
{
    m_filling = true;
    const int row = m_list->currentRow();
    m_list->clear();
    const auto add = [this](const query::Column &column, bool on) {
        auto *item = new QListWidgetItem(query::titleOf(column), m_list);
        item->setData(Qt::UserRole, QString::fromLatin1(column.key));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable
                       | Qt::ItemIsDragEnabled);
        item->setCheckState(on ? Qt::Checked : Qt::Unchecked);
        item->setSizeHint({0, size::SmallControl});
    };
    for (const QString &key : shown) {
        if (const query::Column *column = query::columnNamed(key))
            add(*column, true);
    }
    for (const query::Column &column : query::allColumns()) {
        if (!shown.contains(QString::fromLatin1(column.key)))
            add(column, false);
    }
    m_list->setCurrentRow(qMax(0, row));
    m_filling = false;
}

QStringList ColumnChooser::columns() const
{
    QStringList keys;
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->checkState() == Qt::Checked)
            keys << m_list->item(i)->data(Qt::UserRole).toString();
    }
    return keys;
}

void ColumnChooser::announce()
{
    if (m_filling)
        return;
    const QStringList keys = columns();
    if (!keys.isEmpty())  // a table without columns helps nobody: the last one stays
        Q_EMIT columnsChanged(keys);
}

void ColumnChooser::popUp(QWidget *below)
{
    const QPoint corner =
        below->mapToGlobal(QPoint(below->width() - width(), below->height() + size::Gap));
    move(corner);
    show();
    m_list->setFocus();
}

bool ColumnChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int step = key->key() == Qt::Key_Up ? -1 : key->key() == Qt::Key_Down ? 1 : 0;
        const int row = m_list->currentRow();
        if (step != 0 && key->modifiers() == Qt::AltModifier && row + step >= 0
            && row + step < m_list->count()) {
            m_filling = true;
            QListWidgetItem *item = m_list->takeItem(row);
            m_list->insertItem(row + step, item);
            m_list->setCurrentItem(item);
            m_filling = false;
            announce();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void ColumnChooser::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().panel);
    painter.setPen(tokens().controlBorder);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

}  // namespace ui
