// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/profile_json.h"

#include "crypto/base/der.h"
#include "crypto/x509/profile_names.h"

#include <QJsonArray>

#include <limits>

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;
using crypto::x509::GeneralNameType;
using crypto::x509::NameRule;
using crypto::x509::Presence;
using crypto::x509::Profile;
using crypto::x509::SubjectRule;

namespace {

constexpr const char *UsageWords[] = {"digitalSignature", "nonRepudiation", "keyEncipherment",
                                      "dataEncipherment", "keyAgreement",   "keyCertSign",
                                      "cRLSign",          "encipherOnly",   "decipherOnly"};

constexpr std::pair<Presence, const char *> PresenceWords[] = {{Presence::Forbidden, "forbidden"},
                                                               {Presence::Optional, "optional"},
                                                               {Presence::Required, "required"},
                                                               {Presence::Fixed, "fixed"}};

constexpr GeneralNameType NameTypes[] = {GeneralNameType::Dns,         GeneralNameType::Ip,
                                         GeneralNameType::Mail,        GeneralNameType::Uri,
                                         GeneralNameType::Directory,   GeneralNameType::OtherName,
                                         GeneralNameType::RegisteredId};

QString text(const std::string &value)
{
    return QString::fromStdString(value);
}

QJsonArray words(const std::vector<std::string> &values)
{
    QJsonArray array;
    for (const std::string &value : values)
        array.append(text(value));
    return array;
}

QJsonArray usages(std::uint16_t bits)
{
    QJsonArray array;
    for (unsigned i = 0; i < std::size(UsageWords); ++i) {
        if (bits & (1u << i))
            array.append(QString::fromLatin1(UsageWords[i]));
    }
    return array;
}

QString presenceWord(Presence presence)
{
    for (const auto &[value, word] : PresenceWords) {
        if (value == presence)
            return QString::fromLatin1(word);
    }
    return {};
}

Error wrong(const QString &member, const char *why)
{
    return {ErrorCode::InvalidArgument, "the profile's member \"" + member.toStdString() + '"',
            why};
}

// Takes members one after the other, remembers the first that is wrong, and knows at the end which
// ones nobody asked for.
class Members {
public:
    Members(QJsonObject json, QString path) : m_json(std::move(json)), m_path(std::move(path)) { }

    template <typename T> void number(const QString &name, T *value)
    {
        take(name, [&](const QJsonValue &json) {
            const double given = json.toDouble(std::numeric_limits<double>::quiet_NaN());
            if (!(given >= double(std::numeric_limits<T>::min())
                  && given <= double(std::numeric_limits<T>::max()))
                || given != double(qint64(given)))
                return fail(name, "a whole number is wanted");
            *value = static_cast<T>(qint64(given));
        });
    }
    void flag(const QString &name, bool *value)
    {
        take(name, [&](const QJsonValue &json) {
            if (!json.isBool())
                return fail(name, "true or false is wanted");
            *value = json.toBool();
        });
    }
    void string(const QString &name, std::string *value)
    {
        take(name, [&](const QJsonValue &json) {
            if (!json.isString())
                return fail(name, "text is wanted");
            *value = json.toString().toStdString();
        });
    }
    void strings(const QString &name, std::vector<std::string> *values)
    {
        list(name, [&](const QJsonValue &one) {
            if (!one.isString())
                return fail(name, "a list of texts is wanted");
            values->push_back(one.toString().toStdString());
        });
    }
    void usage(const QString &name, std::uint16_t *bits)
    {
        list(name, [&](const QJsonValue &one) {
            for (unsigned i = 0; i < std::size(UsageWords); ++i) {
                if (one.toString() == QLatin1StringView(UsageWords[i])) {
                    *bits = static_cast<std::uint16_t>(*bits | (1u << i));
                    return;
                }
            }
            fail(name, "not a key usage of RFC 5280 4.2.1.3");
        });
    }
    void presence(const QString &name, Presence *value)
    {
        take(name, [&](const QJsonValue &json) {
            for (const auto &[known, word] : PresenceWords) {
                if (json.toString() == QLatin1StringView(word)) {
                    *value = known;
                    return;
                }
            }
            fail(name, "forbidden, optional, required or fixed");
        });
    }
    void nameType(const QString &name, GeneralNameType *value)
    {
        take(name, [&](const QJsonValue &json) {
            for (const GeneralNameType known : NameTypes) {
                if (json.toString() == QLatin1StringView(crypto::x509::nameTypeWord(known))) {
                    *value = known;
                    return;
                }
            }
            fail(name, "not a type of name");
        });
    }
    template <typename Use> void list(const QString &name, const Use &use)
    {
        take(name, [&](const QJsonValue &json) {
            if (!json.isArray())
                return fail(name, "a list is wanted");
            for (const auto &one : json.toArray())
                use(one);
        });
    }
    template <typename Use> void objects(const QString &name, const Use &use)
    {
        list(name, [&](const QJsonValue &one) {
            if (!one.isObject())
                return fail(name, "a list of objects is wanted");
            Members inner(one.toObject(), m_path + name + u'.');
            use(inner);
            const auto done = inner.done();
            if (!done && m_done)
                m_done = done;
        });
    }
    void fail(const QString &name, const char *why)
    {
        if (m_done)
            m_done = wrong(m_path + name, why);
    }
    Result<void> done()
    {
        if (!m_json.isEmpty())
            fail(m_json.keys().first(), "there is no such member");
        return m_done;
    }

private:
    template <typename Use> void take(const QString &name, const Use &use)
    {
        const QJsonValue value = m_json.take(name);
        if (!value.isUndefined())
            use(value);
    }

