// SPDX-License-Identifier: GPL-3.0-or-later
// Error -> sentences for people. The wording is shared with the command line (models/domain).
#pragma once

#include "crypto/base/result.h"

#include <QString>

namespace ui {

struct ErrorSentences {
    QString title;   // what happened, to what
    QString cause;   // why
    QString remedy;  // what to do
    QString raw;     // the library's own words; shown only on request
};

// All three are plain text; object names inside have passed ui::visible().
ErrorSentences sentencesOf(const crypto::Error &error);

}  // namespace ui
