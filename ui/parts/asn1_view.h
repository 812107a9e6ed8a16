// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of a certificate as a tree of ASN.1 elements, for those who want to see what was really
// encoded.
#pragma once

#include "models/report/certificate_detail.h"

#include <QTreeWidget>

namespace ui {

class Asn1View : public QTreeWidget {
    Q_OBJECT
public:
    explicit Asn1View(QWidget *parent = nullptr);
    // Nodes in depth-first order, as report::CertificateDetail gives them.
    void setNodes(const std::vector<crypto::x509::Asn1Node> &nodes);
};

}  // namespace ui
