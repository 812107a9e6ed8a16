// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/fetch_revocation.h"

#include "crypto/base/digest.h"
#include "crypto/wire/import_reader.h"
#include "crypto/x509/certificate.h"
#include "crypto/x509/chain_link.h"
#include "crypto/x509/crl.h"
#include "crypto/x509/ocsp.h"
#include "models/domain/visible_text.h"
#include "models/net/http_client.h"
#include "models/store/vault.h"

#include <algorithm>
#include <set>

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Bytes;
using crypto::ByteView;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;
using crypto::x509::ChainOptions;
using crypto::x509::ChainResult;
using store::FetchedKind;
using store::FetchedRow;

namespace {

constexpr int MostIssuers = 8;  // steps up a chain
constexpr std::size_t MostAddresses = 3;  // of one kind in one certificate
constexpr qint64 IssuerBytes = 1 << 20;
constexpr qint64 OcspBytes = 256 << 10;
constexpr qint64 CrlBytes = 64 << 20;
constexpr std::size_t NonceBytes = 32;  // RFC 9654 2.1
// Without a next update (or with one far away) a copy is fresh for this long at most.
constexpr crypto::UnixTime IssuerFresh = 7 * 86400, CrlFresh = 86400, OcspFresh = 3600;
// After a failure the same source is left alone: 60 s, doubled each time, up to an hour.
constexpr crypto::UnixTime FirstPause = 60, LongestPause = 3600;

struct Fetched {
    Bytes der;
    QString etag;
    bool same = false;  // 304: the copy is still right
    qint64 maxAge = 0;
};

std::string idOf(ByteView der)
{
    return crypto::toHex(crypto::sha256(der));
}

QString problemOf(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NotPermitted:
    case ErrorCode::InvalidArgument:
        return u"refused"_s;
    case ErrorCode::Malformed:
    case ErrorCode::TooLarge:
    case ErrorCode::Truncated:
        return u"malformed"_s;
    default:
        return u"unreachable"_s;
    }
}

// What a source gave, judged: fresh until when, or what is wrong with it.
struct Judgement {
    QString problem, detail;
    crypto::UnixTime nextUpdate = 0;
    bool keep = true;  // false: what came is of no use at all
};
using Judge = std::function<Judgement(const Bytes &der)>;

class Gathering {
public:
    Gathering(ByteView certificate, ChainOptions &options, const FetchDraft &draft,
              FetchCopies &copies, crypto::UnixTime now, const std::stop_token &stop)
        : m_certificate(certificate.begin(), certificate.end()), m_options(options), m_draft(draft),
          m_copies(copies), m_now(now), m_stop(stop)
    {
    }

    Result<QList<FetchNote>> run();

private:
    ChainResult chain() const;
    const Bytes *derOf(const std::string &id) const;
    Result<bool> addIssuers(const std::string &id);
    Result<bool> addAnswer(const std::string &id, const Bytes &certificate, const Bytes &issuer);
    Result<void> addLists(const std::string &id, const Bytes &certificate, const Bytes &issuer);
    Result<std::optional<Bytes>> source(FetchNote note, ByteView subject, crypto::UnixTime longest,
                                        net::HttpRequest request, const Judge &judge);

    Bytes m_certificate;
    ChainOptions &m_options;
    const FetchDraft &m_draft;
    FetchCopies &m_copies;
    crypto::UnixTime m_now;
    const std::stop_token &m_stop;
    QList<FetchNote> m_notes;
    bool m_current = false;  // what source() gave last still says something
    std::set<std::string> m_asked;  // certificates whose issuer was looked for
};

ChainResult Gathering::chain() const
{
    // Without lists and answers: which chain it is does not depend on them.
    ChainOptions only = m_options;
    only.crls.clear();
    only.ocspResponses.clear();
    only.needRevocation = false;
    return crypto::x509::verifyChain(m_certificate, std::move(only));
}

const Bytes *Gathering::derOf(const std::string &id) const
{
    if (idOf(m_certificate) == id)
        return &m_certificate;
    for (const auto *list : {&m_options.trustAnchors, &m_options.intermediates}) {
        for (const Bytes &der : *list) {
            if (idOf(der) == id)
                return &der;
        }
    }
    return nullptr;
}

