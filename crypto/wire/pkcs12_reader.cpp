// SPDX-License-Identifier: GPL-3.0-or-later
// PKCS#12 (RFC 7292) through OpenSSL: modern PBES2 files and the RC2 and 3DES ones of the last
// century.
#include "crypto/base/der.h"
#include "crypto/keys/openssl_support.h"
#include "crypto/keys/private_key.h"
#include "crypto/wire/ber.h"
#include "crypto/wire/item_sink.h"
#include "crypto/wire/object_kind.h"

#include <openssl/pkcs7.h>

#include <algorithm>

namespace crypto::wire {

namespace {

using Pkcs12 = std::unique_ptr<PKCS12, openssl::Deleter<PKCS12_free>>;

void freeBags(STACK_OF(PKCS12_SAFEBAG) * bags)
{
    sk_PKCS12_SAFEBAG_pop_free(bags, PKCS12_SAFEBAG_free);
}
void freeContents(STACK_OF(PKCS7) * contents)
{
    sk_PKCS7_pop_free(contents, PKCS7_free);
}
using Bags = std::unique_ptr<STACK_OF(PKCS12_SAFEBAG), openssl::Deleter<freeBags>>;
using Contents = std::unique_ptr<STACK_OF(PKCS7), openssl::Deleter<freeContents>>;

// Cheap enough to try an empty passphrase without being asked.
constexpr std::uint64_t CheapIterations = 100'000;
constexpr int MaxBagDepth = 4;

// A passphrase as OpenSSL takes it. RFC 7292 knows two kinds of "none": no bytes, and a lone
// terminator.
struct Password {
    const char *text = nullptr;
    int size = 0;
};

// SafeBag { bagId, [0] CertBag { certId, [0] OCTET STRING } } and the same for CRLs (RFC
// 7292 4.2.3).
std::optional<ByteView> bagContent(ByteView safeBag)
{
    using namespace der;
    const auto outer = first(safeBag, Sequence);
    Reader parts(outer ? outer->content : ByteView());
    parts.take(Oid);
    const auto value = parts.takeContext(0);
    const auto inner = value ? first(value->content, Sequence) : std::nullopt;
    Reader fields(inner ? inner->content : ByteView());
    fields.take(Oid);
    const auto wrapped = fields.takeContext(0);
    const auto octets = wrapped ? first(wrapped->content, OctetString) : std::nullopt;
    return octets ? std::optional(octets->content) : std::nullopt;
}

class Pkcs12Reader {
public:
    Pkcs12Reader(const Place &place, ItemSink &sink) : m_place(place), m_sink(sink) { }

    Result<void> read(ByteView bytes);

private:
    Result<Pkcs12> decode(ByteView bytes) const;
    Result<std::uint64_t> cost(ByteView bytes) const;
    Result<void> open(PKCS12 *file, const Password &password);
    Result<void> readContents(PKCS12 *file);
    Result<void> readBags(const STACK_OF(PKCS12_SAFEBAG) * bags, int depth);
    void readBag(PKCS12_SAFEBAG *bag, int depth);
    Place placeOf(PKCS12_SAFEBAG *bag);

