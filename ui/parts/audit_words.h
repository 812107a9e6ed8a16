// SPDX-License-Identifier: GPL-3.0-or-later
// An audit record as a sentence for people: what was done, to what, with which result.
#pragma once

#include "models/report/dashboard.h"
#include "ui/parts/theme.h"

#include <QList>
#include <QPair>
#include <QString>

namespace ui {

struct AuditWords {
    StatusKind kind = StatusKind::Valid;
    QString sentence;  // "1,248 certificates imported"
    QString object;  // what it was done to, untrusted text; may be empty
};

// Records of actions this version does not know keep their action and object as they are.
AuditWords auditWords(const report::Activity &record);

// Every value of the record's detail under a name for people, in the order of the names; nested
// values as compact JSON. Untrusted text.
QList<QPair<QString, QString>> auditDetails(const report::Activity &record);

}  // namespace ui
