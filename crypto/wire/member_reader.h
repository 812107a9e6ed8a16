// SPDX-License-Identifier: GPL-3.0-or-later
// Containers whose members are files of their own: archives and Kubernetes documents.
#pragma once

#include "crypto/wire/item_sink.h"

#include <memory>

namespace crypto::wire {

struct Member {
    std::string entry;  // path in the archive, "namespace/secret:key"
    Bytes bytes;
    ImportItem::Origin origin = ImportItem::Origin::File;
    std::optional<Error> problem;  // then there are no bytes
};

class MemberReader {
public:
    virtual ~MemberReader() = default;
    // The next member, also a broken one; nothing at the end. A problem of the container itself is
    // a last member with an empty entry.
    virtual std::optional<Member> next() = 0;
};

std::unique_ptr<MemberReader> openArchive(Bytes bytes, ImportSession &session);
std::unique_ptr<MemberReader> openKubernetes(Bytes bytes, ImportSession &session);

// Do these first bytes look like a Kubernetes object in YAML or JSON?
bool looksLikeKubernetes(ByteView head);

}  // namespace crypto::wire
