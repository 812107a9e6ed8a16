// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/slots.h"

#include "crypto/base/digest.h"
#include "crypto/base/sealing.h"
#include "models/store/durable_file.h"
#include "models/store/vault_keys.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace store {
namespace {

using namespace Qt::StringLiterals;

void put(crypto::Bytes &out, std::string_view text)
{
    const auto size = static_cast<std::uint32_t>(text.size());
    for (int shift = 24; shift >= 0; shift -= 8)
        out.push_back(static_cast<std::uint8_t>(size >> shift));
    out.insert(out.end(), text.begin(), text.end());
}

void put(crypto::Bytes &out, std::uint32_t number)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        out.push_back(static_cast<std::uint8_t>(number >> shift));
}

std::string_view bytesAsText(const crypto::Bytes &bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
}

}  // namespace

void Slots::sign(const crypto::Secret &key)
{
    const QByteArray text = payload();
    const auto digest = crypto::hmacSha256(
        key, crypto::viewOf({text.constData(), static_cast<std::size_t>(text.size())}));
    mac.assign(digest.begin(), digest.end());
}

bool Slots::signedBy(const crypto::Secret &key) const
{
    const QByteArray text = payload();
    const auto digest = crypto::hmacSha256(
        key, crypto::viewOf({text.constData(), static_cast<std::size_t>(text.size())}));
    return crypto::equalInConstantTime(digest, mac);
}

const Administrator *Slots::byName(const QString &name) const
{
    if (name.isEmpty())
        return admins.isEmpty() ? nullptr : &admins.first();
    for (const Administrator &admin : admins) {
        if (admin.name == name)
            return &admin;
    }
    return nullptr;
}

const Administrator *Slots::byId(const QString &id) const
{
    for (const Administrator &admin : admins) {
        if (admin.id == id)
            return &admin;
    }
    return nullptr;
}

crypto::Bytes Slots::grantContext(const QString &admin, const char *role) const
{
    crypto::Bytes context;
    put(context, "sealkeeper grant v1");
    put(context, vaultId.toStdString());
    put(context, admin.toStdString());
    put(context, std::string_view(role));
    return context;
}

crypto::Bytes Slots::slotContext(const KeySlot &slot) const
{
    crypto::Bytes context;
    put(context, "sealkeeper slot v1");
    put(context, vaultId.toStdString());
    put(context, slot.admin.toStdString());
    put(context, static_cast<std::uint32_t>(slot.kind));
    put(context, slot.argon2.memoryKiB);
    put(context, slot.argon2.iterations);
    put(context, slot.argon2.lanes);
    put(context, bytesAsText(slot.salt));
    return context;
}

Result<void> Slots::grant(Administrator &admin, const RoleSecrets &roles) const
{
    const struct {
        const char *role;
        const crypto::Secret &secret;
        crypto::Bytes &sealed;
    } all[] = {{"inventory", roles.inventory, admin.inventory},
               {"private-keys", roles.privateKeys, admin.privateKeys},
               {"credentials", roles.credentials, admin.credentials}};
    for (const auto &one : all) {
        auto sealed =
            crypto::sealTo(admin.agreementKey, one.secret.view(), grantContext(admin.id, one.role));
        if (!sealed)
            return std::move(sealed).error();
        one.sealed = std::move(*sealed);
    }
    return {};
}

Result<RoleSecrets> Slots::openGrants(const Administrator &admin, const Identity &identity) const
{
    RoleSecrets roles;
    const struct {
        const char *role;
        crypto::Secret &secret;
        const crypto::Bytes &sealed;
    } all[] = {{"inventory", roles.inventory, admin.inventory},
               {"private-keys", roles.privateKeys, admin.privateKeys},
               {"credentials", roles.credentials, admin.credentials}};
    for (const auto &one : all) {
        auto secret =
            crypto::unsealWith(identity.agreement, one.sealed, grantContext(admin.id, one.role));
        if (!secret || secret->size() != 32)
            return Error{ErrorCode::Damaged, "slots.json",
                         std::string("the grant \"") + one.role + "\" does not open"};
        one.secret = std::move(*secret);
    }
    return roles;
}

Result<void> Slots::sealSlot(KeySlot &slot, const crypto::Secret &secret,
                             const Identity &identity) const
{
    const crypto::Secret salt = crypto::Secret::random(16);
    slot.salt.assign(salt.view().begin(), salt.view().end());
    const auto key = crypto::argon2id(secret, slot.salt, slot.argon2);
    if (!key)
        return key.error();
    auto sealed = crypto::seal(*key, identity.toSecret().view(), slotContext(slot));
    if (!sealed)
        return std::move(sealed).error();
    slot.sealed = std::move(*sealed);
    return {};
}

Result<Identity> Slots::openSlot(const KeySlot &slot, const crypto::Secret &secret) const
{
    const auto key = crypto::argon2id(secret, slot.salt, slot.argon2);
    if (!key)
        return key.error();
    auto identity = crypto::unseal(*key, slot.sealed, slotContext(slot));
    // A wrong passphrase and a damaged slot look the same here: that is what authenticated
    // encryption says.
    if (!identity)
        return Error{ErrorCode::WrongPassphrase, "key slot", identity.error().detail};
    return Identity::fromSecret(*identity);
}

Result<SlotsRead> readSlots(const QString &folder)
{
    SlotsRead read;
    Error first;
    bool failed = false;
    for (const QString &name : {u"slots.json"_s, u"slots.copy.json"_s}) {
        const auto json = readSmallFile(folder + u'/' + name, SlotsSizeLimit);
        auto slots = json ? slotsFromJson(*json) : Result<Slots>(json.error());
        if (!slots) {
            Error error = slots.error();
            error.object = (folder + u'/' + name).toStdString();
            if (error.code == ErrorCode::NewerVersion)
                return error;
            read.problems.append(name + u": "_s + QString::fromStdString(error.detail));
            if (!failed || first.code == ErrorCode::NotFound)
                first = error;
            failed = true;
            continue;
        }
        if (!read.copies.isEmpty() && slots->generation > read.copies.first().generation)
            read.copies.prepend(std::move(*slots));
        else
            read.copies.append(std::move(*slots));
    }
    if (read.copies.isEmpty())
        return first;
    if (read.copies.size() == 2) {
        read.uneven = read.copies[0].generation != read.copies[1].generation;
        if (!read.uneven && read.copies[0].mac != read.copies[1].mac)
            read.problems.append(u"the two copies of the key slots differ"_s);
    }
    return read;
}

Result<void> writeSlots(const QString &folder, const Slots &slots)
{
    const auto json = toJson(slots);
    if (!json)
        return json.error();
    auto written = writeFileAtomically(folder + u"/slots.copy.json"_s, *json);
    if (!written)
        return written;
    return writeFileAtomically(folder + u"/slots.json"_s, *json);
}

}  // namespace store
