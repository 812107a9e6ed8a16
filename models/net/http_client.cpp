// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/net/http_client.h"

#include "models/net/curl_parts.h"

#include <QElapsedTimer>

#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

namespace net {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

// What the callbacks of one request see.
struct Transfer {
    const HttpRequest &request;
    const std::stop_token &stop;
    HttpAnswer answer;
    bool tooLarge = false;
    AddressKind refused = AddressKind::Public;  // the last address that was not gone to
};

// Called with the address itself, after the name was resolved: a name that says another address the
// second time it is asked gains nothing.
curl_socket_t openSocket(void *user, curlsocktype purpose, curl_sockaddr *address)
{
    auto *transfer = static_cast<Transfer *>(user);
    if (purpose != CURLSOCKTYPE_IPCXN)
        return CURL_SOCKET_BAD;
    const AddressKind kind = kindOf(address->addr);
    if (!transfer->request.addresses.permits(kind)) {
        transfer->refused = kind;
        return CURL_SOCKET_BAD;
    }
    return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

std::size_t takeBody(char *data, std::size_t, std::size_t size, void *user)
{
    auto *transfer = static_cast<Transfer *>(user);
    crypto::Bytes &body = transfer->answer.body;
    if (std::cmp_greater(body.size() + size, transfer->request.limits.bytes)) {
        transfer->tooLarge = true;
        return 0;
    }
    body.insert(body.end(), data, data + size);
    return size;
}

std::size_t takeHeader(char *data, std::size_t, std::size_t size, void *user)
{
    auto *transfer = static_cast<Transfer *>(user);
    const QByteArray line(data, qsizetype(size));
    const qsizetype colon = line.indexOf(':');
    if (colon < 0)
        return size;
    const QByteArray name = line.left(colon).trimmed().toLower();
    const QByteArray value = line.mid(colon + 1).trimmed();
    if (name == "content-type")
        transfer->answer.contentType = value.split(';').front().trimmed().toLower();
    if (name == "etag" && value.size() <= 200)
        transfer->answer.etag = value;
    if (name == "cache-control") {
        const QByteArray words = value.toLower();
        const qsizetype at = words.indexOf("max-age=");
        if (at >= 0 && !words.contains("no-store") && !words.contains("no-cache"))
            transfer->answer.maxAge = std::clamp<qint64>(
                words.mid(at + 8).split(',').front().trimmed().toLongLong(), 0, 30 * qint64(86400));
    }
    return size;
}

int goesOn(void *user, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<Transfer *>(user)->stop.stop_requested() ? 1 : 0;
}

Error failed(const Target &target, const Transfer &transfer, CURLcode code, const char *words)
{
    const std::string object = target.url.toStdString();
    if (transfer.tooLarge || code == CURLE_FILESIZE_EXCEEDED)
        return {ErrorCode::TooLarge, object,
                "more than " + std::to_string(transfer.request.limits.bytes) + " bytes"};
    if (transfer.stop.stop_requested())
        return {ErrorCode::Cancelled, object, {}};
    if (transfer.refused != AddressKind::Public)
        return {ErrorCode::NotPermitted, object,
                std::string("its address is a ") + addressKindWord(transfer.refused)
                    + " one; such addresses are not gone to unless that is allowed"};
    return {ErrorCode::Unreachable, object, *words ? words : curl_easy_strerror(code)};
}

struct Step {
    HttpAnswer answer;
    QByteArray redirect;  // where to go instead
};

// One request without following redirects.
Result<Step> oneStep(const HttpRequest &request, const Target &target, int milliseconds,
                     const std::stop_token &stop)
{
    const CurlHandle handle(curl_easy_init());
    if (!handle || !curlReady())
        return Error{ErrorCode::Unreachable, target.url.toStdString(), "libcurl does not start"};
    CURL *curl = handle.get();
    Transfer transfer{request, stop, {}, false, AddressKind::Public};
    char words[CURL_ERROR_SIZE] = {};
    curl_slist *headers = nullptr;
    const auto header = [&headers](const QByteArray &line) {
        headers = curl_slist_append(headers, line.constData());
    };
    if (!request.accept.isEmpty())
        header("Accept: " + request.accept);
    if (!request.etag.isEmpty())
        header("If-None-Match: " + request.etag);
    if (!request.contentType.isEmpty())
        header("Content-Type: " + request.contentType);
    header("Expect:");
    const CurlList owner(headers);
    CURLcode code = CURLE_OK;
    const auto set = [&](CURLoption option, auto value) {
        if (code == CURLE_OK)
            code = curl_easy_setopt(curl, option, value);
    };
    set(CURLOPT_URL, target.url.constData());
    set(CURLOPT_ERRORBUFFER, words);
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_PROXY, "");  // a proxy would resolve names where nobody looks at the addresses
    set(CURLOPT_FOLLOWLOCATION, 0L);
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_CONNECTTIMEOUT_MS,
        std::min<long>(request.limits.connectSeconds * 1000L, milliseconds));
    set(CURLOPT_TIMEOUT_MS, long(milliseconds));
    set(CURLOPT_LOW_SPEED_LIMIT, long(SlowestBytes));
    set(CURLOPT_LOW_SPEED_TIME, SlowestSeconds);
    set(CURLOPT_MAXFILESIZE_LARGE, curl_off_t(request.limits.bytes));
    set(CURLOPT_FRESH_CONNECT, 1L);
    set(CURLOPT_FORBID_REUSE, 1L);
    set(CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_1_1));
    set(CURLOPT_USERAGENT, "sealkeeper");
    set(CURLOPT_HTTPHEADER, headers);
    set(CURLOPT_OPENSOCKETFUNCTION, &openSocket);
    set(CURLOPT_OPENSOCKETDATA, &transfer);
    set(CURLOPT_WRITEFUNCTION, &takeBody);
    set(CURLOPT_WRITEDATA, &transfer);
    set(CURLOPT_HEADERFUNCTION, &takeHeader);
    set(CURLOPT_HEADERDATA, &transfer);
    set(CURLOPT_NOPROGRESS, 0L);
    set(CURLOPT_XFERINFOFUNCTION, &goesOn);
    set(CURLOPT_XFERINFODATA, &transfer);
    if (request.method != HttpMethod::Get) {
        set(CURLOPT_POST, 1L);
        if (request.method == HttpMethod::Put)
            set(CURLOPT_CUSTOMREQUEST, "PUT");
        set(CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(request.body.size()));
        set(CURLOPT_POSTFIELDS, request.body.constData());
    }
    if (code == CURLE_OK)
        code = curl_easy_perform(curl);
    if (code != CURLE_OK)
        return failed(target, transfer, code, words);
    long status = 0;
    char *redirect = nullptr;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    curl_easy_getinfo(curl, CURLINFO_REDIRECT_URL, &redirect);
    Step step;
    const bool put = request.method == HttpMethod::Put;
    const bool good = status == 200 || (status == 304 && !request.etag.isEmpty())
        || (put && (status == 201 || status == 204));
    if (redirect && !put)
        step.redirect = redirect;
    else if (!good)
        return Error{ErrorCode::Unreachable, target.url.toStdString(),
                     "it answers with HTTP status " + std::to_string(status)};
    step.answer = std::move(transfer.answer);
    step.answer.status = int(status);
    step.answer.url = QString::fromLatin1(target.url);
    return step;
}

}  // namespace

