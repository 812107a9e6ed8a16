// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/certificate_compare.h"

#include "models/tables/report_loader.h"
#include "ui/parts/banner.h"
#include "ui/parts/button.h"
#include "ui/parts/console_context.h"
#include "ui/parts/dates.h"
#include "ui/parts/panel.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/segmented.h"
#include "ui/parts/table_look.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QTableView>
#include <QVBoxLayout>

namespace ui {
namespace {

using namespace Qt::StringLiterals;
using Change = report::CompareLine::Change;
constexpr int LineHeight = 18, MostLines = 12;

QString signOf(Change change)
{
    switch (change) {
    case Change::Same:
        return u"="_s;
    case Change::Different:
        return u"≠"_s;
    case Change::OnlyLeft:
        return u"−"_s;
    case Change::OnlyRight:
        return u"+"_s;
    }
    return {};
}

StatusKind kindOf(Change change)
{
    switch (change) {
    case Change::Different:
        return StatusKind::Warning;
    case Change::OnlyLeft:
        return StatusKind::Failed;
    case Change::OnlyRight:
        return StatusKind::Valid;
    case Change::Same:
        break;
    }
    return StatusKind::Note;
}

class CompareDelegate : public CellDelegate {
public:
    using CellDelegate::CellDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Tokens &t = tokens();
        const bool head = index.data(CompareModel::HeadRole).toBool();
        const auto change = Change(index.data(CompareModel::ChangeRole).toInt());
        if (head)
            painter->fillRect(option.rect, t.alternate);
        else if (change != Change::Same && index.column() >= CompareModel::Left
                 && !index.data().toString().isEmpty())
            painter->fillRect(option.rect, t.of(kindOf(change)).tint);
        CellDelegate::paint(painter, option, index);
    }

protected:
    void paintContent(QPainter &painter, const QRect &rect, const QStyleOptionViewItem &,
                      const QModelIndex &index) const override
    {
        const Tokens &t = tokens();
        const QString text = index.data().toString();
        const auto change = Change(index.data(CompareModel::ChangeRole).toInt());
        painter.setFont(font(TextRole::Body));
        QColor ink = t.text;
        if (index.data(CompareModel::HeadRole).toBool()) {
            painter.setFont(font(TextRole::SectionHead));
        } else if (index.column() == CompareModel::Sign) {
            painter.setFont(font(TextRole::Strong));
            ink = change == Change::Same ? t.muted : t.of(kindOf(change)).ink;
            painter.setPen(ink);
            painter.drawText(rect, Qt::AlignCenter, text);
            return;
        } else if (index.column() == CompareModel::Label) {
            ink = t.muted;
        } else if (change == Change::Same) {
            ink = t.text;
        } else {
            ink = t.of(kindOf(change)).ink;
        }
        painter.setPen(ink);
        QStringList lines = text.split(u'\n');
        if (lines.size() > MostLines)
            lines = lines.mid(0, MostLines - 1) << CertificateCompare::tr(
                        "and %n more", nullptr, int(lines.size()) - MostLines + 1);
        int top = rect.top() + (rect.height() - int(lines.size()) * LineHeight) / 2;
        for (const QString &line : std::as_const(lines)) {
            painter.drawText(QRect(rect.left(), top, rect.width(), LineHeight),
                             Qt::AlignLeft | Qt::AlignVCenter,
                             painter.fontMetrics().elidedText(line, Qt::ElideMiddle, rect.width()));
            top += LineHeight;
        }
    }
};

}  // namespace

void CompareModel::setLines(const QList<report::CompareLine> &lines, const QString &left,
                            const QString &right)
{
    m_lines = lines;
    m_left = visible(left, 200);
    m_right = visible(right, 200);
    arrange();
}

void CompareModel::setOnlyDifferences(bool only)
{
    m_only = only;
    arrange();
}

int CompareModel::differences() const
{
    return int(std::ranges::count_if(m_lines,
                                     [](const auto &line) { return line.change != Change::Same; }));
}

void CompareModel::arrange()
{
    beginResetModel();
    m_rows.clear();
    std::optional<report::CompareLine::Section> section;
    for (const report::CompareLine &line : std::as_const(m_lines)) {
        if (m_only && line.change == Change::Same)
            continue;
        if (section != line.section) {
            section = line.section;
            Row head;
            head.head = true;
            head.line.section = line.section;
            head.line.label = report::sectionTitle(line.section);
            m_rows.append(head);
        }
        m_rows.append({false, line});
    }
    endResetModel();
}

int CompareModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int CompareModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

int CompareModel::linesAt(int row) const
{
    const report::CompareLine &line = m_rows[row].line;
    return std::min(MostLines, 1 + int(std::max(line.left.count(u'\n'), line.right.count(u'\n'))));
}

