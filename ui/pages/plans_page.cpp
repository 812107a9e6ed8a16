// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/plans_page.h"

#include "models/tables/plan_table.h"
#include "ui/pages/plan_detail.h"
#include "ui/parts/banner.h"
#include "ui/parts/console_context.h"
#include "ui/parts/dates.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/panel.h"
#include "ui/parts/plan_words.h"
#include "ui/parts/progress_line.h"
#include "ui/parts/segmented.h"
#include "ui/parts/status_shape.h"
#include "ui/parts/table_look.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;
using tables::PlanTable;

namespace {

constexpr int DetailWidth = 380;
constexpr char AreaProperty[] = "sealkeeperArea";  // F6 stops here

// Shape before the state's word, a bar before the progress, relative dates.
class PlanDelegate : public CellDelegate {
public:
    PlanDelegate(const PlanTable &plans, const crypto::Clock &clock, QObject *parent)
        : CellDelegate(parent), m_plans(plans), m_clock(clock)
    {
    }

protected:
    void paintContent(QPainter &painter, const QRect &rect, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override
    {
        const tables::PlanSummary *row = m_plans.summaryAt(index.row());
        if (!row) {
            painter.fillRect(QRect(rect.left(), rect.center().y() - 3, rect.width() / 2, 6),
                             tokens().grid);
            return;
        }
        switch (index.column()) {
        case PlanTable::Title:
            painter.setFont(font(TextRole::Name));
            painter.setPen(tokens().text);
            painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                             painter.fontMetrics().elidedText(index.data().toString(),
                                                              Qt::ElideRight, rect.width()));
            break;
        case PlanTable::State:
            paintStatusShape(painter, QRectF(rect.left(), rect.top(), 14, rect.height()),
                             kindOf(row->plan.state));
            CellDelegate::paintContent(painter, rect.adjusted(22, 0, 0, 0), option, index);
            break;
        case PlanTable::Progress: {
            const auto &counts = row->counts;
            const bool failed = counts.failed > 0;
            const double share = counts.total == 0
                ? 0.0
                : double(counts.done + counts.skipped) / double(counts.total);
            ProgressLine::paint(painter, QRect(rect.left(), rect.center().y() - 2, 44, 6), share,
                                failed           ? StatusKind::Failed
                                    : share >= 1 ? StatusKind::Valid
                                                 : StatusKind::Running);
            CellDelegate::paintContent(painter, rect.adjusted(48, 0, 0, 0), option, index);
            break;
        }
        case PlanTable::Changed:
            painter.setFont(font(TextRole::Body));
            painter.setPen(tokens().text);
            painter.drawText(
                rect, Qt::AlignLeft | Qt::AlignVCenter,
                painter.fontMetrics().elidedText(brief(row->plan.updatedAt, m_clock.now()),
                                                 Qt::ElideRight, rect.width()));
            break;
        default:
            CellDelegate::paintContent(painter, rect, option, index);
        }
    }

private:
    const PlanTable &m_plans;
    const crypto::Clock &m_clock;
};

}  // namespace

struct PlansPage::Parts {
    ConsoleContext &context;
    PlansPage &page;
    PlanTable model;
    PageHead *head = nullptr;
    Segmented *show = nullptr;
    Banner *banner = nullptr;
    QStackedWidget *stack = nullptr;
    EmptyState *empty = nullptr;
    QTableView *view = nullptr;
    PlanDetail *detail = nullptr;
    domain::PlanId wanted = 0;
    bool ready = false;

    Parts(ConsoleContext &console, PlansPage &owner)
        : context(console), page(owner), model(console.reads(), console.changes())
    {
    }

    void build();
    QWidget *buildTable();
    void loaded(qint64 total);
    void select(domain::PlanId plan);
    void showCurrent();
};

void PlansPage::Parts::build()
{
    auto *layout = new QVBoxLayout(&page);
    layout->setContentsMargins(size::PageMargin, 16, size::PageMargin, size::PanelGap);
    layout->setSpacing(size::PanelGap);
    head = new PageHead(PlansPage::tr("Plans"), &page);
    show = new Segmented(PlansPage::tr("Which plans"), head);
    show->add(PlansPage::tr("All", "all plans"), int(PlanTable::Show::All));
    show->add(PlansPage::tr("Open", "plans"), int(PlanTable::Show::Open));
    show->add(PlansPage::tr("With failures"), int(PlanTable::Show::Failed));
    head->addAction(show);
    layout->addWidget(head);
    banner = new Banner(StatusKind::Failed, {}, {}, &page);
    banner->setClosable(true);
    banner->hide();
    layout->addWidget(banner);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(size::PanelGap);
    columns->addWidget(buildTable(), 1);
    auto *side = new Panel(&page);
    side->setFlush(true);
    side->setFixedWidth(DetailWidth);
    side->setProperty(AreaProperty, true);
    detail = new PlanDetail(context, side);
    side->body()->addWidget(detail);
    columns->addWidget(side);
    layout->addLayout(columns, 1);
    QObject::connect(show, &Segmented::chosen, &page,
                     [this] { model.setShow(PlanTable::Show(show->currentData().toInt())); });
}

