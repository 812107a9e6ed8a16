// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/csv_metadata.h"

#include "models/jobs/edit_plan.h"
#include "models/query/search.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QHash>

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

constexpr qint64 FileLimit = 256LL << 20;
constexpr qsizetype ProblemLimit = 1000;
constexpr std::uint32_t NoPatch = UINT32_MAX;

QString tr(const char *text)
{
    return QCoreApplication::translate("CsvMetadata", text);
}

enum class Key { Sha256, Id, Serial };

enum class What {
    Owner,
    Team,
    Environment,
    Criticality,
    Tags,
    Managed,
    Notes,
    SupersededBy,
    Custom
};

struct Column {
    qsizetype index = 0;
    What what = What::Owner;
    QString field;  // Custom
};

struct Layout {
    qsizetype keyColumn = -1;
    Key key = Key::Sha256;
    QList<Column> columns;
    QStringList ignored;
};

Error noKeyColumn(const QString &path)
{
    return {ErrorCode::Malformed, path.toStdString(),
            "its first line names no column sha256, id or serial"};
}

QString canonicalName(const QString &cell)
{
    QString name = cell.trimmed().toLower();
    name.replace(u' ', u'-').replace(u'_', u'-');
    if (name == u"fingerprint" || name == u"sha-256")
        return u"sha256"_s;
    if (name == u"tag")
        return u"tags"_s;
    return name;
}

Result<Layout> layoutOf(const QString &path, const QStringList &header,
                        const QList<CustomField> &fields)
{
    static const QHash<QString, What> builtIn{{u"owner"_s, What::Owner},
                                              {u"team"_s, What::Team},
                                              {u"environment"_s, What::Environment},
                                              {u"criticality"_s, What::Criticality},
                                              {u"tags"_s, What::Tags},
                                              {u"managed"_s, What::Managed},
                                              {u"notes"_s, What::Notes},
                                              {u"superseded-by"_s, What::SupersededBy}};
    static const QHash<QString, Key> keys{
        {u"sha256"_s, Key::Sha256}, {u"id"_s, Key::Id}, {u"serial"_s, Key::Serial}};
    Layout layout;
    for (qsizetype i = 0; i < header.size(); ++i) {
        const QString name = canonicalName(header[i]);
        const QString typed = header[i].trimmed().toLower();
        const auto field =
            std::find_if(fields.begin(), fields.end(), [&typed](const CustomField &known) {
                return known.name == typed || u"field."_s + known.name == typed;
            });
        if (const auto key = keys.constFind(name); key != keys.cend()) {
            // The fingerprint names one certificate for certain; it wins over the others.
            if (layout.keyColumn < 0 || *key < layout.key) {
                layout.keyColumn = i;
                layout.key = *key;
            }
        } else if (const auto known = builtIn.constFind(name); known != builtIn.cend()) {
            layout.columns.append({i, *known, {}});
        } else if (field != fields.end()) {
            layout.columns.append({i, What::Custom, field->name});
        } else if (!typed.isEmpty()) {
            layout.ignored.append(header[i].trimmed());
        }
    }
    if (layout.keyColumn < 0)
        return noKeyColumn(path);
    return layout;
}

class Planner {
public:
    Planner(store::Database &database, const QList<CustomField> &fields, Layout layout,
            crypto::UnixTime now)
        : m_database(database), m_fields(fields), m_layout(std::move(layout)), m_now(now)
    {
    }

    // One line: a step, a problem, or (empty cells only) nothing.
    Result<void> take(const QStringList &row, qint64 line, CsvPlan *plan)
    {
        const QString handle = row.value(m_layout.keyColumn).trimmed();
        if (handle.isEmpty())
            return problem(plan, line, tr("the line names no certificate"));
        auto ids = find(handle);
        if (!ids)
            return ids.error();
        if (ids->empty())
            return problem(plan, line, tr("no certificate of the vault has %1").arg(handle));
        if (ids->size() > 1)
            return problem(plan, line,
                           tr("several certificates have %1; use the sha256 column").arg(handle));
        const qint64 id = ids->front();
        if (const auto before = m_lineOf.constFind(id); before != m_lineOf.cend())
            return problem(plan, line,
                           tr("the certificate stands in line %1 already").arg(*before));
        QString why;
        const auto patch = patchOf(row, &plan->edit, &why);
        if (!patch)
            return patch.error();
        if (!why.isEmpty())
            return problem(plan, line, why);
        m_lineOf.insert(id, line);
        if (*patch != NoPatch)
            m_wanted.push_back({id, *patch});
        return {};
    }

    // Ascending ids: the writer then walks the table in order.
    std::vector<EditStep> wanted()
    {
        std::sort(m_wanted.begin(), m_wanted.end(),
                  [](const EditStep &a, const EditStep &b) { return a.id < b.id; });
        return std::move(m_wanted);
    }

private:
    static Result<void> problem(CsvPlan *plan, qint64 line, const QString &reason)
    {
        ++plan->problemCount;
        if (plan->problems.size() < ProblemLimit)
            plan->problems.append({line, reason});
        return {};
    }

    Result<std::vector<qint64>> find(const QString &handle)
    {
        switch (m_layout.key) {
        case Key::Sha256: {
            const auto bytes = crypto::fromHex(handle.toStdString());
            if (!bytes || bytes->size() != 32)
                return std::vector<qint64>();
            return query::findByHandle(m_database, QString::fromStdString(crypto::toHex(*bytes)),
                                       2);
        }
        case Key::Id:
            return query::findByHandle(m_database,
                                       handle.startsWith(u"id:") ? handle : u"id:"_s + handle, 2);
        case Key::Serial:
            break;
        }
        const auto bytes =
            crypto::fromHex((handle.size() % 2 ? u'0' + handle : handle).toStdString());
        if (!bytes)
            return std::vector<qint64>();
        const auto query = query::Query::from(
            query::term(query::Field::Serial, QString::fromStdString(crypto::toHex(*bytes))));
        if (!query)
            return query.error();
        return query::sortedIds(m_database,
                                {*query, {m_now, domain::ExpiringDays}, std::nullopt, 0, 2});
    }