    QJsonObject m_json;
    QString m_path;
    Result<void> m_done;
};

QJsonArray subjectJson(const Profile &profile)
{
    QJsonArray array;
    for (const SubjectRule &rule : profile.subject) {
        QJsonObject one{{u"type"_s, text(rule.type)}, {u"presence"_s, presenceWord(rule.presence)}};
        if (!rule.value.empty())
            one.insert(u"value"_s, text(rule.value));
        array.append(one);
    }
    return array;
}

QJsonArray namesJson(const Profile &profile)
{
    QJsonArray array;
    for (const NameRule &rule : profile.names)
        array.append(
            QJsonObject{{u"type"_s, QString::fromLatin1(crypto::x509::nameTypeWord(rule.type))},
                        {u"presence"_s, presenceWord(rule.presence)},
                        {u"most"_s, qint64(rule.most)},
                        {u"wildcard"_s, rule.wildcard},
                        {u"within"_s, words(rule.within)}});
    return array;
}

QJsonArray extensionsJson(const Profile &profile)
{
    QJsonArray array;
    for (const auto &extension : profile.extensions)
        array.append(QJsonObject{{u"oid"_s, text(crypto::der::oidText(extension.oid))},
                                 {u"critical"_s, extension.critical},
                                 {u"value"_s, text(crypto::toBase64(extension.value))}});
    return array;
}

void readLists(Members &members, Profile *profile)
{
    members.objects(u"subject"_s, [&](Members &one) {
        SubjectRule rule;
        one.string(u"type"_s, &rule.type);
        one.presence(u"presence"_s, &rule.presence);
        one.string(u"value"_s, &rule.value);
        profile->subject.push_back(std::move(rule));
    });
    members.objects(u"names"_s, [&](Members &one) {
        NameRule rule;
        one.nameType(u"type"_s, &rule.type);
        one.presence(u"presence"_s, &rule.presence);
        one.number(u"most"_s, &rule.most);
        one.flag(u"wildcard"_s, &rule.wildcard);
        one.strings(u"within"_s, &rule.within);
        profile->names.push_back(std::move(rule));
    });
    members.objects(u"extensions"_s, [&](Members &one) {
        crypto::x509::Extension extension;
        std::string oid, value;
        one.string(u"oid"_s, &oid);
        one.flag(u"critical"_s, &extension.critical);
        one.string(u"value"_s, &value);
        const auto content = crypto::der::oidBytes(oid);
        auto bytes = crypto::fromBase64(value);
        if (!content)
            one.fail(u"oid"_s, "not an object identifier");
        else if (!bytes || bytes->empty())
            one.fail(u"value"_s, "base64 of the extension's DER is wanted");
        else
            profile->extensions.push_back({*content, extension.critical, std::move(*bytes)});
    });
}

}  // namespace

