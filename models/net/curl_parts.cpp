// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/net/curl_parts.h"

#include <algorithm>

namespace net {

using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

constexpr qsizetype LongestUrl = 4096;

struct UrlDeleter {
    void operator()(CURLU *url) const { curl_url_cleanup(url); }
};
using Url = std::unique_ptr<CURLU, UrlDeleter>;
QByteArray part(CURLU *url, CURLUPart which)
{
    char *text = nullptr;
    if (curl_url_get(url, which, &text, CURLU_DEFAULT_PORT) != CURLUE_OK)
        return {};
    const QByteArray value(text);
    curl_free(text);
    return value;
}

}  // namespace

bool curlReady()
{
    static const bool ready = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    return ready;
}

Result<Target> targetOf(const QByteArray &text)
{
    const std::string object = text.left(200).toStdString();
    const auto wrong = [&](const char *why) {
        return Error{ErrorCode::InvalidArgument, object, why};
    };
    if (text.isEmpty() || text.size() > LongestUrl
        || std::any_of(text.begin(), text.end(), [](char c) { return c <= ' ' || c > '~'; }))
        return wrong("this is no address of ASCII characters");
    const Url url(curl_url());
    if (!url || curl_url_set(url.get(), CURLUPART_URL, text.constData(), 0) != CURLUE_OK)
        return wrong("this is no address");
    Target target{text, part(url.get(), CURLUPART_SCHEME).toLower(),
                  part(url.get(), CURLUPART_HOST).toLower(), part(url.get(), CURLUPART_PORT)};
    if (target.scheme != "http" && target.scheme != "https")
        return wrong("only http and https are spoken here");
    if (!part(url.get(), CURLUPART_USER).isEmpty()
        || !part(url.get(), CURLUPART_PASSWORD).isEmpty())
        return wrong("an address with a user name in it is not used");
    return target;
}

}  // namespace net