QVariant CompareModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    const auto text = [&]() -> QString {
        if (row.head)
            return index.column() == Label ? row.line.label : QString();
        switch (index.column()) {
        case Sign:
            return signOf(row.line.change);
        case Label:
            return visible(row.line.label, 120);
        case Left:
        case Right: {
            // Lines stay lines; everything else that moves the cursor becomes a mark.
            QStringList lines =
                (index.column() == Left ? row.line.left : row.line.right).split(u'\n');
            for (QString &line : lines)
                line = visible(line, 1000);
            return lines.join(u'\n');
        }
        default:
            return {};
        }
    };
    switch (role) {
    case Qt::DisplayRole:
        return text();
    case Qt::ToolTipRole:
        return index.column() >= Left && !row.head ? QVariant(escapedToolTip(text())) : QVariant();
    case Qt::AccessibleTextRole:
        if (index.column() != Sign || row.head)
            return text();
        switch (row.line.change) {
        case Change::Same:
            return tr("same");
        case Change::Different:
            return tr("different");
        case Change::OnlyLeft:
            return tr("only left");
        case Change::OnlyRight:
            return tr("only right");
        }
        return {};
    case HeadRole:
        return row.head;
    case ChangeRole:
        return int(row.line.change);
    default:
        return {};
    }
}

QVariant CompareModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Label:
        return tr("Field");
    case Left:
        return m_left;
    case Right:
        return m_right;
    default:
        return {};
    }
}

struct CertificateCompare::Parts {
    ConsoleContext &context;
    tables::ReportLoader loader;
    CompareModel model;
    PageHead *head = nullptr;
    Banner *error = nullptr;
    QTableView *table = nullptr;
    Segmented *filter = nullptr;
    qint64 leftId = 0, rightId = 0;

    explicit Parts(ConsoleContext &context_)
        : context(context_), loader(context_.reads(), context_.changes(), context_.clock())
    {
    }
    void fitRows()
    {
        for (int row = 0; row < model.rowCount(); ++row)
            table->setRowHeight(row, size::TableRow + (model.linesAt(row) - 1) * LineHeight);
    }
};

CertificateCompare::CertificateCompare(ConsoleContext &context, QWidget *parent)
    : QWidget(parent), m_parts(std::make_unique<Parts>(context))
{
    Parts &p = *m_parts;
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(size::PageMargin, size::PanelGap, size::PageMargin, size::PageMargin);
    outer->setSpacing(size::PanelGap);
    p.head = new PageHead(tr("Compare certificates"), this);
    p.filter = new Segmented(tr("What is shown"), this);
    p.filter->add(tr("Everything"));
    p.filter->add(tr("Differences"));
    auto *swap = button(tr("Swap sides"), u"refresh"_s, ButtonKind::Plain, this);
    auto *back = button(tr("Back to the table"), u"chevron-left"_s, ButtonKind::Plain, this);
    p.head->addAction(p.filter);
    p.head->addAction(swap);
    p.head->addAction(back);
    outer->addWidget(p.head);
    p.error = new Banner(StatusKind::Failed, {}, {}, this);
    p.error->hide();
    outer->addWidget(p.error);
    auto *panel = new Panel(this);
    panel->setFlush(true);
    p.table = new QTableView(panel);
    p.table->setModel(&p.model);
    setUpTable(*p.table, tr("Comparison"));
    p.table->setItemDelegate(new CompareDelegate(p.table));
    p.table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    p.table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    p.table->setSelectionMode(QAbstractItemView::NoSelection);
    auto *columns = p.table->horizontalHeader();
    columns->setSectionResizeMode(CompareModel::Sign, QHeaderView::Fixed);
    columns->resizeSection(CompareModel::Sign, 36);
    columns->resizeSection(CompareModel::Label, 200);
    columns->setSectionResizeMode(CompareModel::Left, QHeaderView::Stretch);
    columns->setSectionResizeMode(CompareModel::Right, QHeaderView::Stretch);
    panel->body()->addWidget(p.table);
    outer->addWidget(panel, 1);

    connect(back, &QPushButton::clicked, this, &CertificateCompare::left);
    connect(swap, &QPushButton::clicked, this,
            [this] { setCertificates(m_parts->rightId, m_parts->leftId); });
    connect(p.filter, &Segmented::chosen, this, [this](int index) {
        m_parts->model.setOnlyDifferences(index == 1);
        m_parts->fitRows();
    });
    connect(p.table, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        if (index.column() == CompareModel::Left || index.column() == CompareModel::Right)
            Q_EMIT certificateWanted(index.column() == CompareModel::Left ? m_parts->leftId
                                                                          : m_parts->rightId);
    });
    connect(&p.loader, &tables::ReportLoader::comparisonLoaded, this,
            [this](const report::CertificateDetail &a, const report::CertificateDetail &b) {
                Parts &q = *m_parts;
                const auto title = [](const report::CertificateDetail &detail) {
                    return tr("%1, until %2")
                        .arg(visible(detail.row.name, 120), day(detail.row.notAfter));
                };
                q.error->hide();
                q.model.setLines(report::compare(a, b), title(a), title(b));
                q.fitRows();
                const int count = q.model.differences();
                q.head->setSentence(count == 0 ? tr("They are the same in everything.")
                                               : tr("%n fields differ.", nullptr, count));
                Q_EMIT loaded(count);
            });
    connect(&p.loader, &tables::ReportLoader::failed, this, [this](const crypto::Error &error) {
        m_parts->error->setError(error);
        m_parts->error->show();
    });
}

CertificateCompare::~CertificateCompare() = default;

void CertificateCompare::setCertificates(qint64 leftId, qint64 rightId)
{
    m_parts->leftId = leftId;
    m_parts->rightId = rightId;
    m_parts->loader.loadComparison(leftId, rightId);
    m_parts->table->setFocus();
}

void CertificateCompare::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

}  // namespace ui
