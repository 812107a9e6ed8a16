// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/inventory_views.h"

#include "ui/parts/button.h"
#include "ui/parts/console_context.h"
#include "ui/parts/dates.h"
#include "ui/parts/panel.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/theme.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QTabBar>
#include <QVBoxLayout>

namespace ui {
namespace {

using namespace Qt::StringLiterals;

QString tabText(const QString &name)
{
    QString text = visible(name, 40);
    return text.replace(u'&', u"&&"_s);  // no mnemonics from a view's name
}

}  // namespace

ViewNamePopup::ViewNamePopup(QWidget *parent) : QFrame(parent, Qt::Popup)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(13, 13, 13, 13);
    outer->setSpacing(size::Grid);
    m_name = new QLineEdit(this);
    m_name->setMaxLength(200);
    m_name->setMinimumSize(240, size::Control);
    m_name->setAccessibleName(tr("Name of the view"));
    QLabel *head =
        label(tr("Save this filter, its order and columns as"), TextRole::SectionHead, Ink::Muted);
    head->setBuddy(m_name);
    outer->addWidget(head);
    outer->addWidget(m_name);
    m_save = button(tr("Save view"), u"save"_s, ButtonKind::Primary, this);
    outer->addWidget(m_save, 0, Qt::AlignRight);
    connect(m_name, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_save->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_name, &QLineEdit::returnPressed, m_save, &QPushButton::click);
    connect(m_save, &QPushButton::clicked, this, [this] {
        const QString name = m_name->text().trimmed();
        if (name.isEmpty())
            return;
        hide();
        Q_EMIT named(name);
    });
}

void ViewNamePopup::popUp(QWidget *below, const QString &name)
{
    m_name->setText(name);
    m_name->selectAll();
    m_save->setEnabled(!name.isEmpty());
    adjustSize();
    const QPoint corner = below->mapToGlobal(QPoint(0, below->height() + size::Gap));
    const int right = below->window()->mapToGlobal(QPoint(below->window()->width(), 0)).x();
    move(std::min(corner.x(), right - width() - 8), corner.y());
    show();
    m_name->setFocus();
}

void ViewNamePopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().panel);
    painter.setPen(tokens().controlBorder);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

InventoryViews::InventoryViews(ConsoleContext &context, QWidget *parent)
    : QWidget(parent), m_views(context.reads(), context.changes(), context.clock())
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(size::Gap);
    m_bar = new QTabBar(this);
    m_bar->setAccessibleName(tr("Views"));
    m_bar->setDrawBase(false);
    m_bar->setExpanding(false);
    m_bar->setUsesScrollButtons(true);
    m_bar->setElideMode(Qt::ElideNone);
    row->addWidget(m_bar);
    m_add = iconButton(u"plus"_s, tr("Save the current filter as a view"), this);
    m_add->setEnabled(!context.vault().readOnly);
    row->addWidget(m_add);
    row->addStretch(1);
    m_popup = new ViewNamePopup(this);
    connect(m_add, &QToolButton::clicked, this, [this] { askName(m_add); });
    connect(m_popup, &ViewNamePopup::named, this, &InventoryViews::saveWanted);
    connect(&m_views, &tables::SavedViews::loaded, this, &InventoryViews::rebuild);
    connect(&m_views, &QAbstractItemModel::modelReset, this, &InventoryViews::rebuild);
    connect(&m_views, &QAbstractItemModel::dataChanged, this, &InventoryViews::rebuild);
    connect(m_bar, &QTabBar::tabBarClicked, this, [this](int tab) {
        if (const tables::View *view = m_views.at(tab))
            Q_EMIT viewChosen(*view);
    });
    connect(m_bar, &QTabBar::currentChanged, this, [this](int tab) {  // by keyboard
        const tables::View *view = m_views.at(tab);
        if (view && m_bar->hasFocus() && view->query != m_query)
            Q_EMIT viewChosen(*view);
    });
    rebuild();
}

void InventoryViews::askName(QWidget *under)
{
    const int row = m_views.rowOfQuery(m_query);
    const tables::View *view = m_views.at(row);
    m_popup->popUp(under, view && !view->builtIn ? view->name : QString());
}

QString InventoryViews::firstQuery() const
{
    const tables::View *view = m_views.at(0);
    return view ? view->query : QString();
}

void InventoryViews::setQuery(const QString &query)
{
    m_query = query;
    m_count = -1;
    mark();
}

void InventoryViews::setCount(qint64 count)
{
    m_count = count;
    const int tab = m_bar->currentIndex();
    if (tab >= m_views.rowCount())
        setTabCount(tab, count);
}

void InventoryViews::setTabCount(int tab, qint64 count)
{
    // The theme draws what follows a tab character as a muted figure.
    const QString figure = count >= 0 ? number(count) : count == -2 ? u"?"_s : u"…"_s;
    m_bar->setTabText(tab, m_bar->tabText(tab).section(u'\t', 0, 0) + u'\t' + figure);
}

void InventoryViews::rebuild()
{
    const QSignalBlocker quiet(m_bar);
    while (m_bar->count() > m_views.rowCount())
        m_bar->removeTab(m_bar->count() - 1);
    for (int row = 0; row < m_views.rowCount(); ++row) {
        const tables::View &view = *m_views.at(row);
        if (row >= m_bar->count())
            m_bar->addTab({});
        m_bar->setTabText(row, tabText(view.name));
        m_bar->setTabToolTip(row,
                             escapedToolTip(view.query.isEmpty() ? tr("everything") : view.query));
        setTabCount(row, view.count);
    }
    mark();
}

void InventoryViews::mark()
{
    const QSignalBlocker quiet(m_bar);
    const int row = m_views.rowOfQuery(m_query);
    const int views = m_views.rowCount();
    if (row >= 0) {
        while (m_bar->count() > views)
            m_bar->removeTab(views);
        m_bar->setCurrentIndex(row);
    } else {
        if (m_bar->count() == views)
            m_bar->addTab(tr("Unsaved filter"));
        m_bar->setCurrentIndex(views);
        setTabCount(views, m_count);
    }
    m_bar->update();
}

void InventoryViews::contextMenuEvent(QContextMenuEvent *event)
{
    const tables::View *view = m_views.at(m_bar->tabAt(m_bar->mapFrom(this, event->pos())));
    if (!view || view->builtIn || !m_add->isEnabled())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Remove this view"), this,
                    [this, name = view->name] { Q_EMIT removeWanted(name); });
    menu->popup(event->globalPos());
}

}  // namespace ui