Result<HttpAnswer> fetch(const HttpRequest &request, const std::stop_token &stop)
{
    QElapsedTimer clock;
    clock.start();
    auto target = targetOf(request.url.trimmed().toUtf8());
    if (!target)
        return target.error();
    const QByteArray host = target->host;
    for (int count = 0;; ++count) {
        const qint64 left = request.limits.seconds * qint64(1000) - clock.elapsed();
        if (left <= 0)
            return Error{ErrorCode::Unreachable, target->url.toStdString(), "it took too long"};
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, target->url.toStdString(), {}};
        auto step = oneStep(request, *target, int(left), stop);
        if (!step)
            return step.error();
        if (step->redirect.isEmpty())
            return std::move(step->answer);
        if (count >= request.limits.redirects)
            return Error{ErrorCode::Unreachable, target->url.toStdString(),
                         "it redirects more than " + std::to_string(request.limits.redirects)
                             + " times"};
        auto next = targetOf(step->redirect);
        if (!next)
            return next.error();
        if (next->host != host)
            return Error{ErrorCode::NotPermitted, target->url.toStdString(),
                         "it redirects to another host: " + next->host.toStdString()};
        if (target->scheme == "https" && next->scheme != "https")
            return Error{ErrorCode::NotPermitted, target->url.toStdString(),
                         "it redirects from https to http"};
        target = std::move(next);
    }
}

}  // namespace net
