// SPDX-License-Identifier: GPL-3.0-or-later
// A small hierarchy with real signatures, made when the test starts.
#pragma once

#include "crypto/wire/writers.h"
#include "crypto/x509/signer.h"

#include <QByteArray>

namespace support {

inline constexpr crypto::UnixTime PkiNow = 1'795'435'200;  // 2026-11-23T12:00:00Z
inline constexpr crypto::UnixTime PkiDay = 86400;

struct TestLeaf {
    crypto::Bytes der;
    std::shared_ptr<const crypto::PrivateKey> key;
    crypto::Bytes serial;
};

class TestPki {
public:
    explicit TestPki(const std::string &house = "Test House")
        : m_root(root(house)), m_issuing(issuing(house))
    {
    }

    const crypto::Bytes &rootDer() const { return m_root.certificate(); }
    const crypto::Bytes &issuingDer() const { return m_issuing.certificate(); }

    TestLeaf leaf(const std::string &host, crypto::UnixTime notAfter = PkiNow + 60 * PkiDay) const
    {
        auto key = std::make_shared<const crypto::PrivateKey>(
            std::move(crypto::PrivateKey::generate({"EC P-256"}).value()));
        crypto::x509::CertificateSpec spec;
        spec.subject = {{"CN", host}};
        spec.names = {{crypto::x509::GeneralNameType::Dns, host}};
        spec.notBefore = notAfter - 90 * PkiDay;
        spec.notAfter = notAfter;
        spec.serial = nextSerial();
        spec.extendedKeyUsage = {"serverAuth"};
        return {m_issuing.sign(spec, key->spki()).value(), key, spec.serial};
    }

    // Many certificates of one key: quick to make.
    QByteArray bundle(int count, const std::string &stem) const
    {
        const auto key = crypto::PrivateKey::generate({"EC P-256"});
        QByteArray out;
        for (int i = 0; i < count; ++i) {
            crypto::x509::CertificateSpec spec;
            const std::string host = stem + std::to_string(i) + ".example.org";
            spec.subject = {{"CN", host}};
            spec.names = {{crypto::x509::GeneralNameType::Dns, host}};
            spec.notBefore = PkiNow - 10 * PkiDay;
            spec.notAfter = PkiNow + (i % 200) * PkiDay;
            spec.serial = nextSerial();
            out += QByteArray::fromStdString(
                crypto::wire::certificatePem(m_issuing.sign(spec, key->spki()).value()));
        }
        return out;
    }

    crypto::Bytes crl(const std::vector<crypto::x509::RevokedSpec> &revoked,
                      std::uint64_t number = 1) const
    {
        return m_issuing.signCrl({PkiNow - 3600, PkiNow + 7 * PkiDay, number, {}}, revoked).value();
    }

private:
    static crypto::x509::CertificateSpec authority(const std::string &name,
                                                   const std::string &house)
    {
        crypto::x509::CertificateSpec spec;
        spec.subject = {{"O", house}, {"CN", name}};
        spec.notBefore = PkiNow - 1000 * PkiDay;
        spec.notAfter = PkiNow + 1000 * PkiDay;
        spec.isAuthority = true;
        spec.keyUsage = crypto::x509::KeyCertSign | crypto::x509::CrlSign;
        return spec;
    }
    static crypto::x509::Signer root(const std::string &house)
    {
        auto key = crypto::PrivateKey::generate({"EC P-256"});
        return std::move(
            crypto::x509::Signer::createRoot(std::move(*key), authority("Test Root", house))
                .value());
    }
    crypto::x509::Signer issuing(const std::string &house) const
    {
        auto key = crypto::PrivateKey::generate({"EC P-256"});
        auto der = m_root.sign(authority("Test Issuing", house), key->spki());
        return std::move(crypto::x509::Signer::open(std::move(*key), std::move(*der)).value());
    }
    static crypto::Bytes nextSerial()
    {
        static std::uint32_t last = 0;
        ++last;
        return {0x05, static_cast<std::uint8_t>(last >> 16), static_cast<std::uint8_t>(last >> 8),
                static_cast<std::uint8_t>(last)};
    }

    crypto::x509::Signer m_root, m_issuing;
};

}  // namespace support
