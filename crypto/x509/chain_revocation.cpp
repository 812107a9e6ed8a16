// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 5280 6.3 with lists at hand: is a list for this certificate, is it whole, fresh and signed by
// the authority, and what does it say.
#include "crypto/x509/chain_parts.h"

#include "crypto/base/digest.h"
#include "crypto/x509/crl.h"
#include "crypto/x509/name_match.h"
#include "crypto/x509/signer.h"

#include <algorithm>

namespace crypto::x509 {

namespace {

using namespace crypto::der;

void readScope(ByteView value, ChainCrl &crl)
{
    const auto sequence = first(value, Sequence);
    if (!sequence) {
        crl.unknownCritical = true;
        return;
    }
    Reader fields(sequence->content);
    while (const auto field = fields.next()) {
        const bool yes = !field->content.empty() && field->content[0] != 0;
        switch (field->cls == Class::Context ? field->tag : 99u) {
        case 0: {  // distributionPoint, fullName
            const auto full = Reader(field->content).takeContext(0);
            if (!full) {
                crl.unknownCritical = true;
                break;
            }
            Reader names(full->content);
            while (const auto name = names.next())
                crl.distributionPoints.emplace_back(name->whole.begin(), name->whole.end());
            break;
        }
        case 1:
            crl.onlyUsers = yes;
            break;
        case 2:
            crl.onlyAuthorities = yes;
            break;
        case 3:
            crl.someReasons = true;
            break;
        case 4:
            crl.indirect = yes;
            break;
        case 5:
            crl.onlyAttributes = yes;
            break;
        default:
            crl.unknownCritical = true;
        }
    }
}

// CRL extensions the verdict depends on; parseCrl() read number, base and key identifier.
void readExtensions(ByteView der, ChainCrl &crl)
{
    const auto object = signedObject(der);
    const auto tbs = object ? first(object->toBeSigned, Sequence) : std::nullopt;
    Reader parts(tbs ? tbs->content : ByteView());
    std::optional<Element> wrapped;
    while (const auto part = parts.next())
        if (part->isContext(0))
            wrapped = part;
    const auto list = wrapped ? first(wrapped->content, Sequence) : std::nullopt;
    Reader extensions(list ? list->content : ByteView());
    while (const auto extension = extensions.next()) {
        Reader fields(extension->content);
        const auto oid = fields.take(Oid);
        const auto critical = fields.take(Boolean);
        const auto value = fields.take(OctetString);
        if (!oid || !value) {
            crl.unknownCritical = true;
            return;
        }
        const bool idCe =
            oid->content.size() == 3 && oid->content[0] == 0x55 && oid->content[1] == 0x1d;
        const int arc = idCe ? oid->content[2] : -1;
        if (arc == 28)
            readScope(value->content, crl);
        else if (critical && !critical->content.empty() && critical->content[0] && arc != 20
                 && arc != 27 && arc != 35 && arc != 18 && arc != idce::FreshestCrl)
            crl.unknownCritical = true;
    }
}

// RFC 5280 6.3.3 (b)(2)(i): one name of the list's distribution point stands in the certificate's.
bool pointsMatch(const ChainNode &node, const ChainCrl &crl)
{
    if (crl.distributionPoints.empty())
        return true;
    const auto *extension = node.parts.standard(idce::CrlDistributionPoints);
    const auto list = extension ? first(extension->value, Sequence) : std::nullopt;
    if (!list)
        return false;
    Reader points(list->content);
    while (const auto point = points.next()) {
        const auto name = Reader(point->content).takeContext(0);
        const auto full = name ? Reader(name->content).takeContext(0) : std::nullopt;
        Reader names(full ? full->content : ByteView());
        while (const auto one = names.next())
            for (const Bytes &wanted : crl.distributionPoints)
                if (sameBytes(one->whole, wanted))
                    return true;
    }
    return false;
}

bool isSigned(ChainCrl &crl, const ChainNode &issuer)
{
    const auto known = crl.verified.find(issuer.id);
    if (known != crl.verified.end())
        return known->second;
    const auto usage = issuer.certificate.keyUsage;
    bool good = !usage || (usage & CrlSign);
    if (good) {
        const auto verified = verifyCrl(crl.der, issuer.der);
        good = verified && verified.value();
    }
    crl.verified.emplace(issuer.id, good);
    return good;
}

// Why a list cannot speak about this certificate; empty if it can.
std::string obstacle(ChainCrl &crl, const ChainNode &node, const ChainNode &issuer, UnixTime now)
{
    const bool authority = node.certificate.isAuthority;
    if (crl.unknownCritical || crl.indirect || crl.someReasons)
        return "it has parts that are not understood";
    if (crl.onlyAttributes || (crl.onlyUsers && authority) || (crl.onlyAuthorities && !authority)
        || !pointsMatch(node, crl))
        return "it is not for this kind of certificate";
    if (now < crl.thisUpdate)
        return "it is from the future";
    // RFC 5280 5.1.2.5 makes the next update a must.
    if (crl.nextUpdate == 0 || now > crl.nextUpdate)
        return "it is out of date";
    if (!isSigned(crl, issuer))
        return "it is not signed by the authority";
    return {};
}

// CRL numbers as hex of any length.
bool isNewer(const std::string &a, const std::string &b)
{
    const auto trimmed = [](const std::string &text) {
        const auto start = text.find_first_not_of('0');
        return start == std::string::npos ? std::string() : text.substr(start);
    };
    const std::string left = trimmed(a), right = trimmed(b);
    return left.size() != right.size() ? left.size() > right.size() : left > right;
}

CertificateRevocation stateOf(const ChainNode &node, const ChainNode &issuer, UnixTime now,
                              std::vector<ChainCrl> &crls, std::string &why)
{
    CertificateRevocation out;
    out.certificate = node.id;
    out.state = RevocationState::Unknown;
    why = "no list of this authority was given";
    const ChainCrl *base = nullptr;
    const ChainCrl *delta = nullptr;
    for (ChainCrl &crl : crls) {
        if (crl.issuerKey != node.issuerKey)
            continue;
        if (std::string problem = obstacle(crl, node, issuer, now); !problem.empty()) {
            if (!base)
                why = "the list cannot be used: " + problem;
            continue;
        }
        const ChainCrl *&place = crl.baseNumber.empty() ? base : delta;
        if (!place || crl.thisUpdate > place->thisUpdate
            || (crl.thisUpdate == place->thisUpdate && isNewer(crl.number, place->number)))
            place = &crl;
    }
    if (!base)
        return out;
    // RFC 5280 5.2.4: the complete list is not older than the delta's base, and not newer than it.
    if (delta
        && (isNewer(delta->baseNumber, base->number) || !isNewer(delta->number, base->number)))
        delta = nullptr;
    out.state = RevocationState::Good;
    out.thisUpdate = delta ? delta->thisUpdate : base->thisUpdate;
    out.nextUpdate = delta ? delta->nextUpdate : base->nextUpdate;
    const std::string serial =
        (node.certificate.negativeSerial ? "-" : "") + node.certificate.serial;
    const ChainCrl *says = delta && delta->entries.contains(serial) ? delta : base;
    const auto entry = says->entries.find(serial);
    constexpr int RemoveFromCrl = 8;
    if (entry == says->entries.end() || entry->second.reason == RemoveFromCrl)
        return out;
    out.state = RevocationState::Revoked;
    out.revokedAt = entry->second.revokedAt;
    out.reason = entry->second.reason;
    return out;
}

}  // namespace

const char *revocationWord(RevocationState state)
{
    switch (state) {
    case RevocationState::Good:
        return "good";
    case RevocationState::Revoked:
        return "revoked";
    case RevocationState::Unknown:
        return "unknown";
    case RevocationState::NotChecked:
        break;
    }
    return "not-checked";
}

Result<ChainCrl> decodeChainCrl(ByteView der)
{
    ChainCrl out;
    out.der.assign(der.begin(), der.end());
    auto read = parseCrl(der, [&](const CrlEntry &entry) {
        out.entries.insert_or_assign((entry.negative ? "-" : "") + entry.serial,
                                     ChainCrl::Entry{entry.revokedAt, entry.reason});
        return true;
    });
    if (!read)
        return read.error();
    out.issuerKey = nameKey(read->issuerDer);
    out.number = read->number;
    out.baseNumber = read->baseNumber;
    out.thisUpdate = read->thisUpdate;
    out.nextUpdate = read->nextUpdate;
    out.indirect = read->indirect;
    readExtensions(der, out);
    return out;
}

void checkRevocation(const ChainPath &path, const ChainOptions &options, RevocationSources &sources,
                     ChainResult &result)
{
    if (sources.crls.empty() && sources.responses.empty() && !options.needRevocation)
        return;
    for (std::size_t i = 0; i + 1 < path.size(); ++i) {
        const ChainNode &node = *path[i];
        std::string why = "nothing that says so was given";
        CertificateRevocation state;
        state.certificate = node.id;
        state.state = RevocationState::Unknown;
        if (!sources.crls.empty())
            state = stateOf(node, *path[i + 1], options.time, sources.crls, why);
        // One source that says revoked is enough; good counts where the other knows nothing.
        for (const OcspResponse &response : sources.responses) {
            if (state.state == RevocationState::Revoked)
                break;
            OcspQuestion question;
            question.certificate = node.der;
            question.issuer = path[i + 1]->der;
            question.time = options.time;
            question.allowSha1 = options.allowSha1;
            OcspVerdict verdict = judgeOcsp(response, question);
            if (verdict.revocation.state != RevocationState::Unknown)
                state = std::move(verdict.revocation);
            else if (state.state == RevocationState::Unknown)
                why = "the OCSP response cannot be used: " + verdict.why;
        }
        if (state.state == RevocationState::Revoked)
            result.errors.push_back(problem("revoked", node, "It is revoked."));
        else if (state.state == RevocationState::Unknown) {
            // As asked for: of the certificate itself the state must be known.
            auto &list = i == 0 ? result.errors : result.warnings;
            list.push_back(problem("revocation-unknown", node,
                                   "Whether it is revoked is not known: " + why + '.'));
        }
        if (i == 0)
            result.revocation = state.state;
        result.revocations.push_back(std::move(state));
    }
}

}  // namespace crypto::x509
