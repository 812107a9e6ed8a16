// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/audit_words.h"

#include "models/report/report_kind.h"
#include "models/tables/audit_table.h"
#include "ui/parts/dates.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

struct AuditText {
    Q_DECLARE_TR_FUNCTIONS(ui::AuditText)
};

struct DetailName {
    QLatin1StringView key;
    const char *name;
};

// Keys of detail as the jobs write them.
const DetailName DetailNames[] = {
    {"added"_L1, QT_TRANSLATE_NOOP("ui::AuditText", "New certificates")},
    {"admins"_L1, QT_TRANSLATE_NOOP("ui::AuditText", "Administrators")},
    {"alarms"_L1, QT_TRANSLATE_NOOP("ui::AuditText", "Alarms")},
    {"authorities"_L1, QT_TRANSLATE_NOOP("ui::AuditText", "Authorities")},
    {"batch"_L1, QT_TRANSLATE_NOOP("ui::AuditText", "Batch")},
    {"bytes"_L1, QT_TRANSLATE_NOOP("ui::AuditText", "Bytes")},
    {"certificates"_L1, QT_TRANSLATE_NOOP("ui::AuditText", "Certificates")},
    {"columns"_L1, QT_TRANSLATE_NOOP("ui::AuditText", "Columns")},
    {"crls"_L1, QT_TRANSLATE_NOOP("ui::AuditText", "Revocation lists")},
    {"edit"_L1, QT_TRANSLATE_NOOP("ui::AuditText", "Edit")},
    {"file"_L1, QT_TRANSLATE_NOOP("ui::AuditText", "File")},
    {"files"_L1, QT_TRANSLATE_NOOP("ui::AuditText", "Files")},
    {"format"_L1, QT_TRANSLATE_NOOP("ui::AuditText", "Format")},
    {"generation"_L1, QT_TRANSLATE_NOOP("ui::AuditText", "Generation of the key slots")},
    {"ids"_L1, QT_TRANSLATE_NOOP("ui::AuditText", "Rows")},
    {"keys"_L1, QT_TRANSLATE_NOOP("ui::AuditText", "Private keys")},
    {"known"_L1, QT_TRANSLATE_NOOP("ui::AuditText", "Known certificates")},
    {"locations"_L1, QT_TRANSLATE_NOOP("ui::AuditText", "Locations")},
    {"of"_L1, QT_TRANSLATE_NOOP("ui::AuditText", "Of")},
    {"path"_L1, QT_TRANSLATE_NOOP("ui::AuditText", "Path")},
    {"protection"_L1, QT_TRANSLATE_NOOP("ui::AuditText", "Protection")},
    {"query"_L1, QT_TRANSLATE_NOOP("ui::AuditText", "Query")},
    {"reason"_L1, QT_TRANSLATE_NOOP("ui::AuditText", "Reason")},
    {"requests"_L1, QT_TRANSLATE_NOOP("ui::AuditText", "Requests")},
    {"revoked"_L1, QT_TRANSLATE_NOOP("ui::AuditText", "Revoked")},
    {"schema"_L1, QT_TRANSLATE_NOOP("ui::AuditText", "Schema")},
    {"seed"_L1, QT_TRANSLATE_NOOP("ui::AuditText", "Seed")},
    {"size"_L1, QT_TRANSLATE_NOOP("ui::AuditText", "Size")},
    {"sort"_L1, QT_TRANSLATE_NOOP("ui::AuditText", "Sort")},
    {"source"_L1, QT_TRANSLATE_NOOP("ui::AuditText", "Source")},
    {"summary"_L1, QT_TRANSLATE_NOOP("ui::AuditText", "Change")},
    {"superseded"_L1, QT_TRANSLATE_NOOP("ui::AuditText", "Superseded")},
    {"type"_L1, QT_TRANSLATE_NOOP("ui::AuditText", "Type")},
    {"unreadable"_L1, QT_TRANSLATE_NOOP("ui::AuditText", "Unreadable blocks")},
    {"values"_L1, QT_TRANSLATE_NOOP("ui::AuditText", "Values")},
    {"verified"_L1, QT_TRANSLATE_NOOP("ui::AuditText", "Verified")},
    {"with_keys"_L1, QT_TRANSLATE_NOOP("ui::AuditText", "With private keys")},
};

QString nameOf(const QString &key)
{
    const auto *found = std::find_if(std::begin(DetailNames), std::end(DetailNames),
                                     [&](const DetailName &entry) { return key == entry.key; });
    return found == std::end(DetailNames) ? key : AuditText::tr(found->name);
}

QString textOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? AuditText::tr("yes") : AuditText::tr("no");
    case QJsonValue::Double:
        return number(value.toInteger());
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Array: {
        QStringList parts;
        for (const QJsonValue &part : value.toArray())
            parts.append(textOf(part));
        return parts.join(u", "_s);
    }
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    default:
        return {};
    }
}

QJsonObject detailOf(const report::Activity &record)
{
    return QJsonDocument::fromJson(record.detail.toUtf8()).object();
}

int count(const QJsonObject &detail, QLatin1StringView key)
{
    return int(detail.value(key).toInteger());
}

