// SPDX-License-Identifier: GPL-3.0-or-later
// The bodies of the detail panel's sections, made from a detail; each replaces what was there.
#pragma once

#include "models/report/certificate_detail.h"
#include "ui/parts/theme.h"

#include <functional>

class QVBoxLayout;

namespace ui {

struct StatusSentence {
    StatusKind kind = StatusKind::Valid;
    QString text;  // "Expires in 12 days"
    QString note;  // beside the badge, may be empty
};
StatusSentence statusSentence(const report::CertificateDetail &detail, crypto::UnixTime now);
// "verified", "not complete", "signature wrong": the mark in the head of the chain section.
StatusSentence chainSentence(const report::CertificateDetail &detail);

struct DetailLinks {
    std::function<void(qint64)> certificate;  // open that one
    std::function<void(const QString &)> query;  // list these
};

void fillOverview(QVBoxLayout &body, const report::CertificateDetail &detail, crypto::UnixTime now,
                  const DetailLinks &links);
void fillChain(QVBoxLayout &body, const report::CertificateDetail &detail,
               const DetailLinks &links);
void fillFindings(QVBoxLayout &body, const report::CertificateDetail &detail,
                  const DetailLinks &links);
void fillLocations(QVBoxLayout &body, const report::CertificateDetail &detail,
                   crypto::UnixTime now);
void fillExtensions(QVBoxLayout &body, const report::CertificateDetail &detail);
void fillHistory(QVBoxLayout &body, const report::CertificateDetail &detail, crypto::UnixTime now);

}  // namespace ui
