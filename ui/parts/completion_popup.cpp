// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/completion_popup.h"

#include "models/tables/completion_model.h"
#include "ui/parts/dates.h"
#include "ui/parts/panel.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/theme_style.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int RowHeight = 28, HeadHeight = 24;

using Kind = query::Suggestion::Kind;

bool firstOfKind(const QModelIndex &index)
{
    return index.row() == 0
        || index.data(tables::KindRole).toInt()
        != index.sibling(index.row() - 1, 0).data(tables::KindRole).toInt();
}

class SuggestionDelegate : public QStyledItemDelegate {
public:
    explicit SuggestionDelegate(tables::CompletionModel &model, QObject *parent)
        : QStyledItemDelegate(parent), m_model(model)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        return {200, RowHeight + (firstOfKind(index) ? HeadHeight : 0)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Tokens &t = tokens();
        QRect row = option.rect;
        painter->save();
        if (firstOfKind(index)) {
            painter->setFont(ui::font(TextRole::SectionHead));
            painter->setPen(t.muted);
            painter->drawText(QRect(row.left() + 8, row.top(), row.width() - 16, HeadHeight),
                              int(Qt::AlignLeft | Qt::AlignVCenter), head(index));
            row.setTop(row.top() + HeadHeight);
        }
        if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver))
            paintBox(*painter, row, option.state & QStyle::State_Selected ? t.selection : t.hover,
                     QColor(), 4);
        QRect inner = row.adjusted(8, 0, -8, 0);

        QString right;
        const qint64 count = index.data(tables::CountRole).toLongLong();
        const bool isField = index.data(tables::KindRole).toInt() == int(Kind::Field);
        if (count >= 0)
            right = number(count);
        else if (option.state & QStyle::State_Selected)
            right = tr("Tab");
        painter->setFont(ui::font(count >= 0 ? TextRole::Number : TextRole::Tick));
        painter->setPen(t.muted);
        painter->drawText(inner, int(Qt::AlignRight | Qt::AlignVCenter), right);
        inner.setRight(inner.right() - painter->fontMetrics().horizontalAdvance(right) - 12);

        // The typed part is bold, as far as it was typed.
        const QString label = index.data().toString();
        const auto &suggestions = m_model.completion().suggestions;
        const qsizetype matched =
            index.row() < suggestions.size() ? suggestions[index.row()].matched : 0;
        painter->setPen(t.text);
        int x = inner.left();
        const auto draw = [&](const QString &text, TextRole role) {
            painter->setFont(ui::font(role));
            const QRect r(x, inner.top(), inner.right() - x, inner.height());
            const QString shown =
                painter->fontMetrics().elidedText(text, Qt::ElideRight, r.width());
            painter->drawText(r, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
            x += painter->fontMetrics().horizontalAdvance(shown);
        };
        if (isField) {
            draw(label, TextRole::Strong);
        } else {
            draw(label.left(matched), TextRole::Strong);
            draw(label.mid(matched), TextRole::Body);
        }
        const QString description = index.data(Qt::ToolTipRole).toString();
        if (!description.isEmpty() && inner.right() - x > 60) {
            x = qMax(x + 16, inner.left() + 96);
            painter->setPen(t.muted);
            draw(description, TextRole::Body);
        }
        painter->restore();
    }

private:
    QString head(const QModelIndex &index) const
    {
        switch (static_cast<Kind>(index.data(tables::KindRole).toInt())) {
        case Kind::Field:
            return tr("Fields");
        case Kind::Operator:
            return tr("Comparisons");
        case Kind::Value:
            return tr("Values");
        case Kind::Text:
            return tr("Text");
        }
        return {};
    }
    tables::CompletionModel &m_model;
};

}  // namespace

CompletionPopup::CompletionPopup(tables::CompletionModel &model, QWidget *window)
    : QFrame(window), m_model(model), m_list(new QListView(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(5, 5, 5, 1);
    layout->setSpacing(4);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new SuggestionDelegate(m_model, m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setAccessibleName(tr("Suggestions"));
    layout->addWidget(m_list);
    layout->addWidget(new Line(Qt::Horizontal, this));
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(8, 0, 8, 4);
    m_foot = label({}, TextRole::Note, Ink::Muted, this);
    foot->addWidget(m_foot, 1);
    foot->addWidget(
        label(tr("↑↓ choose   Tab takes it   Esc closes"), TextRole::Tick, Ink::Muted, this));
    layout->addLayout(foot);
    setAccessibleName(tr("Suggestions"));
    hide();
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex &index) { Q_EMIT chosen(index.row()); });
    connect(&m_model, &tables::CompletionModel::updated, this, [this] {
        if (isVisible())
            fit();
    });
}

int CompletionPopup::currentRow() const
{
    return m_list->currentIndex().row();
}

void CompletionPopup::popUp(const QPoint &caret)
{
    m_caret = caret;
    m_moved = false;
    fit();
}

void CompletionPopup::fit()
{
    const int rows = m_model.rowCount();
    if (rows == 0) {
        hide();
        return;
    }
    if (!m_moved)
        m_list->setCurrentIndex(m_model.index(0));
    int height = 0;
    for (int row = 0; row < qMin(rows, 12); ++row)
        height += m_list->sizeHintForRow(row);
    m_list->setFixedHeight(height + 2);
    const query::Completion &completion = m_model.completion();
    m_foot->setText(completion.textMatches >= 0 ? tr("Text search: %n match(es)", nullptr,
                                                     static_cast<int>(completion.textMatches))
                                                : QString());
    const QPoint at = parentWidget()->mapFromGlobal(m_caret);
    const int width = qMin(436, parentWidget()->width() - 16);
    resize(width, height + 5 + 2 + 4 + 1 + 4 + 22 + 2);
    move(qBound(8, at.x() - 14, parentWidget()->width() - width - 8), at.y() + 8);
    show();
    raise();
}

bool CompletionPopup::offer(QKeyEvent *event)
{
    if (!isVisible())
        return false;
    const int rows = m_model.rowCount();
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up: {
        m_moved = true;
        const int step = event->key() == Qt::Key_Down ? 1 : -1;
        m_list->setCurrentIndex(m_model.index((currentRow() + step + rows) % rows));
        return true;
    }
    case Qt::Key_Tab:
        Q_EMIT chosen(qMax(0, currentRow()));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_moved) {
            hide();
            return false;  // Enter runs what was typed
        }
        Q_EMIT chosen(currentRow());
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    default:
        return false;
    }
}

void CompletionPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, rect(), tokens().panel, tokens().controlBorder, size::PanelRadius);
}

}  // namespace ui