// The copy while it is fresh, else a new one, else the old one for as long as it says anything.
Result<std::optional<Bytes>> Gathering::source(FetchNote note, ByteView subject,
                                               crypto::UnixTime longest, net::HttpRequest request,
                                               const Judge &judge)
{
    const auto known = m_copies.find(note.kind, note.url, subject);
    if (!known)
        return known.error();
    const auto tell = [&](const FetchedRow &row, bool fromCopy) -> std::optional<Bytes> {
        note.problem = row.problem;
        note.detail = row.detail;
        note.fromCopy = fromCopy;
        m_notes.append(note);
        m_current = !row.der.empty()
            && (row.problem.isEmpty() || (row.nextUpdate > m_now && row.problem != u"stale"));
        if (row.der.empty())
            return std::nullopt;
        return row.der;
    };
    if (*known && (*known)->freshUntil > m_now)
        return tell(**known, true);
    FetchedRow row = known->value_or(FetchedRow());
    row.kind = note.kind;
    row.url = note.url;
    row.subject.assign(subject.begin(), subject.end());
    request.url = note.url;
    request.addresses = m_draft.addresses;
    request.limits.seconds = m_draft.seconds;
    request.etag =
        row.der.empty() || note.kind == FetchedKind::Ocsp ? QByteArray() : row.etag.toLatin1();
    auto answer = net::fetch(request, m_stop);
    if (!answer && answer.error().code == ErrorCode::Cancelled)
        return answer.error();
    Judgement judged;
    if (!answer) {
        judged.problem = problemOf(answer.error());
        judged.detail = QString::fromStdString(answer.error().detail);
        judged.keep = false;
    } else {
        judged = judge(answer->status == 304 ? row.der : answer->body);
    }
    if (judged.keep) {
        if (answer->status != 304)
            row.der = std::move(answer->body);
        row.etag = QString::fromLatin1(answer->etag);
        row.nextUpdate = judged.nextUpdate;
        row.fetchedAt = m_now;
        row.freshUntil = m_now + std::clamp<crypto::UnixTime>(answer->maxAge, FirstPause, longest);
        if (judged.nextUpdate > m_now)
            row.freshUntil = std::min(judged.nextUpdate, m_now + longest);
    }
    row.problem = judged.problem;
    row.detail = judged.detail;
    if (judged.problem.isEmpty()) {
        row.failedAt = 0;
        row.failures = 0;
    } else {
        row.failedAt = m_now;
        row.failures = std::min(row.failures + 1, 1000);
        row.freshUntil =
            m_now + std::min(LongestPause, FirstPause << std::min(row.failures - 1, 10));
    }
    m_copies.put(row);
    return tell(row, false);
}

Result<bool> Gathering::addIssuers(const std::string &id)
{
    const Bytes *der = derOf(id);
    const auto parsed =
        der ? crypto::x509::Certificate::parse(*der) : Result<crypto::x509::Certificate>(Error{});
    if (!parsed || !m_asked.insert(id).second)
        return false;
    bool found = false;
    const auto &urls = parsed->issuerUrls;
    for (std::size_t i = 0; i < std::min(urls.size(), MostAddresses) && !found; ++i) {
        net::HttpRequest request;
        request.limits.bytes = IssuerBytes;
        request.accept = "application/pkix-cert, application/pkcs7-mime";
        std::vector<Bytes> certificates;
        // DER, PEM or a PKCS#7 of several (RFC 5280 4.2.2.1).
        const auto read = [&certificates](const Bytes &bytes) {
            certificates.clear();
            auto reader = crypto::wire::ImportReader::openMemory(bytes);
            while (reader) {
                auto item = reader->next();
                if (!item || !*item || certificates.size() > 16)
                    break;
                if ((*item)->kind == crypto::wire::ImportItem::Kind::Certificate)
                    certificates.push_back(std::move((*item)->der));
            }
            return !certificates.empty();
        };
        const auto got =
            source({FetchedKind::Issuer, QString::fromStdString(urls[i]), id, {}, {}, false}, {},
                   IssuerFresh, request, [&](const Bytes &bytes) {
                       Judgement judged;
                       if (!read(bytes))
                           judged = {u"malformed"_s, u"there is no certificate in it"_s, 0, false};
                       return judged;
                   });
        if (!got)
            return got.error();
        if (!*got || !read(**got))
            continue;
        for (Bytes &certificate : certificates) {
            if (derOf(idOf(certificate)))
                continue;
            m_options.intermediates.push_back(std::move(certificate));
            found = true;
        }
    }
    return found;
}

