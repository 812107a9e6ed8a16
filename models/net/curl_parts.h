// SPDX-License-Identifier: GPL-3.0-or-later
// What both clients need of libcurl. Only for models/net's own files.
#pragma once

#include "crypto/base/result.h"

#include <QByteArray>

#include <curl/curl.h>

#include <memory>

namespace net {

inline constexpr curl_off_t SlowestBytes =
    64;  // a second, over SlowestSeconds: less is no transfer
inline constexpr long SlowestSeconds = 15;

// libcurl wants to be woken once, before threads use it.
bool curlReady();

struct HandleDeleter {
    void operator()(CURL *handle) const { curl_easy_cleanup(handle); }
};
using CurlHandle = std::unique_ptr<CURL, HandleDeleter>;
struct ListDeleter {
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};
using CurlList = std::unique_ptr<curl_slist, ListDeleter>;

struct Target {
    QByteArray url, scheme, host, port;
};
// InvalidArgument: no address of ASCII characters, neither http nor https, or a user name in it.
crypto::Result<Target> targetOf(const QByteArray &text);

}  // namespace net
