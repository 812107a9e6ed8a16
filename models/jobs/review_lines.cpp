// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/review_lines.h"

#include "models/store/certificate_store.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace jobs::review {

using namespace Qt::StringLiterals;

QString text(const std::string &value)
{
    return QString::fromStdString(value);
}

QStringList list(const std::vector<std::string> &values)
{
    QStringList made;
    for (const std::string &value : values)
        made << text(value);
    return made;
}

QString timeText(crypto::UnixTime at)
{
    const QDateTime time = QDateTime::fromSecsSinceEpoch(at, Qt::UTC);
    return IssueReviewText::tr("%1 UTC", "date and time")
        .arg(QLocale().toString(time, u"d MMM yyyy HH:mm"_s));
}

QString dayText(crypto::UnixTime at)
{
    return QLocale().toString(QDateTime::fromSecsSinceEpoch(at, Qt::UTC).date(), u"d MMM yyyy"_s);
}

Lines plain(const QStringList &texts)
{
    Lines lines;
    for (const QString &one : texts)
        lines.append({one});
    return lines;
}

Lines muted(const QString &one)
{
    return {{one, ReviewMark::Muted}};
}

Lines orNone(const QStringList &texts)
{
    return texts.isEmpty() ? muted(IssueReviewText::tr("none")) : plain(texts);
}

Lines orNotSet(const QStringList &texts)
{
    return texts.isEmpty() ? muted(IssueReviewText::tr("not set")) : plain(texts);
}

void compare(Lines &before, Lines &after)
{
    const auto holds = [](const Lines &lines, const QString &one) {
        return std::any_of(lines.begin(), lines.end(), [&](const ReviewLine &line) {
            return line.mark != ReviewMark::Muted && line.text == one;
        });
    };
    Lines added = after;
    for (ReviewLine &line : after) {
        if (line.mark == ReviewMark::Plain && !holds(before, line.text))
            line.mark = ReviewMark::Added;
    }
    for (ReviewLine &line : before) {
        if (line.mark == ReviewMark::Plain && !holds(added, line.text))
            line.mark = ReviewMark::Dropped;
    }
}

void strike(Lines &asked, const Lines &given)
{
    Lines unmarked = given;
    compare(asked, unmarked);
}

QString constraintsText(bool isAuthority, std::int32_t pathLength)
{
    if (!isAuthority)
        return IssueReviewText::tr("no authority");
    return pathLength < 0 ? IssueReviewText::tr("authority")
                          : IssueReviewText::tr("authority, path length %1").arg(pathLength);
}

QString critical(const QString &value)
{
    return IssueReviewText::tr("%1, critical", "value of an extension").arg(value);
}

QString signatureText(const crypto::PublicKeyInfo &key, const crypto::Key::Scheme &scheme)
{
    const bool rsa = key.algorithm.starts_with("RSA");
    if (!rsa && key.algorithm != "EC" && key.algorithm != "DSA")
        return text(key.algorithm);
    const std::string digest = scheme.digest.empty() ? crypto::fittingDigest(key) : scheme.digest;
    return IssueReviewText::tr("%1 with %2", "signature algorithm, digest")
        .arg(rsa                         ? (scheme.pss ? u"RSA-PSS"_s : u"RSA"_s)
                 : key.algorithm == "EC" ? u"ECDSA"_s
                                         : u"DSA"_s,
             text(digest));
}

crypto::Result<std::optional<crypto::x509::Certificate>> certificateOf(store::Database &database,
                                                                       domain::CertificateId id)
{
    if (id == 0)
        return std::optional<crypto::x509::Certificate>();
    auto certificates = store::CertificateStore::open(database);
    if (!certificates)
        return certificates.error();
    const auto der = certificates->der(id);
    if (!der)
        return der.error();
    if (!*der)
        return std::optional<crypto::x509::Certificate>();
    auto parsed = crypto::x509::Certificate::parse(**der);
    if (!parsed)
        return parsed.error();
    return std::optional(std::move(*parsed));
}

}  // namespace jobs::review