Result<bool> Gathering::addAnswer(const std::string &id, const Bytes &certificate,
                                  const Bytes &issuer)
{
    const auto parsed = crypto::x509::Certificate::parse(certificate);
    if (!parsed)
        return false;
    const auto &urls = parsed->ocspUrls;
    for (std::size_t i = 0; i < std::min(urls.size(), MostAddresses); ++i) {
        const crypto::Secret random = crypto::Secret::random(NonceBytes);
        crypto::x509::OcspQuestion question{
            certificate, issuer, m_options.time, {}, m_options.allowSha1};
        question.nonce.assign(random.view().begin(), random.view().end());
        const auto body = crypto::x509::buildOcspRequest(certificate, issuer, question.nonce);
        if (!body)
            return body.error();
        net::HttpRequest request;
        request.limits.bytes = OcspBytes;
        request.method = net::HttpMethod::Post;
        request.contentType = "application/ocsp-request";
        request.accept = "application/ocsp-response";
        request.body =
            QByteArray(reinterpret_cast<const char *>(body->data()), qsizetype(body->size()));
        using Trouble = crypto::x509::OcspVerdict::Trouble;
        const auto got =
            source({FetchedKind::Ocsp, QString::fromStdString(urls[i]), id, {}, {}, false},
                   parsed->sha256, OcspFresh, request, [&](const Bytes &bytes) -> Judgement {
                       const auto response = crypto::x509::parseOcspResponse(bytes);
                       if (!response)
                           return {u"malformed"_s, QString::fromStdString(response.error().detail),
                                   0, false};
                       const auto verdict = crypto::x509::judgeOcsp(*response, question);
                       if (verdict.trouble == Trouble::None)
                           return {{}, {}, verdict.revocation.nextUpdate, true};
                       const QString problem = verdict.trouble == Trouble::Stale ? u"stale"_s
                           : verdict.trouble == Trouble::WrongSigner             ? u"wrong-signer"_s
                                                                                 : u"refused"_s;
                       return {problem, QString::fromStdString(verdict.why), 0, false};
                   });
        if (!got)
            return got.error();
        if (*got && m_current) {
            m_options.ocspResponses.push_back(**got);
            return true;
        }
    }
    return false;
}

Result<void> Gathering::addLists(const std::string &id, const Bytes &certificate,
                                 const Bytes &issuer)
{
    const auto parsed = crypto::x509::Certificate::parse(certificate);
    if (!parsed)
        return {};
    const auto &urls = parsed->crlUrls;
    for (std::size_t i = 0; i < std::min(urls.size(), MostAddresses); ++i) {
        net::HttpRequest request;
        request.limits.bytes = CrlBytes;
        request.accept = "application/pkix-crl";
        const auto got = source(
            {FetchedKind::Crl, QString::fromStdString(urls[i]), id, {}, {}, false}, {}, CrlFresh,
            request, [&](const Bytes &bytes) -> Judgement {
                const auto list = crypto::x509::parseCrl(bytes, [](const auto &) { return false; });
                if (!list)
                    return {u"malformed"_s, QString::fromStdString(list.error().detail), 0, false};
                const auto good = crypto::x509::verifyCrl(bytes, issuer);
                if (!good || !*good)
                    return {u"wrong-signer"_s, u"its issuer's key did not sign it"_s, 0, false};
                if (list->nextUpdate != 0 && list->nextUpdate < m_now)
                    return {u"stale"_s,
                            u"its next update was due %1 hours ago"_s.arg((m_now - list->nextUpdate)
                                                                          / 3600),
                            list->nextUpdate, true};
                return {{}, {}, list->nextUpdate, true};
            });
        if (!got)
            return got.error();
        if (*got) {
            m_options.crls.push_back(**got);
            return {};
        }
    }
    return {};
}

