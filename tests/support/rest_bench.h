// SPDX-License-Identifier: GPL-3.0-or-later
// What tests of connectors for closed services have in common: an account at the stand-in, a key
// with its request, the surroundings of a call with a clock that can be set.
#pragma once

#include "crypto/x509/certificate.h"
#include "crypto/x509/request_builder.h"
#include "models/authorities/registry.h"
#include "tests/support/api_fake.h"

#include <QTest>

namespace support {

class RestBench {
public:
    RestBench(const QString &kind, const QString &file, const QString &path,
              const QMap<QString, QString> &values = {})
        : fake(QStringLiteral(SEALKEEPER_TEST_DATA "/authorities/") + file, values), m_kind(kind),
          m_path(path), m_key(crypto::PrivateKey::generate({"EC P-256"}).value())
    {
    }

    authorities::Account account(const QJsonObject &settings,
                                 const QMap<QString, QByteArray> &secrets) const
    {
        authorities::Account account;
        account.name = QStringLiteral("closed");
        account.kind = m_kind;
        account.url = fake.url(m_path);
        account.addresses.loopback = true;
        account.trust.kind = authorities::Trust::Kind::PinnedAuthority;
        account.trust.certificates = {rootOf(fake.tls().read("root.pem"))};
        account.settings = settings;
        for (auto it = secrets.begin(); it != secrets.end(); ++it)
            account.credentials.secrets.emplace(it.key(),
                                                crypto::Secret::fromText(it->toStdString()));
        return account;
    }
    authorities::Ask ask(const std::string &name)
    {
        crypto::x509::RequestSpec spec;
        spec.subject = {{"CN", name}};
        spec.names = {{crypto::x509::GeneralNameType::Dns, name},
                      {crypto::x509::GeneralNameType::Dns, "www." + name}};
        authorities::Ask ask;
        ask.request = crypto::x509::buildRequest(m_key, spec).value();
        ask.key = &m_key;
        return ask;
    }
    authorities::Call call(int seconds = 10)
    {
        return {clock,
                std::chrono::steady_clock::now() + std::chrono::seconds(seconds),
                {},
                [this](const authorities::Order &order) -> crypto::Result<void> {
                    kept.push_back(order);
                    return {};
                },
                nullptr};
    }
    // Of the key, with its issuer behind it.
    bool isOurs(const std::vector<crypto::Bytes> &chain) const
    {
        if (chain.size() < 2)
            return false;
        const auto parsed = crypto::x509::Certificate::parse(chain.front());
        return parsed && parsed->spki == m_key.spki();
    }
    static crypto::Bytes rootOf(const QByteArray &pem)
    {
        QByteArray base64;
        for (const QByteArray &line : pem.split('\n')) {
            if (!line.startsWith("-----"))
                base64 += line.trimmed();
        }
        return crypto::fromBase64(base64.toStdString()).value();
    }

    ApiFake fake;
    crypto::FixedClock clock{1'790'000'000};
    std::vector<authorities::Order> kept;

private:
    QString m_kind, m_path;
    crypto::PrivateKey m_key;
};

}  // namespace support

#define GOOD(result) QVERIFY2((result).ok(), (result).ok() ? "" : (result).error().detail.c_str())
#define UNCOMPLAINING(fake)                                                                        \
    QVERIFY2((fake).complaints().isEmpty(), qPrintable((fake).complaints().join(u'\n')))
