// SPDX-License-Identifier: GPL-3.0-or-later
// ZIP files of our own making: evidence that leaves the vault. (Import reads foreign archives
// through import_reader.h.)
#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/clock.h"
#include "crypto/base/result.h"

#include <map>
#include <memory>
#include <string>

namespace crypto::wire {

class ZipWriter {
public:
    // Refuses (AlreadyExists) a file that is there.
    static Result<ZipWriter> create(const std::string &path);
    ZipWriter(ZipWriter &&) noexcept;
    ~ZipWriter();
    // Every member carries this time, so that equal content makes equal archives.
    Result<void> add(const std::string &name, ByteView content, UnixTime time);
    // Nothing is safe on the disk before this.
    Result<void> finish();

private:
    struct Parts;
    explicit ZipWriter(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

// Name -> content. Malformed; TooLarge beyond 1 GiB unpacked or 10,000 members; InvalidArgument
// for the same name twice.
Result<std::map<std::string, Bytes>> readZip(const std::string &path);

}  // namespace crypto::wire
