// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/authorities/exchange.h"

#include "crypto/keys/private_key.h"
#include "crypto/wire/writers.h"
#include "models/domain/visible_text.h"

#include <algorithm>
#include <thread>

namespace authorities {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

namespace {

constexpr double FirstPause = 0.5;  // s; doubled with each try
constexpr double LongestPause = 8;
constexpr qsizetype MostWords = 600;

crypto::Secret secretPem(const crypto::Secret &pkcs8)
{
    std::string text = crypto::wire::pem("PRIVATE KEY", pkcs8.view());
    crypto::Secret secret = crypto::Secret::fromText(text);
    crypto::wipe(text.data(), text.size());
    return secret;
}

// What the server says it has not done; the others may have been half done.
bool undone(int status)
{
    return status == 429 || status == 503 || status == 425;
}

bool passing(int status)
{
    return undone(status) || status == 408 || status >= 500;
}

}  // namespace

namespace {

Result<net::ApiSettings> settingsFor(const Account &account)
{
    net::ApiSettings settings;
    for (const crypto::Bytes &root : account.trust.certificates)
        settings.rootsPem += QByteArray::fromStdString(crypto::wire::pem("CERTIFICATE", root));
    if (account.trust.kind == Trust::Kind::PinnedKey)
        settings.serverKeySha256 = account.trust.keySha256;
    const auto &identity = account.credentials.identity;
    if (identity && identity->key && identity->key->inMemory()) {
        for (const crypto::Bytes &one : identity->chain)
            settings.clientChainPem +=
                QByteArray::fromStdString(crypto::wire::pem("CERTIFICATE", one));
        settings.clientKeyPem = secretPem(identity->key->inMemory()->pkcs8());
    } else if (identity && identity->key && account.url.startsWith(u"https:")) {
        auto key = crypto::TlsClientKey::create(identity->key, identity->chain);
        if (!key)
            return key.error();
        settings.clientKey = std::move(*key);
    }
    const crypto::Secret *password = account.credentials.find(u"password"_s);
    if (password) {
        settings.user = account.settings[u"user"_s].toString().toUtf8();
        settings.password = password->clone();
    }
    settings.proxy = account.proxy;
    settings.addresses = account.addresses;
    settings.plainHttp = QString(account.url).startsWith(u"http:");
    return settings;
}

}  // namespace

milliseconds timeLeft(const Call &call)
{
    return std::max(milliseconds(0),
                    std::chrono::duration_cast<milliseconds>(call.deadline - steady_clock::now()));
}

std::optional<qint64> retryAfter(const net::ApiAnswer &answer, crypto::UnixTime now)
{
    const QByteArray value = answer.header("retry-after");
    if (value.isEmpty())
        return std::nullopt;
    bool number = false;
    const qint64 seconds = value.toLongLong(&number);
    if (number)
        return seconds < 0 ? std::nullopt : std::optional(seconds);
    const auto date = net::secondsOfDate(value);
    return date ? std::optional(std::max<qint64>(0, *date - now)) : std::nullopt;
}

Error refused(const net::ApiAnswer &answer, const QString &words)
{
    QString said = words.isEmpty() ? QString::fromUtf8(answer.text().left(MostWords)) : words;
    said = domain::visibleText(said.simplified().left(MostWords));
    QString detail = u"HTTP status %1"_s.arg(answer.status);
    if (!said.isEmpty())
        detail += u": "_s + said;
    return {ErrorCode::Refused, answer.url.toStdString(), detail.toStdString()};
}

Exchange::Exchange(const Account &account, Verify verify)
    : m_limits(account.limits), m_jitter(std::random_device{}())
{
    auto settings = settingsFor(account);
    if (!settings) {
        m_broken = settings.error();
        return;
    }
    settings->verifiedLater = verify == Verify::Later;
    m_client.emplace(std::move(*settings));
}

bool Exchange::pause(double seconds, const Call &call)
{
    const auto until = steady_clock::now()
        + std::chrono::duration_cast<steady_clock::duration>(
                           std::chrono::duration<double>(seconds));
    while (steady_clock::now() < until) {
        if (call.stop.stop_requested() || timeLeft(call).count() == 0)
            return false;
        std::this_thread::sleep_for(
            std::min<steady_clock::duration>(until - steady_clock::now(), milliseconds(50)));
    }
    return !call.stop.stop_requested();
}

Result<net::ApiAnswer> Exchange::once(const net::ApiRequest &request, const Call &call)
{
    if (!m_client)
        return m_broken;
    net::ApiRequest one = request;
    one.bytes = std::min(request.bytes, m_limits.bytes);
    one.connectSeconds = m_limits.connectSeconds;
    one.seconds = int(std::min<qint64>(m_limits.seconds, (timeLeft(call).count() + 999) / 1000));
    return m_client->ask(one, call.stop);
}

Result<net::ApiAnswer> Exchange::send(const net::ApiRequest &request, Repeat repeat,
                                      const Call &call)
{
    if (!m_client)
        return m_broken;
    const bool safe = repeat == Repeat::Safe || request.method == "GET" || request.method == "HEAD";
    net::ApiRequest one = request;
    one.bytes = std::min(request.bytes, m_limits.bytes);
    one.connectSeconds = m_limits.connectSeconds;
    one.freshConnection = one.freshConnection || !safe;
    for (double wait = FirstPause;; wait = std::min(LongestPause, wait * 2)) {
        one.seconds =
            int(std::min<qint64>(m_limits.seconds, (timeLeft(call).count() + 999) / 1000));
        net::ApiTrouble trouble;
        auto answer = m_client->ask(one, call.stop, &trouble);
        double pauseFor = wait * std::uniform_real_distribution(0.5, 1.5)(m_jitter);
        Error last;
        if (answer) {
            if (!passing(answer->status))
                return answer;
            last = refused(*answer);
            last.code = ErrorCode::Unreachable;
            if (!safe && !undone(answer->status))
                return last;
            if (const auto asked = retryAfter(*answer, call.clock.now())) {
                m_notBefore = call.clock.now() + *asked;
                pauseFor = std::max(pauseFor, double(*asked));
            }
        } else {
            last = answer.error();
            if (last.code != ErrorCode::Unreachable || (!safe && trouble.sent))
                return last;
        }
        if (pauseFor * 1000 >= double(timeLeft(call).count()))
            return last;
        if (!pause(pauseFor, call))
            return call.stop.stop_requested() ? Error{ErrorCode::Cancelled, last.object, {}} : last;
    }
}

}  // namespace authorities
