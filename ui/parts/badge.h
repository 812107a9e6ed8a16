// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/theme.h"

#include <QString>
#include <QWidget>

class QPainter;

namespace ui {

// A status word on its tint with its shape, 20 px high: "▲ Expires in 12 days".
class Badge : public QWidget {
    Q_OBJECT
public:
    explicit Badge(QWidget *parent = nullptr);
    Badge(StatusKind kind, const QString &text, QWidget *parent = nullptr);
    void set(StatusKind kind, const QString &text);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {40, 20}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StatusKind m_kind = StatusKind::Note;
    QString m_text;
};

// An outlined word, 20 px high: tags. Untrusted text, shown plain.
class Tag : public QWidget {
    Q_OBJECT
public:
    explicit Tag(const QString &text, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    // For delegates: paints one tag with its left edge at `rect`, returns the width used (0: no
    // room).
    static int paint(QPainter &painter, const QRect &rect, const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
};

}  // namespace ui
