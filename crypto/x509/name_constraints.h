// SPDX-License-Identifier: GPL-3.0-or-later
// Name constraints (RFC 5280 4.2.1.10, RFC 9598 6 and 9549 for mail) along a path.
#pragma once

#include "crypto/base/result.h"
#include "crypto/x509/host_name.h"

#include <optional>
#include <string>
#include <vector>

namespace crypto::x509 {

struct NameConstraints {
    std::vector<RawName> permitted, excluded;  // views into the extension's bytes
};
// Malformed when a subtree is none, or has a minimum or maximum, or an address without a proper
// mask.
Result<NameConstraints> readNameConstraints(ByteView extensionValue);

// What a certificate calls itself: alternative names and subject.
struct ConstrainedNames {
    std::vector<RawName> names;
    ByteView subject;  // RDNSequence content
};

// All constraints met on the way down; a later authority can only narrow them.
class ConstraintStack {
public:
    // `budget` counts comparisons and is shared by all checks of one path.
    explicit ConstraintStack(std::size_t budget) : m_budget(budget) { }
    void add(const NameConstraints &constraints) { m_levels.push_back(&constraints); }
    bool empty() const { return m_levels.empty(); }
    // The first name that breaks one, in words; nothing when all are allowed.
    std::optional<std::string> broken(const ConstrainedNames &names);

private:
    std::optional<std::string> brokenName(const RawName &name);
    std::vector<const NameConstraints *> m_levels;
    std::size_t m_budget;
};

}  // namespace crypto::x509
