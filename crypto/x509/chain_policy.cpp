// SPDX-License-Identifier: GPL-3.0-or-later
// Certificate policies along a path. Only the newest level of the policy graph (RFC 9618) is kept:
// with any policy accepted by the user, the question is whether the graph is empty.
#include "crypto/x509/chain_parts.h"

#include <map>
#include <set>

namespace crypto::x509 {

namespace {

using namespace crypto::der;

const std::string AnyPolicy = "2.5.29.32.0";

struct Mapping {
    std::string from, to;
};

struct PolicyFields {
    bool present = false, malformed = false, any = false;
    std::set<std::string> policies;
    std::vector<Mapping> mappings;
    std::optional<std::uint64_t> requireExplicit, inhibitMapping, inhibitAny;
};

bool readMappings(ByteView value, std::vector<Mapping> &out)
{
    const auto list = first(value, Sequence);
    if (!list || list->content.empty())
        return false;
    Reader pairs(list->content);
    while (const auto pair = pairs.next()) {
        Reader parts(pair->content);
        const auto from = parts.take(Oid);
        const auto to = from ? parts.take(Oid) : std::nullopt;
        if (!to || out.size() == 1000)
            return false;
        out.push_back({oidText(from->content), oidText(to->content)});
    }
    return !pairs.failed();
}

bool readConstraints(ByteView value, PolicyFields &out)
{
    const auto sequence = first(value, Sequence);
    if (!sequence || sequence->content.empty())
        return false;
    Reader parts(sequence->content);
    if (const auto skip = parts.takeContext(0)) {
        out.requireExplicit = integerValue(skip->content);
        if (!out.requireExplicit)
            return false;
    }
    if (const auto skip = parts.takeContext(1)) {
        out.inhibitMapping = integerValue(skip->content);
        if (!out.inhibitMapping)
            return false;
    }
    return parts.atEnd();
}

PolicyFields fieldsOf(const ChainNode &node)
{
    PolicyFields out;
    out.present = node.parts.standard(idce::Policies) != nullptr;
    for (const std::string &policy : node.certificate.policies) {
        if (policy == AnyPolicy)
            out.any = true;
        else if (!out.policies.insert(policy).second)
            out.malformed = true;  // RFC 5280 4.2.1.4: not more than once
    }
    out.malformed = out.malformed || (out.present && node.certificate.policies.empty());
    if (const auto *mappings = node.parts.standard(idce::PolicyMappings))
        out.malformed = !readMappings(mappings->value, out.mappings) || out.malformed;
    if (const auto *constraints = node.parts.standard(idce::PolicyConstraints))
        out.malformed = !readConstraints(constraints->value, out) || out.malformed;
    if (const auto *inhibit = node.parts.standard(idce::InhibitAnyPolicy)) {
        const auto number = first(inhibit->value, Integer);
        out.inhibitAny = number ? integerValue(number->content) : std::nullopt;
        out.malformed = !out.inhibitAny || out.malformed;
    }
    return out;
}

// One level: valid policy -> expected policies. Empty: the graph is.
using Level = std::map<std::string, std::set<std::string>>;

Level nextLevel(const Level &before, const PolicyFields &fields, bool anyCounts)
{
    Level out;
    std::set<std::string> expected;
    for (const auto &[policy, follow] : before)
        expected.insert(follow.begin(), follow.end());
    const bool anyBefore = before.contains(AnyPolicy);
    for (const std::string &policy : fields.policies)
        if (anyBefore || expected.contains(policy))
            out[policy] = {policy};
    if (fields.any && anyCounts)
        for (const std::string &policy : expected)
            out.try_emplace(policy, std::set<std::string>{policy});
    return out;
}

void applyMappings(Level &level, const std::vector<Mapping> &mappings, bool allowed)
{
    std::map<std::string, std::set<std::string>> byFrom;
    for (const Mapping &mapping : mappings)
        byFrom[mapping.from].insert(mapping.to);
    for (const auto &[from, to] : byFrom) {
        const auto node = level.find(from);
        if (!allowed) {
            level.erase(from);
        } else if (node != level.end() || level.contains(AnyPolicy)) {
            level[from] = to;
        }
    }
}

}  // namespace

void checkPolicies(const ChainPath &path, ChainResult &result)
{
    const std::uint64_t count = path.size() - 1;
    std::uint64_t explicitPolicy = count + 1, inhibitAny = count + 1, mapping = count + 1;
    Level level{{AnyPolicy, {AnyPolicy}}};
    const auto lower = [](std::uint64_t &to, const std::optional<std::uint64_t> &by) {
        if (by && *by < to)
            to = *by;
    };
    for (std::size_t i = path.size() - 1; i-- > 0;) {
        const ChainNode &node = *path[i];
        const bool last = i == 0;
        const PolicyFields fields = fieldsOf(node);
        if (fields.malformed)
            result.errors.push_back(problem("malformed-policy", node,
                                            "Its policies are not well formed or named twice (RFC "
                                            "5280 4.2.1.4)."));
        level = fields.present
            ? nextLevel(level, fields, inhibitAny > 0 || (!last && node.selfIssued))
            : Level{};
        if (last && explicitPolicy > 0)
            --explicitPolicy;
        if (last && fields.requireExplicit == 0u)
            explicitPolicy = 0;
        if (explicitPolicy == 0 && level.empty()) {
            result.errors.push_back(
                problem("policy", node,
                        "An authority demands a policy, and none holds along the whole chain."));
            return;
        }
        if (last)
            return;
        for (const Mapping &pair : fields.mappings)
            if (pair.from == AnyPolicy || pair.to == AnyPolicy) {
                result.errors.push_back(
                    problem("malformed-policy", node,
                            "It maps the special any policy (RFC 5280 4.2.1.5)."));
                return;
            }
        applyMappings(level, fields.mappings, mapping > 0);
        if (!node.selfIssued)
            for (std::uint64_t *counter : {&explicitPolicy, &mapping, &inhibitAny})
                if (*counter > 0)
                    --*counter;
        lower(explicitPolicy, fields.requireExplicit);
        lower(mapping, fields.inhibitMapping);
        lower(inhibitAny, fields.inhibitAny);
    }
}

}  // namespace crypto::x509