    // Lines with the same values share one patch, so that 50,000 lines for one owner cost one.
    Result<std::uint32_t> patchOf(const QStringList &row, EditPlan *plan, QString *why)
    {
        QStringList cells;
        bool any = false;
        for (const Column &column : m_layout.columns) {
            cells.append(row.value(column.index).trimmed());
            any = any || !cells.last().isEmpty();
        }
        if (!any)
            return NoPatch;
        const QString signature = cells.join(QChar(0x1f));
        if (const auto known = m_patches.constFind(signature); known != m_patches.cend())
            return *known;
        domain::MetadataPatch patch;
        for (qsizetype i = 0; i < cells.size() && why->isEmpty(); ++i)
            if (!cells[i].isEmpty())
                if (const auto set = setCell(m_layout.columns[i],
                                             cells[i] == u"-" ? QString() : cells[i], &patch, why);
                    !set)
                    return set.error();
        if (!why->isEmpty())
            return NoPatch;
        auto checked = checkedPatch(m_database, m_fields, std::move(patch));
        if (!checked) {
            const Error &error = checked.error();
            if (error.code != ErrorCode::InvalidArgument && error.code != ErrorCode::NotFound)
                return error;
            *why = QString::fromStdString(error.object)
                + (error.detail.empty() ? QString()
                                        : u": "_s + QString::fromStdString(error.detail));
            return NoPatch;
        }
        plan->patches.push_back(std::move(checked).value());
        const auto index = static_cast<std::uint32_t>(plan->patches.size() - 1);
        m_patches.insert(signature, index);
        return index;
    }

    // An empty value clears.
    Result<void> setCell(const Column &column, const QString &value, domain::MetadataPatch *patch,
                         QString *why)
    {
        switch (column.what) {
        case What::Owner:
            patch->owner = value;
            break;
        case What::Team:
            patch->team = value;
            break;
        case What::Environment:
            patch->environment = value;
            break;
        case What::Notes:
            patch->notes = value;
            break;
        case What::Tags: {
            QString tags = value;
            patch->replaceTags = tags.replace(u'|', u';').split(u';', Qt::SkipEmptyParts);
            break;
        }
        case What::Criticality: {
            const QString word = value.toLower();
            patch->criticality =
                domain::criticalityFrom(word == u"none" ? std::string() : word.toStdString());
            if (!patch->criticality)
                *why =
                    tr("the criticality \"%1\" is none of low, medium, high, critical").arg(value);
            break;
        }
        case What::Managed: {
            const auto flag = canonicalFieldValue(FieldType::Boolean, value);
            if (!flag)
                *why = tr("managed is \"%1\", neither yes nor no").arg(value);
            else
                patch->managed = *flag == u"yes";
            break;
        }
        case What::SupersededBy: {
            if (value.isEmpty()) {
                patch->supersededBy = 0;
                break;
            }
            const auto id = certificateNamed(m_database, value);
            if (!id
                && (id.error().code == ErrorCode::NotFound
                    || id.error().code == ErrorCode::InvalidArgument))
                *why = tr("superseded-by names no single certificate: %1").arg(value);
            else if (!id)
                return id.error();
            else
                patch->supersededBy = *id;
            break;
        }
        case What::Custom:
            patch->customValues.insert(column.field, value);
            break;
        }
        return {};
    }

    store::Database &m_database;
    const QList<CustomField> &m_fields;
    Layout m_layout;
    crypto::UnixTime m_now;
    std::vector<EditStep> m_wanted;
    QHash<QString, std::uint32_t> m_patches;
    QHash<qint64, qint64> m_lineOf;
};

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return Error{ErrorCode::NotFound, path.toStdString(), {}};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::InputOutput, path.toStdString(), file.errorString().toStdString()};
    if (file.size() > FileLimit)
        return Error{ErrorCode::TooLarge, path.toStdString(), "a CSV file has at most 256 MiB"};
    QByteArray text = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return Error{ErrorCode::InputOutput, path.toStdString(), file.errorString().toStdString()};
    return text;
}

}  // namespace

Result<CsvPlan> planCsv(store::Database &database, const QString &path, crypto::UnixTime now,
                        const std::stop_token &stop,
                        const std::function<void(const Progress &)> &report)
{
    const auto text = readFile(path);
    if (!text)
        return text.error();
    const auto table = readCsv(path, *text);
    if (!table)
        return table.error();
    const auto fields = customFields(database);
    if (!fields)
        return fields.error();
    auto layout = layoutOf(path, table->header, *fields);
    if (!layout)
        return layout.error();
    CsvPlan plan;
    plan.edit.origin = QFileInfo(path).fileName();
    plan.ignoredColumns = layout->ignored;
    plan.lines = qint64(table->rows.size());
    Planner planner(database, *fields, std::move(layout).value(), now);
    for (std::size_t i = 0; i < table->rows.size(); ++i) {
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, path.toStdString(), {}};
        if (const auto taken = planner.take(table->rows[i], table->lines[i], &plan); !taken)
            return taken.error();
        if (report && i % 1000 == 0)
            report({qint64(i), plan.lines, tr("reading lines")});
    }
    if (const auto done = foresee(database, planner.wanted(), now, {stop, report}, &plan.edit);
        !done)
        return done.error();
    return plan;
}

}  // namespace jobs
