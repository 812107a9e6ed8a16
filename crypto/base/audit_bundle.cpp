// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/base/audit_bundle.h"

#include <algorithm>
#include <map>

namespace crypto {
namespace {

constexpr std::size_t LongestLine = 64u << 20;
constexpr std::size_t MostProblems = 20;

std::optional<std::string> text(const FlatJson &line, std::string_view key)
{
    const auto found = line.find(key);
    const auto *value = found == line.end() ? nullptr : std::get_if<std::string>(&found->second);
    return value ? std::optional(*value) : std::nullopt;
}

std::optional<std::uint64_t> number(const FlatJson &line, std::string_view key)
{
    const auto found = line.find(key);
    const auto *value = found == line.end() ? nullptr : std::get_if<std::int64_t>(&found->second);
    return value && *value >= 0 ? std::optional(static_cast<std::uint64_t>(*value)) : std::nullopt;
}

std::optional<Bytes> hex(const FlatJson &line, std::string_view key, std::size_t size)
{
    const auto found = text(line, key);
    auto bytes = found ? fromHex(*found) : std::nullopt;
    return bytes && bytes->size() == size ? std::move(bytes) : std::nullopt;
}

void put(Bytes &out, std::uint64_t value)
{
    for (int shift = 56; shift >= 0; shift -= 8)
        out.push_back(static_cast<std::uint8_t>(value >> shift));
}

void put(Bytes &out, ByteView bytes)
{
    put(out, std::uint64_t{bytes.size()});
    out.insert(out.end(), bytes.begin(), bytes.end());
}

class Verifier {
public:
    Verifier(std::istream &in, const BundleChecks &checks) : m_in(in), m_checks(checks) { }
    Result<BundleVerdict> run();

private:
    // false: the end. A line longer than any that was ever written is no bundle's.
    bool nextLine(std::string *line);
    Result<void> first();
    void line(const std::string &text);
    void admin(const FlatJson &object);
    void record(const FlatJson &object);
    void head(const FlatJson &object);
    void stamp(const FlatJson &object);
    void manifest(const FlatJson &object, const Digest256 &before);
    void anchors();
    void bad(std::uint64_t seq, std::string sentence)
    {
        if (m_verdict.firstBad == 0)
            m_verdict.firstBad = seq;
        if (m_verdict.problems.size() < MostProblems)
            m_verdict.problems.push_back(std::move(sentence));
    }
    const BundleAdmin *adminNamed(const std::string &name) const
    {
        const auto found =
            std::find_if(m_verdict.admins.begin(), m_verdict.admins.end(),
                         [&name](const BundleAdmin &one) { return one.name == name; });
        return found == m_verdict.admins.end() ? nullptr : &*found;
    }

