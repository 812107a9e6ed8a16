// SPDX-License-Identifier: GPL-3.0-or-later
// Reads everything an ImportDraft names and describes it; used by preview and import alike.
#pragma once

#include "models/jobs/import_items.h"

#include <atomic>
#include <functional>
#include <stop_token>

namespace jobs {

// How far reading is; written by the reading thread, read by any.
struct ReadingState {
    std::atomic<qint64> bytes{0};  // of whole files, and of the one being read
    std::atomic<qint64> totalBytes{0};  // 0: not known (standard input)
    std::atomic<qint64> files{0};
};

// Calls `sink` for every item, on this thread, until everything was read, the stop token asks, or
// `sink` returns false. Files that cannot be opened are UnreadableBlock items.
void readSources(const ImportDraft &draft, const std::stop_token &stop, ReadingState &state,
                 const std::function<bool(ReadItem)> &sink);

// What the writer needs of a CRL. Errors as crypto::x509::parseCrl.
crypto::Result<ReadCrl> readCrl(crypto::Bytes der, const std::stop_token &stop = {});

}  // namespace jobs
