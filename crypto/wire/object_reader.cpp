// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/base/der.h"
#include "crypto/keys/private_key.h"
#include "crypto/wire/item_sink.h"
#include "crypto/wire/object_kind.h"
#include "crypto/x509/chain_link.h"

namespace crypto::wire {

namespace {

// RFC 5280 objects are exactly content, algorithm and signature; checked here so that an item is
// never mere noise that happened to begin well.
void signedItem(ImportItem::Kind kind, const Place &place, ByteView der, ItemSink &sink)
{
    if (const auto object = x509::signedObject(der); !object)
        sink.unreadable(place, object.error());
    else
        sink.object(kind, place, der);
}

std::string containerName(const ImportSession &session, const Place &place)
{
    std::string name = session.options.name.empty() ? std::string("input") : session.options.name;
    if (!place.entry.empty())
        name += " (" + place.entry + ")";
    else if (place.block > 1)
        name += " (" + std::to_string(place.block) + ")";
    return name;
}

}  // namespace

void ItemSink::object(ImportItem::Kind kind, const Place &place, ByteView der)
{
    ImportItem item;
    item.kind = kind;
    item.origin = place.origin;
    item.der.assign(der.begin(), der.end());
    item.entry = place.entry;
    item.block = place.block;
    item.offset = place.offset;
    m_items.push_back(std::move(item));
}

void ItemSink::privateKey(const Place &place, ByteView der)
{
    auto key = readPrivateKey(der);
    if (!key)
        return unreadable(place, key.error());
    object(ImportItem::Kind::PrivateKey, place, {});
    m_items.back().key = std::move(key->pkcs8);
    m_items.back().spkiSha256 = std::move(key->spkiSha256);
}

void ItemSink::encryptedKey(const Place &place, ByteView der)
{
    auto opened =
        withPassphrase<Secret>(containerName(m_session, place), [&](const Secret &passphrase) {
            return decryptPkcs8(der, passphrase);
        });
    if (opened)
        return privateKey(place, opened->view());
    const ErrorCode code = opened.error().code;
    if (code != ErrorCode::PassphraseNeeded && code != ErrorCode::WrongPassphrase)
        return unreadable(place, opened.error());
    object(ImportItem::Kind::EncryptedPrivateKey, place, {});
    m_items.back().key = Secret(der);
    m_items.back().code = code;
    m_items.back().reason = opened.error().detail;
}

void ItemSink::unreadable(const Place &place, const Error &error)
{
    object(ImportItem::Kind::Unreadable, place, {});
    m_items.back().code = error.code;
    m_items.back().reason = error.detail;
}

void readObject(ByteView der, const std::string &label, const Place &place, ItemSink &sink)
{
    ByteView object = der;
    if (label == "TRUSTED CERTIFICATE") {
        // OpenSSL's form: the certificate, then its own trust settings as a second element.
        if (const auto certificate = der::first(der, der::Sequence))
            object = certificate->whole;
    }
    switch (objectKind(object)) {
    case ObjectKind::Certificate:
        return signedItem(ImportItem::Kind::Certificate, place, object, sink);
    case ObjectKind::Crl:
        return signedItem(ImportItem::Kind::Crl, place, object, sink);
    case ObjectKind::Request:
        return signedItem(ImportItem::Kind::Request, place, object, sink);
    case ObjectKind::PrivateKey:
        return sink.privateKey(place, object);
    case ObjectKind::EncryptedPrivateKey:
        return sink.encryptedKey(place, object);
    case ObjectKind::Pkcs7:
        return readPkcs7(object, place, sink);
    case ObjectKind::Pkcs12:
        return readPkcs12(object, place, sink);
    case ObjectKind::PublicKey:
        return;  // nothing an inventory keeps
    case ObjectKind::Unknown:
        break;
    }
    if (isIndefinite(object)) {
        // Neither certificates nor keys may be BER; try the two containers that may.
        if (object.size() > 2 && object[2] == der::Integer)
            return readPkcs12(object, place, sink);
        return readPkcs7(object, place, sink);
    }
    const auto head = der::header(object);
    const bool cut = head && head->contentSize > object.size() - head->headerSize;
    sink.unreadable(place,
                    {cut ? ErrorCode::Truncated : ErrorCode::Malformed, "object",
                     cut                 ? "the bytes end before the object does"
                         : label.empty() ? "no certificate, key, request or list"
                                         : "what it holds is no " + label});
}

}  // namespace crypto::wire
