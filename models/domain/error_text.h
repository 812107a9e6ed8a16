// SPDX-License-Identifier: GPL-3.0-or-later
// Turns an Error into words for people: what went wrong with which object, and what to do about it.
// Windows and the command line say the same; the library's own words stay one click (or --verbose)
// away.
#pragma once

#include "crypto/base/result.h"

#include <QString>

namespace domain {

struct ErrorText {
    QString
        cause;  // one sentence, plain text; the object's untrusted characters are already visible
    QString remedy;  // what the reader can do; may be empty
    QString raw;  // the library's own words, for "Details"; may be empty
};

ErrorText errorText(const crypto::Error &error);

}  // namespace domain
