// SPDX-License-Identifier: GPL-3.0-or-later
// The card beside the bar under the pointer: its days, its total, one line per series. It is a
// child of the chart and never takes the mouse or the focus.
#pragma once

#include <QColor>
#include <QFrame>
#include <QList>

namespace ui {

struct HoverCardRow {
    QColor swatch;
    QString name;  // untrusted text
    QString value;
};

class HoverCard : public QFrame {
    Q_OBJECT
public:
    explicit HoverCard(QWidget *chart);
    void setContent(const QString &title, const QString &total, const QList<HoverCardRow> &rows,
                    const QString &note);
    // Where it stands inside `area` beside the span from `left` to `right`, near the top.
    enum class Side { Left, Right };
    QRect placedBeside(const QRect &area, int left, int right, Side side) const;
    // Everything on the card as one sentence, for the chart's accessible description.
    QString spoken() const;

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_title, m_total, m_note;
    QList<HoverCardRow> m_rows;
};

}  // namespace ui
