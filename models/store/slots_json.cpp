// SPDX-License-Identifier: GPL-3.0-or-later
// The text form of the key slots. Everything read here is untrusted until the HMAC was checked.
#include "crypto/base/digest.h"
#include "models/store/slots.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <optional>

namespace store {
namespace {

using namespace Qt::StringLiterals;

constexpr int MaxAdmins = 1000;
constexpr int MaxSlots = 4000;
constexpr std::size_t MaxSealed = 4096;
constexpr double MaxGeneration = 9e15;

QString hex(const crypto::Bytes &bytes)
{
    return QString::fromStdString(crypto::toHex(bytes));
}

QJsonObject payloadObject(const Slots &slots)
{
    QJsonArray admins;
    for (const Administrator &admin : slots.admins) {
        admins.append(QJsonObject{
            {u"id"_s, admin.id},
            {u"name"_s, admin.name},
            {u"x25519"_s, hex(admin.agreementKey)},
            {u"ed25519"_s, hex(admin.signingKey)},
            {u"grants"_s,
             QJsonObject{{u"inventory"_s, hex(admin.inventory)},
                         {u"private-keys"_s, hex(admin.privateKeys)},
                         {u"credentials"_s, hex(admin.credentials)}}},
        });
    }
    QJsonArray keySlots;
    for (const KeySlot &slot : slots.keySlots) {
        keySlots.append(QJsonObject{
            {u"admin"_s, slot.admin},
            {u"kind"_s, slot.kind == SlotKind::Passphrase ? u"passphrase"_s : u"recovery-code"_s},
            {u"argon2id"_s,
             QJsonObject{{u"memory-kib"_s, qint64{slot.argon2.memoryKiB}},
                         {u"iterations"_s, qint64{slot.argon2.iterations}},
                         {u"lanes"_s, qint64{slot.argon2.lanes}}}},
            {u"salt"_s, hex(slot.salt)},
            {u"sealed"_s, hex(slot.sealed)},
        });
    }
    return {{u"format"_s, u"sealkeeper-slots"_s},
            {u"version"_s, SlotsVersion},
            {u"generation"_s, qint64{slots.generation}},
            {u"schema"_s, slots.schema},
            {u"vault"_s, slots.vaultId},
            {u"database-salt"_s, hex(slots.databaseSalt)},
            {u"admins"_s, admins},
            {u"slots"_s, keySlots}};
}

// Reads members with their type and range; the first one that does not fit is remembered.
class Reader {
public:
    explicit Reader(QJsonObject object) : m_object(std::move(object)) { }

