// SPDX-License-Identifier: GPL-3.0-or-later
// Vault contents written straight as SQL, without certificates: any number of plausible rows in
// seconds, or a few rows with exactly the columns a test is about.
#pragma once

#include "models/domain/certificate.h"
#include "models/store/database.h"
#include "models/store/state_root.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <random>
#include <unordered_map>

namespace support {

using store::Database;
using store::Error;
using store::Result;
using store::Statement;

inline constexpr qint64 Day = 86400;
inline constexpr qint64 Today = 1795435200;  // 2026-11-23T12:00:00Z, the day in the pictures

struct SyntheticName {
    domain::NameType type = domain::NameType::Dns;
    QString value;
    QByteArray address = {};  // 16 bytes for Ip
};

struct SyntheticPlace {
    domain::LocationKind kind = domain::LocationKind::File;
    QString place, entry = {};
    QByteArray address = {};
    qint64 firstSeen = Today, lastSeen = Today;
};

// One row of each table; what is left out is plain and valid.
struct SyntheticCertificate {
    QString name = QStringLiteral("www.example.org");
    QString issuer = QStringLiteral("R11"), issuerDn = {};
    QString keyAlgorithm = QStringLiteral("EC"), keyCurve = QStringLiteral("P-256");
    int keyBits = 256;
    QString signature = QStringLiteral("sha256WithRSAEncryption");
    qint64 notBefore = Today - 30 * Day, notAfter = Today + 60 * Day;
    QString owner = {}, team = {}, environment = {}, notes = {};
    QStringList tags = {};
    int criticality = 0;
    bool managed = true, isAuthority = false, selfSigned = false;
    qint64 revokedAt = 0, supersededBy = 0, parentId = 0, privateKeyId = 0;
    int parentState = 0, revocationReason = 0, pathLength = -1;
    quint32 weakness = 0;
    domain::PostQuantum postQuantum = domain::PostQuantum::Vulnerable;
    qint64 addedAt = Today - 10 * Day, seenAt = Today;
    QString serial = {};  // empty: made from the id
    QByteArray spki = {};  // empty: made from the id
    QByteArray subjectKeyId = {}, authorityKeyId = {}, der = {};
    QString subject = {}, commonName = {}, organization = {}, unit = {}, country = {}, state = {},
            locality = {}, mail = {};
    int keyUsage = 1;
    QString extendedUsage = QStringLiteral("serverAuth");
    QString ocsp = {}, aia = {}, crl = {}, policies = {};
    int sctCount = 0;
    QList<SyntheticName> names = {};
    QList<SyntheticPlace> places = {};
    QMap<QString, QString> custom = {};  // "name" -> value, of type text unless written "name:type"
};

class SyntheticVault {
public:
    // A fresh encrypted file with the schema of this tree.
    static Result<std::unique_ptr<SyntheticVault>> create(const QString &path)
    {
        QFile::remove(path);
        std::unique_ptr<SyntheticVault> vault(new SyntheticVault);
        vault->m_key = crypto::Secret(48);
        for (std::size_t i = 0; i < 48; ++i)
            vault->m_key.data()[i] = static_cast<std::uint8_t>(i * 7 + 1);
        auto opened = Database::open(path, vault->m_key, store::Access::Write);
        if (!opened)
            return opened.error();
        vault->m_database = std::move(*opened);
        const QDir schemas(QStringLiteral(SEALKEEPER_SOURCE "/resources/schema"));
        for (const QString &name : schemas.entryList({QStringLiteral("*.sql")}, QDir::Files)) {
            QFile schema(schemas.filePath(name));
            if (!schema.open(QIODevice::ReadOnly))
                return Error{crypto::ErrorCode::InputOutput, name.toStdString(), "cannot be read"};
            if (auto done = vault->m_database->execute(schema.readAll().constData()); !done)
                return done.error();
        }
        return vault;
    }
    // Rows into a database that is there (a writing connection of a vault).
    static std::unique_ptr<SyntheticVault> over(std::unique_ptr<Database> database)
    {
        std::unique_ptr<SyntheticVault> vault(new SyntheticVault);
        vault->m_database = std::move(database);
        return vault;
    }
    static Result<std::unique_ptr<Database>> reader(const QString &path)
    {
        crypto::Secret key(48);
        for (std::size_t i = 0; i < 48; ++i)
            key.data()[i] = static_cast<std::uint8_t>(i * 7 + 1);
        return Database::open(path, key, store::Access::Read);
    }