    std::istream &m_in;
    const BundleChecks &m_checks;
    BundleVerdict m_verdict;
    Sha256 m_hash;
    bool m_tooLong = false, m_done = false, m_underHead = true;
    Bytes m_previous = Bytes(32);
    std::map<std::uint64_t, Bytes> m_anchored;  // hashes of the records anchors name
};

bool Verifier::nextLine(std::string *line)
{
    line->clear();
    if (!std::getline(m_in, *line))
        return false;
    m_tooLong = m_tooLong || line->size() > LongestLine;
    return true;
}

Result<void> Verifier::first()
{
    const Error none{ErrorCode::Malformed, "the bundle", "this is no exported audit record"};
    std::string line;
    if (!nextLine(&line))
        return m_in.bad() ? Error{ErrorCode::InputOutput, "the bundle", "it cannot be read"} : none;
    const auto object = readFlatJson(line);
    if (!object || text(*object, "type") != "bundle")
        return none;
    const auto version = number(*object, "version");
    if (version && *version > std::uint64_t(AuditBundleVersion))
        return Error{ErrorCode::NewerVersion, "the bundle", "version " + std::to_string(*version)};
    const auto vault = text(*object, "vault"), name = text(*object, "name");
    const auto who = text(*object, "admin"), program = text(*object, "program");
    const auto at = number(*object, "at");
    if (!version || !vault || !name || !who || !program || !at)
        return none;
    m_verdict.vault = *vault;
    m_verdict.name = *name;
    m_verdict.admin = *who;
    m_verdict.program = *program;
    m_verdict.at = static_cast<std::int64_t>(*at);
    m_hash.add(viewOf(line));
    m_hash.add(viewOf("\n"));
    return {};
}

void Verifier::admin(const FlatJson &object)
{
    const auto name = text(object, "name"), id = text(object, "id");
    auto key = hex(object, "key", 32);
    if (!name || !id || !key)
        return bad(0, "The line of an administrator is damaged.");
    if (adminNamed(*name))
        return bad(0, "The administrator " + *name + " is named twice.");
    m_verdict.admins.push_back({*name, *id, std::move(*key)});
}

void Verifier::record(const FlatJson &object)
{
    const std::uint64_t expected = m_verdict.records + 1;
    const auto seq = number(object, "seq");
    const auto hash = hex(object, "hash", 32);
    auto previous = hex(object, "previous", 32);
    const auto at = object.find("at");
    const auto *time = at == object.end() ? nullptr : std::get_if<std::int64_t>(&at->second);
    const auto who = text(object, "admin"), action = text(object, "action");
    const auto what = text(object, "object"), detail = text(object, "detail");
    ++m_verdict.records;
    m_underHead = false;
    if (!seq || !hash || !previous || !time || !who || !action || !what || !detail)
        return bad(expected, "Record " + std::to_string(expected) + " is damaged.");
    const AuditRecord record{*seq, *time, *who, *action, *what, *detail, std::move(*previous)};
    if (record.seq != expected)
        bad(expected,
            record.seq > expected
                ? "Record " + std::to_string(expected) + " is missing or out of order."
                : "Record " + std::to_string(record.seq) + " is out of order or there twice.");
    else if (record.previous != m_previous)
        bad(record.seq,
            "Record " + std::to_string(record.seq) + " does not follow the one before it.");
    else if (!equalInConstantTime(auditRecordHash(record), *hash))
        bad(record.seq, "Record " + std::to_string(record.seq) + " was changed.");
    m_verdict.records = record.seq;  // go on from what is there: the first problem is named
    m_previous = *hash;
    if (const auto wanted = m_anchored.find(record.seq); wanted != m_anchored.end())
        wanted->second = *hash;
}

void Verifier::head(const FlatJson &object)
{
    const auto seq = number(object, "seq");
    auto hash = hex(object, "hash", 32), root = hex(object, "state_root", 64);
    const auto signature = hex(object, "signature", 64);
    const auto who = text(object, "admin");
    ++m_verdict.heads;
    const std::string name = "The head at record " + std::to_string(m_verdict.records);
    if (!seq || !hash || !root || !signature || !who)
        return bad(m_verdict.records, name + " is damaged.");
    if (*seq != m_verdict.records || *hash != m_previous)
        return bad(m_verdict.records, name + " was made over other records.");
    const BundleAdmin *signer = adminNamed(*who);
    if (!signer)
        return bad(m_verdict.records, name + " is signed by somebody who is no administrator.");
    const AuditHeadFacts facts{*seq, *hash, std::move(*root), *who};
    if (!verifySignature(signer->key, auditHeadMessage(m_verdict.vault, facts), *signature))
        return bad(m_verdict.records, name + " does not carry the signature of " + *who + '.');
    m_underHead = true;
    m_verdict.newest = {m_verdict.vault, *seq, std::move(*hash)};
}

void Verifier::stamp(const FlatJson &object)
{
    ++m_verdict.stamps;
    if (!number(object, "seq") || !text(object, "token") || !text(object, "authority"))
        bad(0, "The line of a time stamp is damaged.");
}

void Verifier::manifest(const FlatJson &object, const Digest256 &before)
{
    m_done = true;
    BundleManifest said;
    const auto records = number(object, "records"), heads = number(object, "heads");
    const auto last = number(object, "last");
    auto sum = hex(object, "sha256", 32);
    const auto who = text(object, "admin"), anchor = text(object, "anchor");
    const auto signature = hex(object, "signature", 64);
    if (!records || !heads || !last || !sum || !who || !anchor || !signature)
        return bad(0, "The manifest is damaged.");
    said = {*records, *heads, *last, std::move(*sum), *who, *anchor};
    if (!std::equal(said.sha256.begin(), said.sha256.end(), before.begin(), before.end()))
        bad(0,
            "The bundle is not the one its manifest was made for: lines were changed, added or "
            "removed.");
    if (said.anchor != m_verdict.newest.text())
        bad(0, "The manifest names another newest head.");
    if (said.records != m_verdict.records || said.heads != m_verdict.heads
        || said.last != m_verdict.records)
        bad(0,
            "The manifest counts " + std::to_string(said.records) + " records and "
                + std::to_string(said.heads) + " heads, the bundle has "
                + std::to_string(m_verdict.records) + " and " + std::to_string(m_verdict.heads)
                + '.');
    const BundleAdmin *signer = adminNamed(said.admin);
    if (!signer
        || !verifySignature(signer->key, bundleManifestMessage(m_verdict.vault, said), *signature))
        bad(0, "The manifest does not carry the signature of " + said.admin + '.');
}

void Verifier::line(const std::string &words)
{
    const auto object = readFlatJson(words);
    const auto type = object ? text(*object, "type") : std::nullopt;
    if (m_done)
        return bad(0, "There is something behind the manifest.");
    if (type == "manifest")
        return manifest(*object, m_hash.finish());
    m_hash.add(viewOf(words));
    m_hash.add(viewOf("\n"));
    if (type == "record")
        record(*object);
    else if (type == "head")
        head(*object);
    else if (type == "admin")
        admin(*object);
    else if (type == "stamp")
        stamp(*object);
    else
        bad(0, "A line behind record " + std::to_string(m_verdict.records) + " is damaged.");
}

void Verifier::anchors()
{
    for (const AuditAnchorText &anchor : m_checks.anchors) {
        if (anchor.vault != m_verdict.vault) {
            ++m_verdict.anchorsForeign;
            continue;
        }
        m_verdict.pinned = true;
        const std::string seq = std::to_string(anchor.seq);
        if (anchor.seq > m_verdict.records)
            bad(0,
                "Record " + seq
                    + " was there when an anchor was made and is not in the bundle: the end was "
                      "cut off.");
        else if (m_anchored.at(anchor.seq) != anchor.hash)
            bad(anchor.seq,
                "Record " + seq + " is not the one an anchor names: the record was rewritten.");
        else
            ++m_verdict.anchorsHeld;
    }
}

Result<BundleVerdict> Verifier::run()
{
    if (auto begun = first(); !begun)
        return std::move(begun).error();
    for (const AuditAnchorText &anchor : m_checks.anchors)
        if (anchor.vault == m_verdict.vault)
            m_anchored.emplace(anchor.seq, Bytes());
    std::string words;
    while (nextLine(&words)) {
        if (m_tooLong)
            return Error{ErrorCode::TooLarge, "the bundle", "a line of it has more than 64 MiB"};
        line(words);
    }
    if (m_in.bad())
        return Error{ErrorCode::InputOutput, "the bundle", "it cannot be read"};
    if (!m_done)
        bad(0, "The bundle has no manifest: its end was cut off.");
    if (m_verdict.records == 0)
        bad(0, "The bundle has no records.");
    else if (!m_underHead)
        bad(m_verdict.records, "The newest record is not under a signed head.");
    for (const BundleAdmin &one : m_verdict.admins) {
        const Digest256 print = sha256(one.key);
        const auto known = [&print](const Bytes &key) {
            return std::equal(key.begin(), key.end(), print.begin(), print.end());
        };
        if (!m_checks.keys.empty()
            && std::none_of(m_checks.keys.begin(), m_checks.keys.end(), known))
            bad(0,
                "The key of " + one.name + " is none of those you expect: " + toHex(print) + '.');
    }
    m_verdict.pinned = !m_checks.keys.empty();
    anchors();
    return std::move(m_verdict);
}

}  // namespace

Bytes bundleManifestMessage(std::string_view vault, const BundleManifest &manifest)
{
    Bytes message;
    put(message, viewOf("sealkeeper audit bundle v1"));
    put(message, viewOf(vault));
    put(message, manifest.records);
    put(message, manifest.heads);
    put(message, manifest.last);
    put(message, ByteView(manifest.sha256));
    put(message, viewOf(manifest.admin));
    put(message, viewOf(manifest.anchor));
    return message;
}

std::string bundleAdminLine(const BundleAdmin &admin)
{
    return flatJsonLine(
        {{"type", "admin"}, {"name", admin.name}, {"id", admin.id}, {"key", toHex(admin.key)}});
}

std::string bundleRecordLine(const AuditRecord &record, ByteView hash)
{
    return flatJsonLine({{"type", "record"},
                         {"seq", static_cast<std::int64_t>(record.seq)},
                         {"at", record.at},
                         {"admin", record.admin},
                         {"action", record.action},
                         {"object", record.object},
                         {"detail", record.detail},
                         {"previous", toHex(record.previous)},
                         {"hash", toHex(hash)}});
}

std::string bundleHeadLine(const AuditHeadFacts &head, ByteView signature)
{
    return flatJsonLine({{"type", "head"},
                         {"seq", static_cast<std::int64_t>(head.seq)},
                         {"hash", toHex(head.hash)},
                         {"state_root", toHex(head.stateRoot)},
                         {"admin", head.admin},
                         {"signature", toHex(signature)}});
}

std::string bundleManifestLine(const BundleManifest &manifest, ByteView signature)
{
    return flatJsonLine({{"type", "manifest"},
                         {"records", static_cast<std::int64_t>(manifest.records)},
                         {"heads", static_cast<std::int64_t>(manifest.heads)},
                         {"last", static_cast<std::int64_t>(manifest.last)},
                         {"anchor", manifest.anchor},
                         {"sha256", toHex(manifest.sha256)},
                         {"admin", manifest.admin},
                         {"signature", toHex(signature)}});
}

Result<BundleVerdict> verifyAuditBundle(std::istream &in, const BundleChecks &checks)
{
    return Verifier(in, checks).run();
}

}  // namespace crypto