    std::int64_t number(const QString &name, double low, double high)
    {
        const QJsonValue value = m_object.value(name);
        const double number = value.toDouble(-1);
        if (!value.isDouble() || number != std::floor(number)) {
            fail(ErrorCode::Malformed, name);
            return 0;
        }
        if (number < low || number > high) {
            fail(ErrorCode::TooLarge, name);
            return 0;
        }
        return static_cast<std::int64_t>(number);
    }
    QString text(const QString &name, qsizetype limit)
    {
        const QJsonValue value = m_object.value(name);
        if (!value.isString() || value.toString().isEmpty() || value.toString().size() > limit)
            fail(ErrorCode::Malformed, name);
        return value.toString();
    }
    crypto::Bytes bytes(const QString &name, std::size_t low, std::size_t high)
    {
        const QString value = m_object.value(name).toString();
        if (static_cast<std::size_t>(value.size()) > 2 * high
            || static_cast<std::size_t>(value.size()) < 2 * low) {
            fail(ErrorCode::Malformed, name);
            return {};
        }
        auto decoded = crypto::fromHex(value.toStdString());
        // Only the form we write ourselves: the HMAC covers what is written again from the parsed
        // values.
        if (!decoded || hex(*decoded) != value) {
            fail(ErrorCode::Malformed, name);
            return {};
        }
        return std::move(*decoded);
    }
    QJsonObject object(const QString &name)
    {
        if (!m_object.value(name).isObject())
            fail(ErrorCode::Malformed, name);
        return m_object.value(name).toObject();
    }
    QJsonArray array(const QString &name, int limit)
    {
        const QJsonArray values = m_object.value(name).toArray();
        if (!m_object.value(name).isArray() || values.isEmpty())
            fail(ErrorCode::Malformed, name);
        if (values.size() > limit) {
            fail(ErrorCode::TooLarge, name);
            return {};
        }
        return values;
    }
    void fail(ErrorCode code, const QString &name)
    {
        if (!m_error)
            m_error = Error{code, "slots.json",
                            "\"" + name.toStdString() + "\" is missing or outside its range"};
    }
    void adopt(const Reader &other)
    {
        if (!m_error)
            m_error = other.m_error;
    }
    const std::optional<Error> &error() const { return m_error; }

private:
    QJsonObject m_object;
    std::optional<Error> m_error;
};

Administrator readAdmin(Reader &parent, const QJsonValue &value)
{
    Reader reader(value.toObject());
    Administrator admin;
    admin.id = reader.text(u"id"_s, 8);
    admin.name = reader.text(u"name"_s, 200);
    admin.agreementKey = reader.bytes(u"x25519"_s, 32, 32);
    admin.signingKey = reader.bytes(u"ed25519"_s, 32, 32);
    Reader grants(reader.object(u"grants"_s));
    admin.inventory = grants.bytes(u"inventory"_s, 1, MaxSealed);
    admin.privateKeys = grants.bytes(u"private-keys"_s, 1, MaxSealed);
    admin.credentials = grants.bytes(u"credentials"_s, 1, MaxSealed);
    reader.adopt(grants);
    parent.adopt(reader);
    return admin;
}

KeySlot readSlot(Reader &parent, const QJsonValue &value)
{
    Reader reader(value.toObject());
    KeySlot slot;
    slot.admin = reader.text(u"admin"_s, 8);
    const QString kind = reader.text(u"kind"_s, 40);
    if (kind == u"recovery-code"_s)
        slot.kind = SlotKind::RecoveryCode;
    else if (kind != u"passphrase"_s)
        reader.fail(ErrorCode::Unsupported, u"kind"_s);
    using crypto::Argon2Ceiling;
    using crypto::Argon2Floor;
    Reader argon2(reader.object(u"argon2id"_s));
    slot.argon2.memoryKiB = static_cast<std::uint32_t>(
        argon2.number(u"memory-kib"_s, Argon2Floor.memoryKiB, Argon2Ceiling.memoryKiB));
    slot.argon2.iterations = static_cast<std::uint32_t>(
        argon2.number(u"iterations"_s, Argon2Floor.iterations, Argon2Ceiling.iterations));
    slot.argon2.lanes = static_cast<std::uint32_t>(
        argon2.number(u"lanes"_s, Argon2Floor.lanes, Argon2Ceiling.lanes));
    reader.adopt(argon2);
    slot.salt = reader.bytes(u"salt"_s, 16, 16);
    slot.sealed = reader.bytes(u"sealed"_s, 1, MaxSealed);
    parent.adopt(reader);
    return slot;
}

// Finds accidents in all of it, the authentication code included.
QString sumOf(const Slots &slots)
{
    const QByteArray all = slots.payload() + hex(slots.mac).toLatin1();
    const auto digest =
        crypto::sha256(crypto::viewOf({all.constData(), static_cast<std::size_t>(all.size())}));
    return QString::fromStdString(crypto::toHex(digest));
}

}  // namespace

QByteArray Slots::payload() const
{
    return QJsonDocument(payloadObject(*this)).toJson(QJsonDocument::Compact);
}

Result<QByteArray> toJson(const Slots &slots)
{
    QJsonObject object = payloadObject(slots);
    object.insert(u"sum"_s, sumOf(slots));
    object.insert(u"mac"_s, hex(slots.mac));
    QByteArray json = QJsonDocument(object).toJson(QJsonDocument::Indented);
    if (json.size() > SlotsSizeLimit)
        return Error{ErrorCode::TooLarge, "slots.json", "more key slots than fit"};
    return json;
}

Result<Slots> slotsFromJson(const QByteArray &json)
{
    if (json.size() > SlotsSizeLimit)
        return Error{ErrorCode::TooLarge, "slots.json", "larger than it can be"};
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (!document.isObject())
        return Error{ErrorCode::Malformed, "slots.json",
                     "not readable as JSON: " + parseError.errorString().toStdString()};
    const QJsonObject object = document.object();
    if (object.value(u"format"_s).toString() != u"sealkeeper-slots"_s)
        return Error{ErrorCode::Malformed, "slots.json", "not a key slots file"};
    if (object.value(u"version"_s).toDouble() > SlotsVersion)
        return Error{ErrorCode::NewerVersion, "slots.json", "written by a newer release"};

    Reader reader(object);
    Slots slots;
    reader.number(u"version"_s, 1, SlotsVersion);
    slots.generation = reader.number(u"generation"_s, 1, MaxGeneration);
    slots.schema = static_cast<int>(reader.number(u"schema"_s, 1, 1e6));
    slots.vaultId = reader.text(u"vault"_s, 9);
    slots.databaseSalt = reader.bytes(u"database-salt"_s, 16, 16);
    slots.mac = reader.bytes(u"mac"_s, 32, 32);
    const QString sum = reader.text(u"sum"_s, 64);
    const QJsonArray admins = reader.array(u"admins"_s, MaxAdmins);
    for (const QJsonValue &value : admins)
        slots.admins.append(readAdmin(reader, value));
    const QJsonArray keySlots = reader.array(u"slots"_s, MaxSlots);
    for (const QJsonValue &value : keySlots)
        slots.keySlots.append(readSlot(reader, value));
    if (reader.error())
        return *reader.error();
    if (sum != sumOf(slots))
        return Error{ErrorCode::Damaged, "slots.json", "its checksum does not fit"};
    return slots;
}

}  // namespace store
