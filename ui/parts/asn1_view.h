// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of a certificate as a tree of ASN.1 elements, for those who want to see what was really encoded.
#pragma once

#include "crypto/base/bytes.h"

#include <QString>
#include <QTreeWidget>

#include <vector>

namespace ui {

// One element of a DER (X.690) encoding. Text is made visible already.
struct Asn1Element {
    qsizetype offset = 0;   // of the tag, from the start of the bytes
    qsizetype header = 0;   // bytes of tag and length
    qsizetype length = 0;   // bytes of the content
    QString type;           // "SEQUENCE", "[0]", "OBJECT IDENTIFIER" …
    QString value;          // empty for containers
    bool encapsulated = false;  // its children were found inside a BIT STRING or OCTET STRING
    std::vector<Asn1Element> children;
};

// Reads what can be read: bytes that are no DER become one element that says so. At most `maximum` elements
// and 48 levels; what lies beyond is named, not read.
std::vector<Asn1Element> readAsn1(crypto::ByteView bytes, int maximum = 20000);
// "commonName (2.5.4.3)" for object identifiers the field uses, else the dotted form.
QString objectIdentifierText(const QString &dotted);

class Asn1View : public QTreeWidget {
    Q_OBJECT
public:
    explicit Asn1View(QWidget *parent = nullptr);
    void setBytes(crypto::ByteView bytes);
};

}  // namespace ui
