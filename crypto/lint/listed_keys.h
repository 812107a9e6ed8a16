// SPDX-License-Identifier: GPL-3.0-or-later
// Keys that anybody can have: Debian's OpenSSL of 2006 to 2008 made the same few hundred thousand
// on every machine (CVE-2008-0166). Which ones they are stands in lists that are too large to ship:
// files "blacklist.RSA-BITS" as the package openssl-blacklist has them, a line for each key.
#pragma once

#include "crypto/base/bytes.h"

#include <filesystem>
#include <memory>

namespace crypto::lint {

class ListedKeys {
public:
    // Looks for lists in these folders; the first that has one for a size wins. A folder that is
    // not there is as good as an empty one. A list is read when a key of its size is asked about.
    explicit ListedKeys(const std::vector<std::filesystem::path> &folders);
    ~ListedKeys();

    // "sealkeeper/weak-keys" in the user's and the machine's data folders (XDG_DATA_HOME,
    // XDG_DATA_DIRS), then "openssl-blacklist" in the machine's.
    static const ListedKeys &ofThisMachine();

    // The magnitude of an RSA modulus. From any thread.
    bool contains(ByteView modulus) const;
    // Another text as soon as a list comes, goes or changes its length.
    std::string summary() const;

private:
    struct List;
    std::vector<std::unique_ptr<List>> m_lists;
};

}  // namespace crypto::lint
