// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/theme.h"

#include <QString>
#include <QWidget>

class QPainter;

namespace ui {

// 8 px bar (6 in tables): accent = done. total 0: a moving band.
class ProgressLine : public QWidget {
    Q_OBJECT
public:
    explicit ProgressLine(const QString &accessibleName, QWidget *parent = nullptr);
    void set(qint64 done, qint64 total);
    void setKind(StatusKind kind);  // Valid: green for proven; Running: accent
    void setBusy(bool busy);
    QSize sizeHint() const override { return {120, 8}; }
    QSize minimumSizeHint() const override { return {24, 6}; }
    // For delegates.
    static void paint(QPainter &painter, const QRect &rect, double share, StatusKind kind);

protected:
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void animate();
    qint64 m_done = 0, m_total = 0;
    bool m_busy = false;
    StatusKind m_kind = StatusKind::Running;
    int m_timer = 0;
    int m_phase = 0;
};

}  // namespace ui
