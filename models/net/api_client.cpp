// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/net/api_client.h"

#include "models/net/curl_parts.h"

#include <sys/socket.h>

#include <algorithm>
#include <utility>

namespace net {

using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

constexpr qsizetype MostHeaderBytes = 64 * 1024;

struct Transfer {
    const ApiSettings &settings;
    const ApiRequest &request;
    const std::stop_token &stop;
    ApiAnswer answer = {};
    qsizetype headerBytes = 0;
    bool tooLarge = false;
    AddressKind refused = AddressKind::Public;
};

curl_socket_t openSocket(void *user, curlsocktype purpose, curl_sockaddr *address)
{
    auto *transfer = static_cast<Transfer *>(user);
    if (purpose != CURLSOCKTYPE_IPCXN)
        return CURL_SOCKET_BAD;
    const AddressKind kind = kindOf(address->addr);
    // The proxy was named by whoever made the account.
    if (transfer->settings.proxy.isEmpty() && !transfer->settings.addresses.permits(kind)) {
        transfer->refused = kind;
        return CURL_SOCKET_BAD;
    }
    return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

std::size_t takeBody(char *data, std::size_t, std::size_t size, void *user)
{
    auto *transfer = static_cast<Transfer *>(user);
    crypto::Bytes &body = transfer->answer.body;
    if (std::cmp_greater(body.size() + size, transfer->request.bytes)) {
        transfer->tooLarge = true;
        return 0;
    }
    body.insert(body.end(), data, data + size);
    return size;
}

std::size_t takeHeader(char *data, std::size_t, std::size_t size, void *user)
{
    auto *transfer = static_cast<Transfer *>(user);
    ApiAnswer &answer = transfer->answer;
    const QByteArray line(data, qsizetype(size));
    transfer->headerBytes += line.size();
    if (transfer->headerBytes > MostHeaderBytes) {
        transfer->tooLarge = true;
        return 0;
    }
    if (line.startsWith("HTTP/"))  // after "100 Continue" another begins
        answer.headers.clear();
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0)
        return size;
    answer.headers.append({line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed()});
    if (answer.headers.back().first == "content-type")
        answer.contentType = answer.headers.back().second.split(';').front().trimmed().toLower();
    return size;
}

int goesOn(void *user, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<Transfer *>(user)->stop.stop_requested() ? 1 : 0;
}

// Called before each connection.
CURLcode giveClientKey(CURL *, void *sslContext, void *user)
{
    const auto *key = static_cast<const crypto::TlsClientKey *>(user);
    return key->putInto(sslContext) ? CURLE_OK : CURLE_SSL_CERTPROBLEM;
}

bool isDistrust(CURLcode code)
{
    return code == CURLE_PEER_FAILED_VERIFICATION || code == CURLE_SSL_PINNEDPUBKEYNOTMATCH
        || code == CURLE_SSL_CACERT_BADFILE || code == CURLE_SSL_ISSUER_ERROR
        || code == CURLE_SSL_INVALIDCERTSTATUS;
}

Error failed(const Target &target, const Transfer &transfer, CURLcode code, const char *words)
{
    const std::string object = target.url.toStdString();
    const std::string detail = *words ? words : curl_easy_strerror(code);
    if (transfer.tooLarge || code == CURLE_FILESIZE_EXCEEDED)
        return {ErrorCode::TooLarge, object,
                "more than " + std::to_string(transfer.request.bytes) + " bytes"};
    if (transfer.stop.stop_requested())
        return {ErrorCode::Cancelled, object, {}};
    if (transfer.refused != AddressKind::Public)
        return {ErrorCode::NotPermitted, object,
                std::string("its address is a ") + addressKindWord(transfer.refused)
                    + " one; such addresses are not gone to unless that is allowed"};
    if (isDistrust(code))
        return {ErrorCode::NotTrusted, object, detail};
    if (code == CURLE_SSL_CERTPROBLEM)
        return {ErrorCode::InvalidArgument, object, "the client certificate: " + detail};
    if (const auto &key = transfer.settings.clientKey) {
        if (auto trouble = key->takeTrouble())  // also after the handshake (RFC 8446 4.6.2)
            return std::move(*trouble);
        if (code == CURLE_SSL_CONNECT_ERROR && !key->limits().empty())
            return {ErrorCode::Refused, object, detail + "; " + key->limits()};
    }
    return {ErrorCode::Unreachable, object, detail};
}

curl_blob blobOf(const void *data, std::size_t size)
{
    return {const_cast<void *>(data), size, CURL_BLOB_NOCOPY};
}

}  // namespace

QByteArray ApiAnswer::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key == name)
            return value;
    }
    return {};
}

