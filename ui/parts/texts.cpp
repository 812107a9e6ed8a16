// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/texts.h"

#include "models/domain/error_text.h"

namespace ui {

ErrorSentences sentencesOf(const crypto::Error &error)
{
    const domain::ErrorText text = domain::errorText(error);
    return {text.cause, text.remedy, text.raw};
}

}  // namespace ui
