// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/certificate_sections.h"

#include "models/query/query.h"
#include "models/tables/certificate_table.h"
#include "ui/parts/audit_words.h"
#include "ui/parts/button.h"
#include "ui/parts/chain_view.h"
#include "ui/parts/dates.h"
#include "ui/parts/detail_row.h"
#include "ui/parts/elided_label.h"
#include "ui/parts/icons.h"
#include "ui/parts/panel.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/status_shape.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace ui {
namespace {

using namespace Qt::StringLiterals;
constexpr qsizetype ShownNames = 20, ShownPlaces = 30, ShownHistory = 30;

// The texts of all sections share one context.
struct Certificate {
    Q_DECLARE_TR_FUNCTIONS(ui::CertificatePanel)
};

// "sha256WithRSAEncryption" and "ecdsa-with-SHA256" as people say them; other names as they are.
QString signatureWords(const QString &name)
{
    static const QRegularExpression rsa(u"^sha([0-9]+)WithRSAEncryption$"_s),
        ecdsa(u"^ecdsa-with-SHA([0-9]+)$"_s);
    const auto words = [](const QRegularExpressionMatch &match, const QString &algorithm) {
        return Certificate::tr("%1 with %2", "hash, signature algorithm")
            .arg(u"SHA-"_s + match.captured(1), algorithm);
    };
    if (const auto match = rsa.match(name); match.hasMatch())
        return words(match, u"RSA"_s);
    if (const auto match = ecdsa.match(name); match.hasMatch())
        return words(match, u"ECDSA"_s);
    return name;
}

QString criticalityText(domain::Criticality value)
{
    switch (value) {
    case domain::Criticality::None:
        return {};
    case domain::Criticality::Low:
        return Certificate::tr("criticality low");
    case domain::Criticality::Medium:
        return Certificate::tr("criticality medium");
    case domain::Criticality::High:
        return Certificate::tr("criticality high");
    case domain::Criticality::Critical:
        return Certificate::tr("criticality critical");
    }
    return {};
}

void addRow(QVBoxLayout &body, const QString &name, const QString &value)
{
    if (value.isEmpty())
        body.addWidget((new DetailRow(name, Certificate::tr("none")))->muted());
    else
        body.addWidget(new DetailRow(name, value));
}

void addLink(QVBoxLayout &body, const QString &text, const std::function<void()> &action)
{
    auto *link = new LinkButton(text);
    QObject::connect(link, &QPushButton::clicked, link, action);
    body.addWidget(link, 0, Qt::AlignLeft);
}

QString iconOf(domain::LocationKind kind)
{
    switch (kind) {
    case domain::LocationKind::File:
        return u"file"_s;
    case domain::LocationKind::KeystoreEntry:
        return u"key"_s;
    case domain::LocationKind::TrustStore:
        return u"shield"_s;
    case domain::LocationKind::KubernetesSecret:
        return u"vault"_s;
    case domain::LocationKind::Pasted:
        return u"copy"_s;
    case domain::LocationKind::StandardInput:
        return u"import"_s;
    case domain::LocationKind::Network:
        return u"server"_s;
    }
    return u"location"_s;
}

class SmallIcon : public QWidget {
public:
    SmallIcon(QString name, QWidget *parent = nullptr) : QWidget(parent), m_name(std::move(name))
    {
        setFixedSize(16, 24);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintIcon(painter, QRect(0, 5, 14, 14), m_name, tokens().muted);
    }

private:
    QString m_name;
};

StatusKind kindOf(policy::Severity severity)
{
    switch (severity) {
    case policy::Severity::Error:
        return StatusKind::Failed;
    case policy::Severity::Warning:
        return StatusKind::Warning;
    case policy::Severity::Note:
        return StatusKind::Note;
    }
    return StatusKind::Note;
}

}  // namespace

StatusSentence statusSentence(const report::CertificateDetail &detail, crypto::UnixTime now)
{
    const query::CertificateRow &row = detail.row;
    StatusSentence sentence;
    sentence.kind = ui::kindOf(detail.status);
    sentence.note = row.managed ? QString() : Certificate::tr("unmanaged");
    switch (detail.status) {
    case domain::Status::Revoked:
        sentence.text = Certificate::tr("Revoked %1").arg(tables::relativeDay(row.revokedAt, now));
        break;
    case domain::Status::Superseded:
        sentence.text = Certificate::tr("Superseded");
        break;
    case domain::Status::Expired:
        sentence.text = Certificate::tr("Expired %1").arg(tables::relativeDay(row.notAfter, now));
        break;
    case domain::Status::NotYetValid:
        sentence.text = Certificate::tr("Begins %1").arg(tables::relativeDay(row.notBefore, now));
        break;
    case domain::Status::Expiring:
        sentence.text = Certificate::tr("Expires %1").arg(tables::relativeDay(row.notAfter, now));
        break;
    case domain::Status::Valid:
        sentence.text =
            Certificate::tr("Valid, expires %1").arg(tables::relativeDay(row.notAfter, now));
        break;
    }
    return sentence;
}