QList<QByteArray> ApiAnswer::all(const QByteArray &name) const
{
    QList<QByteArray> values;
    for (const auto &[key, value] : headers) {
        if (key == name)
            values.append(value);
    }
    return values;
}

QByteArray ApiAnswer::text() const
{
    return {reinterpret_cast<const char *>(body.data()), qsizetype(body.size())};
}

std::optional<qint64> secondsOfDate(const QByteArray &date)
{
    const time_t when = curl_getdate(date.constData(), nullptr);
    return when < 0 ? std::nullopt : std::optional<qint64>(when);
}

struct ApiClient::Parts {
    ApiSettings settings;
    CurlHandle handle{curlReady() ? curl_easy_init() : nullptr};
    std::string password;  // as libcurl takes it: ends in a zero

    ~Parts() { crypto::wipe(password.data(), password.size()); }
    CURLcode setUp(Transfer &transfer, const Target &target, CurlList &headers, char *words);
};

ApiClient::ApiClient(ApiSettings settings) : m_parts(std::make_unique<Parts>())
{
    m_parts->settings = std::move(settings);
    const crypto::Secret &password = m_parts->settings.password;
    m_parts->password.assign(reinterpret_cast<const char *>(password.data()), password.size());
}

ApiClient::ApiClient(ApiClient &&) noexcept = default;
ApiClient::~ApiClient() = default;

CURLcode ApiClient::Parts::setUp(Transfer &transfer, const Target &target, CurlList &headers,
                                 char *words)
{
    CURL *curl = handle.get();
    curl_easy_reset(curl);  // keeps its connections
    const ApiRequest &request = transfer.request;
    CURLcode code = CURLE_OK;
    const auto set = [&](CURLoption option, auto value) {
        if (code == CURLE_OK)
            code = curl_easy_setopt(curl, option, value);
    };
    const auto setBlob = [&](CURLoption option, const void *data, std::size_t size) {
        curl_blob blob = blobOf(data, size);
        set(option, &blob);
    };
    curl_slist *list = curl_slist_append(nullptr, "Expect:");
    const auto header = [&list](const QByteArray &name, const QByteArray &value) {
        if (!value.isEmpty())
            list = curl_slist_append(list, (name + ": " + value).constData());
    };
    header("Accept", request.accept);
    header("Content-Type", request.contentType);
    for (const auto &[name, value] : request.headers)
        header(name, value);
    if (request.untilClosed)
        header("Connection", "close");
    headers.reset(list);

    set(CURLOPT_URL, target.url.constData());
    set(CURLOPT_ERRORBUFFER, words);
    set(CURLOPT_PROTOCOLS_STR, settings.plainHttp ? "http,https" : "https");
    set(CURLOPT_FOLLOWLOCATION, 0L);
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_CONNECTTIMEOUT_MS,
        long(std::clamp(request.connectSeconds, 1, request.seconds)) * 1000L);
    set(CURLOPT_TIMEOUT_MS, request.seconds * 1000L);
    set(CURLOPT_LOW_SPEED_LIMIT, long(SlowestBytes));
    set(CURLOPT_LOW_SPEED_TIME, SlowestSeconds);
    set(CURLOPT_MAXFILESIZE_LARGE, curl_off_t(request.bytes));
    set(CURLOPT_IGNORE_CONTENT_LENGTH, request.untilClosed ? 1L : 0L);
    set(CURLOPT_FRESH_CONNECT, request.freshConnection ? 1L : 0L);
    set(CURLOPT_MAXCONNECTS, 4L);
    set(CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_1_1));
    set(CURLOPT_USERAGENT, "sealkeeper");
    set(CURLOPT_HTTPHEADER, list);
    set(CURLOPT_OPENSOCKETFUNCTION, &openSocket);
    set(CURLOPT_OPENSOCKETDATA, &transfer);
    set(CURLOPT_WRITEFUNCTION, &takeBody);
    set(CURLOPT_WRITEDATA, &transfer);
    set(CURLOPT_HEADERFUNCTION, &takeHeader);
    set(CURLOPT_HEADERDATA, &transfer);
    set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    set(CURLOPT_NOPROGRESS, 0L);
    set(CURLOPT_XFERINFOFUNCTION, &goesOn);
    set(CURLOPT_XFERINFODATA, &transfer);

    const QByteArray proxy = settings.proxy.toUtf8();
    set(CURLOPT_PROXY, proxy.constData());
    set(CURLOPT_NOPROXY, "");

    set(CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    set(CURLOPT_SSL_VERIFYPEER, settings.verifiedLater ? 0L : 1L);
    set(CURLOPT_SSL_VERIFYHOST, settings.verifiedLater ? 0L : 2L);
    if (!settings.rootsPem.isEmpty()) {  // these alone: the folder of the system's goes, too
        setBlob(CURLOPT_CAINFO_BLOB, settings.rootsPem.constData(),
                std::size_t(settings.rootsPem.size()));
        set(CURLOPT_CAPATH, static_cast<const char *>(nullptr));
    }
    if (!settings.serverKeySha256.empty()) {
        const std::string pin = "sha256//" + crypto::toBase64(settings.serverKeySha256);
        set(CURLOPT_PINNEDPUBLICKEY, pin.c_str());
    }
    if (!settings.clientChainPem.isEmpty() && target.scheme == "https") {
        setBlob(CURLOPT_SSLCERT_BLOB, settings.clientChainPem.constData(),
                std::size_t(settings.clientChainPem.size()));
        setBlob(CURLOPT_SSLKEY_BLOB, settings.clientKeyPem.data(), settings.clientKeyPem.size());
    }
    if (settings.clientKey && target.scheme == "https") {
        set(CURLOPT_SSL_CTX_FUNCTION, &giveClientKey);
        set(CURLOPT_SSL_CTX_DATA, settings.clientKey.get());
    }
    if (!settings.user.isEmpty() && target.scheme == "https") {
        set(CURLOPT_HTTPAUTH, long(CURLAUTH_BASIC));
        set(CURLOPT_USERNAME, settings.user.constData());
        set(CURLOPT_PASSWORD, password.c_str());
    }
    if (request.method == "HEAD") {
        set(CURLOPT_NOBODY, 1L);
    } else if (request.method != "GET") {
        if (request.method == "POST" || !request.body.isEmpty()) {
            set(CURLOPT_POST, 1L);
            set(CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(request.body.size()));
            set(CURLOPT_POSTFIELDS, request.body.constData());
        }
        if (request.method != "POST")
            set(CURLOPT_CUSTOMREQUEST, request.method.constData());
    }
    return code;
}

