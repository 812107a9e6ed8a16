// SPDX-License-Identifier: GPL-3.0-or-later
// Two certificates side by side, field by field.
#pragma once

#include "models/report/certificate_detail.h"

namespace report {

struct CompareLine {
    enum class Change : std::uint8_t { Same, Different, OnlyLeft, OnlyRight };
    enum class Section : std::uint8_t {
        Subject,
        Issuer,
        Validity,
        Key,
        Names,
        Extensions,
        Metadata,
        Locations
    };
    Section section = Section::Subject;
    QString
        label;  // translated where it is ours, the extension's name where it is the certificate's
    QString left, right;  // untrusted text; several values one per line
    Change change = Change::Same;
};

// Same order for both; lines that are empty on both sides are left out. Lists (names, locations)
// give one line per value, so that an added name stands by itself.
QList<CompareLine> compare(const CertificateDetail &left, const CertificateDetail &right);
QString sectionTitle(CompareLine::Section section);

}  // namespace report
