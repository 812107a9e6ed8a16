// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ui {

// "ecdsa-p256" -> "ECDSA P-256": a key specification for people.
QString keySpecTitle(const QString &spec);

}  // namespace ui