Result<ApiAnswer> ApiClient::ask(const ApiRequest &request, const std::stop_token &stop,
                                 ApiTrouble *trouble)
{
    if (trouble)
        *trouble = {};
    const ApiSettings &settings = m_parts->settings;
    const auto target = targetOf(request.url.trimmed().toUtf8());
    if (!target)
        return target.error();
    const std::string object = target->url.toStdString();
    if (target->scheme != "https" && !settings.plainHttp)
        return Error{ErrorCode::InvalidArgument, object, "only https is spoken to this server"};
    if (settings.verifiedLater
        && (request.method != "GET" || !request.body.isEmpty() || !request.headers.isEmpty()
            || !settings.user.isEmpty() || !settings.clientChainPem.isEmpty() || settings.clientKey
            || !settings.rootsPem.isEmpty()))
        return Error{ErrorCode::InvalidArgument, object,
                     "nothing is said to a server that is not verified"};
    // libcurl would show the certificate to the proxy, too.
    if (settings.clientKey
        && settings.proxy.startsWith(QLatin1String("https:"), Qt::CaseInsensitive))
        return Error{ErrorCode::Unsupported, object,
                     "a client certificate whose key lies in a token is not used through a proxy "
                     "that is spoken to by https; give the proxy as http://"};
    const auto written =
        kindOfText(QByteArray(target->host).replace("[", "").replace("]", "").toStdString());
    if (written && !settings.addresses.permits(*written))
        return Error{ErrorCode::NotPermitted, object,
                     std::string("its address is a ") + addressKindWord(*written)
                         + " one; such addresses are not gone to unless that is allowed"};
    if (stop.stop_requested())
        return Error{ErrorCode::Cancelled, object, {}};
    if (request.seconds <= 0)
        return Error{ErrorCode::Unreachable, object, "it took too long"};
    if (!m_parts->handle)
        return Error{ErrorCode::Unreachable, object, "libcurl does not start"};
    Transfer transfer{settings, request, stop};
    CurlList headers;
    char words[CURL_ERROR_SIZE] = {};
    CURLcode code = m_parts->setUp(transfer, *target, headers, words);
    if (code == CURLE_OK)
        code = curl_easy_perform(m_parts->handle.get());
    if (code != CURLE_OK) {
        long sent = 0;
        curl_easy_getinfo(m_parts->handle.get(), CURLINFO_REQUEST_SIZE, &sent);
        if (trouble)
            trouble->sent = sent > 0 && !isDistrust(code);
        return failed(*target, transfer, code, words);
    }
    long status = 0;
    curl_easy_getinfo(m_parts->handle.get(), CURLINFO_RESPONSE_CODE, &status);
    transfer.answer.status = int(status);
    transfer.answer.url = QString::fromLatin1(target->url);
    return std::move(transfer.answer);
}

}  // namespace net
