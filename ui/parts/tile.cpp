// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/tile.h"

#include "ui/parts/status_shape.h"
#include "ui/parts/theme_style.h"

#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int Margin = 12;
constexpr int Height = 88;
}  // namespace

Tile::Tile(const QString &label, std::optional<StatusKind> kind, QWidget *parent)
    : QAbstractButton(parent), m_label(label), m_kind(kind)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(label);
}

void Tile::setFigure(const QString &figure, const QString &line)
{
    m_figure = figure;
    m_line = line;
    setAccessibleName(m_label + u": "_s + figure + u", "_s + line);
    setToolTip(m_label.isEmpty() ? line : m_label + u": "_s + figure + u"\n"_s + line);
    updateGeometry();
    update();
}

void Tile::setLabel(const QString &label)
{
    m_label = label;
    update();
}

void Tile::setFramed(bool framed)
{
    m_framed = framed;
    update();
}

QSize Tile::sizeHint() const
{
    const int text =
        qMax(QFontMetrics(ui::font(TextRole::Note)).horizontalAdvance(m_line),
             QFontMetrics(ui::font(TextRole::Note)).horizontalAdvance(m_label) + (m_kind ? 20 : 0));
    const int figure = QFontMetrics(ui::font(TextRole::TileFigure)).horizontalAdvance(m_figure);
    return {qMax(text, figure) + 2 * Margin + 2, Height};
}

QSize Tile::minimumSizeHint() const
{
    const int figure = QFontMetrics(ui::font(TextRole::TileFigure)).horizontalAdvance(m_figure);
    return {qMax(figure, 56) + 2 * Margin, Height};
}

void Tile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens();
    const bool hover = underMouse() && isEnabled();
    if (m_framed)
        paintBox(painter, rect(), hover || isDown() ? t.hover : t.panel, t.border,
                 size::PanelRadius);
    else if (hover || isDown())
        paintBox(painter, rect().adjusted(2, 2, -2, -2), t.hover, QColor(), 4);

    const int width = this->width() - 2 * Margin;
    int x = Margin;
    if (m_kind) {
        paintStatusShape(painter, QRectF(x, 12, 12, 16), *m_kind);
        x += 20;
    }
    const auto line = [&](const QRect &r, TextRole role, const QColor &ink, const QString &text) {
        painter.setFont(ui::font(role));
        painter.setPen(ink);
        painter.drawText(r, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, r.width()));
    };
    line(QRect(x, 12, width - (x - Margin), 16), TextRole::Note, t.muted, m_label);
    if (m_figure.isEmpty())
        paintBox(painter, QRect(Margin, 40, 40, 12), t.grid, QColor(), 4);
    else
        line(QRect(Margin, 29, width + 4, 32), TextRole::TileFigure, t.text, m_figure);
    line(QRect(Margin, 62, width, 16), TextRole::Note, t.muted, m_line);
}

TileGroup::TileGroup(QWidget *parent) : QFrame(parent), m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(1);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TileGroup::add(Tile *tile)
{
    tile->setFramed(false);
    m_layout->addWidget(tile);
}

void TileGroup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, rect(), tokens().panel, tokens().border, size::PanelRadius);
    for (int i = 1; i < m_layout->count(); ++i)
        painter.fillRect(QRect(m_layout->itemAt(i)->geometry().left() - 1, 1, 1, height() - 2),
                         tokens().border);
}

}  // namespace ui