Result<QList<FetchNote>> Gathering::run()
{
    ChainResult result = chain();
    for (int i = 0; m_draft.fetch && i < MostIssuers && !result.chain.empty(); ++i) {
        if (std::none_of(result.errors.begin(), result.errors.end(), [](const auto &error) {
                return error.code == "issuer-missing" || error.code == "wrong-signature";
            }))
            break;
        const auto found = addIssuers(result.chain.back());
        if (!found)
            return found.error();
        if (!*found)
            break;
        result = chain();
    }
    for (std::size_t i = 0; i + 1 < result.chain.size(); ++i) {
        const Bytes *certificate = derOf(result.chain[i]);
        const Bytes *issuer = derOf(result.chain[i + 1]);
        if (!certificate || !issuer)
            continue;
        bool answered = false;
        if (m_draft.ocsp) {
            const auto got = addAnswer(result.chain[i], *certificate, *issuer);
            if (!got)
                return got.error();
            answered = *got;
        }
        if (m_draft.fetch && !answered) {
            if (const auto done = addLists(result.chain[i], *certificate, *issuer); !done)
                return done.error();
        }
    }
    return m_notes;
}

QString kindWord(FetchedKind kind)
{
    return kind == FetchedKind::Crl ? u"crl"_s
        : kind == FetchedKind::Ocsp ? u"ocsp"_s
                                    : u"issuer"_s;
}

}  // namespace

QString healthCode(const FetchNote &note)
{
    return note.problem.isEmpty() ? QString() : kindWord(note.kind) + u'-' + note.problem;
}

QString healthWords(const FetchNote &note)
{
    const QString what = note.kind == FetchedKind::Crl ? u"The revocation list"_s
        : note.kind == FetchedKind::Ocsp               ? u"The OCSP responder"_s
                                                       : u"The issuer's certificate"_s;
    const QString how = note.problem == u"unreachable" ? u"could not be reached"_s
        : note.problem == u"stale"                     ? u"is out of date"_s
        : note.problem == u"wrong-signer"              ? u"is signed by somebody else"_s
        : note.problem == u"malformed"                 ? u"cannot be read"_s
        : note.problem == u"refused"                   ? u"was not used"_s
                                                       : u"is fine"_s;
    QString words = u"%1 %2: %3"_s.arg(what, how, domain::visibleText(note.url.left(300)));
    if (!note.detail.isEmpty())
        words += u" (%1)"_s.arg(domain::visibleText(note.detail.left(300)));
    return words + u'.';
}

Result<std::optional<FetchedRow>> MemoryCopies::find(FetchedKind kind, const QString &url,
                                                     ByteView subject)
{
    const auto it = m_rows.find({int(kind), url, Bytes(subject.begin(), subject.end())});
    return it == m_rows.end() ? std::nullopt : std::optional(it->second);
}

void MemoryCopies::put(FetchedRow row)
{
    Key key{int(row.kind), row.url, row.subject};
    m_rows.insert_or_assign(std::move(key), std::move(row));
}

Result<std::optional<FetchedRow>> VaultCopies::find(FetchedKind kind, const QString &url,
                                                    ByteView subject)
{
    auto here = MemoryCopies::find(kind, url, subject);
    if (!here || *here)
        return here;
    auto row = store::fetched(m_reader, kind, url, subject);
    if (row && *row)
        MemoryCopies::put(**row);
    return row;
}

void VaultCopies::put(FetchedRow row)
{
    m_fresh.emplace_back(int(row.kind), row.url, row.subject);
    MemoryCopies::put(std::move(row));
}

Result<void> VaultCopies::keep(JobContext &context)
{
    if (m_fresh.empty() || context.vault.readOnly())
        return {};
    auto database = context.vault.connect(store::Access::Write);
    if (!database)
        return database.error();
    auto change = store::Change::begin(context.vault, **database);
    if (!change)
        return change.error();
    qint64 bad = 0;
    for (const Key &key : m_fresh) {
        const FetchedRow &row = m_rows.at(key);
        bad += row.problem.isEmpty() ? 0 : 1;
        if (auto done = store::putFetched(*change, row); !done)
            return done;
    }
    auto done = change->audit("revocation.fetch", u"revocation"_s,
                              {{u"sources"_s, qint64(m_fresh.size())}, {u"failed"_s, bad}});
    if (done)
        done = change->commit();
    if (done)
        m_fresh.clear();
    return done;
}

Result<QList<FetchNote>> gather(ByteView certificate, ChainOptions &options,
                                const FetchDraft &draft, FetchCopies &copies, crypto::UnixTime now,
                                const std::stop_token &stop)
{
    return Gathering(certificate, options, draft, copies, now, stop).run();
}

}  // namespace jobs
