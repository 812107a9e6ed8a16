// SPDX-License-Identifier: GPL-3.0-or-later
// Status is always shape + word + colour; here are shape and word.
#pragma once

#include "models/domain/certificate.h"
#include "ui/parts/theme.h"

#include <QString>
#include <QWidget>

class QPainter;

namespace ui {

StatusKind kindOf(domain::Status status);
// "Valid" "Expiring" "Expired" "Revoked" "Superseded" "Not yet valid", translated.
QString wordOf(domain::Status status);

// Fills the 12 x 12 px square centred in `bounds` with the shape; colour invalid: the status ink.
void paintStatusShape(QPainter &painter, const QRectF &bounds, StatusKind kind,
                      const QColor &colour = QColor());

// The shape as a widget (12 px drawn in 16 x 16). Decoration: the word beside it carries the name.
class StatusShape : public QWidget {
    Q_OBJECT
public:
    explicit StatusShape(StatusKind kind, QWidget *parent = nullptr);
    void setKind(StatusKind kind);
    QSize sizeHint() const override { return {16, 16}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StatusKind m_kind;
};

// Shape and word (and more plain text) in one line: "● verified".
class StatusLine : public QWidget {
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);
    StatusLine(StatusKind kind, const QString &text, QWidget *parent = nullptr);
    // `coloured`: the words take the status ink, else the text colour.
    void set(StatusKind kind, const QString &text);
    void setColoured(bool coloured);
    QString text() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StatusKind m_kind = StatusKind::Note;
    QString m_text;
    bool m_coloured = false;
};

}  // namespace ui
