// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/plan_view.h"

#include "models/tables/plan_step_table.h"
#include "models/tables/plan_text.h"
#include "ui/parts/console_context.h"
#include "ui/parts/dates.h"
#include "ui/parts/detail_row.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/plan_words.h"
#include "ui/parts/status_shape.h"
#include "ui/parts/table_look.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QTableView>

namespace ui {
namespace {

using namespace Qt::StringLiterals;
using tables::PlanStepTable;

constexpr int StepRow = 48;
constexpr int ShownFindings = 40;

// Two lines per step; what is on its way is a grey bar.
class StepDelegate : public QStyledItemDelegate {
public:
    StepDelegate(const PlanStepTable &steps, QObject *parent)
        : QStyledItemDelegate(parent), m_steps(steps)
    {
    }
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {160, StepRow};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Tokens &t = tokens();
        painter->save();
        painter->setClipRect(option.rect);
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, t.selection);
        else if (option.state & QStyle::State_MouseOver)
            painter->fillRect(option.rect, t.hover);
        if (index.row() > 0)
            painter->fillRect(QRect(option.rect.left(), option.rect.top(), option.rect.width(), 1),
                              t.grid);
        paintStep(*painter, option.rect, index);
        if (option.state & QStyle::State_HasFocus) {
            painter->setPen(QPen(t.accent, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
            painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
        }
        painter->restore();
    }

private:
    void paintStep(QPainter &painter, const QRect &row, const QModelIndex &index) const
    {
        const Tokens &t = tokens();
        const domain::PlanStep *step = m_steps.stepAt(index.row());
        if (!step) {
            painter.fillRect(QRect(row.left() + 40, row.center().y() - 3, row.width() / 3, 6),
                             t.grid);
            return;
        }
        const QRect upper(row.left() + 40, row.top() + 5, row.width() - 56, 20);
        const QRect lower(upper.left(), upper.bottom() + 1, upper.width(), 16);
        painter.setFont(font(TextRole::Number));
        painter.setPen(t.muted);
        painter.drawText(QRect(row.left() + 4, upper.top(), 28, 20),
                         Qt::AlignRight | Qt::AlignVCenter, number(step->position + 1));
        int room = upper.width();
        if (step->state != domain::StepState::Planned) {
            const StatusKind kind = kindOf(step->state);
            const QString word = tables::stepStateText(step->state);
            painter.setFont(font(TextRole::Note));
            const int wide = painter.fontMetrics().horizontalAdvance(word);
            painter.setPen(t.of(kind).ink);
            painter.drawText(upper, Qt::AlignRight | Qt::AlignVCenter, word);
            paintStatusShape(painter, QRectF(upper.right() - wide - 17, upper.top() + 4, 12, 12),
                             kind);
            room -= wide + 28;
        }
        painter.setFont(font(TextRole::Name));
        painter.setPen(t.text);
        painter.drawText(QRect(upper.left(), upper.top(), room, upper.height()),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(tables::stepVerbText(step->verb),
                                                          Qt::ElideRight, room));
        const QString error = index.siblingAtColumn(PlanStepTable::Outcome).data().toString();
        const QString object = index.siblingAtColumn(PlanStepTable::Object).data().toString();
        painter.setFont(font(TextRole::Note));
        painter.setPen(error.isEmpty() ? t.muted : t.of(StatusKind::Failed).ink);
        painter.drawText(
            lower, Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(
                error.isEmpty()
                    ? object
                    : PlanStepList::tr("%1: %2", "object, what went wrong").arg(object, error),
                Qt::ElideRight, lower.width()));
    }

    const PlanStepTable &m_steps;
};

class StateDelegate : public CellDelegate {
public:
    StateDelegate(const PlanStepTable &steps, QObject *parent)
        : CellDelegate(parent), m_steps(steps)
    {
    }

protected:
    void paintContent(QPainter &painter, const QRect &rect, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override
    {
        if (const domain::PlanStep *step = m_steps.stepAt(index.row()))
            paintStatusShape(painter, QRectF(rect.left(), rect.top(), 14, rect.height()),
                             kindOf(step->state));
        CellDelegate::paintContent(painter, rect.adjusted(22, 0, 0, 0), option, index);
    }

private:
    const PlanStepTable &m_steps;
};

QHBoxLayout *countLine(FindingWeight weight, const QString &word, qint64 count)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(size::Grid);
    line->addWidget(new StatusShape(kindOf(weight)));
    line->addWidget(label(word), 1);
    line->addWidget(
        label(number(count),
              count > 0 && weight != FindingWeight::Note ? TextRole::Strong : TextRole::Number));
    return line;
}

}  // namespace

PlanStepList::PlanStepList(PlanStepTable &steps, QWidget *parent)
    : QListView(parent), m_steps(steps)
{
    setModel(&steps);
    setModelColumn(PlanStepTable::Object);
    setItemDelegate(new StepDelegate(steps, this));
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setAccessibleName(tr("Steps"));
    setMinimumHeight(StepRow + 2);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    connect(&steps, &QAbstractItemModel::modelReset, this, &QWidget::updateGeometry);
}

QSize PlanStepList::sizeHint() const
{
    return {240, qBound(1, model()->rowCount(), 12) * StepRow + 2};
}

void setUpStepTable(QTableView &view, PlanStepTable &steps, const QString &accessibleName)
{
    view.setModel(&steps);
    setUpTable(view, accessibleName);
    view.setSelectionMode(QAbstractItemView::SingleSelection);
    view.setItemDelegateForColumn(PlanStepTable::State, new StateDelegate(steps, &view));
    QHeaderView &header = *view.horizontalHeader();
    header.setSectionsClickable(false);
    header.setSortIndicatorShown(false);
    header.resizeSection(PlanStepTable::Position, 64);
    header.resizeSection(PlanStepTable::Verb, 180);
    header.resizeSection(PlanStepTable::Object, 280);
    header.resizeSection(PlanStepTable::State, 110);
    header.setStretchLastSection(true);
}

PlanFindings::PlanFindings(QWidget *parent) : Panel(tr("Findings"), parent)
{
    setFlush(true);
    m_lines = new QVBoxLayout;
    m_lines->setContentsMargins(0, size::Grid, 0, size::Grid);
    m_lines->setSpacing(0);
    body()->addLayout(m_lines);
    setFindings({});
}

void PlanFindings::setFindings(const QList<domain::PlanFinding> &findings)
{
    clearLayout(m_lines);
    qint64 counts[3] = {};
    QList<QPair<domain::PlanFinding, int>> alike;
    QHash<QString, qsizetype> places;
    for (const domain::PlanFinding &finding : findings) {
        ++counts[int(weightOf(finding))];
        const QString key = finding.severity + u'\n' + sentenceOf(finding);
        if (const auto place = places.constFind(key); place != places.constEnd()) {
            ++alike[*place].second;
        } else {
            places.insert(key, alike.size());
            alike.append({finding, 1});
        }
    }
    std::stable_sort(alike.begin(), alike.end(), [](const auto &a, const auto &b) {
        return weightOf(a.first) < weightOf(b.first);
    });
    const QString words[] = {tr("Blocking"), tr("Warning"), tr("Note")};
    for (int i = 0; i < 3; ++i) {
        auto *line = countLine(FindingWeight(i), words[i], counts[i]);
        line->setContentsMargins(size::PanelPadding, 2, size::PanelPadding, 2);
        m_lines->addLayout(line);
    }
    for (qsizetype i = 0; i < qMin<qsizetype>(alike.size(), ShownFindings); ++i) {
        m_lines->addSpacing(i == 0 ? size::Grid : 0);
        m_lines->addWidget(new Line(Qt::Horizontal));
        const auto &[finding, times] = alike[i];
        QLabel *text = detailText(
            times > 1
                ? tr("%1 (%2 times)", "finding, count").arg(sentenceOf(finding), number(times))
                : sentenceOf(finding),
            TextRole::Note, weightOf(finding) == FindingWeight::Note);
        text->setContentsMargins(size::PanelPadding, 6, size::PanelPadding, 6);
        m_lines->addWidget(text);
    }
    if (alike.size() > ShownFindings) {
        m_lines->addWidget(new Line(Qt::Horizontal));
        auto *rest = label(tr("and %n more", nullptr, int(alike.size() - ShownFindings)),
                           TextRole::Note, Ink::Muted);
        rest->setContentsMargins(size::PanelPadding, 6, size::PanelPadding, 2);
        m_lines->addWidget(rest);
    }
}

PlanPanel::PlanPanel(ConsoleContext &context, QWidget *parent)
    : Panel(tr("Plan"), parent),
      m_steps(new PlanStepTable(context.reads(), context.changes(), this))
{
    setFlush(true);
    m_list = new PlanStepList(*m_steps, this);
    body()->addWidget(m_list, 1);
    m_phases = new QVBoxLayout;
    m_phases->setContentsMargins(0, 0, 0, 0);
    m_phases->setSpacing(0);
    body()->addLayout(m_phases);
    body()->addWidget(new Line(Qt::Horizontal, this));
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(size::PanelPadding, 10, size::PanelPadding, 10);
    foot->addWidget(label(tr("Approval"), TextRole::Note, Ink::Muted));
    m_approval = label({}, TextRole::Note);
    m_approval->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    foot->addWidget(m_approval, 1);
    body()->addLayout(foot);
    setPlan({});
}

void PlanPanel::setPlan(std::shared_ptr<const domain::Plan> plan)
{
    setNote(plan ? tr("%Ln step(s)", nullptr, int(plan->steps.size())) : QString());
    m_approval->setText(!plan ? QString()
                            : plan->approvalsNeeded > 0
                            ? tr("%Ln needed", "approvals", plan->approvalsNeeded)
                            : tr("not needed"));
    m_steps->setPlan(std::move(plan));
}

void PlanPanel::setPhases(const QList<std::pair<QString, QString>> &phases)
{
    clearLayout(m_phases);
    m_list->setVisible(phases.isEmpty());
    int position = 0;
    for (const auto &[name, note] : phases) {
        if (position++ > 0)
            m_phases->addWidget(new Line(Qt::Horizontal));
        auto *row = new QHBoxLayout;
        row->setContentsMargins(size::PanelPadding, 6, size::PanelPadding, 6);
        row->setSpacing(size::PanelPadding - 4);
        auto *figure = label(number(position), TextRole::Number, Ink::Muted);
        figure->setAlignment(Qt::AlignRight | Qt::AlignTop);
        figure->setFixedWidth(14);
        row->addWidget(figure);
        auto *words = new QVBoxLayout;
        words->setSpacing(0);
        words->addWidget(label(name, TextRole::Name));
        words->addWidget(detailText(note, TextRole::Note, true));
        row->addLayout(words, 1);
        m_phases->addLayout(row);
    }
}

}  // namespace ui
