// SPDX-License-Identifier: GPL-3.0-or-later
// One cell of the inventory for each role.
#pragma once

#include "models/query/columns.h"

#include <QVariant>

namespace tables {

// `row` is loaded; roles as in roles.h. An invalid QVariant for roles that say nothing here.
QVariant cell(const query::Column &column, const query::CertificateRow &row, crypto::UnixTime now,
              int role);

}  // namespace tables
