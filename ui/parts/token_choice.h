// SPDX-License-Identifier: GPL-3.0-or-later
// Where a key shall lie: the vault, or a token that is connected.
#pragma once

class QComboBox;
class QLabel;

namespace jobs {
class PlanReader;
}

namespace ui {

// Puts the vault (data: an empty QString) and then the connected tokens (data: their URI) into the
// list, and says in the note what was found. Tokens are looked for on a worker.
void offerTokens(jobs::PlanReader &reader, QComboBox &place, QLabel &note);

}  // namespace ui
