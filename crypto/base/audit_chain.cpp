// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/base/audit_chain.h"

#include <algorithm>
#include <set>

namespace crypto {
namespace {

constexpr std::string_view AnchorMark = "sealkeeper-anchor:v1:";
constexpr std::size_t VaultIdSize = 9, HashDigits = 64, MostDigits = 18;

void put(Bytes &out, std::uint64_t number)
{
    for (int shift = 56; shift >= 0; shift -= 8)
        out.push_back(static_cast<std::uint8_t>(number >> shift));
}

void put(Bytes &out, ByteView bytes)
{
    put(out, std::uint64_t{bytes.size()});
    out.insert(out.end(), bytes.begin(), bytes.end());
}

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

bool isVaultId(std::string_view text)
{
    if (text.size() != VaultIdSize)
        return false;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (i == 4 ? text[i] != '-' : !isHexDigit(text[i]))
            return false;
    return true;
}

}  // namespace

Digest256 auditRecordHash(const AuditRecord &record)
{
    Bytes row;
    put(row, viewOf("sealkeeper audit v1"));
    put(row, record.seq);
    put(row, static_cast<std::uint64_t>(record.at));
    put(row, viewOf(record.admin));
    put(row, viewOf(record.action));
    put(row, viewOf(record.object));
    put(row, viewOf(record.detail));
    put(row, ByteView(record.previous));
    return sha256(row);
}

Bytes auditHeadMessage(std::string_view vault, const AuditHeadFacts &head)
{
    Bytes message;
    put(message, viewOf("sealkeeper head v1"));
    put(message, viewOf(vault));
    put(message, head.seq);
    put(message, ByteView(head.hash));
    put(message, ByteView(head.stateRoot));
    put(message, viewOf(head.admin));
    return message;
}

std::string AuditAnchorText::text() const
{
    return std::string(AnchorMark) + vault + ':' + std::to_string(seq) + ':' + toHex(hash);
}

std::vector<AuditAnchorText> auditAnchorsIn(std::string_view text)
{
    std::vector<AuditAnchorText> found;
    std::set<std::string, std::less<>> seen;
    for (std::size_t at = text.find(AnchorMark); at != std::string_view::npos;
         at = text.find(AnchorMark, at + 1)) {
        const std::string_view rest = text.substr(at + AnchorMark.size());
        if (rest.size() < VaultIdSize + 1 || !isVaultId(rest.substr(0, VaultIdSize))
            || rest[VaultIdSize] != ':')
            continue;
        const std::string_view number = rest.substr(VaultIdSize + 1);
        std::size_t digits = 0;
        std::uint64_t seq = 0;
        while (digits < number.size() && digits < MostDigits && number[digits] >= '0'
               && number[digits] <= '9')
            seq = seq * 10 + static_cast<std::uint64_t>(number[digits++] - '0');
        if (seq == 0 || digits == number.size() || number[digits] != ':')
            continue;
        const std::string_view hash = number.substr(digits + 1);
        const auto end = std::find_if_not(hash.begin(), hash.end(), isHexDigit);
        if (end - hash.begin() != static_cast<std::ptrdiff_t>(HashDigits))
            continue;
        AuditAnchorText anchor{std::string(rest.substr(0, VaultIdSize)), seq,
                               *fromHex(hash.substr(0, HashDigits))};
        if (seen.insert(anchor.text()).second)
            found.push_back(std::move(anchor));
    }
    return found;
}

}  // namespace crypto
