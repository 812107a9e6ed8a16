// SPDX-License-Identifier: GPL-3.0-or-later
// One line (or more, where it must wrap) of swatches at the left and line samples at the right.
#pragma once

#include <QColor>
#include <QList>
#include <QWidget>

namespace ui {

struct LegendEntry {
    enum class Sample { Swatch, Line, Dashes };
    QString name;  // untrusted text
    QColor color;
    Sample sample = Sample::Swatch;
};

class ChartLegend : public QWidget {
    Q_OBJECT
public:
    explicit ChartLegend(QWidget *parent = nullptr);
    void setEntries(const QList<LegendEntry> &entries);
    const QList<LegendEntry> &entries() const { return m_entries; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Placed {
        QRect rect;
        qsizetype entry;
    };
    QList<Placed> placed(int width) const;

    QList<LegendEntry> m_entries;
};

}  // namespace ui
