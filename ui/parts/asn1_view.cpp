// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/asn1_view.h"

#include "models/domain/visible_text.h"

#include <QHash>
#include <QHeaderView>

#include <optional>

namespace ui {
namespace {

using namespace Qt::StringLiterals;
using crypto::ByteView;

constexpr int MaximumDepth = 48;
constexpr qsizetype ShownBytes = 256;

QString hexText(ByteView bytes)
{
    const bool cut = qsizetype(bytes.size()) > ShownBytes;
    const ByteView shown = cut ? bytes.first(ShownBytes) : bytes;
    const QByteArray raw(reinterpret_cast<const char *>(shown.data()), qsizetype(shown.size()));
    QString text = QString::fromLatin1(raw.toHex(' '));
    if (cut)
        text += Asn1View::tr(" … %n more bytes", nullptr, int(qsizetype(bytes.size()) - ShownBytes));
    return text;
}

QString textOf(ByteView bytes, bool utf8)
{
    const auto *data = reinterpret_cast<const char *>(bytes.data());
    const auto size = qsizetype(bytes.size());
    return domain::visibleText(utf8 ? QString::fromUtf8(data, size) : QString::fromLatin1(data, size));
}

QString bigEndianText(ByteView bytes)
{
    QString text;
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2)
        text += QChar(char16_t(bytes[i] << 8 | bytes[i + 1]));
    return domain::visibleText(text);
}

// X.690 8.19: base 128, the first value holds two arcs.
QString identifierText(ByteView bytes)
{
    QStringList arcs;
    std::uint64_t value = 0;
    int digits = 0;
    for (const std::uint8_t byte : bytes) {
        if (++digits > 9)
            return hexText(bytes);
        value = value << 7 | (byte & 0x7F);
        if (byte & 0x80)
            continue;
        if (arcs.isEmpty()) {
            const std::uint64_t first = value < 40 ? 0 : value < 80 ? 1 : 2;
            arcs << QString::number(first) << QString::number(value - first * 40);
        } else {
            arcs << QString::number(value);
        }
        value = 0;
        digits = 0;
    }
    return digits ? hexText(bytes) : objectIdentifierText(arcs.join(u'.'));
}

QString integerText(ByteView bytes)
{
    if (bytes.empty() || bytes.size() > 8)
        return hexText(bytes);
    auto value = bytes[0] & 0x80 ? std::int64_t{-1} : std::int64_t{0};
    for (const std::uint8_t byte : bytes)
        value = static_cast<std::int64_t>(static_cast<std::uint64_t>(value) << 8 | byte);
    return QString::number(value);
}

struct Header {
    std::uint8_t classBits = 0;
    bool constructed = false;
    std::uint32_t tag = 0;
    qsizetype size = 0, length = 0;
};

// X.690 8.1; DER has definite lengths only. nullopt: these bytes begin no element that fits.
std::optional<Header> readHeader(ByteView bytes)
{
    if (bytes.size() < 2)
        return std::nullopt;
    Header header;
    header.classBits = bytes[0] >> 6;
    header.constructed = bytes[0] & 0x20;
    header.tag = bytes[0] & 0x1F;
    std::size_t at = 1;
    if (header.tag == 0x1F) {
        header.tag = 0;
        for (int digits = 0;; ++digits) {
            if (at >= bytes.size() || digits == 4)
                return std::nullopt;
            header.tag = header.tag << 7 | (bytes[at] & 0x7Fu);
            if (!(bytes[at++] & 0x80))
                break;
        }
    }
    if (at >= bytes.size())
        return std::nullopt;
    std::uint64_t length = bytes[at++];
    if (length & 0x80) {
        const std::size_t count = length & 0x7F;
        if (count == 0 || count > 4 || at + count > bytes.size())
            return std::nullopt;
        length = 0;
        for (std::size_t i = 0; i < count; ++i)
            length = length << 8 | bytes[at++];
    }
    if (length > bytes.size() - at)
        return std::nullopt;
    header.size = qsizetype(at);
    header.length = qsizetype(length);
    return header;
}

QString typeName(const Header &header)
{
    static const char *const names[] = {
        "end", "BOOLEAN", "INTEGER", "BIT STRING", "OCTET STRING", "NULL", "OBJECT IDENTIFIER", "ObjectDescriptor",
        "EXTERNAL", "REAL", "ENUMERATED", "EMBEDDED PDV", "UTF8String", "RELATIVE-OID", "TIME", "reserved",
        "SEQUENCE", "SET", "NumericString", "PrintableString", "T61String", "VideotexString", "IA5String",
        "UTCTime", "GeneralizedTime", "GraphicString", "VisibleString", "GeneralString", "UniversalString",
        "CHARACTER STRING", "BMPString"};
    if (header.classBits == 0 && header.tag < std::size(names))
        return QString::fromLatin1(names[header.tag]);
    switch (header.classBits) {
    case 0: return u"UNIVERSAL %1"_s.arg(header.tag);
    case 1: return u"[APPLICATION %1]"_s.arg(header.tag);
    case 2: return u"[%1]"_s.arg(header.tag);
    default: return u"[PRIVATE %1]"_s.arg(header.tag);
    }
}

class Reader {
public:
    explicit Reader(int maximum) : m_left(maximum) {}