QWidget *PlansPage::Parts::buildTable()
{
    auto *panel = new Panel(&page);
    panel->setFlush(true);
    panel->setProperty(AreaProperty, true);
    stack = new QStackedWidget(panel);
    view = new QTableView(stack);
    view->setModel(&model);
    setUpTable(*view, PlansPage::tr("Plans"));
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setItemDelegate(new PlanDelegate(model, context.clock(), view));
    QHeaderView &header = *view->horizontalHeader();
    header.setSectionsClickable(false);
    header.setSortIndicatorShown(false);
    header.resizeSection(PlanTable::Kind, 140);
    header.resizeSection(PlanTable::State, 112);
    header.resizeSection(PlanTable::Progress, 128);
    header.resizeSection(PlanTable::Admin, 100);
    header.resizeSection(PlanTable::Changed, 92);
    header.resizeSection(PlanTable::Number, 48);
    header.setSectionResizeMode(PlanTable::Title, QHeaderView::Stretch);
    empty = new EmptyState(u"checklist"_s, {}, {}, stack);
    stack->addWidget(view);
    stack->addWidget(empty);
    QObject::connect(empty, &EmptyState::triggered, &page, [this] {
        show->setCurrentData(int(PlanTable::Show::All));
        model.setShow(PlanTable::Show::All);
    });
    panel->body()->addWidget(stack);
    QObject::connect(view->selectionModel(), &QItemSelectionModel::currentRowChanged, &page,
                     [this] { showCurrent(); });
    QObject::connect(&model, &QAbstractItemModel::dataChanged, &page, [this] { showCurrent(); });
    return panel;
}

void PlansPage::Parts::loaded(qint64 total)
{
    const bool all = model.show() == PlanTable::Show::All;
    head->setSentence(all ? PlansPage::tr("%Ln plan(s); every change of a certificate is one.",
                                          nullptr, int(total))
                          : PlansPage::tr("%Ln plan(s) of this kind.", nullptr, int(total)));
    if (all)
        empty->set(u"checklist"_s,
                   PlansPage::tr("No plan yet: issuing, renewing and revoking make one each."));
    else
        empty->set(u"checklist"_s, PlansPage::tr("No plan of this kind."),
                   PlansPage::tr("Show all"));
    stack->setCurrentIndex(total == 0 ? 1 : 0);
    if (wanted)
        select(wanted);
    else if (total > 0 && !view->currentIndex().isValid())
        view->setCurrentIndex(model.index(0, PlanTable::Title));
    showCurrent();
    if (!std::exchange(ready, true))
        Q_EMIT page.becameReady();
}

void PlansPage::Parts::select(domain::PlanId plan)
{
    const int row = model.rowOf(plan);
    if (row < 0)
        return;
    wanted = 0;
    view->setCurrentIndex(model.index(row, PlanTable::Title));
    view->scrollTo(view->currentIndex(), QAbstractItemView::PositionAtCenter);
}

void PlansPage::Parts::showCurrent()
{
    const int row = view->currentIndex().row();
    if (row < 0 || model.rowCount() == 0) {
        detail->show(nullptr);
        return;
    }
    // While a row is on its way the panel keeps what it shows.
    if (const tables::PlanSummary *summary = model.summaryAt(row); summary && summary->plan.id)
        detail->show(summary);
}

PlansPage::PlansPage(ConsoleContext &context, QWidget *parent)
    : QWidget(parent), m_parts(std::make_unique<Parts>(context, *this))
{
    m_parts->build();
    connect(&m_parts->model, &PlanTable::loaded, this,
            [this](qint64 total) { m_parts->loaded(total); });
    connect(&m_parts->model, &PlanTable::failed, this, [this](const crypto::Error &error) {
        m_parts->banner->setError(error);
        m_parts->banner->show();
    });
    connect(&context, &ConsoleContext::planWanted, this, [this](qint64 plan) { showPlan(plan); });
    auto *again = new QShortcut(QKeySequence(Qt::Key_F5), this);
    again->setContext(Qt::WidgetWithChildrenShortcut);
    connect(again, &QShortcut::activated, this, &PlansPage::refresh);
}

PlansPage::~PlansPage() = default;

void PlansPage::refresh()
{
    m_parts->model.refresh();
}

bool PlansPage::ready() const
{
    return m_parts->ready;
}

void PlansPage::showPlan(domain::PlanId plan)
{
    m_parts->wanted = plan;
    m_parts->show->setCurrentData(int(PlanTable::Show::All));
    m_parts->model.setShow(PlanTable::Show::All);
    m_parts->select(plan);
    // One that was stored just now is not listed yet; the verbs of another must not stand there.
    if (m_parts->wanted) {
        m_parts->view->setCurrentIndex({});
        m_parts->model.refresh();
    }
}

}  // namespace ui
