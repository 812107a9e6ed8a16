// SPDX-License-Identifier: GPL-3.0-or-later
// Time from the order of a revocation to what followed, as shares that rise in steps: the authority
// took it, a responder said it, a published list showed it. Curves are named at their right ends.
#pragma once

#include <QWidget>

#include <vector>

namespace ui {

struct EffectCurve {
    QString name;  // "CRL"
    int series = -1;  // tokens().series; -1: muted
    std::vector<qint64> seconds;  // rising, one per certificate
};

struct EffectData {
    qint64 total = 0;  // what 100 % is
    qint64 goal = 0;  // seconds; 0: none
    QString goalText;
    QList<EffectCurve> curves;
    qint64 elapsed = 0;  // seconds until now: curves end here
};

// 0-based axis of time: its end in seconds, the step between ticks, and the unit they are named in.
struct TimeAxis {
    qint64 end = 60, step = 10, unit = 1;
};
TimeAxis timeAxis(qint64 seconds, int wanted);

class EffectChart : public QWidget {
    Q_OBJECT
public:
    explicit EffectChart(QWidget *parent = nullptr);
    void setData(const EffectData &effect);
    QSize sizeHint() const override { return {480, 168}; }
    QSize minimumSizeHint() const override { return {280, 148}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();
    EffectData m_data;
};

}  // namespace ui