AuditWords importWords(const report::Activity &record, const QJsonObject &detail)
{
    const int added = count(detail, "added"_L1);
    const int known = count(detail, "known"_L1);
    const int keys = count(detail, "keys"_L1);
    AuditWords words{StatusKind::Valid, {}, record.object};
    if (added > 0)
        words.sentence = AuditText::tr("%Ln certificate(s) imported", nullptr, added);
    else if (keys > 0)
        words.sentence = AuditText::tr("%Ln private key(s) imported", nullptr, keys);
    else if (known > 0)
        words.sentence = AuditText::tr("%Ln known certificate(s) seen again", nullptr, known);
    else
        words.sentence = AuditText::tr("Import without new certificates");
    if (count(detail, "unreadable"_L1) > 0)
        words.kind = StatusKind::Warning;
    return words;
}

}  // namespace

AuditWords auditWords(const report::Activity &record)
{
    const QJsonObject detail = detailOf(record);
    const QString &action = record.action;
    const int certificates = count(detail, "certificates"_L1);
    if (action == "import"_L1)
        return importWords(record, detail);
    if (action == "edit"_L1) {
        return {StatusKind::Valid,
                AuditText::tr("%Ln certificate(s) edited", nullptr, certificates),
                detail.value("summary"_L1).toString(record.object)};
    }
    if (action == "undo"_L1)
        return {StatusKind::Note,
                AuditText::tr("Edit of %Ln certificate(s) undone", nullptr, certificates),
                record.object};
    if (action == "export"_L1) {
        const bool keys = detail.value("with_keys"_L1).toBool();
        return {keys ? StatusKind::Warning : StatusKind::Valid,
                keys ? AuditText::tr("%Ln certificate(s) exported with private keys", nullptr,
                                     certificates)
                     : AuditText::tr("%Ln certificate(s) exported", nullptr, certificates),
                record.object};
    }
    if (action == "key.export"_L1)
        return {StatusKind::Warning, AuditText::tr("Private key exported"), record.object};
    if (action == "key.import"_L1)
        return {StatusKind::Valid,
                AuditText::tr("%Ln private key(s) imported", nullptr, count(detail, "keys"_L1)),
                record.object};
    if (action == "view.save"_L1)
        return {StatusKind::Note, AuditText::tr("View saved"), record.object};
    if (action == "view.remove"_L1)
        return {StatusKind::Note, AuditText::tr("View removed"), record.object};
    if (action == "field.add"_L1)
        return {StatusKind::Note, AuditText::tr("Custom field added"), record.object};
    if (action == "field.remove"_L1)
        return {StatusKind::Note, AuditText::tr("Custom field removed"), record.object};
    if (action == "vault.create"_L1)
        return {StatusKind::Valid, AuditText::tr("Vault created"), record.object};
    if (action == "vault.passphrase"_L1)
        return {StatusKind::Valid, AuditText::tr("Passphrase changed"), record.object};
    if (action == "vault.recovery-code"_L1)
        return {StatusKind::Valid, AuditText::tr("New recovery code made"), record.object};
    if (action == "vault.rekey"_L1)
        return {StatusKind::Valid, AuditText::tr("Vault encrypted with new keys"), record.object};
    if (action == "vault.backup"_L1)
        return {StatusKind::Valid, AuditText::tr("Backup verified by opening"), record.object};
    if (action == "vault.restore"_L1)
        return {StatusKind::Valid, AuditText::tr("Vault restored from a backup"), record.object};
    if (action == "vault.migrate"_L1)
        return {StatusKind::Valid, AuditText::tr("Vault brought to a newer schema"), record.object};
    if (action == "vault.alarm"_L1)
        return {StatusKind::Failed, AuditText::tr("The vault reported an alarm"),
                textOf(detail.value("alarms"_L1))};
    if (action == "report"_L1)
        return {StatusKind::Valid,
                AuditText::tr("Report written: %1")
                    .arg(report::titleOf(detail.value("kind"_L1).toString())),
                record.object};
    if (action == "audit.export"_L1)
        return {StatusKind::Valid, AuditText::tr("Audit record exported"), record.object};
    if (action == "audit.stamp"_L1)
        return {StatusKind::Valid, AuditText::tr("Head of the record time-stamped"),
                detail.value("authority"_L1).toString()};
    if (action == "chain.link"_L1 || action == "link"_L1)
        return {StatusKind::Valid, AuditText::tr("Chains linked and checked"), record.object};
    if (action == "demo"_L1)
        return {StatusKind::Note,
                detail.contains("added"_L1) ? AuditText::tr("%Ln demo certificate(s) made", nullptr,
                                                            count(detail, "added"_L1))
                                            : AuditText::tr("Demo vault prepared"),
                record.object};
    return {StatusKind::Note, tables::actionText(action), record.object};
}

QList<QPair<QString, QString>> auditDetails(const report::Activity &record)
{
    QList<QPair<QString, QString>> result;
    const QJsonObject detail = detailOf(record);
    for (auto entry = detail.begin(); entry != detail.end(); ++entry)
        result.append({nameOf(entry.key()), textOf(entry.value())});
    std::stable_sort(result.begin(), result.end(), [](const auto &a, const auto &b) {
        return a.first.localeAwareCompare(b.first) < 0;
    });
    return result;
}

}  // namespace ui
