// SPDX-License-Identifier: GPL-3.0-or-later
// One line of a detail panel: muted name, then a value that elides in the middle and can be copied.
#pragma once

#include "ui/parts/theme.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace ui {

class ElidedLabel;

class DetailRow : public QWidget {
    Q_OBJECT
public:
    // value: untrusted, shown through visible(); Ctrl+C and the button copy the original.
    DetailRow(const QString &name, const QString &value, QWidget *parent = nullptr);
    ElidedLabel *value() const { return m_value; }
    // Serial numbers and fingerprints: fixed pitch.
    DetailRow *mono();
    DetailRow *muted();

private:
    ElidedLabel *m_value;
};

// Wrapping plain text in the body of a section.
QLabel *detailText(const QString &text, TextRole role = TextRole::Body, bool muted = false);
// Deletes every widget and layout in it.
void clearLayout(class QLayout *layout);

}  // namespace ui
