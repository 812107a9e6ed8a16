// SPDX-License-Identifier: GPL-3.0-or-later
// Error -> sentences for people. The wording is shared with the command line (models/domain).
#pragma once

#include "crypto/base/result.h"

#include <QString>

namespace ui {

struct ErrorSentences {
    QString cause;  // one sentence: what went wrong, with which object
    QString remedy;  // what to do
    QString raw;  // the library's own words; shown only on request
};

// All are plain text; object names inside are made visible (no control or bidi characters).
ErrorSentences sentencesOf(const crypto::Error &error);

}  // namespace ui
