// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/issue_choices.h"

#include "crypto/keys/key_spec.h"
#include "crypto/wire/import_reader.h"
#include "crypto/x509/general_name_encoder.h"
#include "crypto/x509/name_text.h"
#include "crypto/x509/profile_names.h"
#include "crypto/x509/request.h"
#include "models/jobs/generate_key.h"
#include "models/jobs/profiles.h"
#include "models/jobs/read_certificates.h"
#include "models/store/authority_store.h"
#include "models/store/metadata_store.h"
#include "models/store/plan_store.h"

#include <QRegularExpression>

#include <algorithm>

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;
using crypto::x509::AlternativeNameSpec;
using crypto::x509::GeneralNameType;
using crypto::x509::Presence;

// The profile it was issued with, else the one that fits its usage.
Result<QString> profileFor(store::Database &database, const query::CertificateRow &row)
{
    const auto used = store::profileUsed(database, row.id);
    if (!used)
        return used.error();
    if (!used->isEmpty())
        return *used;
    const bool server = row.extendedUsage.contains(u"serverAuth"_s);
    const bool client = row.extendedUsage.contains(u"clientAuth"_s);
    if (server && client)
        return u"tls-mutual"_s;
    if (server)
        return u"tls-server"_s;
    if (client)
        return u"tls-client"_s;
    if (row.extendedUsage.contains(u"codeSigning"_s))
        return u"code-signing"_s;
    if (row.extendedUsage.contains(u"emailProtection"_s))
        return u"smime"_s;
    if (row.extendedUsage.contains(u"timeStamping"_s))
        return u"time-stamping"_s;
    return u"custom"_s;
}

QString nameText(const query::CertificateRow::Name &name)
{
    switch (name.type) {
    case domain::NameType::Dns:
        return u"dns:"_s + name.value;
    case domain::NameType::Ip:
        return u"ip:"_s + name.value;
    case domain::NameType::Mail:
        return u"mail:"_s + name.value;
    case domain::NameType::Uri:
        return u"uri:"_s + name.value;
    case domain::NameType::Directory:
        return u"dir:"_s + name.value;
    case domain::NameType::RegisteredId:
        return u"rid:"_s + name.value;
    case domain::NameType::OtherName:
        return u"other:"_s + name.value;
    }
    return name.value;
}

namespace {

QString wordOf(GeneralNameType type)
{
    return QString::fromLatin1(crypto::x509::nameTypeWord(type));
}

ProfileChoice choiceOf(const crypto::x509::Profile &profile)
{
    ProfileChoice choice;
    choice.id = QString::fromStdString(profile.id);
    choice.title = QString::fromStdString(profile.title);
    choice.own = !crypto::x509::builtInProfile(profile.id);
    for (const std::string &purpose : profile.extendedKeyUsage)
        choice.purposes << QString::fromStdString(purpose);
    for (const auto &rule : profile.names) {
        if (rule.presence == Presence::Forbidden)
            continue;
        choice.nameKinds << wordOf(rule.type);
        if (rule.presence == Presence::Required)
            choice.neededName = wordOf(rule.type);
    }
    choice.namesRequired = profile.namesRequired;
    choice.isAuthority = profile.isAuthority;
    choice.days = profile.days;
    choice.mostDays = profile.mostDays;
    return choice;
}

// An address, a mail address, a URI, else a host.
GeneralNameType guessed(const QString &text)
{
    if (crypto::x509::canonicalName({GeneralNameType::Ip, text.toStdString()}))
        return GeneralNameType::Ip;
    if (text.contains(u"://"_s))
        return GeneralNameType::Uri;
    return text.contains(u'@') ? GeneralNameType::Mail : GeneralNameType::Dns;
}

// RFC 4514 2.4.
QString escaped(const QString &value)
{
    QString made;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QChar c = value[i];
        const bool edge =
            (i == 0 && (c == u' ' || c == u'#')) || (i + 1 == value.size() && c == u' ');
        if (edge || QStringView(u",+\"\\<>;=").contains(c))
            made += u'\\';
        made += c;
    }
    return made;
}

Result<IssueSource> sourceOf(const crypto::Bytes &der)
{
    const auto request = crypto::x509::parseRequest(der);
    if (!request)
        return request.error();
    const auto own = crypto::x509::verifyRequest(der);
    if (!own)
        return own.error();
    if (!*own)
        return Error{ErrorCode::Malformed, "the request",
                     "its own key did not sign it (RFC 2986 4.2)"};
    const auto wish = crypto::x509::wishFrom(*request);
    IssueSource source;
    source.title = QString::fromStdString(request->subject.called());
    SubjectParts parts;
    for (const auto &part : wish.subject)
        parts.append({QString::fromStdString(part.type), QString::fromStdString(part.value)});
    source.subject = subjectText(parts);
    for (const auto &name : wish.names)
        source.names << wordOf(name.type) + u':' + QString::fromStdString(name.value);
    if (source.title.isEmpty() && !source.names.isEmpty())
        source.title = source.names.first().section(u':', 1);
    source.key = QString::fromStdString(request->key.label());
    source.request = der;
    return source;
}

Result<IssueSource> firstRequest(crypto::wire::ImportReader &reader, const std::string &name)
{
    for (;;) {
        auto item = reader.next();
        if (!item)
            return item.error();
        if (!*item)
            return Error{ErrorCode::Malformed, name, "there is no certification request in it"};
        if ((*item)->kind == crypto::wire::ImportItem::Kind::Request)
            return sourceOf((*item)->der);
    }
}

}  // namespace

