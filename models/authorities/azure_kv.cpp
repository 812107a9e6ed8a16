// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/authorities/azure_kv.h"

#include "crypto/x509/certificate.h"
#include "models/domain/visible_text.h"

#include <QRegularExpression>
#include <QUrl>

namespace authorities {

using namespace Qt::StringLiterals;
using crypto::Bytes;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

constexpr qint64 LongestToken = 86400;  // s
constexpr int PageSize = 25;  // the most the service gives
constexpr qsizetype MostTags = 8, LongestTag = 60;

QUrlQuery version()
{
    return {{u"api-version"_s, u"7.4"_s}};
}

// "web" of "https://myvault.vault.azure.net/certificates/web"; empty: it is none.
QString nameOf(const QJsonObject &item)
{
    static const QRegularExpression name(u"^/certificates/([0-9a-zA-Z-]{1,127})(?:/[0-9a-f]+)?$"_s);
    return name.match(QUrl(item[u"id"_s].toString()).path()).captured(1);
}

bool enabled(const QJsonObject &item)
{
    return item[u"attributes"_s].toObject()[u"enabled"_s].toBool(true);
}

// The audience of the cloud the vault lies in: vault.azure.cn for myvault.vault.azure.cn.
QString scopeFor(const QString &host)
{
    const qsizetype at = host.indexOf(u".vault."_s);
    return u"https://"_s + (at < 0 ? u"vault.azure.net"_s : host.mid(at + 1)) + u"/.default"_s;
}

Error holdsOnly(const Account &account)
{
    return {ErrorCode::Unsupported, "the authority \"" + account.name.toStdString() + '"',
            "a key vault holds certificates and issues none; order at the authority itself"};
}

QByteArray formField(const char *name, const QByteArray &value)
{
    return name + ("=" + value.toPercentEncoding());
}

}  // namespace

Kind azureKvKind()
{
    Kind kind;
    kind.name = u"azure-kv"_s;
    kind.title = u"Azure Key Vault"_s;
    kind.abilities.list = true;
    kind.fields = {
        {u"tenant"_s,
         QT_TRANSLATE_NOOP("authorities", "directory (tenant) of the application: ID or domain"),
         false, true},
        {u"client-id"_s, QT_TRANSLATE_NOOP("authorities", "application (client) ID"), false, true},
        {u"client-secret"_s, QT_TRANSLATE_NOOP("authorities", "secret of the application"), true,
         true},
        {u"login-url"_s,
         QT_TRANSLATE_NOOP("authorities",
                           "sign-in address, where it is not https://login.microsoftonline.com")}};
    kind.make = [](Account account) { return AzureKv::open(std::move(account)); };
    return kind;
}

AzureKv::AzureKv(Account account, const QString &loginUrl)
    : m_account(std::move(account)), m_rest(m_account), m_abilities(azureKvKind().abilities),
      m_tokenUrl(loginUrl + u'/' + m_account.settings[u"tenant"_s].toString()
                 + u"/oauth2/v2.0/token"_s),
      m_scope(scopeFor(QUrl(m_account.url).host()))
{
}

Result<std::unique_ptr<Connector>> AzureKv::open(Account account)
{
    const auto wrong = [&](const std::string &detail) {
        return Error{ErrorCode::InvalidArgument, "the account " + account.name.toStdString(),
                     detail};
    };
    static const QRegularExpression tenant(u"^[0-9A-Za-z][0-9A-Za-z.-]*$"_s);
    if (!tenant.match(account.settings[u"tenant"_s].toString()).hasMatch())
        return wrong("\"tenant\" is an ID like 72f988bf-86f1-41af-91ab-2d7cd011db47, or a domain");
    QString login = account.settings[u"login-url"_s].toString();
    if (login.isEmpty())
        login = u"https://login.microsoftonline.com"_s;
    while (login.endsWith(u'/'))
        login.chop(1);
    const QUrl url(login, QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != u"https" || url.host().isEmpty() || url.hasQuery()
        || url.hasFragment() || !url.userInfo().isEmpty())
        return wrong("\"login-url\" is like https://login.microsoftonline.us");
    if (secretText(account, u"client-secret"_s).isEmpty())
        return wrong("\"client-secret\" is missing");
    return std::unique_ptr<Connector>(new AzureKv(std::move(account), login));
}

// learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
Result<void> AzureKv::signIn(Call &call)
{
    const crypto::UnixTime now = call.clock.now();
    if (m_tokenUntil > now + 60)
        return {};
    m_rest.setHeaders({});
    QByteArray secret = secretText(m_account, u"client-secret"_s);
    net::ApiRequest request;
    request.method = "POST";
    request.url = m_tokenUrl;
    request.contentType = "application/x-www-form-urlencoded";
    request.body = formField("client_id", m_account.settings[u"client-id"_s].toString().toUtf8())
        + '&' + formField("scope", m_scope.toUtf8()) + '&' + formField("client_secret", secret)
        + "&grant_type=client_credentials";
    crypto::wipe(secret.data(), std::size_t(secret.size()));
    const auto answer = m_rest.ask(std::move(request), Repeat::Safe, call);
    if (!answer)
        return answer.error();
    if (!answer->http.success())
        return refusedBy(*answer, u"it does not take the application's secret"_s);
    const QByteArray token = answer->json[u"access_token"_s].toString().toLatin1();
    if (token.isEmpty() || token.contains('\n') || token.contains('\r'))
        return Error{ErrorCode::Malformed, m_tokenUrl.toStdString(), "it gave no access token"};
    m_rest.setHeaders({{"Authorization", "Bearer " + token}});
    m_tokenUntil =
        now + std::clamp<qint64>(answer->json[u"expires_in"_s].toInteger(), 0, LongestToken);
    return {};
}

