// SPDX-License-Identifier: GPL-3.0-or-later
// Turns a report into bytes, row by row. A writer sees every row twice: while the report is
// surveyed (foresee), and when it is written.
#pragma once

#include "crypto/base/bytes.h"
#include "models/report/report.h"

#include <functional>
#include <memory>

namespace report {

// Where the bytes go.
using Sink = std::function<crypto::Result<void>(crypto::ByteView)>;

class Writer {
public:
    virtual ~Writer() = default;
    // Before the head is known, for writers that must know their own length.
    virtual crypto::Result<void> foresee(const Report &, const Row &) { return {}; }
    // After the survey.
    virtual crypto::Result<void> begin(const Report &report) = 0;
    virtual crypto::Result<void> row(const Row &row) = 0;
    virtual crypto::Result<void> end() = 0;
};

// `folder` takes nameless temporary files where a format needs some. Format::Pdf is drawn by
// ui/parts/report_pdf.h: nullptr. Kind::Cbom as Json is CycloneDX.
std::unique_ptr<Writer> makeWriter(Kind kind, Format format, Sink sink, const QString &folder);

std::unique_ptr<Writer> csvWriter(Sink sink);
std::unique_ptr<Writer> jsonWriter(Sink sink);
std::unique_ptr<Writer> cbomWriter(Sink sink);
std::unique_ptr<Writer> htmlWriter(Sink sink);
std::unique_ptr<Writer> xlsxWriter(Sink sink, const QString &folder);

}  // namespace report
