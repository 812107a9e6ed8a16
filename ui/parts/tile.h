// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/theme.h"

#include <QAbstractButton>
#include <QFrame>

#include <optional>

class QBoxLayout;

namespace ui {

// Status shape + label, a figure, one line; the whole tile is a link (clicked()).
class Tile : public QAbstractButton {
    Q_OBJECT
public:
    explicit Tile(const QString &label, std::optional<StatusKind> kind = {},
                  QWidget *parent = nullptr);

    // Empty figure: shows a grey dash bar while the number is being counted.
    void setFigure(const QString &figure, const QString &line);
    void setLabel(const QString &label);
    // Inside a TileGroup: no frame of its own; the first one shows the label.
    void setFramed(bool framed);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_label, m_figure, m_line;
    std::optional<StatusKind> m_kind;
    bool m_framed = true;
};

// Related figures in one frame with lines between: "Expiring 538 | 2,316 | 9,592".
class TileGroup : public QFrame {
    Q_OBJECT
public:
    explicit TileGroup(QWidget *parent = nullptr);
    void add(Tile *tile);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QBoxLayout *m_layout;
};

}  // namespace ui