Result<RestAnswer> AzureKv::get(const QString &address, Call &call)
{
    if (auto in = signIn(call); !in)
        return in.error();
    net::ApiRequest request;
    request.url = address;
    return m_rest.ask(std::move(request), Repeat::Safe, call);
}

// …/certificates/get-certificates. The token goes to the account's own host and nowhere else.
Result<QJsonObject> AzureKv::page(const QByteArray &link, Call &call)
{
    QUrlQuery query = version();
    query.addQueryItem(u"maxresults"_s, QString::number(PageSize));
    QString address = m_rest.address(u"/certificates"_s, query);
    if (!link.isEmpty()) {
        const QUrl own(address), next = QUrl::fromEncoded(link, QUrl::StrictMode);
        if (!next.isValid() || next.scheme() != own.scheme() || next.host() != own.host()
            || next.port(443) != own.port(443) || next.path() != own.path()
            || !next.userInfo().isEmpty())
            return Error{ErrorCode::NotPermitted,
                         domain::visibleText(QString::fromUtf8(link.left(300))).toStdString(),
                         "the listing goes on elsewhere than in this vault; it is not followed"};
        address = QString::fromLatin1(link);
    }
    const auto answer = granted(get(address, call));
    if (!answer)
        return answer.error();
    if (!answer->json[u"value"_s].isArray())
        return Error{ErrorCode::Malformed, address.toStdString(),
                     "this is no answer of a key vault"};
    return answer->json;
}

Result<Tested> AzureKv::test(Call &call)
{
    const auto first = page({}, call);
    if (!first)
        return first.error();
    Tested tested;
    tested.abilities = m_abilities;
    qint64 disabled = 0, expired = 0;
    QStringList tags;
    const QJsonArray items = (*first)[u"value"_s].toArray();
    for (const auto &one : items) {
        const QJsonObject item = one.toObject();
        disabled += enabled(item) ? 0 : 1;
        const qint64 end = item[u"attributes"_s].toObject()[u"exp"_s].toInteger();
        expired += end != 0 && end < call.clock.now() ? 1 : 0;
        for (const QString &tag : item[u"tags"_s].toObject().keys()) {
            if (tags.size() < MostTags && !tags.contains(tag.left(LongestTag)))
                tags.append(tag.left(LongestTag));
        }
    }
    const bool more = !(*first)[u"nextLink"_s].toString().isEmpty();
    tested.facts.append(u"certificates: %1%2; disabled: %3, expired: %4"_s.arg(items.size())
                            .arg(more ? u" and more; among the first"_s : QString())
                            .arg(disabled)
                            .arg(expired));
    if (!tags.isEmpty())
        tested.facts.append(u"tags: "_s + domain::visibleText(tags.join(u", "_s)));
    tested.facts.append(u"it holds certificates and issues none; of each, the newest version is "
                        "listed"_s);
    return tested;
}

Result<Reply> AzureKv::issue(const Ask &, Order &, Call &)
{
    return holdsOnly(m_account);
}

Result<Reply> AzureKv::poll(const Ask &, Order &, Call &)
{
    return holdsOnly(m_account);
}

// …/certificates/get-certificate
Result<std::optional<Bytes>> AzureKv::certificate(const QString &name, Call &call)
{
    const QString address = m_rest.address(u"/certificates/"_s + name + u'/', version());
    const auto answer = get(address, call);
    if (!answer)
        return answer.error();
    if (answer->is(404))
        return std::optional<Bytes>();
    if (!answer->http.success())
        return granted(answer).error();
    const auto der = crypto::fromBase64(answer->json[u"cer"_s].toString().toLatin1().toStdString());
    if (!der || !crypto::x509::Certificate::parse(*der))
        return Error{ErrorCode::Malformed, address.toStdString(), "this is no certificate"};
    return std::optional<Bytes>(*der);
}

Result<Page> AzureKv::list(const QByteArray &cursor, Call &call)
{
    const auto listing = page(cursor, call);
    if (!listing)
        return listing.error();
    Page page;
    for (const auto &one : (*listing)[u"value"_s].toArray()) {
        const QJsonObject item = one.toObject();
        const QString name = nameOf(item);
        if (name.isEmpty()) {
            ++page.unreadable;
            continue;
        }
        const auto der = certificate(name, call);
        if (!der) {
            // What is switched off may not be given out; the others may.
            const bool own = der.error().code == ErrorCode::Malformed
                || (der.error().code == ErrorCode::Refused && !enabled(item));
            if (!own)
                return der.error();
            ++page.unreadable;
        } else if (*der) {
            Listed listed;
            listed.certificate = **der;
            listed.id = name;
            page.certificates.push_back(std::move(listed));
        }
    }
    page.next = (*listing)[u"nextLink"_s].toString().toUtf8();
    return page;
}

}  // namespace authorities