StatusSentence chainSentence(const report::CertificateDetail &detail)
{
    for (const report::ChainLink &link : detail.chain) {
        if (link.depth > 0 && link.parentState == 2)
            return {StatusKind::Failed, Certificate::tr("signature wrong"), {}};
    }
    if (detail.chainComplete)
        return {StatusKind::Valid, Certificate::tr("verified"), {}};
    return {StatusKind::Unknown, Certificate::tr("not complete"), {}};
}

void fillOverview(QVBoxLayout &body, const report::CertificateDetail &detail, crypto::UnixTime now,
                  const DetailLinks &links)
{
    clearLayout(&body);
    const query::CertificateRow &row = detail.row;
    QStringList names;
    for (const query::CertificateRow::Name &name : row.alternativeNames)
        names << (name.type == domain::NameType::Dns ? visibleName(name.value) : name.value);
    for (qsizetype i = 0; i < std::min(names.size(), ShownNames); ++i)
        body.addWidget(new DetailRow(i == 0 ? Certificate::tr("Names") : QString(), names[i]));
    if (names.size() > ShownNames)
        body.addWidget(
            (new DetailRow({},
                           Certificate::tr("and %n more", nullptr, int(names.size() - ShownNames))))
                ->muted());
    addRow(body, Certificate::tr("Subject"), row.subject);
    addRow(body, Certificate::tr("Issuer"), row.issuerDn);
    auto *valid =
        new DetailRow(Certificate::tr("Valid"),
                      Certificate::tr("%1 to %2").arg(day(row.notBefore), day(row.notAfter)));
    valid->value()->setToolTip(Certificate::tr("%1 to %2")
                                   .arg(moment(row.notBefore), moment(row.notAfter))
                                   .toHtmlEscaped());
    body.addWidget(valid);
    addRow(body, Certificate::tr("Key"),
           detail.keyInVault ? Certificate::tr("%1, held in the vault").arg(row.key) : row.key);
    addRow(body, Certificate::tr("Signature"), signatureWords(row.signature));
    body.addWidget((new DetailRow(Certificate::tr("Serial"), colonHex(row.serial)))->mono());
    body.addWidget((new DetailRow(Certificate::tr("SHA-256"),
                                  groupedHex(QString::fromLatin1(row.sha256.toHex()))))
                       ->mono());
    body.addWidget(
        (new DetailRow(Certificate::tr("SHA-1"), groupedHex(QString::fromLatin1(row.sha1.toHex()))))
            ->mono());
    QStringList owner{row.owner, row.team};
    owner.removeAll(QString());
    addRow(body, Certificate::tr("Owner"), owner.join(u", "_s));
    QStringList environment{row.environment, criticalityText(row.criticality)};
    environment.removeAll(QString());
    addRow(body, Certificate::tr("Environment"), environment.join(u", "_s));
    addRow(body, Certificate::tr("Tags"), row.tags.join(u", "_s));
    for (auto it = row.customValues.cbegin(); it != row.customValues.cend(); ++it)
        addRow(body, it.key(), it.value());
    body.addWidget(new DetailRow(Certificate::tr("Added"), brief(row.addedAt, now)));
    if (!row.notes.isEmpty())
        body.addWidget(detailText(row.notes, TextRole::Note));
    if (row.supersededBy != 0)
        addLink(body, Certificate::tr("Superseded by %1").arg(visible(detail.supersededByName, 60)),
                [links, id = row.supersededBy] { links.certificate(id); });
    if (!detail.supersedes.isEmpty())
        addLink(
            body,
            Certificate::tr("Supersedes %n certificates", nullptr, int(detail.supersedes.size())),
            [links, id = detail.supersedes.first()] { links.certificate(id); });
    if (!detail.sameKey.isEmpty())
        addLink(body,
                Certificate::tr("%n others have the same key", nullptr, int(detail.sameKey.size())),
                [links, spki = row.spkiSha256] {
                    links.query(query::term(query::Field::Spki, QString::fromLatin1(spki.toHex())));
                });
}

void fillChain(QVBoxLayout &body, const report::CertificateDetail &detail, const DetailLinks &links)
{
    clearLayout(&body);
    auto *view = new ChainView;
    view->setChain(detail.chain);
    QObject::connect(view, &ChainView::opened, view, links.certificate);
    body.addWidget(view);
    const bool top = !detail.chain.isEmpty() && detail.chain.first().selfSigned;
    if (!top)
        body.addWidget(detailText(Certificate::tr("The issuer %1 is not in this vault.")
                                      .arg(visible(detail.row.issuer, 120)),
                                  TextRole::Note, true));
    if (detail.row.isAuthority && detail.issued > 0)
        addLink(body, Certificate::tr("%1 issued below it").arg(number(detail.issued)),
                [links, name = detail.row.name] {
                    links.query(query::term(query::Field::Issuer, name));
                });
}