    Database &database() { return *m_database; }
    // Beside rows that are there already: ids go on from here.
    void startAfter(qint64 id) { m_last = id; }

    // Returns the id. Errors end the program: a test cannot go on without its rows.
    qint64 add(const SyntheticCertificate &c)
    {
        const qint64 id = ++m_last;
        const QByteArray number = QByteArray::number(id);
        const QByteArray sha256 =
            QCryptographicHash::hash("certificate" + number, QCryptographicHash::Sha256);
        const QString serial =
            c.serial.isEmpty() ? QString::fromLatin1(sha256.left(16).toHex()) : c.serial;
        const QString subject = c.subject.isEmpty() ? QStringLiteral("CN=") + c.name : c.subject;
        const qint64 issuer =
            word("issuer_name(dn,name)",
                 c.issuerDn.isEmpty() ? QStringLiteral("CN=") + c.issuer : c.issuerDn, c.issuer);
        Statement &row = statement(
            "INSERT INTO certificate(id,sha256,display_name,not_before,not_after,issuer_id,"
            "key_type_id,signature_type_id,owner_id,team_id,environment_id,criticality,managed,"
            "revoked_at,"
            "revocation_reason,superseded_by,parent_id,parent_state,private_key_id,is_ca,path_"
            "length,self_signed,"
            "weakness,post_quantum,san_count,location_count,added_at,seen_at,serial,spki_sha256,"
            "subject_key_id,"
            "authority_key_id,subject_name_id) "
            "VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
        int at = 0;
        const auto put = [&](qint64 value) { row.bind(++at, std::int64_t{value}); };
        const auto blob = [&](Statement &to, int position, const QByteArray &bytes) {
            to.bind(position,
                    store::ByteView(reinterpret_cast<const std::uint8_t *>(bytes.constData()),
                                    static_cast<std::size_t>(bytes.size())));
        };
        put(id);
        blob(row, ++at, sha256);
        row.bind(++at, c.name);
        put(c.notBefore), put(c.notAfter), put(issuer), put(keyType(c));
        put(word("signature_type(label)", c.signature));
        put(word("owner(name)", c.owner)), put(word("team(name)", c.team)),
            put(word("environment(name)", c.environment));
        put(c.criticality), put(c.managed), put(c.revokedAt), put(c.revocationReason),
            put(c.supersededBy);
        put(c.parentId), put(c.parentState), put(c.privateKeyId), put(c.isAuthority),
            put(c.pathLength);
        put(c.selfSigned), put(c.weakness), put(static_cast<int>(c.postQuantum)),
            put(c.names.size());
        put(c.places.size()), put(c.addedAt), put(c.seenAt);
        row.bind(++at, serial);
        blob(row, ++at,
             c.spki.isEmpty() ? QCryptographicHash::hash("key" + number, QCryptographicHash::Sha256)
                              : c.spki);
        blob(row, ++at, c.subjectKeyId);
        blob(row, ++at, c.authorityKeyId);
        put(c.isAuthority || c.selfSigned ? word("issuer_name(dn,name)", subject, c.name) : 0);
        run(row);

        Statement &detail = statement(
            "INSERT INTO certificate_detail VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
        detail.bind(1, std::int64_t{id});
        blob(detail, 2, c.der.isEmpty() ? QByteArray(880, 'x') : c.der);
        blob(detail, 3, sha256.left(20));
        at = 3;
        for (const QString &text : {subject, c.commonName.isEmpty() ? c.name : c.commonName,
                                    c.organization, c.unit, c.country, c.state, c.locality, c.mail})
            detail.bind(++at, text);
        detail.bind(++at, c.keyUsage);
        for (const QString &text : {c.extendedUsage, c.ocsp, c.aia, c.crl, c.policies})
            detail.bind(++at, text);
        detail.bind(++at, c.sctCount);
        detail.bind(++at, c.notes);
        run(detail);

        QStringList names;
        for (qsizetype i = 0; i < c.names.size(); ++i) {
            const QString lower = c.names[i].value.toLower();
            QString reversed;
            std::copy(lower.rbegin(), lower.rend(), std::back_inserter(reversed));
            Statement &name = statement("INSERT INTO alternative_name VALUES(?,?,?,?,?,?)");
            name.bind(1, std::int64_t{id})
                .bind(2, std::int64_t{i})
                .bind(3, static_cast<int>(c.names[i].type));
            name.bind(4, c.names[i].value).bind(5, reversed);
            blob(name, 6, c.names[i].address);
            run(name);
            names << c.names[i].value;
        }
        for (const QString &tag : c.tags) {
            Statement &link = statement("INSERT INTO certificate_tag VALUES(?,?)");
            run(link.bind(1, std::int64_t{id}).bind(2, std::int64_t{word("tag(name)", tag)}));
        }
        for (const auto &p : c.places) {
            Statement &place = statement(
                "INSERT INTO location(certificate_id,kind,place,entry,address,first_seen,last_seen)"
                " VALUES(?,?,?,?,?,?,?)");
            place.bind(1, std::int64_t{id})
                .bind(2, static_cast<int>(p.kind))
                .bind(3, p.place)
                .bind(4, p.entry);
            blob(place, 5, p.address);
            run(place.bind(6, std::int64_t{p.firstSeen}).bind(7, std::int64_t{p.lastSeen}));
        }
        for (auto it = c.custom.cbegin(); it != c.custom.cend(); ++it) {
            const QString type = it.key().section(QLatin1Char(':'), 1);
            const qint64 field =
                word("custom_field(name,type)", it.key().section(QLatin1Char(':'), 0, 0),
                     type.isEmpty() ? QStringLiteral("text") : type);
            Statement &value = statement("INSERT INTO custom_value VALUES(?,?,?)");
            run(value.bind(1, std::int64_t{id}).bind(2, std::int64_t{field}).bind(3, it.value()));
        }
        Statement &text = statement(
            "INSERT INTO certificate_text(rowid,subject,names,serial,fingerprint,tags,notes,owner)"
            " VALUES(?,?,?,?,?,?,?,?)");
        text.bind(1, std::int64_t{id})
            .bind(2, subject)
            .bind(3, names.join(QLatin1Char('\n')))
            .bind(4, serial);
        text.bind(5, QString::fromLatin1(sha256.toHex())).bind(6, c.tags.join(QLatin1Char('\n')));
        run(text.bind(7, c.notes).bind(8, c.owner));
        return id;
    }

    // The counters of everything that is there now.
    void countTally()
    {
        const char *state =
            "(revoked_at<>0) + 2*(superseded_by<>0) + 4*(managed<>0) + 8*(owner_id<>0)"
            " + 16*((weakness & 31)<>0) + 32*(post_quantum=0)";
        const char *day = "((not_after - ((not_after % 86400) + 86400) % 86400) / 86400)";
        sql(QStringLiteral("DELETE FROM tally"));
        const char *values[] = {"0*id", "issuer_id", "key_type_id", "owner_id", "environment_id"};
        for (int dimension = 0; dimension < 5; ++dimension)
            sql(QStringLiteral("INSERT INTO tally SELECT %1,%2,%3 AS d,%4 AS s,count(*) FROM "
                               "certificate GROUP BY %2,d,s")
                    .arg(dimension)
                    .arg(QLatin1String(values[dimension]), QLatin1String(day),
                         QLatin1String(state)));
        sql(QStringLiteral(
                "INSERT INTO tally SELECT 5,tag_id,%1 AS d,%2 AS s,count(*) FROM certificate_tag t"
                " JOIN certificate ON id=t.certificate_id GROUP BY tag_id,d,s")
                .arg(QLatin1String(day), QLatin1String(state)));
        sql(QStringLiteral("INSERT INTO tally SELECT 5,0*id,%1 AS d,%2 AS s,count(*) FROM "
                           "certificate WHERE id NOT IN"
                           " (SELECT certificate_id FROM certificate_tag) GROUP BY 0*id,d,s")
                .arg(QLatin1String(day), QLatin1String(state)));
    }

    void sql(const QString &text)
    {
        if (auto done = m_database->execute(text.toUtf8().constData()); !done)
            qFatal("%s", done.error().detail.c_str());
    }

    qint64 word(const char *table, const QString &value, const QString &second = {})
    {
        if (value.isEmpty())
            return 0;
        const std::string key = std::string(table) + '/' + value.toStdString();
        if (const auto found = m_words.find(key); found != m_words.end())
            return found->second;
        const bool two = std::string_view(table).find(',') != std::string_view::npos;
        Statement &insert =
            statement("INSERT INTO " + std::string(table) + (two ? " VALUES(?,?)" : " VALUES(?)"));
        insert.bind(1, value);
        if (two)
            insert.bind(2, second);
        run(insert);
        return m_words[key] = m_database->lastInsertId();
    }

    // `size` certificates as an organisation has them; the same for the same size. RowsOnly: inside
    // a transaction of the caller, who counts the tally.
    enum class Fill { Whole, RowsOnly };
    void fill(qint64 size, Fill how = Fill::Whole);

private:
    SyntheticVault() = default;

    qint64 keyType(const SyntheticCertificate &c)
    {
        const domain::KeyDescription key{c.keyAlgorithm.toStdString(),
                                         static_cast<std::uint32_t>(c.keyBits),
                                         c.keyCurve.toStdString()};
        const std::string label = key.label();
        if (const auto found = m_words.find("key/" + label); found != m_words.end())
            return found->second;
        Statement &insert =
            statement("INSERT INTO key_type(label,algorithm,bits,curve) VALUES(?,?,?,?)");
        run(insert.bind(1, label).bind(2, c.keyAlgorithm).bind(3, c.keyBits).bind(4, c.keyCurve));
        return m_words["key/" + label] = m_database->lastInsertId();
    }
    Statement &statement(const std::string &text)
    {
        const auto found = m_statements.find(text);
        if (found != m_statements.end())
            return found->second;
        // Over a vault these rows stay out of its state root: nothing that checks it may follow.
        std::optional<store::StateRoot::Feeding> feeding;
        if (m_database->stateRoot())
            feeding.emplace(*m_database->stateRoot());
        auto made = m_database->prepare(text);
        if (!made)
            qFatal("%s", made.error().detail.c_str());
        return m_statements.emplace(text, std::move(*made)).first->second;
    }
    static void run(Statement &statement)
    {
        if (auto done = statement.run(); !done)
            qFatal("%s", done.error().detail.c_str());
    }

    crypto::Secret m_key;
    std::unique_ptr<Database> m_database;  // outlives the statements below
    std::unordered_map<std::string, Statement> m_statements;
    std::unordered_map<std::string, qint64> m_words;
    qint64 m_last = 0;
};

inline void SyntheticVault::fill(qint64 size, Fill how)
{
    using namespace Qt::StringLiterals;
    std::mt19937_64 random(20261123);
    const auto upTo = [&](qint64 n) {
        return static_cast<qint64>(random() % static_cast<quint64>(n));
    };
    const auto pick = [&](const QStringList &list) { return list[upTo(list.size())]; };
    const QStringList issuers{u"R11"_s,
                              u"R11"_s,
                              u"Contoso Issuing CA 2"_s,
                              u"E7"_s,
                              u"Contoso Device CA 1"_s,
                              u"Sectigo OV R36"_s,
                              u"DigiCert Global G2"_s,
                              u"GTS WR1"_s,
                              u"Contoso VPN CA"_s};
    const QStringList roles{u"www"_s,  u"api"_s,   u"vpn"_s,   u"mail"_s,  u"db"_s,
                            u"edge"_s, u"login"_s, u"kiosk"_s, u"build"_s, u"ldap"_s};
    const QStringList places{u"osl"_s, u"fra"_s, u"lon"_s, u"tyo"_s, u"nyc"_s, u"muc"_s};
    const QStringList zones{u"contoso.com"_s, u"contoso.net"_s, u"corp.contoso.com"_s,
                            u"example.org"_s, u"fabrikam.test"_s};
    QStringList owners;
    for (int i = 0; i < 40; ++i)
        owners << u"Team %1 %2"_s.arg(pick(roles)).arg(i);
    const QStringList environments{u"prod"_s,  u"prod"_s, u"prod"_s,
                                   u"stage"_s, u"dev"_s,  QString()};
    const QStringList tags{u"pci"_s, u"edge"_s, u"k8s"_s, u"pos"_s, u"lab"_s, u"legacy"_s};
    const int lifetimes[] = {397, 200, 90, 47, 825};
    const bool whole = how == Fill::Whole;
    if (whole) {
        sql(u"PRAGMA journal_mode=WAL"_s);
        sql(u"PRAGMA synchronous=OFF"_s);
        sql(u"PRAGMA cache_size=-400000"_s);
        sql(u"BEGIN"_s);
    }
    for (qint64 i = 0; i < size; ++i) {
        SyntheticCertificate c;
        c.name = u"%1-%2-%3.%4"_s.arg(pick(roles), pick(places)).arg(i).arg(pick(zones));
        c.issuer = pick(issuers);
        c.selfSigned = upTo(100) == 0;
        if (c.selfSigned)
            c.issuer = c.name;
        const int key = static_cast<int>(upTo(10));
        if (key < 5) {
            c.keyAlgorithm = u"RSA"_s, c.keyCurve.clear();
            c.keyBits = key == 0 ? (upTo(20) ? 4096 : 1024) : key == 1 ? 3072 : 2048;
        } else if (key == 9) {
            c.keyCurve = u"P-384"_s, c.keyBits = 384;
        } else if (key == 8 && upTo(10) == 0) {
            c.keyAlgorithm = u"ML-DSA-65"_s, c.keyCurve.clear(), c.keyBits = 0,
            c.postQuantum = domain::PostQuantum::Safe;
        }
        c.weakness = (c.keyBits == 1024 ? quint32(domain::ShortKey) : 0u)
            | (upTo(200) ? 0u : quint32(domain::OldDigest));
        if (c.weakness & domain::OldDigest)
            c.signature = u"sha1WithRSAEncryption"_s;
        const int lifetime = lifetimes[upTo(5)];
        c.notAfter = Today - 20 * Day + upTo((lifetime + 20) * Day);
        c.notBefore = c.notAfter - lifetime * Day;
        c.owner = upTo(50) ? pick(owners) : QString();
        c.environment = pick(environments);
        c.team = upTo(3) ? QString() : u"Platform"_s;
        for (const QString &tag : tags)
            if (upTo(6) == 0)
                c.tags << tag;
        c.criticality = static_cast<int>(upTo(5));
        c.managed = upTo(25) != 0;
        c.revokedAt = upTo(100) ? 0 : Today - upTo(90 * Day);
        c.supersededBy = upTo(20) ? 0 : i;
        c.addedAt = Today - (size - i) * 300 * Day / size;
        c.seenAt = Today - upTo(20 * Day);
        c.organization = u"Contoso"_s;
        c.subject = u"CN=%1,O=Contoso,C=NO"_s.arg(c.name);
        c.country = u"NO"_s;
        c.ocsp = u"http://ocsp.example.org"_s;
        c.names << SyntheticName{domain::NameType::Dns, c.name};
        for (qint64 n = upTo(3); n > 0; --n)
            c.names << SyntheticName{
                domain::NameType::Dns,
                u"%1%2.%3"_s.arg(pick(roles)).arg(upTo(size)).arg(pick(zones))};
        if (upTo(10) == 0) {
            const quint32 v4 = 0x0a000000u | static_cast<quint32>(upTo(1 << 24));
            QByteArray address = QByteArray::fromHex("00000000000000000000ffff");
            for (int shift = 24; shift >= 0; shift -= 8)
                address += static_cast<char>((v4 >> shift) & 0xff);
            c.names << SyntheticName{
                domain::NameType::Ip,
                u"10.%1.%2.%3"_s.arg((v4 >> 16) & 255).arg((v4 >> 8) & 255).arg(v4 & 255), address};
        }
        c.places << SyntheticPlace{domain::LocationKind::File,
                                   u"/etc/ssl/%1/%2.pem"_s.arg(pick(places), c.name)};
        add(c);
        if (whole && i % 50000 == 49999)
            sql(u"COMMIT"_s), sql(u"BEGIN"_s);
    }
    if (!whole)
        return;
    sql(u"COMMIT"_s);
    countTally();
    sql(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
}

}  // namespace support
