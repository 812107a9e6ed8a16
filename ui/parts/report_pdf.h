// SPDX-License-Identifier: GPL-3.0-or-later
// A report on paper: a first page with its facts and charts, then the rows with repeated heads,
// "Page n of m" on each, and bookmarks. Needs a QGuiApplication (any platform, also offscreen), and
// runs on whatever thread the job runs on.
#pragma once

#include "models/report/report_writer.h"

#include <memory>

namespace ui {

// For jobs::ReportDraft::pages.
std::unique_ptr<report::Writer> reportPdf(report::Sink sink);

}  // namespace ui
