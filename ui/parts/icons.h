// SPDX-License-Identifier: GPL-3.0-or-later
// Our line icons (resources/icons, 24 px grid, stroke 1.75), coloured while painting: the same
// QIcon serves the light and the dark theme.
#pragma once

#include <QIcon>
#include <QString>
#include <QStringList>

class QPainter;
class QRect;
class QColor;

namespace ui {

enum class IconRole { Text, Muted, Accent, OnPrimary, Danger, Valid };

// Names (file names without .svg): see iconNames(). One verb, one icon, everywhere:
//   import export edit delete copy compare search filter columns lock unlock key person vault seal
//   dashboard inventory timeline audit settings collapse expand jobs plus close more check
//   chevron-down chevron-right chevron-left chevron-up refresh stop pause clock info warning tag
//   owner file folder server certificate shield print save eye eye-off help backup restore undo
//   link keyboard sun moon language demo location history raw chain list
QIcon icon(const QString &name, IconRole role = IconRole::Text);
QStringList iconNames();
// For delegates that paint themselves; sharp at the painter's device pixel ratio.
void paintIcon(QPainter &painter, const QRect &rect, const QString &name, const QColor &colour);

}  // namespace ui
