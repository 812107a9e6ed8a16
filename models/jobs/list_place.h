// SPDX-License-Identifier: GPL-3.0-or-later
// Where a revocation list is published: a file, or an address that takes it with HTTP PUT (RFC 9110
// 9.3.4: a WebDAV folder, object storage behind a gateway). A person names these places, so
// internal addresses are gone to; link-local ones, where clouds keep their secrets, are not.
#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"

#include <QString>

#include <stop_token>

namespace jobs {

// http:// or https://; else it is a path.
bool isAddress(const QString &place);
// A path from wherever the program stands, absolute; an address as it is.
QString absolutePlace(const QString &place);
// NAME below a folder or an address.
QString placeBelow(const QString &folder, const QString &name);

// InputOutput, TooLarge (256 MiB); of an address what net::fetch says.
crypto::Result<crypto::Bytes> readPlace(const QString &place, const std::stop_token &stop);
// Replaces what is there, whole or not at all.
crypto::Result<void> writePlace(const QString &place, const crypto::Bytes &list,
                                const std::stop_token &stop);

}  // namespace jobs
