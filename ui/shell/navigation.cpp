// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigation.h"

#include "ui/parts/icons.h"
#include "ui/parts/panel.h"
#include "ui/parts/theme_style.h"
#include "ui/shell/page_list.h"

#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

enum Role { PageRole = Qt::UserRole + 1, IconRoleName, GroupRole };

constexpr int Pitch = size::NavigationRow + 2;
constexpr int GroupGap = 17;

void paintRow(QPainter &painter, const QRect &full, const QString &iconName, const QString &text,
              bool current, bool hover, bool focus)
{
    const Tokens &t = tokens();
    const QRect row(full.left() + 8, full.bottom() - Pitch + 2, full.width() - 16,
                    size::NavigationRow);
    if (current) {
        paintBox(painter, row, t.panel, t.border, size::PanelRadius);
        painter.fillRect(QRect(full.left(), row.top() + 4, 3, row.height() - 8), t.accent);
    } else if (hover) {
        paintBox(painter, row, t.hover, QColor(), size::PanelRadius);
    }
    const bool narrow = full.width() <= size::NavigationCollapsed;
    const int side = size::IconNavigation;
    const QRect place(narrow ? row.center().x() - side / 2 + 1 : row.left() + 10,
                      row.top() + (row.height() - side) / 2, side, side);
    paintIcon(painter, place, iconName, current ? t.accent : t.muted);
    if (!narrow) {
        painter.setFont(ui::font(current ? TextRole::Strong : TextRole::Name));
        painter.setPen(current ? t.text : t.muted);
        const QRect words(row.left() + 40, row.top(), row.width() - 48, row.height());
        painter.drawText(words, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, words.width()));
    }
    if (focus) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(t.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(row).adjusted(1, 1, -1, -1), 6, 6);
    }
}

class RowDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        return {32, Pitch + (index.data(GroupRole).toBool() ? GroupGap : 0)};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        painter->save();
        if (index.data(GroupRole).toBool())
            painter->fillRect(QRect(option.rect.left() + 16, option.rect.top() + GroupGap / 2,
                                    option.rect.width() - 32, 1),
                              tokens().border);
        const bool focus = option.state & QStyle::State_HasFocus
            && option.state & QStyle::State_KeyboardFocusChange;
        paintRow(*painter, option.rect, index.data(IconRoleName).toString(),
                 index.data().toString(), option.state & QStyle::State_Selected,
                 option.state & QStyle::State_MouseOver, focus);
        painter->restore();
    }
};

class CollapseButton : public QToolButton {
public:
    using QToolButton::QToolButton;
    bool narrow = false;
    QSize sizeHint() const override { return {size::NavigationCollapsed, Pitch}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintRow(painter, rect(), narrow ? u"expand"_s : u"collapse"_s, text(), false, underMouse(),
                 false);
    }
};

}  // namespace

Navigation::Navigation(QWidget *parent)
    : QWidget(parent), m_topModel(new QStandardItemModel(this)),
      m_bottomModel(new QStandardItemModel(this))
{
    setAccessibleName(tr("Pages"));
    int key = 0;
    for (const PageEntry &entry : pageList()) {
        QStandardItemModel *model = entry.page == PageId::Settings ? m_bottomModel : m_topModel;
        add(model, entry.page, entry.iconName, entry.name, ++key);
        if (entry.beginsGroup)
            model->item(model->rowCount() - 1)->setData(true, GroupRole);
    }

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 1, 8);
    layout->setSpacing(0);
    m_top = list(m_topModel, tr("Pages"));
    m_bottom = list(m_bottomModel, tr("Settings"));
    m_bottom->setFixedHeight(Pitch);
    auto *collapse = new CollapseButton(this);
    collapse->setText(tr("Collapse"));
    collapse->setAccessibleName(tr("Collapse the navigation"));
    collapse->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    collapse->setFocusPolicy(Qt::TabFocus);
    m_collapse = collapse;
    connect(m_collapse, &QToolButton::clicked, this, &Navigation::collapseWanted);
    layout->addWidget(m_top, 1);
    layout->addWidget(m_bottom);
    auto *line = new QWidget(this);
    auto *lineLayout = new QVBoxLayout(line);
    lineLayout->setContentsMargins(16, 8, 16, 8);
    lineLayout->addWidget(new Line(Qt::Horizontal, line));
    layout->addWidget(line);
    layout->addWidget(m_collapse);
    setCollapsed(false);
}

void Navigation::add(QStandardItemModel *model, PageId page, const QString &iconName,
                     const QString &text, int key)
{
    auto *item = new QStandardItem(text);
    item->setData(static_cast<int>(page), PageRole);
    item->setData(iconName, IconRoleName);
    item->setToolTip(tr("%1 (Ctrl+%2)").arg(text).arg(key));
    item->setEditable(false);
    model->appendRow(item);
}

QListView *Navigation::list(QStandardItemModel *model, const QString &name)
{
    auto *view = new QListView(this);
    view->setModel(model);
    view->setItemDelegate(new RowDelegate(view));
    view->setFrameShape(QFrame::NoFrame);
    view->viewport()->setAutoFillBackground(false);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setMouseTracking(true);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setAccessibleName(name);
    view->setTabKeyNavigation(false);
    connect(view, &QListView::clicked, this, [this](const QModelIndex &index) {
        Q_EMIT chosen(static_cast<PageId>(index.data(PageRole).toInt()));
    });
    connect(view, &QListView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT chosen(static_cast<PageId>(index.data(PageRole).toInt()));
    });
    connect(view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this, view](const QModelIndex &index) {
                // Arrow keys go through the pages.
                if (view->hasFocus() && index.isValid())
                    Q_EMIT chosen(static_cast<PageId>(index.data(PageRole).toInt()));
            });
    return view;
}

void Navigation::setCurrent(PageId page)
{
    for (QListView *view : {m_top, m_bottom}) {
        bool found = false;
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            const QModelIndex index = view->model()->index(row, 0);
            if (static_cast<PageId>(index.data(PageRole).toInt()) == page) {
                const QSignalBlocker quiet(view->selectionModel());
                view->setCurrentIndex(index);
                found = true;
            }
        }
        if (!found) {
            const QSignalBlocker quiet(view->selectionModel());
            view->clearSelection();
            view->selectionModel()->clearCurrentIndex();
        }
        view->viewport()->update();
    }
}

void Navigation::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    setFixedWidth(collapsed ? size::NavigationCollapsed : size::NavigationWidth);
    static_cast<CollapseButton *>(m_collapse)->narrow = collapsed;
    m_collapse->setToolTip(collapsed ? tr("Expand (Ctrl+B)") : tr("Collapse (Ctrl+B)"));
    m_collapse->update();
}

void Navigation::focusList()
{
    m_top->setFocus(Qt::ShortcutFocusReason);
}

void Navigation::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().background);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), tokens().border);
}

}  // namespace ui