    Place m_place;
    ItemSink &m_sink;
    Password m_password;
    std::uint64_t m_count = 0;
    std::size_t m_bags = 0;
};

Result<Pkcs12> Pkcs12Reader::decode(ByteView bytes) const
{
    Pkcs12 file(PKCS12_init_ex(NID_pkcs7_data, openssl::library(), nullptr));
    PKCS12 *raw = file.release();
    const unsigned char *at = bytes.data();
    if (!raw || !d2i_PKCS12(&raw, &at, static_cast<long>(bytes.size())))
        return openssl::failure(ErrorCode::Malformed, "PKCS#12");
    return Pkcs12(raw);
}

// Largest iteration count of MAC and encryption schemes anywhere in the file, found before any is
// run.
Result<std::uint64_t> Pkcs12Reader::cost(ByteView bytes) const
{
    using namespace der;
    std::uint64_t most = 1;
    const Error tooMuch{ErrorCode::TooLarge, "PKCS#12",
                        "opening it would take more than 10 million iterations"};
    const auto outer = first(bytes, Sequence);
    Reader parts(outer ? outer->content : ByteView());
    parts.take(Integer);
    const auto safe = parts.take(Sequence);
    if (!safe)
        return Error{ErrorCode::Malformed, "PKCS#12", "it has no content"};
    if (const auto mac = parts.take(Sequence)) {
        Reader fields(mac->content);
        const auto digest = fields.take(Sequence);
        fields.take(OctetString);
        if (const auto iterations = fields.take(Integer))
            most = std::max(most, integerValue(iterations->content).value_or(UINT64_MAX));
        // RFC 9579 PBMAC1 keeps its own count inside the algorithm.
        if (digest)
            if (const auto algorithm = first(digest->content, Sequence))
                if (const auto derived = openssl::kdfCost(algorithm->whole))
                    most =
                        std::max(most, derived->iterations == UINT64_MAX ? 1 : derived->iterations);
    }
    // The schemes of the contents stand in the clear: EncryptedContentInfo of each encrypted part,
    // and shrouded key bags of unencrypted ones. A walk over everything that parses finds them all.
    std::size_t visited = 0;
    const auto walk = [&](const auto &self, ByteView content, int depth) -> bool {
        Reader reader(content);
        while (const auto element = reader.next()) {
            if (++visited > 200'000)
                return false;
            if (element->is(Sequence)) {
                const auto oid = first(element->content, Oid);
                const auto cost = oid && oidText(oid->content).starts_with("1.2.840.113549.1.")
                    ? openssl::kdfCost(element->whole)
                    : std::nullopt;
                if (cost && cost->iterations != UINT64_MAX)
                    most = std::max(most, cost->iterations);
                if (cost && (cost->memory > 256u << 20))
                    most = UINT64_MAX;
            }
            const bool nested = element->constructed
                || (element->is(OctetString) && element->content.size() > 2
                    && element->content[0] == 0x30);
            if (nested && depth < 24 && !self(self, element->content, depth + 1))
                return false;
        }
        return true;
    };
    if (!walk(walk, safe->content, 0))
        return Error{ErrorCode::TooLarge, "PKCS#12", "more than 200,000 elements"};
    if (most > MaxKdfIterations)
        return tooMuch;
    return most;
}

Result<void> Pkcs12Reader::open(PKCS12 *file, const Password &password)
{
    openssl::clearErrors();
    if (PKCS12_mac_present(file)) {
        if (PKCS12_verify_mac(file, password.text, password.size) != 1) {
            const std::string reason = openssl::takeError();
            const bool unknown = reason.find("unknown") != std::string::npos
                || reason.find("unsupported") != std::string::npos;
            return Error{unknown ? ErrorCode::Unsupported : ErrorCode::WrongPassphrase, "PKCS#12",
                         reason};
        }
        m_password = password;
        return {};
    }
    // Without a MAC the encrypted contents are the only test.
    const Contents contents(PKCS12_unpack_authsafes(file));
    for (int i = 0; contents && i < sk_PKCS7_num(contents.get()); ++i) {
        PKCS7 *part = sk_PKCS7_value(contents.get(), i);
        if (!PKCS7_type_is_encrypted(part))
            continue;
        const Bags bags(PKCS12_unpack_p7encdata(part, password.text, password.size));
        if (!bags)
            return openssl::failure(ErrorCode::WrongPassphrase, "PKCS#12");
    }
    m_password = password;
    return {};
}

Result<void> Pkcs12Reader::read(ByteView bytes)
{
    const auto iterations = cost(bytes);
    if (!iterations)
        return iterations.error();
    openssl::clearErrors();
    const auto file = decode(bytes);
    if (!file)
        return file.error();

    Result<void> opened = Error{ErrorCode::WrongPassphrase, "PKCS#12", {}};
    if (*iterations <= CheapIterations)
        for (const Password none : {Password{nullptr, 0}, Password{"", 0}})
            if (!opened && opened.error().code == ErrorCode::WrongPassphrase)
                opened = open(file->get(), none);
    if (opened)
        return readContents(file->get());
    if (opened.error().code != ErrorCode::WrongPassphrase)
        return opened;
    const std::string name = m_sink.session().options.name.empty() ? std::string("PKCS#12")
                                                                   : m_sink.session().options.name;
    // Read inside the attempt: the passphrase is only borrowed for its time.
    const auto done =
        m_sink.withPassphrase<bool>(name, [&](const Secret &passphrase) -> Result<bool> {
            const Password password{
                passphrase.empty() ? "" : reinterpret_cast<const char *>(passphrase.data()),
                static_cast<int>(passphrase.size())};
            if (auto tried = open(file->get(), password); !tried)
                return tried.error();
            if (auto all = readContents(file->get()); !all)
                return all.error();
            return true;
        });
    if (!done)
        return done.error();
    return {};
}

Result<void> Pkcs12Reader::readContents(PKCS12 *file)
{
    openssl::clearErrors();
    const Contents contents(PKCS12_unpack_authsafes(file));
    if (!contents)
        return openssl::failure(ErrorCode::Malformed, "PKCS#12");
    for (int i = 0; i < sk_PKCS7_num(contents.get()); ++i) {
        PKCS7 *part = sk_PKCS7_value(contents.get(), i);
        Bags bags;
        if (PKCS7_type_is_data(part))
            bags.reset(PKCS12_unpack_p7data(part));
        else if (PKCS7_type_is_encrypted(part))
            bags.reset(PKCS12_unpack_p7encdata(part, m_password.text, m_password.size));
        if (!bags) {
            m_sink.unreadable(m_place, openssl::failure(ErrorCode::Malformed, "PKCS#12"));
            continue;
        }
        if (auto read = readBags(bags.get(), 0); !read)
            return read;
    }
    return {};
}

Result<void> Pkcs12Reader::readBags(const STACK_OF(PKCS12_SAFEBAG) * bags, int depth)
{
    for (int i = 0; i < sk_PKCS12_SAFEBAG_num(bags); ++i) {
        if (m_sink.session().stopped())
            return {};
        if (++m_bags > 200'000)
            return Error{ErrorCode::TooLarge, "PKCS#12", "more than 200,000 entries"};
        readBag(sk_PKCS12_SAFEBAG_value(bags, i), depth);
    }
    return {};
}

Place Pkcs12Reader::placeOf(PKCS12_SAFEBAG *bag)
{
    Place place = m_place;
    place.origin = ImportItem::Origin::KeystoreEntry;
    ++m_count;
    std::string alias;
    if (const ASN1_TYPE *name = PKCS12_SAFEBAG_get0_attr(bag, NID_friendlyName);
        name && name->type == V_ASN1_BMPSTRING) {
        der::Element element;
        element.tag = der::BmpString;
        element.content = ByteView(name->value.bmpstring->data,
                                   static_cast<std::size_t>(name->value.bmpstring->length));
        while (element.content.size() >= 2 && element.content.back() == 0
               && element.content[element.content.size() - 2] == 0)
            element.content =
                element.content.first(element.content.size() - 2);  // some write a terminator
        alias = der::visibleText(der::text(element));
    }
    if (alias.empty())
        alias = std::to_string(m_count);
    place.entry = place.entry.empty() ? alias : place.entry + ':' + alias;
    return place;
}

void Pkcs12Reader::readBag(PKCS12_SAFEBAG *bag, int depth)
{
    const Place place = placeOf(bag);
    switch (PKCS12_SAFEBAG_get_nid(bag)) {
    case NID_certBag:
    case NID_crlBag: {
        // The OCTET STRING as it stands: OpenSSL itself need not understand what is in it.
        const Bytes whole = openssl::encoded(bag, i2d_PKCS12_SAFEBAG);
        if (const auto object = bagContent(whole))
            readObject(*object, {}, place, m_sink);
        return;
    }
    case NID_keyBag: {
        const PKCS8_PRIV_KEY_INFO *info = PKCS12_SAFEBAG_get0_p8inf(bag);
        const Secret key = openssl::encodedSecret(info, i2d_PKCS8_PRIV_KEY_INFO);
        return m_sink.privateKey(place, key.view());
    }
    case NID_pkcs8ShroudedKeyBag: {
        openssl::clearErrors();
        const openssl::Pkcs8 info(PKCS12_decrypt_skey_ex(bag, m_password.text, m_password.size,
                                                         openssl::library(), nullptr));
        if (info) {
            const Secret key = openssl::encodedSecret(info.get(), i2d_PKCS8_PRIV_KEY_INFO);
            return m_sink.privateKey(place, key.view());
        }
        openssl::clearErrors();
        const Bytes sealed = openssl::encoded(PKCS12_SAFEBAG_get0_pkcs8(bag), i2d_X509_SIG);
        return m_sink.encryptedKey(place, sealed);  // a passphrase of its own, perhaps
    }
    case NID_safeContentsBag:
        if (depth < MaxBagDepth)
            (void)readBags(PKCS12_SAFEBAG_get0_safes(bag), depth + 1).ok();
        return;
    default:
        return;  // secret bags hold no key pairs
    }
}

}  // namespace

void readPkcs12(ByteView bytes, const Place &place, ItemSink &sink)
{
    Result<void> result = Error{};
    if (isIndefinite(bytes)) {
        const auto definite = definiteLengths(bytes);
        result = definite ? Pkcs12Reader(place, sink).read(definite.value())
                          : Result<void>(definite.error());
    } else {
        result = Pkcs12Reader(place, sink).read(bytes);
    }
    if (!result)
        sink.unreadable(place, result.error());
}

}  // namespace crypto::wire
