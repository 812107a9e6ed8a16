// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/demo_source.h"

#include "crypto/base/digest.h"
#include "models/domain/describe.h"
#include "models/jobs/import_reading.h"

#include <algorithm>

namespace jobs::demo {

using namespace Qt::StringLiterals;
using crypto::Bytes;
using crypto::Result;
using crypto::UnixTime;

namespace {

constexpr UnixTime Day = 86400;
constexpr int Weeks = 52;
constexpr std::size_t KeptKeys = 300;

// Certificates that end in each of the coming weeks, in a company of 54,812; what a year of 90-day,
// 200-day and 397-day certificates bought at different times looks like.
constexpr int Calendar[Weeks] = {540, 560, 500, 545, 690, 360, 405, 870, 955, 1015, 985, 1104, 1088,
                                 670, 420, 365, 390, 445, 400, 370, 355, 385, 360,  400, 410,  375,
                                 400, 305, 310, 335, 305, 325, 350, 365, 320, 345,  310, 330,  320,
                                 290, 275, 310, 265, 280, 315, 250, 255, 235, 225,  270, 215,  200};
constexpr int CompanySize = 54812;

struct Share {
    Authority issuer;
    int perMille;
};
// Public 90-day certificates end within 13 weeks; what ends later is private or paid for.
constexpr Share SoonShares[] = {{Authority::R11, 410},      {Authority::ContosoIssuing2, 180},
                                {Authority::E7, 155},       {Authority::ContosoDevice1, 115},
                                {Authority::Sectigo, 75},   {Authority::ContosoIssuing1, 35},
                                {Authority::GlobalSign, 30}};
constexpr Share LateShares[] = {{Authority::ContosoIssuing2, 520},
                                {Authority::ContosoDevice1, 280},
                                {Authority::Sectigo, 50},
                                {Authority::ContosoIssuing1, 110},
                                {Authority::GlobalSign, 40}};

}  // namespace

Source::Source(const Authorities &authorities, KeyPool &keys, std::int64_t size, std::uint64_t seed,
               UnixTime now)
    : m_authorities(authorities), m_keys(keys), m_dice(seed), m_company(m_dice), m_size(size),
      m_now(now), m_today(now - now % Day)
{
    const std::int64_t rest = size - static_cast<std::int64_t>(Authority::Count);
    const auto share = [&](Kind kind, int perTenThousand, std::int64_t least) {
        m_left[static_cast<std::size_t>(kind)] = std::max(least, rest * perTenThousand / 10000);
    };
    share(Kind::Unmanaged, 370, 4);
    share(Kind::Legacy, 60, 2);
    share(Kind::Expired, 10, 2);
    share(Kind::PostQuantum, 90, 2);
    share(Kind::Person, 450, 4);
    share(Kind::Device, 1700, 8);
    share(Kind::LongLived, 650, 4);
    fillCalendar();
    m_left[static_cast<std::size_t>(Kind::Calendar)] = static_cast<std::int64_t>(m_calendar.size());
    std::int64_t planned = 0;
    for (const auto count : m_left)
        planned += count;
    // What is left are the certificates that others have replaced since. Small demos lose servers
    // first.
    m_history = std::max<std::int64_t>(0, rest - planned);
    if (planned > rest)
        m_left[static_cast<std::size_t>(Kind::Calendar)] =
            std::max<std::int64_t>(0, m_left[0] - (planned - rest));
}

void Source::fillCalendar()
{
    for (int week = 0; week < Weeks; ++week) {
        const std::int64_t total = Calendar[week] * m_size / CompanySize;
        const auto add = [&](std::span<const Share> shares) {
            for (const Share &share : shares)
                for (std::int64_t i = 0; i < total * share.perMille / 1000; ++i)
                    m_calendar.push_back({static_cast<std::uint8_t>(week), share.issuer});
        };
        week < 13 ? add(SoonShares) : add(LateShares);
    }
    for (std::size_t i = m_calendar.size(); i > 1; --i)
        std::swap(m_calendar[i - 1], m_calendar[m_dice.below(i)]);
}

Source::Kind Source::nextKind()
{
    std::int64_t total = 0;
    for (const auto count : m_left)
        total += count;
    if (total == 0)
        return Kind::Count;
    auto roll = static_cast<std::int64_t>(m_dice.below(static_cast<std::uint64_t>(total)));
    std::size_t kind = 0;
    while (roll >= m_left[kind])
        roll -= m_left[kind++];
    --m_left[kind];
    return static_cast<Kind>(kind);
}

Result<ReadItem> readSigned(const Authorities &authorities, Signed certificate)
{
    if (certificate.issuer) {
        auto good = authorities.check(*certificate.issuer, certificate.der);
        if (!good)
            return std::move(good).error();
    }
    auto record = domain::describe(certificate.der);
    if (!record)
        return record.error();
    ReadCertificate read{std::move(*record), std::move(certificate.locations),
                         std::move(certificate.metadata), std::move(certificate.successor)};
    if (certificate.issuer)
        read.verifiedIssuer = authorities.sha256(*certificate.issuer);
    return ReadItem{std::move(read), "demo", {}};
}

void Source::give(Item item)
{
    if (!m_ended && !(*m_sink)(std::move(item)))
        m_ended = true;
}

Result<void> Source::run(const Sink &sink, const std::stop_token &stop)
{
    m_sink = &sink;
    auto done = authoritiesFirst();
    while (done && !m_ended && !stop.stop_requested()) {
        const Kind kind = m_made < m_size ? nextKind() : Kind::Count;
        if (kind == Kind::Count)
            break;
        done = make(kind);
    }
    // Rounding may leave a few short: more servers.
    while (done && !m_ended && !stop.stop_requested() && m_made < m_size)
        done = make(Kind::LongLived);
    if (done && !m_ended && !stop.stop_requested())
        done = keys();
    if (done && !m_ended && !stop.stop_requested())
        done = lists();
    return done;
}

Result<void> Source::authoritiesFirst()
{
    for (std::size_t i = 0; i < static_cast<std::size_t>(Authority::Count); ++i) {
        const auto authority = static_cast<Authority>(i);
        const AuthorityFacts &facts = factsOf(authority);
        auto record = domain::describe(m_authorities.signer(authority).certificate());
        if (!record)
            return record.error();
        auto metadata = std::make_shared<domain::Metadata>();
        metadata->managed = facts.ours;
        metadata->owner = u"PKI"_s;
        metadata->team = u"Infrastructure"_s;
        metadata->environment = u"prod"_s;
        metadata->criticality =
            facts.ours ? domain::Criticality::Critical : domain::Criticality::High;
        metadata->tags = QStringList{u"ca"_s};
        std::string file = facts.name;
        std::replace(file.begin(), file.end(), ' ', '-');
        ReadCertificate certificate{std::move(*record),
                                    {{domain::LocationKind::TrustStore,
                                      "/etc/pki/trust/anchors/" + file + ".pem",
                                      {},
                                      m_now - 400 * Day,
                                      m_now - 3600}},
                                    std::move(metadata)};
        if (facts.parent != authority)
            certificate.verifiedIssuer = m_authorities.sha256(facts.parent);
        give(ReadItem{std::move(certificate), "demo", {}});
        ++m_made;
    }
    return {};
}

Result<void> Source::make(Kind kind)
{
    Draft draft;
    switch (kind) {
    case Kind::Calendar: {
        const Slot slot = m_calendar.back();
        m_calendar.pop_back();
        // More on working days than on Saturday and Sunday.
        const std::uint64_t day = m_dice.percent(85) ? m_dice.below(5) : 5 + m_dice.below(2);
        const UnixTime end = timeOn(m_today + (slot.week * 7 + static_cast<int>(day)) * Day);
        draft = slot.issuer == Authority::ContosoDevice1
            ? device(end, m_dice.percent(70) ? 397 : 730)
            : server(slot.issuer, end);
        break;
    }
    case Kind::LongLived:
        draft = server(Authority::ContosoIssuing1,
                       timeOn(m_today + (366 + static_cast<UnixTime>(m_dice.below(700))) * Day));
        break;
    case Kind::Device:
        draft =
            device(timeOn(m_today + (366 + static_cast<UnixTime>(m_dice.below(1400))) * Day), 1825);
        break;
    case Kind::Person:
        draft = person();
        break;
    case Kind::PostQuantum:
        draft = postQuantum();
        break;
    case Kind::Unmanaged:
        draft = unmanaged();
        break;
    case Kind::Legacy:
        draft = legacy();
        break;
    case Kind::Expired:
        draft = expired();
        break;
    case Kind::Count:
        return {};
    }
    auto sha256 = issue(draft);
    if (!sha256)
        return sha256.error();
    // The servers of the calendar have been renewed before.
    if (kind == Kind::Calendar && draft.issuer != Authority::ContosoDevice1)
        return predecessors(draft, *sha256);
    return {};
}

// What the certificate replaced, each superseded by the next.
Result<void> Source::predecessors(const Draft &newest, const Bytes &sha256)
{
    Bytes successor = sha256;
    UnixTime began = newest.spec.notBefore;
    for (int generation = 0;
         generation < 4 && m_history > 0 && m_made < m_size && m_dice.percent(66); ++generation) {
        Draft older = newest;
        older.keepKey = false;
        const int lifetime =
            static_cast<int>((newest.spec.notAfter - newest.spec.notBefore) / Day) + 1;
        const UnixTime overlap =
            static_cast<UnixTime>(1 + m_dice.below(static_cast<std::uint64_t>(lifetime) / 4 + 1))
            * Day;
        setValidity(older, began + overlap, lifetime);
        older.spec.serial.clear();
        older.successor = successor;
        older.metadata.criticality = domain::Criticality::None;
        // Most are gone from where they served; a few still answer somewhere.
        if (!m_dice.percent(6))
            for (auto &location : older.locations)
                location.lastSeen = std::min(location.lastSeen,
                                             began + static_cast<UnixTime>(m_dice.below(3)) * Day);
        for (auto &location : older.locations)
            location.firstSeen = std::min(location.lastSeen, older.spec.notBefore + Day);
        began = older.spec.notBefore;
        auto made = issue(older);
        if (!made)
            return made.error();
        successor = std::move(*made);
        --m_history;
    }
    return {};
}

Result<Bytes> Source::issue(Draft &draft)
{
    auto &spec = draft.spec;
    spec.serial.resize(16);
    for (std::size_t i = 0; i < spec.serial.size(); ++i)
        spec.serial[i] = static_cast<std::uint8_t>(m_dice.next());
    spec.serial[0] = static_cast<std::uint8_t>((spec.serial[0] & 0x7f) | 0x04);
    auto key = m_keys.take(draft.key, m_dice.next());
    if (!key)
        return key.error();
    auto der = draft.selfSigned ? crypto::x509::selfSigned(*key->key, spec)
                                : m_authorities.issue(draft.issuer, spec, key->spki);
    if (!der)
        return der.error();
    if (!draft.selfSigned && spec.notAfter > m_now && m_dice.perMille(12)) {
        // Key compromise, affiliation changed, superseded, cessation (RFC 5280 5.3.1).
        constexpr int Reasons[] = {1, 3, 4, 4, 4, 5};
        const UnixTime longest = std::min<UnixTime>(60 * Day, m_now - spec.notBefore);
        m_revoked[draft.issuer].push_back(
            {spec.serial,
             m_now - static_cast<UnixTime>(m_dice.below(static_cast<std::uint64_t>(longest) + 1)),
             m_dice.pick(Reasons)});
        // Most were taken down at once; a few are still served.
        if (!m_dice.percent(3))
            for (auto &location : draft.locations)
                location.lastSeen =
                    std::min(location.lastSeen, m_revoked[draft.issuer].back().revokedAt);
    }
    if (draft.keepKey && m_kept.size() < KeptKeys)
        m_kept.push_back(key->key);
    const auto digest = crypto::sha256(*der);
    Signed certificate{
        std::move(*der), draft.selfSigned ? std::nullopt : std::optional(draft.issuer),
        draft.locations, std::make_shared<const domain::Metadata>(draft.metadata), draft.successor};
    give(std::move(certificate));
    ++m_made;
    return Bytes(digest.begin(), digest.end());
}

// The vault holds the keys of Contoso's own authorities and of a few hundred servers.
Result<void> Source::keys()
{
    const auto hand = [this](const crypto::PrivateKey &key, const std::string &origin) {
        const auto &info = key.info();
        give(ReadItem{ReadKey{key.pkcs8(), key.spki(), key.spkiSha256(),
                              domain::describeKey(info.algorithm, info.bits, info.curve), origin},
                      "demo",
                      {}});
    };
    for (std::size_t i = 0; i < static_cast<std::size_t>(Authority::Count); ++i)
        if (const auto &facts = factsOf(static_cast<Authority>(i)); facts.ours)
            hand(*m_authorities.signer(facts.id).key().inMemory(), facts.name);
    for (const auto &key : m_kept)
        hand(*key, "demo");
    return {};
}

Result<void> Source::lists()
{
    for (auto i = static_cast<std::size_t>(FirstIssuing);
         i < static_cast<std::size_t>(Authority::Count); ++i) {
        const auto authority = static_cast<Authority>(i);
        auto der = m_authorities.signer(authority).signCrl(
            {m_now - 6 * 3600, m_now + 7 * Day - 6 * 3600, 4100 + i, {factsOf(authority).digest}},
            m_revoked[authority]);
        if (!der)
            return der.error();
        auto item = readCrl(std::move(*der));
        if (!item)
            return item.error();
        give(ReadItem{std::move(*item), "demo", {}});
    }
    return {};
}

}  // namespace jobs::demo
