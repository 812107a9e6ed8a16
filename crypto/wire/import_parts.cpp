// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/wire/import_parts.h"

#include "crypto/base/der.h"
#include "crypto/keys/private_key.h"
#include "crypto/wire/object_kind.h"

#include <algorithm>

namespace crypto::wire {

namespace {

constexpr std::size_t HeadBytes = 64u << 10;
constexpr std::size_t ObjectHead = 4096;

bool startsWith(ByteView bytes, std::initializer_list<std::uint8_t> magic)
{
    return bytes.size() >= magic.size() && std::equal(magic.begin(), magic.end(), bytes.begin());
}

bool isSpace(std::uint8_t byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

// Text may hold anything above 0x7f, but next to no control characters.
bool looksLikeText(ByteView head)
{
    const auto controls = std::count_if(head.begin(), head.end(), [](std::uint8_t b) {
        return b < 0x20 && !isSpace(b) && b != 0x1b;
    });
    return controls * 50 <= static_cast<std::ptrdiff_t>(head.size());
}

bool looksLikeBareBase64(ByteView head)
{
    std::size_t symbols = 0;
    for (const std::uint8_t byte : head) {
        if (isSpace(byte))
            continue;
        const bool good = (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z')
            || (byte >= '0' && byte <= '9') || byte == '+' || byte == '/' || byte == '=';
        // DER begins with SEQUENCE, whose base64 begins with 'M'.
        if (!good || (symbols == 0 && byte != 'M'))
            return false;
        ++symbols;
    }
    return symbols >= 64;
}

bool plausibleSequence(ByteView bytes)
{
    if (isIndefinite(bytes))
        return true;
    const auto head = der::header(bytes);
    if (!head || bytes[0] != 0x30 || head->contentSize == 0)
        return false;
    if (bytes.size() <= head->headerSize)
        return true;
    const std::uint8_t inner = bytes[head->headerSize];
    return inner == 0x30 || inner == 0x02 || inner == 0x06;
}

// PEM labels of things an inventory does not keep: passed over without a word.
bool isForeign(const std::string &label)
{
    const auto ends = [&](std::string_view end) {
        return label.size() >= end.size() && label.ends_with(end);
    };
    return ends("PUBLIC KEY") || ends("PARAMETERS") || label.starts_with("OPENSSH")
        || label.starts_with("SSH2") || label.starts_with("PGP") || ends("ATTRIBUTE CERTIFICATE");
}

}  // namespace

ImportReader::Parts::Parts(std::shared_ptr<ImportSession> session, ByteSource source, int depth)
    : m_session(std::move(session)), m_source(std::move(source)), m_sink(*m_session),
      m_pem(
          m_source,
          [this](const std::string &label) {
              const ImportLimits &limits = m_session->options.limits;
              if (label.find("CRL") != std::string::npos)
                  return limits.crlBytes;
              const bool container = label.find("PKCS") != std::string::npos || label == "CMS";
              return container ? limits.containerBytes : limits.objectBytes;
          },
          [this] { return m_session->stopped(); }),
      m_depth(depth)
{
}

Result<std::optional<ImportItem>> ImportReader::Parts::next()
{
    auto &items = m_sink.items();
    for (;;) {
        if (m_session->stopped())
            return Error{ErrorCode::Cancelled, "import", "stopped"};
        if (!items.empty()) {
            // The first block waits until it is known whether it is the only one.
            const bool waits = !m_several && m_mode != Mode::Done && items.front().block == 1
                && items.back().block == 1;
            if (!waits) {
                m_several = m_several || items.back().block > 1;
                ImportItem item = std::move(items.front());
                items.pop_front();
                if (item.entry.empty() && m_several && item.block)
                    item.entry = std::to_string(item.block);
                return std::optional<ImportItem>(std::move(item));
            }
        } else if (m_mode == Mode::Done) {
            return std::optional<ImportItem>();
        }
        if (const auto stepped = step(); !stepped)
            return stepped.error();
    }
}

Result<void> ImportReader::Parts::step()
{
    switch (m_mode) {
    case Mode::Unknown:
        return recognise();
    case Mode::Pem:
        return stepPem();
    case Mode::Der:
        return stepDer();
    case Mode::Members:
        return stepMembers();
    case Mode::Done:
        break;
    }
    return {};
}

Result<void> ImportReader::Parts::recognise()
{
    if (const auto filled = m_source.fill(HeadBytes); !filled)
        return filled;
    ByteView head = m_source.window().first(std::min(m_source.window().size(), HeadBytes));
    if (startsWith(head, {0xff, 0xfe}) || startsWith(head, {0xfe, 0xff})) {
        m_source.dropZeroBytes();
        head = m_source.window().first(std::min(m_source.window().size(), HeadBytes));
    }
    if (startsWith(head, {0xfe, 0xed, 0xfe, 0xed}) || startsWith(head, {0xce, 0xce, 0xce, 0xce}))
        return readWhole(readJavaKeystore);
    if (startsWith(head, {'P', 'K', 3, 4}) || startsWith(head, {'P', 'K', 5, 6})) {
        if (m_depth >= m_session->options.limits.archiveDepth) {
            m_sink.unreadable({},
                              {ErrorCode::TooLarge, "archive",
                               "archives inside archives inside archives are not opened"});
            m_mode = Mode::Done;
            return {};
        }
        return openMembers(openArchive);
    }
    const bool text = looksLikeText(head.first(std::min<std::size_t>(head.size(), 4096)));
    if (text && looksLikeKubernetes(head))
        return openMembers(openKubernetes);
    const bool pem = findText(head, "-----BEGIN ") != std::string_view::npos;
    if (!pem && text && looksLikeBareBase64(head))
        return readBareBase64();
    if (!head.empty() && plausibleSequence(head) && !(text && pem)) {
        if (isIndefinite(head))
            return readWhole([](ByteView bytes, const Place &place, ItemSink &sink) {
                readObject(bytes, {}, place, sink);
            });
        m_mode = Mode::Der;
    } else if (text || pem) {
        m_mode = Mode::Pem;
    } else {
        m_unrecognised = true;
        m_mode = Mode::Done;
    }
    return {};
}

Result<void> ImportReader::Parts::stepPem()
{
    auto found = m_pem.next();
    if (!found)
        return found.error();
    if (!found->has_value()) {
        m_unrecognised = m_block == 0;
        m_mode = Mode::Done;
        return {};
    }
    PemBlock &block = **found;
    Place place;
    place.block = ++m_block;
    place.offset = block.offset;
    if (isForeign(block.label))
        return {};
    if (block.problem) {
        m_sink.unreadable(place, *block.problem);
    } else if (!block.dekInfo.empty()) {
        const std::string name = m_session->options.name + " (" + std::to_string(m_block) + ")";
        auto opened = m_sink.withPassphrase<Secret>(name, [&](const Secret &passphrase) {
            return decryptTraditional(block.der, block.dekInfo, passphrase);
        });
        if (opened) {
            m_sink.privateKey(place, opened->view());
        } else if (opened.error().code == ErrorCode::PassphraseNeeded
                   || opened.error().code == ErrorCode::WrongPassphrase) {
            m_sink.object(ImportItem::Kind::EncryptedPrivateKey, place, {});
            m_sink.items().back().key = Secret(ByteView(block.der));
            m_sink.items().back().code = opened.error().code;
            m_sink.items().back().reason = opened.error().detail;
        } else {
            m_sink.unreadable(place, opened.error());
        }
    } else {
        readObject(block.der, block.label, place, m_sink);
    }
    return {};
}

Result<void> ImportReader::Parts::stepDer()
{
    if (const auto filled = m_source.fill(ObjectHead); !filled)
        return filled;
    ByteView window = m_source.window();
    while (!window.empty() && (isSpace(window[0]) || window[0] == 0)) {
        m_source.consume(1);
        window = m_source.window();
        if (window.empty())
            if (const auto filled = m_source.fill(ObjectHead); !filled)
                return filled;
        window = m_source.window();
    }
    if (window.empty()) {
        m_mode = Mode::Done;
        return {};
    }
    if (findText(window.first(std::min<std::size_t>(window.size(), 16)), "-----BEGIN ") == 0) {
        m_mode = Mode::Pem;
        return {};
    }
    Place place;
    place.block = ++m_block;
    place.offset = m_source.offset();
    if (!plausibleSequence(window)) {
        m_sink.unreadable(place,
                          {ErrorCode::Malformed, "object",
                           "bytes that belong to no certificate, key, request or list"});
        return skipToNextObject();
    }
    if (isIndefinite(window))
        return readWhole([](ByteView bytes, const Place &at, ItemSink &sink) {
            readObject(bytes, {}, at, sink);
        });

    const auto header = der::header(window);
    const std::uint64_t size = header->headerSize + header->contentSize;
    const ImportLimits &limits = m_session->options.limits;
    const ObjectKind kind = objectKind(
        window.first(static_cast<std::size_t>(std::min<std::uint64_t>(size, window.size()))));
    const std::uint64_t limit = kind == ObjectKind::Crl           ? limits.crlBytes
        : kind == ObjectKind::Pkcs7 || kind == ObjectKind::Pkcs12 ? limits.containerBytes
                                                                  : limits.objectBytes;
    const bool cut =
        m_source.total() && size > m_source.total() - std::min(m_source.total(), m_source.offset());
    if (size > limit || cut) {
        m_sink.unreadable(
            place,
            cut ? Error{ErrorCode::Truncated, "object", "the bytes end before the object does"}
                : Error{ErrorCode::TooLarge, "object", "the object is larger than the limit"});
        return skipToNextObject();
    }
    if (const auto filled = m_source.fill(static_cast<std::size_t>(size)); !filled)
        return filled;
    window = m_source.window();
    if (window.size() < size) {
        m_sink.unreadable(place,
                          {ErrorCode::Truncated, "object", "the bytes end before the object does"});
        m_mode = Mode::Done;
        return {};
    }
    readObject(window.first(static_cast<std::size_t>(size)), {}, place, m_sink);
    m_source.consume(static_cast<std::size_t>(size));
    return {};
}

// After damage: on to the next bytes that look like the beginning of an object or of a PEM block.
Result<void> ImportReader::Parts::skipToNextObject()
{
    m_source.consume(1);
    for (;;) {
        if (m_session->stopped())
            return Error{ErrorCode::Cancelled, "import", "stopped"};
        if (const auto filled = m_source.fill(HeadBytes); !filled)
            return filled;
        const ByteView window = m_source.window();
        const std::size_t last = m_source.ended() ? window.size() : window.size() - 16;
        for (std::size_t at = 0; at < last; ++at) {
            const ByteView rest = window.subspan(at);
            // A certificate, request or CRL of usual size: 30 82 xx xx 30 8x.
            const bool object = rest.size() > 6 && rest[0] == 0x30 && rest[1] == 0x82
                && rest[4] == 0x30 && (rest[5] & 0xfc) == 0x80
                && objectKind(rest) != ObjectKind::Unknown;
            if (object
                || (rest[0] == '-'
                    && findText(rest.first(std::min<std::size_t>(rest.size(), 16)), "-----BEGIN ")
                        == 0)) {
                m_source.consume(at);
                return {};
            }
        }
        m_source.consume(last);
        if (m_source.ended()) {
            m_mode = Mode::Done;
            return {};
        }
    }
}

Result<void> ImportReader::Parts::stepMembers()
{
    if (m_member) {
        auto item = m_member->next();
        if (!item)
            return item.error();
        if (item->has_value()) {
            ImportItem &inner = **item;
            inner.entry = inner.entry.empty() ? m_memberEntry : m_memberEntry + ':' + inner.entry;
            if (m_memberOrigin != ImportItem::Origin::File)
                inner.origin = m_memberOrigin;
            m_several = true;  // members are named, not counted
            m_sink.items().push_back(std::move(inner));
            return {};
        }
        m_member.reset();
    }
    auto member = m_members->next();
    if (!member) {
        m_mode = Mode::Done;
        return {};
    }
    if (member->problem) {
        Place place;
        place.entry = member->entry;
        place.origin = member->origin;
        m_sink.unreadable(place, *member->problem);
        return {};
    }
    m_memberEntry = std::move(member->entry);
    m_memberOrigin = member->origin;
    m_member =
        std::make_unique<Parts>(m_session, ByteSource(std::move(member->bytes)), m_depth + 1);
    return {};
}

void ImportReader::Parts::tooLarge(const char *what)
{
    m_sink.unreadable(
        {},
        {ErrorCode::TooLarge, what, std::string(what) + " of this size are not read as a whole"});
    m_mode = Mode::Done;
}

Result<std::optional<Bytes>> ImportReader::Parts::whole(const char *what)
{
    const std::uint64_t limit = m_session->options.limits.containerBytes;
    if (m_source.total() - std::min(m_source.total(), m_source.offset()) > limit) {
        tooLarge(what);
        return std::optional<Bytes>();
    }
    if (const auto filled = m_source.fill(static_cast<std::size_t>(limit) + 1); !filled)
        return filled.error();
    const ByteView window = m_source.window();
    if (window.size() > limit) {
        tooLarge(what);
        return std::optional<Bytes>();
    }
    Bytes bytes(window.begin(), window.end());
    m_source.consume(bytes.size());
    return std::optional<Bytes>(std::move(bytes));
}

Result<void> ImportReader::Parts::readWhole(void (*read)(ByteView, const Place &, ItemSink &))
{
    auto bytes = whole("containers");
    if (!bytes)
        return bytes.error();
    m_mode = Mode::Done;
    if (*bytes) {
        read(**bytes, {}, m_sink);
        wipe((*bytes)->data(), (*bytes)->size());
    }
    return {};
}

Result<void> ImportReader::Parts::readBareBase64()
{
    auto text = whole("base64 texts");
    if (!text)
        return text.error();
    m_mode = Mode::Done;
    if (!*text)
        return {};
    auto der = fromBase64({reinterpret_cast<const char *>((*text)->data()), (*text)->size()});
    if (!der || objectKind(*der) == ObjectKind::Unknown)
        m_unrecognised = true;  // a text that merely looks like it
    else
        readObject(*der, {}, {}, m_sink);
    if (der)
        wipe(der->data(), der->size());
    wipe((*text)->data(), (*text)->size());
    return {};
}

Result<void>
ImportReader::Parts::openMembers(std::unique_ptr<MemberReader> (*open)(Bytes, ImportSession &))
{
    auto bytes = whole("containers");
    if (!bytes)
        return bytes.error();
    if (*bytes) {
        m_members = open(std::move(**bytes), *m_session);
        m_mode = Mode::Members;
    }
    return {};
}

}  // namespace crypto::wire
