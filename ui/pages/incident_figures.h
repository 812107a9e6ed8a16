// SPDX-License-Identifier: GPL-3.0-or-later
// The strip of figures over an incident: each with a bar of how far it is. A click lists them.
#pragma once

#include "ui/parts/theme.h"

#include <QAbstractButton>
#include <QFrame>

#include <optional>

namespace ui {

class IncidentFigure : public QAbstractButton {
    Q_OBJECT
public:
    explicit IncidentFigure(const QString &label, QWidget *parent = nullptr);
    struct Value {
        QString figure, line;
        double share = -1;  // of the bar; below 0: none
        bool proven = false;  // green instead of accent
        std::optional<StatusKind> kind = {};
    };
    void set(const Value &value);
    void setLabel(const QString &label);
    QSize sizeHint() const override { return {140, 84}; }
    QSize minimumSizeHint() const override { return {104, 84}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_label;
    Value m_value;
};

}  // namespace ui
