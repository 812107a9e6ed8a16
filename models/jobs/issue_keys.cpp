// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/issue_keys.h"

#include "crypto/keys/key_spec.h"
#include "crypto/x509/request_builder.h"

namespace jobs {

using crypto::ErrorCode;
using crypto::Result;

Result<MadeKey> makeKey(const IssueDraft &draft, const std::stop_token &stop)
{
    const auto spec = crypto::parseKeySpec(draft.key.toStdString());
    if (!spec)
        return spec.error();
    auto wish = typedWish(draft);
    if (!wish)
        return wish.error();
    auto key = crypto::PrivateKey::generate(*spec, stop);
    if (!key)
        return key.error();
    crypto::x509::RequestSpec request;
    request.subject = std::move(wish->subject);
    request.names = std::move(wish->names);
    const auto proof = crypto::x509::buildRequest(*key, request);
    if (!proof && proof.error().code != ErrorCode::Unsupported)  // a key that only agrees
        return proof.error();
    crypto::Secret pkcs8 = key->pkcs8();
    return MadeKey{std::move(*key), std::move(pkcs8)};
}

void KeyMaker::start(std::vector<KeyWish> wishes, std::size_t threads)
{
    stop();
    m_wishes = std::move(wishes);
    m_next = 0;
    for (std::size_t i = 0; i < threads && i < m_wishes.size(); ++i)
        m_threads.emplace_back([this](const std::stop_token &stop) { work(stop); });
}

void KeyMaker::work(const std::stop_token &stop)
{
    for (std::size_t i = m_next++; i < m_wishes.size() && !stop.stop_requested(); i = m_next++)
        m_wishes[i].made.emplace(makeKey(m_wishes[i].draft, stop));
}

std::vector<KeyWish> KeyMaker::finish(const std::stop_token &stop)
{
    {
        const std::stop_callback tell(stop, [this] {
            for (std::jthread &thread : m_threads)
                thread.request_stop();
        });
        work(stop);
        for (std::jthread &thread : m_threads)
            thread.join();
    }
    m_threads.clear();
    return std::exchange(m_wishes, {});
}

void KeyMaker::stop()
{
    for (std::jthread &thread : m_threads)
        thread.request_stop();
    m_threads.clear();  // joins
    m_wishes.clear();
}

}  // namespace jobs
