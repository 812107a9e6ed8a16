// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/wire/ber.h"

#include "crypto/base/der.h"

namespace crypto::wire {

namespace {

constexpr int MaxDepth = 64;

Error malformed(const char *why)
{
    return Error{ErrorCode::Malformed, "BER", why};
}

struct Head {
    Bytes identifier;
    std::size_t size = 0;  // of the header
    std::uint64_t content = 0;
    bool indefinite = false;
    bool constructed = false;
    bool octets = false;  // OCTET STRING, whose pieces are joined
};

std::optional<Head> readHead(ByteView bytes)
{
    if (bytes.size() < 2)
        return std::nullopt;
    Head out;
    std::size_t tagEnd = 1;
    if ((bytes[0] & 0x1f) == 0x1f) {
        while (tagEnd < bytes.size() && tagEnd < 6 && (bytes[tagEnd] & 0x80))
            ++tagEnd;
        ++tagEnd;
    }
    if (tagEnd >= bytes.size())
        return std::nullopt;
    out.identifier.assign(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(tagEnd));
    out.constructed = (bytes[0] & 0x20) != 0;
    out.octets = bytes[0] == 0x24;
    if (bytes[tagEnd] == 0x80) {
        out.indefinite = true;
        out.size = tagEnd + 1;
        return out.constructed ? std::optional(out) : std::nullopt;
    }
    const auto header = der::header(bytes);
    if (!header)
        return std::nullopt;
    out.size = header->headerSize;
    out.content = header->contentSize;
    return out;
}

Bytes element(const Bytes &identifier, ByteView content)
{
    Bytes out = der::encode(identifier[0], content);
    out.insert(out.begin() + 1, identifier.begin() + 1, identifier.end());
    return out;
}

// Content of the pieces of a constructed OCTET STRING, one after the other.
Bytes joined(ByteView content)
{
    Bytes out;
    der::Reader pieces(content);
    while (const auto piece = pieces.next())
        der::append(out, piece->content);
    return element({0x04}, out);
}

// Rewrites one element at the front of `rest`, which moves behind it.
Result<Bytes> rewrite(ByteView &rest, int depth)
{
    if (depth > MaxDepth)
        return Error{ErrorCode::TooLarge, "BER", "nested deeper than 64 levels"};
    const auto head = readHead(rest);
    if (!head)
        return malformed("an element has no valid header");
    if (!head->indefinite && head->content > rest.size() - head->size)
        return Error{ErrorCode::Truncated, "BER", "the bytes end before an element does"};
    // Definite and not a container of something indefinite: kept byte for byte.
    if (!head->indefinite && !head->octets) {
        const ByteView whole = rest.first(head->size + static_cast<std::size_t>(head->content));
        rest = rest.subspan(whole.size());
        if (!head->constructed || whole.size() < 4)
            return Bytes(whole.begin(), whole.end());
        ByteView inner = whole.subspan(head->size);
        Bytes content;
        bool changed = false;
        while (!inner.empty()) {
            const ByteView before = inner;
            auto part = rewrite(inner, depth + 1);
            if (!part)  // a context tag may hold bytes that are no elements; those stay
                return part.error().code == ErrorCode::TooLarge
                    ? Result<Bytes>(part.error())
                    : Result<Bytes>(Bytes(whole.begin(), whole.end()));
            const ByteView original = before.first(before.size() - inner.size());
            changed = changed || part->size() != original.size();
            der::append(content, *part);
        }
        return changed ? element(head->identifier, content) : Bytes(whole.begin(), whole.end());
    }
    ByteView inner = head->indefinite
        ? rest.subspan(head->size)
        : rest.subspan(head->size, static_cast<std::size_t>(head->content));
    Bytes content;
    for (;;) {
        if (head->indefinite && inner.size() >= 2 && inner[0] == 0 && inner[1] == 0) {
            rest = inner.subspan(2);
            break;
        }
        if (inner.empty()) {
            if (head->indefinite)
                return Error{ErrorCode::Truncated, "BER",
                             "the end of an indefinite length is missing"};
            rest = rest.subspan(head->size + static_cast<std::size_t>(head->content));
            break;
        }
        auto part = rewrite(inner, depth + 1);
        if (!part)
            return part;
        der::append(content, *part);
    }
    return head->octets ? joined(content) : element(head->identifier, content);
}

}  // namespace

Result<Bytes> definiteLengths(ByteView ber)
{
    ByteView rest = ber;
    return rewrite(rest, 0);
}

}  // namespace crypto::wire