    std::vector<Asn1Element> elements(ByteView bytes, qsizetype offset, int depth)
    {
        std::vector<Asn1Element> list;
        while (!bytes.empty()) {
            const auto header = readHeader(bytes);
            if (m_left <= 0 || depth > MaximumDepth || !header) {
                Asn1Element rest;
                rest.offset = offset;
                rest.length = qsizetype(bytes.size());
                rest.type = header ? Asn1View::tr("not shown, too much") : Asn1View::tr("not DER");
                rest.value = hexText(bytes);
                list.push_back(std::move(rest));
                break;
            }
            --m_left;
            list.push_back(element(*header, bytes, offset, depth));
            const qsizetype size = header->size + header->length;
            bytes = bytes.subspan(std::size_t(size));
            offset += size;
        }
        return list;
    }

private:
    Asn1Element element(const Header &header, ByteView bytes, qsizetype offset, int depth)
    {
        Asn1Element element;
        element.offset = offset;
        element.header = header.size;
        element.length = header.length;
        element.type = typeName(header);
        const ByteView content = bytes.subspan(std::size_t(header.size), std::size_t(header.length));
        if (header.constructed)
            element.children = elements(content, offset + header.size, depth + 1);
        else
            value(element, header, content, depth);
        return element;
    }

    void value(Asn1Element &element, const Header &header, ByteView content, int depth)
    {
        if (header.classBits != 0) {  // implicit tags: names and URLs are text, the rest is not known here
            const bool text = !content.empty() && std::ranges::all_of(content, [](std::uint8_t byte) {
                return byte >= 0x20 && byte < 0x7F;
            });
            element.value = text ? textOf(content, false) : hexText(content);
            return;
        }
        switch (header.tag) {
        case 1: element.value = content.size() == 1 && content[0] ? u"TRUE"_s : u"FALSE"_s; break;
        case 2:
        case 10: element.value = integerText(content); break;
        case 3:
            if (content.size() > 1 && content[0] == 0 && nested(element, content.subspan(1), element.header + 1, depth))
                break;
            element.value = content.empty()
                                ? QString()
                                : Asn1View::tr("%n unused bits: ", nullptr, content[0]) + hexText(content.subspan(1));
            break;
        case 4:
            if (!nested(element, content, element.header, depth))
                element.value = hexText(content);
            break;
        case 5: break;
        case 6: element.value = identifierText(content); break;
        case 12: element.value = textOf(content, true); break;
        case 30: element.value = bigEndianText(content); break;
        case 18: case 19: case 20: case 22: case 23: case 24: case 26: case 27:
            element.value = textOf(content, false);
            break;
        default: element.value = hexText(content); break;
        }
    }

    // Extensions and keys are DER inside a string; anything else that happens to begin like DER is not opened.
    bool nested(Asn1Element &element, ByteView content, qsizetype headerSize, int depth)
    {
        const auto inner = readHeader(content);
        const bool plausible = inner && inner->size + inner->length == qsizetype(content.size()) &&
                               ((inner->classBits == 0 && (inner->constructed || inner->tag == 3 || inner->tag == 4)));
        if (!plausible)
            return false;
        element.encapsulated = true;
        element.children = elements(content, element.offset + headerSize, depth + 1);
        return true;
    }

    int m_left;
};

void addItems(QTreeWidgetItem *parent, const std::vector<Asn1Element> &elements, const QFont &mono)
{
    for (const Asn1Element &element : elements) {
        auto *item = new QTreeWidgetItem(parent);
        item->setText(0, element.encapsulated ? Asn1View::tr("%1, holding").arg(element.type) : element.type);
        item->setText(1, element.value);
        item->setToolTip(1, element.value.toHtmlEscaped());
        item->setFont(1, mono);
        item->setText(2, QString::number(element.offset));
        item->setText(3, QString::number(element.length));
        item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
        item->setTextAlignment(3, Qt::AlignRight | Qt::AlignVCenter);
        addItems(item, element.children, mono);
    }
}

}  // namespace

std::vector<Asn1Element> readAsn1(ByteView bytes, int maximum)
{
    return Reader(maximum).elements(bytes, 0, 0);
}

