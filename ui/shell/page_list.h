// SPDX-License-Identifier: GPL-3.0-or-later
// The pages in the order of the navigation; Ctrl+1 to Ctrl+9 go to the first nine.
#pragma once

#include "ui/parts/console_context.h"

#include <QList>
#include <QString>

namespace ui {

struct PageEntry {
    PageId page;
    QString iconName, name;
    bool beginsGroup = false;  // a line above it
};

// Settings stands last and at the foot of the navigation.
QList<PageEntry> pageList();

}  // namespace ui
