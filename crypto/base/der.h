// SPDX-License-Identifier: GPL-3.0-or-later
// A walker over DER (ITU-T X.690) that never copies: elements are views into the caller's bytes.
// Definite lengths only; lengths written longer than needed are accepted, because old certificates
// have them and an identity is the hash of the bytes as they are.
#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/clock.h"

#include <optional>
#include <string>

namespace crypto::der {

enum class Class : std::uint8_t { Universal = 0, Application, Context, Private };

// Universal tag numbers used by X.509.
enum Tag : std::uint32_t {
    Boolean = 1,
    Integer = 2,
    BitString = 3,
    OctetString = 4,
    Null = 5,
    Oid = 6,
    Enumerated = 10,
    Utf8String = 12,
    Sequence = 16,
    Set = 17,
    NumericString = 18,
    PrintableString = 19,
    T61String = 20,
    Ia5String = 22,
    UtcTime = 23,
    GeneralizedTime = 24,
    VisibleString = 26,
    UniversalString = 28,
    BmpString = 30
};

struct Element {
    Class cls = Class::Universal;
    bool constructed = false;
    std::uint32_t tag = 0;
    ByteView whole;  // header and content
    ByteView content;

    bool is(Tag universal) const { return cls == Class::Universal && tag == universal; }
    bool isContext(std::uint32_t number) const { return cls == Class::Context && tag == number; }
};

// Reads one element after the other; empty at the end or at the first malformed byte (see
// failed()).
class Reader {
public:
    explicit Reader(ByteView bytes) : m_rest(bytes) { }

    std::optional<Element> next();
    std::optional<Element> peek() const;
    // The next element if it has this tag, else nothing and the position stays.
    std::optional<Element> take(Tag universal);
    std::optional<Element> takeContext(std::uint32_t number);

    bool atEnd() const { return m_rest.empty(); }
    bool failed() const { return m_failed; }
    ByteView rest() const { return m_rest; }

private:
    ByteView m_rest;
    bool m_failed = false;
};

// The header at the start of `bytes`: header size and content length, even when the content is not
// all there yet; empty when the bytes are no definite-length header. Lengths up to 2^32.
struct Header {
    std::size_t headerSize = 0;
    std::uint64_t contentSize = 0;
    Class cls = Class::Universal;
    bool constructed = false;
    std::uint32_t tag = 0;
};
std::optional<Header> header(ByteView bytes);

// First element of `bytes`, if it is a well-formed one of this tag.
std::optional<Element> first(ByteView bytes, Tag universal);

// OBJECT IDENTIFIER content <-> dotted text. Text of a malformed one is "oid:" + hex.
std::string oidText(ByteView content);
std::optional<Bytes> oidBytes(std::string_view dotted);

// Lower-case hex of an INTEGER's content without leading zero bytes ("0" never: "00"); negative
// ones as the two's complement stands.
std::string integerHex(ByteView content);
std::optional<std::uint64_t> integerValue(ByteView content);  // non-negative, <= 64 bits
ByteView magnitude(ByteView content);  // leading zero bytes removed
std::uint32_t bitLength(ByteView magnitude);

// UTCTime or GeneralizedTime, lenient about missing seconds and time-zone offsets; empty otherwise.
std::optional<UnixTime> time(const Element &element);

// Text of any ASN.1 string type as valid UTF-8: bad sequences become U+FFFD. Control, NUL and
// bidirectional marks are kept (see visibleText).
std::string text(const Element &element);

// UTF-8 with every control, invisible and bidirectional character replaced by a mark like
// "<U+202E>" (NUL too: "<U+0000>"). Bad UTF-8 becomes U+FFFD. The marks are those of
// domain::visibleText.
std::string visibleText(std::string_view untrusted);
// Bytes of the character at the start of valid UTF-8 if visibleText would replace it, else 0.
std::size_t hiddenLength(std::string_view utf8);

// Writing: one element around content, and the parts put one after the other.
Bytes encode(std::uint8_t identifier, ByteView content);
Bytes encodeOid(std::string_view dotted);
Bytes encodeInteger(ByteView magnitude);  // non-negative
Bytes encodeInteger(std::uint64_t value);
Bytes encodeTime(UnixTime time);  // RFC 5280 4.1.2.5: UTCTime through 2049
Bytes encodeBitString(ByteView bytes, std::uint8_t unusedBits = 0);
void append(Bytes &to, ByteView bytes);

}  // namespace crypto::der
