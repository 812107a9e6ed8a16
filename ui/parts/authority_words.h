// SPDX-License-Identifier: GPL-3.0-or-later
// Authorities elsewhere, in words for people: kinds, what their accounts need, what they can do.
#pragma once

#include "models/jobs/account_values.h"
#include "ui/parts/theme.h"

#include <optional>

namespace ui {

QString kindTitle(const authorities::Kind &kind);
QString kindTitle(const QString &name);  // as it is, when it is not known here
// One sentence: whose protocol it is, what it suits.
QString kindNote(const authorities::Kind &kind);
// "User name for Basic authentication", with a capital letter.
QString fieldTitle(const authorities::Field &field);

// "Issue: yes", "Revoke: needs approval" …, in the order of a list.
struct AbilityWord {
    QString title, value;
    std::optional<StatusKind> kind;  // yes, with a catch; nothing for "no"
    bool able = false;
    QString toolTip;
};
QList<AbilityWord> abilityWords(const authorities::Abilities &abilities);
// What it cannot do or does its own way, in sentences: said before anything is asked of it.
QStringList abilityCatches(const authorities::Abilities &abilities);

}  // namespace ui