QString objectIdentifierText(const QString &dotted)
{
    static const QHash<QString, const char *> names{
        {u"2.5.4.3"_s, "commonName"},
        {u"2.5.4.5"_s, "serialNumber"},
        {u"2.5.4.6"_s, "countryName"},
        {u"2.5.4.7"_s, "localityName"},
        {u"2.5.4.8"_s, "stateOrProvinceName"},
        {u"2.5.4.10"_s, "organizationName"},
        {u"2.5.4.11"_s, "organizationalUnitName"},
        {u"1.2.840.113549.1.9.1"_s, "emailAddress"},
        {u"0.9.2342.19200300.100.1.25"_s, "domainComponent"},
        {u"2.5.29.14"_s, "subjectKeyIdentifier"},
        {u"2.5.29.15"_s, "keyUsage"},
        {u"2.5.29.17"_s, "subjectAltName"},
        {u"2.5.29.18"_s, "issuerAltName"},
        {u"2.5.29.19"_s, "basicConstraints"},
        {u"2.5.29.30"_s, "nameConstraints"},
        {u"2.5.29.31"_s, "cRLDistributionPoints"},
        {u"2.5.29.32"_s, "certificatePolicies"},
        {u"2.5.29.35"_s, "authorityKeyIdentifier"},
        {u"2.5.29.37"_s, "extKeyUsage"},
        {u"1.3.6.1.5.5.7.1.1"_s, "authorityInfoAccess"},
        {u"1.3.6.1.5.5.7.1.24"_s, "tlsFeature"},
        {u"1.3.6.1.5.5.7.3.1"_s, "serverAuth"},
        {u"1.3.6.1.5.5.7.3.2"_s, "clientAuth"},
        {u"1.3.6.1.5.5.7.3.3"_s, "codeSigning"},
        {u"1.3.6.1.5.5.7.3.4"_s, "emailProtection"},
        {u"1.3.6.1.5.5.7.3.8"_s, "timeStamping"},
        {u"1.3.6.1.5.5.7.3.9"_s, "OCSPSigning"},
        {u"1.3.6.1.5.5.7.48.1"_s, "ocsp"},
        {u"1.3.6.1.5.5.7.48.2"_s, "caIssuers"},
        {u"1.3.6.1.4.1.11129.2.4.2"_s, "signedCertificateTimestamps"},
        {u"2.23.140.1.2.1"_s, "domain-validated"},
        {u"2.23.140.1.2.2"_s, "organization-validated"},
        {u"1.2.840.113549.1.1.1"_s, "rsaEncryption"},
        {u"1.2.840.113549.1.1.5"_s, "sha1WithRSAEncryption"},
        {u"1.2.840.113549.1.1.10"_s, "rsassaPss"},
        {u"1.2.840.113549.1.1.11"_s, "sha256WithRSAEncryption"},
        {u"1.2.840.113549.1.1.12"_s, "sha384WithRSAEncryption"},
        {u"1.2.840.113549.1.1.13"_s, "sha512WithRSAEncryption"},
        {u"1.2.840.10045.2.1"_s, "ecPublicKey"},
        {u"1.2.840.10045.3.1.7"_s, "P-256"},
        {u"1.3.132.0.34"_s, "P-384"},
        {u"1.3.132.0.35"_s, "P-521"},
        {u"1.2.840.10045.4.3.2"_s, "ecdsa-with-SHA256"},
        {u"1.2.840.10045.4.3.3"_s, "ecdsa-with-SHA384"},
        {u"1.3.101.112"_s, "Ed25519"},
        {u"1.3.101.113"_s, "Ed448"},
        {u"2.16.840.1.101.3.4.3.17"_s, "ML-DSA-44"},
        {u"2.16.840.1.101.3.4.3.18"_s, "ML-DSA-65"},
        {u"2.16.840.1.101.3.4.3.19"_s, "ML-DSA-87"},
    };
    const char *name = names.value(dotted, nullptr);
    return name ? u"%1 (%2)"_s.arg(QLatin1StringView(name), dotted) : dotted;
}

Asn1View::Asn1View(QWidget *parent) : QTreeWidget(parent)
{
    setColumnCount(4);
    setHeaderLabels({tr("Element"), tr("Value"), tr("Offset"), tr("Bytes")});
    setAccessibleName(tr("ASN.1 tree"));
    setUniformRowHeights(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(1, QHeaderView::Stretch);
    header()->resizeSection(0, 260);
    header()->resizeSection(2, 64);
    header()->resizeSection(3, 64);
    setIndentation(16);
}

void Asn1View::setBytes(ByteView bytes)
{
    clear();
    QFont mono(u"JetBrains Mono"_s);
    mono.setStyleHint(QFont::Monospace);
    mono.setPixelSize(12);
    addItems(invisibleRootItem(), readAsn1(bytes), mono);
    expandToDepth(2);
}

}  // namespace ui
