// SPDX-License-Identifier: GPL-3.0-or-later
// What was really encoded: PEM, the DER bytes in hex, the ASN.1 tree.
#pragma once

#include "models/report/certificate_detail.h"

#include <QWidget>

class QPlainTextEdit;
class QStackedWidget;

namespace ui {

class Asn1View;
class Segmented;

class CertificateRawView : public QWidget {
    Q_OBJECT
public:
    explicit CertificateRawView(QWidget *parent = nullptr);
    void setDetail(const report::CertificateDetail &detail);

private:
    void show(int form);
    void copy();
    Segmented *m_forms;
    QStackedWidget *m_stack;
    QPlainTextEdit *m_pem, *m_hex;
    Asn1View *m_tree;
    report::CertificateDetail m_detail;
    bool m_filled[3] = {};
};

// Offset, 16 bytes in two groups of eight, and what of it is printable ASCII; one line per 16
// bytes.
QString hexDump(const QByteArray &bytes);

}  // namespace ui
