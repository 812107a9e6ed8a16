// SPDX-License-Identifier: GPL-3.0-or-later
// What the demo's certificates say and what is said about them.
#include "models/jobs/demo_source.h"

#include <algorithm>

namespace jobs::demo {

using namespace Qt::StringLiterals;
using crypto::UnixTime;

namespace {

constexpr UnixTime Day = 86400;
constexpr UnixTime ShorterFrom = 1773532800;  // 2026-03-15, SC-081v3

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

bool isPublic(Authority authority)
{
    return authority == Authority::R11 || authority == Authority::E7
        || authority == Authority::Sectigo || authority == Authority::GlobalSign;
}

}  // namespace

UnixTime Source::timeOn(UnixTime day)
{
    return day + static_cast<UnixTime>(m_dice.below(static_cast<std::uint64_t>(Day)));
}

void Source::setValidity(Draft &draft, UnixTime notAfter, int lifetimeDays)
{
    // Nothing was issued tomorrow: what would have been ends as much earlier.
    const UnixTime latest =
        m_now + lifetimeDays * Day - 1 - 7200 - static_cast<UnixTime>(m_dice.below(2 * Day));
    draft.spec.notAfter = std::min(notAfter, latest);
    draft.spec.notBefore = draft.spec.notAfter - lifetimeDays * Day + 1;
}

// The shortest usual lifetime that has begun by now, sometimes a longer one.
int Source::lifetimeFor(Authority issuer, UnixTime notAfter)
{
    const UnixTime ahead = std::max<UnixTime>(0, notAfter - m_now);
    const auto fits = [&](int days) {
        if (ahead >= days * Day)
            return false;
        return days <= 200 || !isPublic(issuer) || notAfter - days * Day < ShorterFrom;
    };
    if (issuer == Authority::R11)
        return 90;
    if (issuer == Authority::E7)
        return fits(47) && m_dice.percent(60) ? 47 : 90;
    const bool inAHurry = issuer == Authority::ContosoIssuing2 && m_dice.percent(35);
    if (inAHurry && fits(47))
        return 47;
    if (inAHurry && fits(90))
        return 90;
    if (fits(200) && m_dice.percent(55))
        return 200;
    if (fits(397))
        return 397;
    return fits(200) ? 200 : 730;
}

std::string Source::serverKey()
{
    const std::uint64_t roll = m_dice.below(1000);
    if (roll < 400)
        return "RSA 2048";
    if (roll < 425)
        return "RSA 3072";
    if (roll < 455)
        return "RSA 4096";
    if (roll < 510)
        return "EC P-384";
    if (roll < 518)
        return "Ed25519";
    return "EC P-256";
}

void Source::addPlaces(Draft &draft, const Host &host, int oldestDays)
{
    for (const Place &place : host.places) {
        domain::Location location{place.kind, place.place, place.entry, 0, 0};
        // Scanned this morning, or not seen for some days.
        location.lastSeen = m_dice.percent(94)
            ? m_now - static_cast<UnixTime>(m_dice.below(10 * 3600))
            : m_now
                - static_cast<UnixTime>(1 + m_dice.below(static_cast<std::uint64_t>(oldestDays)))
                    * Day;
        location.firstSeen =
            std::min(location.lastSeen, std::max(draft.spec.notBefore + 3600, m_now - 500 * Day));
        draft.locations.push_back(std::move(location));
    }
}

void Source::describeServer(Draft &draft, const Host &host, bool managed)
{
    const Team &team = teams()[host.team];
    auto &metadata = draft.metadata;
    metadata.managed = managed;
    if (!m_dice.perMille(18)) {
        metadata.owner = QString::fromLatin1(team.owner);
        metadata.team = QString::fromLatin1(team.division);
    }
    const std::uint64_t roll = m_dice.below(100);
    metadata.environment = roll < 80 ? u"prod"_s : roll < 95 ? u"stage"_s : u"dev"_s;
    metadata.tags.append(metadata.environment);
    for (const char *tag : team.tags)
        if (m_dice.percent(60))
            metadata.tags.append(QString::fromLatin1(tag));
    for (const Place &place : host.places)
        if (place.kind == domain::LocationKind::KubernetesSecret)
            metadata.tags.append(u"k8s"_s);
    if (m_dice.percent(4))
        metadata.tags.append(u"lab"_s);
    if (m_dice.percent(6))
        metadata.tags.append(u"dr"_s);
    metadata.tags.removeDuplicates();
    metadata.tags.sort();
    if (metadata.environment == u"prod"_s) {
        if (host.team == 1)
            metadata.criticality = domain::Criticality::High;
        else if (m_dice.percent(20))
            metadata.criticality =
                m_dice.percent(15) ? domain::Criticality::Critical : domain::Criticality::Medium;
    }
    if (m_dice.percent(20))
        metadata.customValues.insert(u"cost-center"_s,
                                     QString::number(4100 + 10 * static_cast<int>(host.team)));
    if (host.team == 0 && m_dice.percent(30))
        metadata.customValues.insert(u"public-facing"_s, u"yes"_s);
    if (m_dice.perMille(8))
        metadata.notes = m_dice.percent(50)
            ? u"Renewal needs a maintenance window, see the service's runbook."_s
            : u"Pinned by the mobile app until its next release."_s;
}

Source::Draft Source::server(Authority issuer, UnixTime notAfter)
{
    const Host host = m_company.server();
    Draft draft;
    draft.issuer = issuer;
    draft.key = serverKey();
    const AuthorityFacts &facts = factsOf(issuer);
    draft.spec.subject = {{"CN", host.name}};
    if (!isPublic(issuer) || issuer == Authority::Sectigo || issuer == Authority::GlobalSign)
        draft.spec.subject.insert(draft.spec.subject.begin(), {{"C", "NO"}, {"O", "Contoso"}});
    for (const auto &name : host.names)
        draft.spec.names.push_back({crypto::x509::GeneralNameType::Dns, name});
    if (!isPublic(issuer))
        for (const auto &address : host.addresses)
            draft.spec.names.push_back({crypto::x509::GeneralNameType::Ip, address});
    setValidity(draft, notAfter, lifetimeFor(issuer, notAfter));
    draft.spec.keyUsage = crypto::x509::DigitalSignature
        | (draft.key.starts_with("RSA") ? crypto::x509::KeyEncipherment : 0);
    draft.spec.extendedKeyUsage = {"serverAuth"};
    if (!isPublic(issuer) && m_dice.percent(30))
        draft.spec.extendedKeyUsage.push_back("clientAuth");
    draft.spec.crlUrls = {std::string("http://") + facts.host + "/"
                          + std::to_string(m_dice.below(100)) + ".crl"};
    draft.spec.issuerUrls = {std::string("http://") + facts.host + "/ca.cer"};
    if (issuer != Authority::R11 && issuer != Authority::E7)
        draft.spec.ocspUrls = {std::string("http://ocsp.") + facts.host};
    if (isPublic(issuer))
        draft.spec.policies = {issuer == Authority::R11 || issuer == Authority::E7
                                   ? "2.23.140.1.2.1"
                                   : "2.23.140.1.2.2"};
    addPlaces(draft, host, 20);
    describeServer(draft, host, true);
    draft.keepKey = draft.key.starts_with("EC") && m_dice.percent(4);
    return draft;
}

Source::Draft Source::device(UnixTime notAfter, int lifetime)
{
    const Host host = m_company.device();
    Draft draft;
    draft.issuer = Authority::ContosoDevice1;
    draft.key = m_dice.percent(88) ? "EC P-256" : "RSA 2048";
    draft.spec.subject = {{"O", "Contoso"}, {"OU", "Devices"}, {"CN", host.name}};
    draft.spec.names.push_back({crypto::x509::GeneralNameType::Dns, host.name});
    for (const auto &address : host.addresses)
        draft.spec.names.push_back({crypto::x509::GeneralNameType::Ip, address});
    setValidity(draft, notAfter, lifetime);
    draft.spec.keyUsage = crypto::x509::DigitalSignature;
    draft.spec.extendedKeyUsage = {"clientAuth", "serverAuth"};
    draft.spec.crlUrls = {"http://pki.contoso.com/device1.crl"};
    addPlaces(draft, host, 60);
    auto &metadata = draft.metadata;
    metadata.managed = !m_dice.perMille(15);
    metadata.owner = m_dice.perMille(6) ? QString() : u"Device management"_s;
    metadata.team = u"Workplace"_s;
    metadata.environment = u"prod"_s;
    metadata.tags = QStringList{text(host.service)};
    if (m_dice.percent(10))
        metadata.customValues.insert(u"asset-number"_s,
                                     QString::number(100000 + m_dice.below(800000)));
    return draft;
}

Source::Draft Source::person()
{
    const Person person = m_company.person();
    Draft draft;
    draft.issuer = Authority::ContosoPeople;
    draft.key = m_dice.percent(70) ? "RSA 2048" : "EC P-256";
    draft.spec.subject = {{"C", "NO"}, {"O", "Contoso"}, {"CN", person.name}};
    draft.spec.names = {{crypto::x509::GeneralNameType::Mail, person.mail}};
    setValidity(draft, timeOn(m_today + (5 + static_cast<UnixTime>(m_dice.below(700))) * Day), 730);
    draft.spec.keyUsage = crypto::x509::DigitalSignature | crypto::x509::NonRepudiation
        | crypto::x509::KeyEncipherment;
    draft.spec.extendedKeyUsage = {"emailProtection", "clientAuth"};
    draft.metadata.managed = true;
    draft.metadata.owner = text(person.name);
    if (!m_dice.percent(12))  // a team mailbox for the others: owners stay a readable list
        draft.metadata.owner = u"Identity"_s;
    draft.metadata.team = u"Workplace"_s;
    draft.metadata.environment = u"prod"_s;
    draft.metadata.tags = QStringList{u"smime"_s};
    return draft;
}

Source::Draft Source::postQuantum()
{
    const Host host = m_company.server();
    Draft draft;
    draft.issuer = Authority::PostQuantum;
    draft.key = "ML-DSA-65";
    draft.spec.subject = {{"C", "NO"}, {"O", "Contoso"}, {"CN", host.name}};
    for (const auto &name : host.names)
        draft.spec.names.push_back({crypto::x509::GeneralNameType::Dns, name});
    setValidity(draft, timeOn(m_today + (20 + static_cast<UnixTime>(m_dice.below(340))) * Day),
                397);
    draft.spec.keyUsage = crypto::x509::DigitalSignature;
    draft.spec.extendedKeyUsage = {"serverAuth"};
    addPlaces(draft, host, 10);
    describeServer(draft, host, true);
    draft.metadata.tags.append(u"pqc-pilot"_s);
    draft.metadata.tags.sort();
    return draft;
}

// What a scan found and nobody looks after: appliances with their own certificate, forgotten
// servers.
Source::Draft Source::unmanaged()
{
    Draft draft;
    if (m_dice.percent(70)) {
        const std::string serial = m_company.serialNumber();
        const std::string address = m_company.privateAddress();
        constexpr const char *Kinds[] = {"iDRAC", "printer", "switch", "UPS", "NAS", "camera"};
        const char *kind = m_dice.pick(Kinds);
        draft.selfSigned = true;
        draft.key =
            m_dice.percent(97) ? (m_dice.percent(50) ? "RSA 2048" : "EC P-256") : "RSA 1024";
        draft.spec.subject = {{"O", "Default Company"}, {"CN", std::string(kind) + "-" + serial}};
        if (m_dice.percent(40))
            draft.spec.names = {{crypto::x509::GeneralNameType::Ip, address}};
        setValidity(
            draft, timeOn(m_today + (400 + static_cast<UnixTime>(m_dice.below(2500))) * Day), 3650);
        draft.locations = {{domain::LocationKind::Network,
                            address + ":443",
                            {},
                            m_now - 30 * Day,
                            m_now - static_cast<UnixTime>(m_dice.below(8 * 3600))}};
    } else {
        const Host host = m_company.server();
        draft.issuer = m_dice.percent(60) ? Authority::R11 : Authority::ContosoIssuing1;
        draft.key = serverKey();
        draft.spec.subject = {{"CN", host.name}};
        for (const auto &name : host.names)
            draft.spec.names.push_back({crypto::x509::GeneralNameType::Dns, name});
        const bool free = draft.issuer == Authority::R11;
        setValidity(draft,
                    timeOn(m_today + static_cast<UnixTime>(m_dice.below(free ? 85 : 380)) * Day),
                    free ? 90 : 397);
        addPlaces(draft, host, 5);
    }
    draft.spec.keyUsage = crypto::x509::DigitalSignature;
    draft.spec.extendedKeyUsage = {"serverAuth"};
    if (!m_dice.percent(45))
        draft.metadata.owner = u"Network"_s;
    draft.metadata.tags = QStringList{u"found-by-scan"_s};
    return draft;
}

// Left over from an authority that still signs with SHA-1, some with keys of 1024 bits.
Source::Draft Source::legacy()
{
    Draft draft = server(Authority::Legacy,
                         timeOn(m_today + (40 + static_cast<UnixTime>(m_dice.below(900))) * Day));
    draft.key = m_dice.percent(35) ? "RSA 1024" : "RSA 2048";
    draft.keepKey = false;
    setValidity(draft, draft.spec.notAfter, 1825);
    draft.metadata.tags.append(u"legacy"_s);
    draft.metadata.tags.sort();
    return draft;
}

// Ended and not replaced; a quarter of them still answer.
Source::Draft Source::expired()
{
    const UnixTime end = timeOn(m_today - (1 + static_cast<UnixTime>(m_dice.below(75))) * Day);
    Draft draft = server(m_dice.percent(60) ? Authority::R11 : Authority::ContosoIssuing2, end);
    draft.keepKey = false;
    setValidity(draft, end, draft.issuer == Authority::R11 ? 90 : 397);
    const bool served = m_dice.percent(25);
    for (auto &location : draft.locations) {
        location.firstSeen = draft.spec.notBefore + Day;
        if (!served)
            location.lastSeen = end - static_cast<UnixTime>(m_dice.below(5)) * Day;
    }
    return draft;
}

}  // namespace jobs::demo
