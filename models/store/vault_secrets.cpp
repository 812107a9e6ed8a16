// SPDX-License-Identifier: GPL-3.0-or-later
// Changing what opens a vault: passphrase and recovery code.
#include "crypto/base/digest.h"
#include "models/store/change.h"
#include "models/store/vault_parts.h"

namespace store {
namespace {

using namespace Qt::StringLiterals;

Result<void> putMeta(Database &database, const char *key,
                     const std::function<void(Statement &)> &bindValue)
{
    auto update = database.prepare("UPDATE meta SET value = ? WHERE key = ?");
    if (!update)
        return std::move(update).error();
    bindValue(*update);
    return update->bind(2, key).run();
}

}  // namespace

Result<void> recordSlots(Database &database, const Slots &slots)
{
    const QByteArray payload = slots.payload();
    const auto digest = crypto::sha256(
        crypto::viewOf({payload.constData(), static_cast<std::size_t>(payload.size())}));
    auto done = putMeta(database, "slots.generation",
                        [&](Statement &update) { update.bind(1, slots.generation); });
    if (!done)
        return done;
    return putMeta(database, "slots.digest",
                   [&](Statement &update) { update.bind(1, ByteView(digest)); });
}

Result<void> replaceSlots(Vault &vault, Slots fresh, std::string_view action, const QString &object)
{
    VaultParts &parts = vault.parts();
    auto database = vault.connect(Access::Write);
    if (!database)
        return std::move(database).error();
    auto change = Change::begin(vault, **database);
    if (!change)
        return std::move(change).error();
    auto known = (*database)->integer("SELECT value FROM meta WHERE key = 'slots.generation'", 0);
    if (!known)
        return std::move(known).error();
    const bool adopting = fresh.generation > *known && fresh.mac == parts.slots.mac;
    if (!adopting) {
        fresh.generation = std::max(fresh.generation, *known) + 1;
        fresh.sign(parts.keys.slots());
    }
    auto recorded = recordSlots(**database, fresh);
    if (!recorded)
        return recorded;
    auto audited = change->audit(action, object, {{u"generation"_s, qint64{fresh.generation}}});
    if (!audited)
        return audited;
    // The file first: a crash before the commit is made good at the next opening (the file is a
    // step ahead), the other way round it would look like an old file put back.
    auto written = writeSlots(parts.folder(), fresh);
    if (!written) {
        (void)writeSlots(parts.folder(), parts.slots);
        return written;
    }
    auto committed = change->commit();
    if (!committed) {
        (void)writeSlots(parts.folder(), parts.slots);
        return committed;
    }
    parts.slots = std::move(fresh);
    return {};
}

Result<void> Vault::verifyPassphrase(const crypto::Secret &passphrase) const
{
    const Slots &slots = m_parts->slots;
    for (const KeySlot &slot : slots.keySlots) {
        if (slot.admin == m_parts->adminId && slot.kind == SlotKind::Passphrase
            && slots.openSlot(slot, passphrase))
            return {};
    }
    return Error{ErrorCode::WrongPassphrase, m_parts->adminName.toStdString(),
                 "it does not open this admin's key slot"};
}

Result<void> Vault::changePassphrase(const crypto::Secret &current, const crypto::Secret &fresh)
{
    if (readOnly())
        return Error{ErrorCode::ReadOnly, m_parts->folder().toStdString(),
                     m_parts->info.readOnlyReason.toStdString()};
    if (fresh.empty())
        return Error{ErrorCode::InvalidArgument, "passphrase", "it must not be empty"};
    auto verified = verifyPassphrase(current);
    if (!verified)
        return verified;
    return setPassphrase(fresh);
}

Result<void> Vault::setPassphrase(const crypto::Secret &fresh)
{
    if (fresh.empty())
        return Error{ErrorCode::InvalidArgument, "passphrase", "it must not be empty"};
    Slots slots = m_parts->slots;
    KeySlot slot{m_parts->adminId, SlotKind::Passphrase, crypto::calibrateArgon2(), {}, {}};
    auto sealed = slots.sealSlot(slot, fresh, m_parts->keys.identity);
    if (!sealed)
        return sealed;
    slots.keySlots.removeIf(
        [&](const KeySlot &old) { return old.admin == slot.admin && old.kind == slot.kind; });
    slots.keySlots.prepend(slot);
    return replaceSlots(*this, std::move(slots), "vault.passphrase", m_parts->adminName);
}

Result<crypto::Secret> Vault::renewRecoveryCode()
{
    if (readOnly())
        return Error{ErrorCode::ReadOnly, m_parts->folder().toStdString(),
                     m_parts->info.readOnlyReason.toStdString()};
    crypto::Secret code = newRecoveryCode();
    auto normalized = normalizedRecoveryCode(code);
    if (!normalized)
        return normalized;
    Slots slots = m_parts->slots;
    KeySlot slot{m_parts->adminId, SlotKind::RecoveryCode, crypto::Argon2Floor, {}, {}};
    auto sealed = slots.sealSlot(slot, *normalized, m_parts->keys.identity);
    if (!sealed)
        return std::move(sealed).error();
    slots.keySlots.removeIf(
        [&](const KeySlot &old) { return old.admin == slot.admin && old.kind == slot.kind; });
    slots.keySlots.append(slot);
    auto replaced =
        replaceSlots(*this, std::move(slots), "vault.recovery-code", m_parts->adminName);
    if (!replaced)
        return std::move(replaced).error();
    return code;
}

}  // namespace store
