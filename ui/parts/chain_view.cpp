// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/chain_view.h"

#include "ui/parts/dates.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/status_shape.h"
#include "ui/parts/theme.h"

#include <QAbstractButton>
#include <QPainter>
#include <QVBoxLayout>

namespace ui {
namespace {

using namespace Qt::StringLiterals;
constexpr int RowHeight = 24, Indent = 20, FirstIndents = 6;

class ChainRow : public QAbstractButton {
public:
    ChainRow(const report::ChainLink &link, bool last, QWidget *parent)
        : QAbstractButton(parent), m_kind(kindOf(link.status)),
          m_depth(std::min(link.depth, FirstIndents)), m_last(last),
          m_name(visible(link.name, 300)),
          m_note(last
                     ? QString()
                     : ChainView::tr("%1, until %2").arg(visible(link.key, 60), day(link.notAfter)))
    {
        setFixedHeight(RowHeight);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setFocusPolicy(last || link.id == 0 ? Qt::NoFocus : Qt::TabFocus);
        setEnabled(!last && link.id != 0);
        setAttribute(Qt::WA_Hover);
        if (isEnabled())
            setCursor(Qt::PointingHandCursor);
        QString state;
        if (link.depth > 0) {
            switch (link.parentState) {
            case 1:
                state = ChainView::tr("signature verified");
                break;
            case 2:
                state = ChainView::tr("signature wrong");
                break;
            case 3:
                state = ChainView::tr("signature cannot be checked");
                break;
            default:
                state = ChainView::tr("signature not checked yet");
                break;
            }
            m_wrong = link.parentState == 2;
        }
        const QString words = wordOf(link.status);
        setAccessibleName(u"%1, %2, %3 %4"_s.arg(m_name, words, m_note, state));
        setToolTip(escapedToolTip(m_name + u'\n' + words + u", "_s + day(link.notAfter)
                                  + (state.isEmpty() ? QString() : u'\n' + state)));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Tokens &t = tokens();
        if (underMouse() && isEnabled())
            painter.fillRect(rect(), t.hover);
        const int left = m_depth * Indent;
        if (m_depth > 0) {  // the corner that hangs this link from the one above
            painter.setRenderHint(QPainter::Antialiasing, false);
            painter.setPen(m_wrong ? t.of(StatusKind::Failed).ink : t.controlBorder);
            const int x = left - Indent + 7;
            painter.drawLine(x, 0, x, RowHeight / 2);
            painter.drawLine(x, RowHeight / 2, x + 8, RowHeight / 2);
            painter.setRenderHint(QPainter::Antialiasing);
        }
        paintStatusShape(painter, QRectF(left, 0, 14, RowHeight), m_kind);
        QRect area = rect().adjusted(left + 20, 0, 0, 0);
        const QFont nameFont = ui::font(m_last ? TextRole::Strong : TextRole::Body);
        const QFontMetrics metrics(nameFont);
        const QString name = metrics.elidedText(m_name, Qt::ElideMiddle, area.width());
        painter.setFont(nameFont);
        painter.setPen(underMouse() && isEnabled() ? t.accent : t.text);
        painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, name);
        area.setLeft(area.left() + metrics.horizontalAdvance(name) + 8);
        if (area.width() > 40 && !m_note.isEmpty()) {
            painter.setFont(ui::font(TextRole::Note));
            painter.setPen(t.muted);
            painter.drawText(
                area, Qt::AlignLeft | Qt::AlignVCenter,
                painter.fontMetrics().elidedText(m_note, Qt::ElideRight, area.width()));
        }
        if (hasFocus()) {
            painter.setPen(QPen(t.accent, 2));
            painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
        }
    }

private:
    StatusKind m_kind;
    int m_depth;
    bool m_last;
    bool m_wrong = false;
    QString m_name, m_note;
};

}  // namespace

ChainView::ChainView(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    setAccessibleName(tr("Chain"));
}

void ChainView::setChain(const QList<report::ChainLink> &chain)
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (qsizetype i = 0; i < chain.size(); ++i) {
        const bool last = i == chain.size() - 1;
        auto *row = new ChainRow(chain[i], last, this);
        m_layout->addWidget(row);
        connect(row, &QAbstractButton::clicked, this,
                [this, id = chain[i].id] { Q_EMIT opened(id); });
    }
}

}  // namespace ui