void fillFindings(QVBoxLayout &body, const report::CertificateDetail &detail,
                  const DetailLinks &links)
{
    clearLayout(&body);
    if (detail.findings.empty() && detail.rules.empty()) {
        body.addWidget(new StatusLine(StatusKind::Valid, Certificate::tr("Nothing found")));
        return;
    }
    const auto addFinding = [&body](policy::Severity severity, const QString &title,
                                    const QString &more, const QString &toolTip) {
        auto *line = new StatusLine(kindOf(severity), visible(title, 300));
        line->setToolTip(escapedToolTip(toolTip));
        body.addWidget(line);
        if (more.isEmpty())
            return;
        QLabel *text = detailText(more, TextRole::Note, true);
        text->setIndent(22);
        body.addWidget(text);
    };
    for (const policy::Finding &finding : detail.findings)
        addFinding(finding.severity, finding.title,
                   (finding.cause + u' ' + finding.remedy).trimmed(),
                   finding.cause + u'\n' + finding.remedy);
    for (const report::RuleFinding &finding : detail.rules) {
        addFinding(finding.severity, finding.message, finding.remedy,
                   finding.source.isEmpty() ? finding.rule : finding.rule + u'\n' + finding.source);
        addLink(
            body, Certificate::tr("%1: show the others").arg(finding.rule),
            [links, rule = finding.rule] { links.query(query::term(query::Field::Lint, rule)); });
    }
}

void fillLocations(QVBoxLayout &body, const report::CertificateDetail &detail, crypto::UnixTime now)
{
    clearLayout(&body);
    const QList<domain::Location> &places = detail.row.places;
    if (places.isEmpty()) {
        body.addWidget(detailText(Certificate::tr("Seen nowhere yet."), TextRole::Body, true));
        return;
    }
    for (qsizetype i = 0; i < std::min(places.size(), ShownPlaces); ++i) {
        const domain::Location &place = places[i];
        auto *row = new QHBoxLayout;
        row->setSpacing(8);
        row->addWidget(new SmallIcon(iconOf(place.kind)));
        QString text = QString::fromStdString(place.place);
        if (!place.entry.empty())
            text += u" · "_s + QString::fromStdString(place.entry);
        auto *name = new ElidedLabel(text);
        name->setCopyable(true);
        row->addWidget(name, 1);
        QLabel *seen = label(Certificate::tr("seen %1").arg(brief(place.lastSeen, now)),
                             TextRole::Note, Ink::Muted);
        seen->setToolTip(Certificate::tr("first %1, last %2")
                             .arg(moment(place.firstSeen), moment(place.lastSeen)));
        row->addWidget(seen);
        body.addLayout(row);
    }
    if (places.size() > ShownPlaces)
        body.addWidget(
            detailText(Certificate::tr("and %n more", nullptr, int(places.size() - ShownPlaces)),
                       TextRole::Note, true));
}

void fillExtensions(QVBoxLayout &body, const report::CertificateDetail &detail)
{
    clearLayout(&body);
    if (detail.extensions.empty())
        body.addWidget(
            detailText(Certificate::tr("It has none (version 1)."), TextRole::Body, true));
    for (const crypto::x509::ExtensionText &extension : detail.extensions) {
        QString title = visible(QString::fromStdString(extension.name), 120);
        if (extension.critical)
            title = Certificate::tr("%1, critical").arg(title);
        QLabel *head = detailText(title, TextRole::Name);
        head->setToolTip(escapedToolTip(QString::fromStdString(extension.oid)));
        body.addWidget(head);
        if (extension.malformed)
            body.addWidget(
                new StatusLine(StatusKind::Failed, Certificate::tr("Does not follow its format")));
        for (const std::string &line : extension.lines) {
            auto *text = new ElidedLabel(QString::fromStdString(line));
            text->setMutedInk(true);
            text->setCopyable(true);
            text->setContentsMargins(8, 0, 0, 0);
            body.addWidget(text);
        }
        body.addSpacing(4);
    }
}

void fillHistory(QVBoxLayout &body, const report::CertificateDetail &detail, crypto::UnixTime now)
{
    clearLayout(&body);
    if (detail.history.isEmpty())
        body.addWidget(detailText(Certificate::tr("Nothing was done to it by itself yet."),
                                  TextRole::Body, true));
    for (const report::Activity &event : detail.history.mid(0, ShownHistory)) {
        const AuditWords words = auditWords(event);
        body.addWidget(new StatusLine(words.kind, visible(words.sentence, 200)));
        QLabel *who = detailText(
            Certificate::tr("%1, %2").arg(brief(event.at, now), visible(event.admin, 60)),
            TextRole::Note, true);
        who->setToolTip(moment(event.at));
        who->setIndent(22);
        body.addWidget(who);
    }
}

}  // namespace ui