QJsonObject profileJson(const Profile &profile)
{
    return {{u"id"_s, text(profile.id)},
            {u"title"_s, text(profile.title)},
            {u"subject"_s, subjectJson(profile)},
            {u"other_subject_parts"_s, profile.otherSubjectParts},
            {u"common_name_from_names"_s, profile.commonNameFromNames},
            {u"common_name_into_names"_s, profile.commonNameIntoNames},
            {u"names"_s, namesJson(profile)},
            {u"names_required"_s, profile.namesRequired},
            {u"rsa_floor"_s, qint64(profile.key.rsaFloor)},
            {u"ec_floor"_s, qint64(profile.key.ecFloor)},
            {u"edwards"_s, profile.key.edwards},
            {u"post_quantum"_s, profile.key.postQuantum},
            {u"days"_s, profile.days},
            {u"most_days"_s, profile.mostDays},
            {u"backdate_seconds"_s, profile.backdateSeconds},
            {u"authority"_s, profile.isAuthority},
            {u"path_length"_s, profile.pathLength},
            {u"key_usage"_s, usages(profile.keyUsage)},
            {u"key_usage_rsa"_s, usages(profile.keyUsageRsaOnly)},
            {u"key_usage_ec"_s, usages(profile.keyUsageEcOnly)},
            {u"extended_key_usage"_s, words(profile.extendedKeyUsage)},
            {u"extended_key_usage_critical"_s, profile.extendedKeyUsageCritical},
            {u"requested_key_usage"_s, profile.requestedKeyUsage},
            {u"requested_extensions"_s, words(profile.requestedExtensions)},
            {u"policies"_s, words(profile.policies)},
            {u"policy_statement_url"_s, text(profile.policyStatementUrl)},
            {u"extensions"_s, extensionsJson(profile)},
            {u"ocsp_no_check"_s, profile.ocspNoCheck},
            {u"must_staple"_s, profile.mustStaple},
            {u"revocation_urls"_s, profile.revocationUrls}};
}

Result<Profile> profileFromJson(const QJsonObject &json)
{
    Profile profile;
    Members members(json, {});
    members.string(u"id"_s, &profile.id);
    members.string(u"title"_s, &profile.title);
    readLists(members, &profile);
    members.flag(u"other_subject_parts"_s, &profile.otherSubjectParts);
    members.flag(u"common_name_from_names"_s, &profile.commonNameFromNames);
    members.flag(u"common_name_into_names"_s, &profile.commonNameIntoNames);
    members.flag(u"names_required"_s, &profile.namesRequired);
    members.number(u"rsa_floor"_s, &profile.key.rsaFloor);
    members.number(u"ec_floor"_s, &profile.key.ecFloor);
    members.flag(u"edwards"_s, &profile.key.edwards);
    members.flag(u"post_quantum"_s, &profile.key.postQuantum);
    members.number(u"days"_s, &profile.days);
    members.number(u"most_days"_s, &profile.mostDays);
    members.number(u"backdate_seconds"_s, &profile.backdateSeconds);
    members.flag(u"authority"_s, &profile.isAuthority);
    members.number(u"path_length"_s, &profile.pathLength);
    members.usage(u"key_usage"_s, &profile.keyUsage);
    members.usage(u"key_usage_rsa"_s, &profile.keyUsageRsaOnly);
    members.usage(u"key_usage_ec"_s, &profile.keyUsageEcOnly);
    members.strings(u"extended_key_usage"_s, &profile.extendedKeyUsage);
    members.flag(u"extended_key_usage_critical"_s, &profile.extendedKeyUsageCritical);
    members.flag(u"requested_key_usage"_s, &profile.requestedKeyUsage);
    members.strings(u"requested_extensions"_s, &profile.requestedExtensions);
    members.strings(u"policies"_s, &profile.policies);
    members.string(u"policy_statement_url"_s, &profile.policyStatementUrl);
    members.flag(u"ocsp_no_check"_s, &profile.ocspNoCheck);
    members.flag(u"must_staple"_s, &profile.mustStaple);
    members.flag(u"revocation_urls"_s, &profile.revocationUrls);
    if (const auto done = members.done(); !done)
        return done.error();
    if (profile.title.empty())
        profile.title = profile.id;
    if (const auto checked = crypto::x509::checkProfile(profile); !checked)
        return Error{ErrorCode::InvalidArgument,
                     "the profile's member \"" + checked.error().object + '"',
                     checked.error().detail};
    return profile;
}

}  // namespace jobs
