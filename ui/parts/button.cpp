// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/button.h"

#include "ui/parts/icons.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/theme.h"
#include "ui/parts/theme_style.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace ui {

namespace {
constexpr char KindProperty[] = "sealkeeperKind";
constexpr char IconProperty[] = "sealkeeperIcon";
}  // namespace

ButtonKind kindOfButton(const QWidget *widget)
{
    return widget ? static_cast<ButtonKind>(widget->property(KindProperty).toInt())
                  : ButtonKind::Plain;
}

void setKind(QPushButton *target, ButtonKind kind)
{
    target->setProperty(KindProperty, static_cast<int>(kind));
    target->setFont(font(kind == ButtonKind::Primary ? TextRole::Strong : TextRole::Name));
    const QString iconName = target->property(IconProperty).toString();
    if (!iconName.isEmpty()) {
        target->setIcon(icon(iconName,
                             kind == ButtonKind::Primary      ? IconRole::OnPrimary
                                 : kind == ButtonKind::Danger ? IconRole::Danger
                                                              : IconRole::Text));
    }
    target->updateGeometry();
    target->update();
}

QPushButton *button(const QString &text, const QString &iconName, ButtonKind kind, QWidget *parent)
{
    auto *result = new QPushButton(text, parent);
    result->setProperty(IconProperty, iconName);
    result->setAutoDefault(false);
    result->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    setKind(result, kind);
    return result;
}

void setSmall(QWidget *control, bool small)
{
    control->setFixedHeight(small ? size::SmallControl : size::Control);
}

QToolButton *iconButton(const QString &iconName, const QString &name, QWidget *parent)
{
    auto *result = new QToolButton(parent);
    result->setIcon(icon(iconName));
    result->setIconSize({size::Icon, size::Icon});
    result->setFixedSize(size::SmallControl, size::SmallControl);
    result->setAutoRaise(true);
    result->setToolTip(name);
    result->setAccessibleName(name);
    result->setFocusPolicy(Qt::StrongFocus);
    return result;
}

LinkButton::LinkButton(const QString &text, QWidget *parent) : QPushButton(text, parent)
{
    setFlat(true);
    setAutoDefault(false);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setFont(ui::font(TextRole::Name));
}

QSize LinkButton::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 2, size::SmallControl};
}

QSize LinkButton::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), 160), size::SmallControl};
}

bool LinkButton::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && width() < sizeHint().width()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), escapedToolTip(text()),
                           this);
        return true;
    }
    return QPushButton::event(event);
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QFont face = font();
    face.setUnderline(underMouse() && isEnabled());
    painter.setFont(face);
    painter.setPen(isEnabled() ? tokens().accent : tokens().controlBorder);
    painter.drawText(
        rect(), int(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextSingleLine | Qt::TextShowMnemonic,
        painter.fontMetrics().elidedText(text(), Qt::ElideMiddle, width()));
}

}  // namespace ui
