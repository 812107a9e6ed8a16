// SPDX-License-Identifier: GPL-3.0-or-later
// What people say about a certificate, as opposed to what stands in it.
#pragma once

#include "models/domain/certificate.h"

#include <QMap>
#include <QString>
#include <QStringList>

namespace domain {

struct Metadata {
    QString owner, team, environment, notes;
    Criticality criticality = Criticality::None;
    QStringList tags;  // sorted, no duplicates
    bool managed = false;
    CertificateId supersededBy = 0;
    QMap<QString, QString> customValues;  // field name -> canonical text of its type
};

// What an edit changes; fields left empty stay as they are.
struct MetadataPatch {
    std::optional<QString> owner, team, environment, notes;  // "" clears
    std::optional<Criticality> criticality;
    QStringList addTags, removeTags;
    std::optional<QStringList> replaceTags;
    std::optional<bool> managed;
    std::optional<CertificateId> supersededBy;
    QMap<QString, QString> customValues;  // "" clears
    bool empty() const;
};

Metadata applied(const Metadata &before, const MetadataPatch &patch);

}  // namespace domain
