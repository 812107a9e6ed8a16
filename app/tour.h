// SPDX-License-Identifier: GPL-3.0-or-later
// `sealkeeper tour --output DIR`: makes a demo vault, opens the real windows, goes through every
// page and wizard page with key and mouse events as a person would, and keeps a picture of each in
// light and dark.
#pragma once

#include <QString>

namespace app {

struct TourOptions {
    QString output;  // folder for pictures and index.html; made where missing
    qint64 certificates = 2000;
    int deadlineSeconds = 600;
    QString language;  // "en" "de" "ja"; empty: the system's
};

// Runs the application's event loop until the tour ends; needs a QApplication. Returns 0 when every
// page came up, 1 when one did not (messages on standard error, the report names it).
int runTour(const TourOptions &options);

}  // namespace app
