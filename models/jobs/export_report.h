// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a report to a file: surveyed first, so that its head can say how many rows it has and what
// their digest is, then written beside the name, read back, and only then given it.
#pragma once

#include "models/jobs/job_runner.h"
#include "models/report/report_writer.h"

#include <memory>

namespace jobs {

// Draws Format::Pdf; ui/parts/report_pdf.h has it.
using PageWriterFactory = std::function<std::unique_ptr<report::Writer>(report::Sink)>;

struct ReportDraft {
    report::Request request;
    report::Format format = report::Format::Pdf;
    QString output;
    bool overwrite = false;  // an existing file is refused (AlreadyExists) unless set
    PageWriterFactory pages = {};  // for Format::Pdf
};

struct ReportOutcome {
    QString path, word, title;
    report::Format format = report::Format::Pdf;
    qint64 rows = 0, bytes = 0;
    QByteArray sha256;  // of the rows, as the report's head says
    QString anchor;
    crypto::UnixTime at = 0;
};

// QuerySyntax, InvalidArgument (the kind has no such format, no query, no dates), AlreadyExists,
// DiskFull, InputOutput, Damaged, Cancelled. Audited where the vault can be written.
crypto::Result<ReportOutcome> exportReport(JobContext &context, const ReportDraft &draft);

// For JobRunner::start (Lane::Read): the QVariant holds a ReportOutcome.
JobFunction exportReportJob(ReportDraft draft);

}  // namespace jobs

Q_DECLARE_METATYPE(jobs::ReportOutcome)
