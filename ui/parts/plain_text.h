// SPDX-License-Identifier: GPL-3.0-or-later
// Certificate text is hostile. Everything shown from a certificate, file name or note passes here.
#pragma once

#include <QString>

namespace ui {

// Control characters, bidirectional overrides, zero-width and other invisible characters become
// visible marks ("␀", "⟨U+202E⟩"); line breaks become "⏎". Never returns rich text; never longer
// than `limit` characters plus a mark that says how many were left out.
QString visible(const QString &untrusted, int limit = 4096);

// A DNS name: A-labels stay as encoded, the U-label follows where it decodes and differs:
// "xn--mnchen-3ya.example (münchen.example)".
QString visibleName(const QString &dnsName);

// For the few places that take HTML (tool tips of Qt): escaped and visible().
QString escapedToolTip(const QString &untrusted);

// "b81f 40d2 9a6e … 15e0 5c07": groups of four hex digits; `groups` > 0 elides the middle.
QString groupedHex(const QString &hex, int groups = 0);
// "04:9c:1f:e2 … 33:a8:02:6e": byte pairs with colons, as serial numbers are read.
QString colonHex(const QString &hex, int bytes = 0);

}  // namespace ui