Result<IssueChoices> issueChoices(store::Database &database, crypto::UnixTime now)
{
    IssueChoices choices;
    auto authorities = report::authorities(database, now);
    if (!authorities)
        return authorities.error();
    choices.authorities = std::move(*authorities);
    const auto accounts = store::accounts(database);
    if (!accounts)
        return accounts.error();
    for (const store::AccountRow &row : *accounts) {
        const authorities::Kind *kind = authorities::kindNamed(row.kind);
        choices.accounts.append({row.name, row.kind, kind ? kind->title : row.kind, row.url,
                                 abilitiesOf(row), row.settings[u"settings"_s].toObject()});
    }
    const auto profiles = allProfiles(database);
    if (!profiles)
        return profiles.error();
    for (const auto &profile : *profiles)
        choices.profiles.append(choiceOf(profile));
    choices.keys = keySpecs();
    return choices;
}

TypedName typedName(const QString &given)
{
    const QString text = given.trimmed();
    const qsizetype colon = text.indexOf(u':');
    const auto typed = colon > 0 ? nameFrom(text) : Result<AlternativeNameSpec>(Error{});
    AlternativeNameSpec name;
    static const QRegularExpression word(u"^[a-z]+$"_s);
    const bool looksTyped = colon > 0
        && (word.match(text.left(colon).toLower()).hasMatch() && !text.contains(u"://"_s))
        && !crypto::x509::canonicalName({GeneralNameType::Ip, text.toStdString()});
    if (typed)
        name = *typed;
    else if (looksTyped)
        return {text, {}, u"type"_s};
    else
        name = {guessed(text), text.toStdString()};
    const auto canonical = crypto::x509::canonicalName(name);
    if (!canonical)
        return {text, wordOf(name.type), u"malformed"_s};
    return {wordOf(name.type) + u':' + QString::fromStdString(*canonical), wordOf(name.type), {}};
}

TypedName typedConstraint(const QString &given)
{
    const QString text = given.trimmed();
    AlternativeNameSpec name;
    if (const auto typed = nameFrom(text))
        name = *typed;
    else if (crypto::x509::networkBytes(text.toStdString()))
        name = {GeneralNameType::Ip, text.toStdString()};
    else if (!text.contains(u':'))
        name = {GeneralNameType::Dns, text.toLower().toStdString()};
    else
        return {text, {}, u"type"_s};
    const QString type = wordOf(name.type);
    if (!crypto::x509::encodeNameConstraints({{name}, {}}))
        return {text, type, u"malformed"_s};
    return {type + u':' + QString::fromStdString(name.value), type, {}};
}

QStringList splitNames(const QString &text)
{
    // Directory names hold commas and spaces: a line that begins like one stays whole.
    static const QRegularExpression between(u"[\\s,;]+"_s);
    QStringList names;
    for (const QString &line : text.split(u'\n')) {
        const QString trimmed = line.trimmed();
        if (trimmed.startsWith(u"dir:"_s, Qt::CaseInsensitive)
            || trimmed.startsWith(u"other:"_s, Qt::CaseInsensitive))
            names << trimmed;
        else
            names += trimmed.split(between, Qt::SkipEmptyParts);
    }
    names.removeAll(QString());
    names.removeDuplicates();
    return names;
}

Result<SubjectParts> subjectParts(const QString &text)
{
    const auto parts = crypto::x509::parseNameText(text.toStdString());
    if (!parts)
        return parts.error();
    SubjectParts made;
    for (const auto &part : *parts)
        made.append({QString::fromStdString(part.type), QString::fromStdString(part.value)});
    return made;
}

QString subjectText(const SubjectParts &parts)
{
    // The text names the last part first (RFC 4514 2.1).
    QStringList made;
    for (const auto &[type, value] : parts)
        made.prepend(type + u'=' + escaped(value));
    return made.join(u',');
}

Result<IssueSource> sourceFromRequest(const QByteArray &text)
{
    crypto::wire::ImportOptions options;
    options.name = "the request";
    auto reader = crypto::wire::ImportReader::openMemory(crypto::Bytes(text.begin(), text.end()),
                                                         std::move(options));
    if (!reader)
        return reader.error();
    return firstRequest(*reader, "the request");
}

Result<IssueSource> sourceFromRequestFile(const QString &path)
{
    const auto der = readRequest(path);
    if (!der)
        return der.error();
    return sourceOf(*der);
}

Result<IssueSource> sourceFromCertificate(store::Database &database, domain::CertificateId id)
{
    const qint64 wanted = id;
    const auto rows =
        query::rows(database, std::span(&wanted, 1), query::Basic | query::Detail | query::Names);
    if (!rows)
        return rows.error();
    const query::CertificateRow &row = rows->front();
    if (row.id == 0)
        return Error{ErrorCode::NotFound, "certificate " + std::to_string(id), {}};
    const auto authority = store::authorityOf(database, id);
    if (!authority)
        return authority.error();
    const auto profile = profileFor(database, row);
    if (!profile)
        return profile.error();
    IssueSource source;
    source.title = row.name;
    source.subject = row.subject;
    for (const auto &name : row.alternativeNames)
        source.names << nameText(name);
    source.key = row.key;
    const std::string spec = crypto::keySpecText(crypto::KeySpec{row.key.toStdString()});
    if (crypto::parseKeySpec(spec))
        source.keySpec = QString::fromStdString(spec);
    source.certificate = id;
    source.keptKey = row.privateKeyId;
    source.authority = *authority ? (*authority)->name : QString();
    source.profile = *profile;
    source.days = static_cast<int>((row.notAfter - row.notBefore + 43'200) / 86'400);
    if (!row.owner.isEmpty())
        source.metadata.owner = row.owner;
    if (!row.team.isEmpty())
        source.metadata.team = row.team;
    if (!row.environment.isEmpty())
        source.metadata.environment = row.environment;
    source.metadata.addTags = row.tags;
    return source;
}

}  // namespace jobs
