// SPDX-License-Identifier: GPL-3.0-or-later
// What tests of the SCEP connector share: an authority that does what it is told, an account there.
#pragma once

#include "crypto/x509/certificate.h"
#include "models/authorities/scep.h"
#include "tests/support/scep_fake.h"

#include <QTest>

// The expression is evaluated once.
#define GOOD(expression)                                                                           \
    do {                                                                                           \
        const auto &good = (expression);                                                           \
        QVERIFY2(good.ok(), good.ok() ? "" : scep_test::problem(good.error()).c_str());            \
    } while (false)

namespace scep_test {

using namespace Qt::StringLiterals;
using namespace authorities;
using crypto::Bytes;
using crypto::ErrorCode;
using crypto::PrivateKey;

inline constexpr int Renewal = 17, Request = 19, CertPoll = 20;

inline std::string problem(const crypto::Error &error)
{
    return error.object + ": " + error.detail;
}

struct ScepRig {
    std::unique_ptr<support::ScepFake> fake;
    std::vector<Order> kept;
    std::size_t sentBeforeKept = 0;
    const crypto::SystemClock clock{};

    Call call()
    {
        return {clock,
                std::chrono::steady_clock::now() + std::chrono::seconds(20),
                {},
                [this](const Order &order) {
                    if (kept.empty())
                        sentBeforeKept = fake->seen().size();
                    kept.push_back(order);
                    return crypto::Result<void>();
                },
                nullptr};
    }
    Account account(const QByteArray &challenge = "secret") const
    {
        Account account;
        account.name = u"test"_s;
        account.kind = u"scep"_s;
        account.url = fake->url();
        account.addresses.loopback = true;
        account.settings = {{u"ca-sha256"_s, fake->sha256Of(fake->authority.certificate)}};
        if (!challenge.isEmpty())
            account.credentials.secrets.insert_or_assign(
                u"challenge"_s, crypto::Secret::fromText(challenge.toStdString()));
        (void)scepKind().provide(account);
        return account;
    }
    static std::unique_ptr<Connector> open(Account account)
    {
        auto made = Scep::open(std::move(account));
        return made ? std::move(made.value()) : nullptr;
    }
    static PrivateKey newKey(const char *label = "RSA 2048")
    {
        return std::move(PrivateKey::generate({label}).value());
    }
    static Ask ask(const PrivateKey &key, const std::string &host = "device.example")
    {
        crypto::x509::RequestSpec spec;
        spec.subject = {{"O", "Peers"}, {"CN", host}};
        spec.names = {{crypto::x509::GeneralNameType::Dns, host}};
        spec.keyUsage = crypto::x509::DigitalSignature;
        spec.extendedKeyUsage = {"serverAuth"};
        spec.mustStaple = true;
        Ask ask;
        ask.request = crypto::x509::buildRequest(key, spec).value();
        ask.key = &key;
        return ask;
    }
    std::vector<int> types() const
    {
        std::vector<int> out;
        for (const auto &one : fake->seen())
            out.push_back(one.type);
        return out;
    }
};

}  // namespace scep_test
