// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/metadata_editor.h"

#include "models/domain/visible_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStringListModel>

namespace ui {
namespace {

using namespace Qt::StringLiterals;

QStringList splitTags(const QString &text)
{
    QStringList tags;
    const QStringList parts = text.split(u',', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        if (const QString tag = part.trimmed(); !tag.isEmpty() && !tags.contains(tag))
            tags << tag;
    }
    tags.sort();
    return tags;
}

// Completes the last of several values separated by commas.
class ListCompleter : public QCompleter {
public:
    using QCompleter::QCompleter;
    QStringList splitPath(const QString &path) const override
    {
        return {path.section(u',', -1).trimmed()};
    }
    QString pathFromIndex(const QModelIndex &index) const override
    {
        const QString value = QCompleter::pathFromIndex(index);
        const auto *edit = qobject_cast<const QLineEdit *>(widget());
        const qsizetype comma = edit ? edit->text().lastIndexOf(u',') : -1;
        return comma < 0 ? value : edit->text().left(comma) + u", "_s + value;
    }
};

struct CriticalityName {
    domain::Criticality value;
    const char *name;
};
constexpr CriticalityName criticalities[] = {
    {domain::Criticality::None, QT_TRANSLATE_NOOP("ui::MetadataEditor", "none")},
    {domain::Criticality::Low, QT_TRANSLATE_NOOP("ui::MetadataEditor", "low")},
    {domain::Criticality::Medium, QT_TRANSLATE_NOOP("ui::MetadataEditor", "medium")},
    {domain::Criticality::High, QT_TRANSLATE_NOOP("ui::MetadataEditor", "high")},
    {domain::Criticality::Critical, QT_TRANSLATE_NOOP("ui::MetadataEditor", "critical")},
};

QString valueOrCleared(const QString &value)
{
    return value.isEmpty() ? MetadataEditor::tr("cleared") : domain::visibleText(value);
}

}  // namespace

struct MetadataEditor::Parts {
    // One line of the form: the box says whether the field is changed at all.
    struct Line {
        QCheckBox *box = nullptr;
        QWidget *field = nullptr;
    };
    MetadataEditor *editor = nullptr;
    Scope scope = Scope::Full;
    QGridLayout *grid = nullptr;
    Line owner, team, environment, criticality, tags, managed, notes;
    QComboBox *tagMode = nullptr;
    QStringListModel *owners = nullptr, *teams = nullptr, *environments = nullptr,
                     *tagNames = nullptr;
    QList<jobs::CustomField> fields;
    QList<Line> customLines;
    int customRow = 0;
    bool filling = false;  // values set by the program do not tick boxes

    QCheckBox *addBox(int row, const QString &label)
    {
        auto *box = new QCheckBox(label, editor);
        box->setToolTip(MetadataEditor::tr("Tick to change this field"));
        box->setMinimumHeight(32);
        grid->addWidget(box, row, 0, Qt::AlignTop);
        if (scope == Scope::New) {
            // Filled in or not: there is nothing to tick.
            auto *name = new QLabel(label, editor);
            name->setTextFormat(Qt::PlainText);
            name->setMinimumHeight(32);
            grid->addWidget(name, row, 0, Qt::AlignTop);
            box->hide();
        }
        QObject::connect(box, &QCheckBox::toggled, editor, &MetadataEditor::changed);
        return box;
    }
    void touched(QCheckBox *box) const
    {
        if (filling)
            return;
        box->setChecked(true);
        Q_EMIT editor->changed();
    }
    QLineEdit *addText(int row, Line &line, const QString &label, QStringListModel *model)
    {
        line.box = addBox(row, label);
        auto *edit = new QLineEdit(editor);
        edit->setAccessibleName(label);
        if (scope != Scope::New)
            edit->setPlaceholderText(MetadataEditor::tr("unchanged"));
        edit->setMinimumHeight(32);
        if (model) {
            auto *completer = new QCompleter(model, edit);
            completer->setCaseSensitivity(Qt::CaseInsensitive);
            completer->setFilterMode(Qt::MatchContains);
            edit->setCompleter(completer);
        }
        line.field = edit;
        grid->addWidget(edit, row, 1, 1, 2);
        auto *box = line.box;
        QObject::connect(edit, &QLineEdit::textChanged, editor, [this, box] { touched(box); });
        if (scope == Scope::New)
            return edit;
        QObject::connect(box, &QCheckBox::toggled, edit, [edit](bool on) {
            edit->setPlaceholderText(on ? MetadataEditor::tr("empty: the value is cleared")
                                        : MetadataEditor::tr("unchanged"));
        });
        return edit;
    }
    QString text(const Line &line) const
    {
        return static_cast<QLineEdit *>(line.field)->text().trimmed();
    }
    void setText(const Line &line, const QString &value) const
    {
        static_cast<QLineEdit *>(line.field)->setText(value);
    }
};

MetadataEditor::MetadataEditor(Scope scope, QWidget *parent)
    : QWidget(parent), m_parts(std::make_unique<Parts>())
{
    Parts &p = *m_parts;
    p.editor = this;
    p.scope = scope;
    p.grid = new QGridLayout(this);
    p.grid->setContentsMargins(0, 0, 0, 0);
    p.grid->setHorizontalSpacing(16);
    p.grid->setVerticalSpacing(8);
    p.grid->setColumnMinimumWidth(0, 136);
    p.grid->setColumnStretch(2, 1);
    p.owners = new QStringListModel(this);
    p.teams = new QStringListModel(this);
    p.environments = new QStringListModel(this);
    p.tagNames = new QStringListModel(this);

    int row = 0;
    p.addText(row++, p.owner, tr("Owner"), p.owners);
    p.addText(row++, p.team, tr("Team"), p.teams);
    p.addText(row++, p.environment, tr("Environment"), p.environments);

    if (scope == Scope::Full) {
        p.criticality.box = p.addBox(row, tr("Criticality"));
        auto *combo = new QComboBox(this);
        for (const auto &[value, name] : criticalities)
            combo->addItem(MetadataEditor::tr(name), static_cast<int>(value));
        combo->setAccessibleName(tr("Criticality"));
        combo->setMinimumHeight(32);
        p.criticality.field = combo;
        p.grid->addWidget(combo, row++, 1, 1, 2);
        connect(combo, &QComboBox::currentIndexChanged, this,
                [this] { m_parts->touched(m_parts->criticality.box); });
    }

    QLineEdit *tags = p.addText(row, p.tags, tr("Tags"), nullptr);
    auto *tagCompleter = new ListCompleter(p.tagNames, tags);
    tagCompleter->setCaseSensitivity(Qt::CaseInsensitive);
    tags->setCompleter(tagCompleter);
    p.tagMode = new QComboBox(this);
    p.tagMode->addItems({tr("Add"), tr("Remove"), tr("Replace all by")});
    p.tagMode->setAccessibleName(tr("What to do with the tags"));
    p.tagMode->setMinimumHeight(32);
    p.tagMode->setVisible(scope == Scope::Full);
    if (scope == Scope::Full) {
        p.grid->removeWidget(tags);
        p.grid->addWidget(p.tagMode, row, 1);
        p.grid->addWidget(tags, row, 2);
        setTabOrder(p.tagMode, tags);
    }
    disconnect(p.tags.box, &QCheckBox::toggled, tags, nullptr);
    tags->setPlaceholderText(tr("several are separated by commas"));
    ++row;
    connect(p.tagMode, &QComboBox::currentIndexChanged, this, &MetadataEditor::changed);

    if (scope == Scope::Full) {
        p.managed.box = p.addBox(row, tr("Managed"));
        auto *combo = new QComboBox(this);
        combo->addItem(tr("yes: renewed and watched from here"), true);
        combo->addItem(tr("no: only known"), false);
        combo->setAccessibleName(tr("Managed"));
        combo->setMinimumHeight(32);
        p.managed.field = combo;
        p.grid->addWidget(combo, row++, 1, 1, 2);
        connect(combo, &QComboBox::currentIndexChanged, this,
                [this] { m_parts->touched(m_parts->managed.box); });

        p.notes.box = p.addBox(row, tr("Notes"));
        auto *notes = new QPlainTextEdit(this);
        notes->setAccessibleName(tr("Notes"));
        notes->setTabChangesFocus(true);
        notes->setFixedHeight(72);
        notes->viewport()->setAutoFillBackground(
            false);  // or it would cover the round corners of the frame
        p.notes.field = notes;
        p.grid->addWidget(notes, row++, 1, 1, 2);
        connect(notes, &QPlainTextEdit::textChanged, this,
                [this] { m_parts->touched(m_parts->notes.box); });
    }
    p.customRow = row;
}

MetadataEditor::~MetadataEditor() = default;

void MetadataEditor::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    updateGeometry();  // the layouts around it measured it before its fields were polished
}

void MetadataEditor::setChoices(const jobs::KnownValues &choices)
{
    Parts &p = *m_parts;
    p.owners->setStringList(choices.owners);
    p.teams->setStringList(choices.teams);
    p.environments->setStringList(choices.environments);
    p.tagNames->setStringList(choices.tags);
    if (p.scope != Scope::Full)
        return;
    for (const Parts::Line &line : std::as_const(p.customLines)) {
        delete line.box;
        delete line.field;
    }
    p.customLines.clear();
    p.fields = choices.fields;
    int row = p.customRow;
    for (const jobs::CustomField &field : std::as_const(p.fields)) {
        Parts::Line line;
        QLineEdit *edit = p.addText(row++, line, domain::visibleText(field.name), nullptr);
        if (field.type == jobs::FieldType::Date)
            edit->setToolTip(tr("A date as 2026-11-23"));
        else if (field.type == jobs::FieldType::Boolean)
            edit->setToolTip(tr("yes or no"));
        p.customLines << line;
    }
}

void MetadataEditor::setCurrent(const domain::Metadata &metadata)
{
    Parts &p = *m_parts;
    p.filling = true;
    p.setText(p.owner, metadata.owner);
    p.setText(p.team, metadata.team);
    p.setText(p.environment, metadata.environment);
    p.setText(p.tags, metadata.tags.join(u", "_s));
    if (p.scope == Scope::Full) {
        p.tagMode->setCurrentIndex(2);
        static_cast<QComboBox *>(p.criticality.field)
            ->setCurrentIndex(static_cast<int>(metadata.criticality));
        static_cast<QComboBox *>(p.managed.field)->setCurrentIndex(metadata.managed ? 0 : 1);
        static_cast<QPlainTextEdit *>(p.notes.field)->setPlainText(metadata.notes);
        for (qsizetype i = 0; i < p.customLines.size(); ++i)
            p.setText(p.customLines[i], metadata.customValues.value(p.fields[i].name));
    }
    p.filling = false;
}

void MetadataEditor::setPatch(const domain::MetadataPatch &patch)
{
    const Parts &p = *m_parts;
    const auto fill = [&p](const Parts::Line &line, const QString &value) {
        p.setText(line, value);
        line.box->setChecked(!value.isEmpty());
    };
    fill(p.owner, patch.owner.value_or(QString()));
    fill(p.team, patch.team.value_or(QString()));
    fill(p.environment, patch.environment.value_or(QString()));
    fill(p.tags, patch.addTags.join(u", "_s));
    p.tagMode->setCurrentIndex(0);
}

domain::MetadataPatch MetadataEditor::patch() const
{
    const Parts &p = *m_parts;
    domain::MetadataPatch patch;
    if (p.owner.box->isChecked())
        patch.owner = p.text(p.owner);
    if (p.team.box->isChecked())
        patch.team = p.text(p.team);
    if (p.environment.box->isChecked())
        patch.environment = p.text(p.environment);
    if (p.tags.box->isChecked()) {
        const QStringList tags = splitTags(p.text(p.tags));
        switch (p.tagMode->currentIndex()) {
        case 0:
            patch.addTags = tags;
            break;
        case 1:
            patch.removeTags = tags;
            break;
        default:
            patch.replaceTags = tags;
            break;
        }
    }
    if (p.scope != Scope::Full)
        return patch;
    if (p.criticality.box->isChecked())
        patch.criticality = static_cast<domain::Criticality>(
            static_cast<QComboBox *>(p.criticality.field)->currentData().toInt());
    if (p.managed.box->isChecked())
        patch.managed = static_cast<QComboBox *>(p.managed.field)->currentData().toBool();
    if (p.notes.box->isChecked())
        patch.notes = static_cast<QPlainTextEdit *>(p.notes.field)->toPlainText();
    for (qsizetype i = 0; i < p.customLines.size(); ++i) {
        if (!p.customLines[i].box->isChecked())
            continue;
        const auto value = jobs::canonicalFieldValue(p.fields[i].type, p.text(p.customLines[i]));
        patch.customValues.insert(p.fields[i].name, value ? *value : p.text(p.customLines[i]));
    }
    return patch;
}

QStringList MetadataEditor::summary() const
{
    return patchSummary(patch());
}

QString MetadataEditor::shortSummary() const
{
    const QStringList lines = summary();
    if (lines.size() < 2)
        return lines.join(QString());
    return tr("%1 and %n more", nullptr, int(lines.size()) - 1).arg(lines.first());
}

QString MetadataEditor::problem() const
{
    const Parts &p = *m_parts;
    for (qsizetype i = 0; i < p.customLines.size(); ++i) {
        if (!p.customLines[i].box->isChecked())
            continue;
        if (jobs::canonicalFieldValue(p.fields[i].type, p.text(p.customLines[i])))
            continue;
        const QString name = domain::visibleText(p.fields[i].name);
        switch (p.fields[i].type) {
        case jobs::FieldType::Number:
            return tr("%1 must be a number.").arg(name);
        case jobs::FieldType::Date:
            return tr("%1 must be a date such as 2026-11-23.").arg(name);
        case jobs::FieldType::Boolean:
            return tr("%1 must be yes or no.").arg(name);
        case jobs::FieldType::Text:
            return tr("%1 is too long.").arg(name);
        }
    }
    return {};
}

QStringList patchSummary(const domain::MetadataPatch &patch)
{
    QStringList lines;
    if (patch.owner)
        lines << MetadataEditor::tr("Owner: %1").arg(valueOrCleared(*patch.owner));
    if (patch.team)
        lines << MetadataEditor::tr("Team: %1").arg(valueOrCleared(*patch.team));
    if (patch.environment)
        lines << MetadataEditor::tr("Environment: %1").arg(valueOrCleared(*patch.environment));
    if (patch.criticality)
        lines << MetadataEditor::tr("Criticality: %1")
                     .arg(MetadataEditor::tr(
                         criticalities[static_cast<int>(*patch.criticality)].name));
    const auto shown = [](const QStringList &tags) {
        return domain::visibleText(tags.join(u", "_s));
    };
    if (!patch.addTags.isEmpty())
        lines << MetadataEditor::tr("Tags: + %1").arg(shown(patch.addTags));
    if (!patch.removeTags.isEmpty())
        lines << MetadataEditor::tr("Tags: − %1").arg(shown(patch.removeTags));
    if (patch.replaceTags)
        lines
            << MetadataEditor::tr("Tags: %1").arg(valueOrCleared(patch.replaceTags->join(u", "_s)));
    if (patch.managed)
        lines << (*patch.managed ? MetadataEditor::tr("Managed: yes")
                                 : MetadataEditor::tr("Managed: no"));
    if (patch.notes)
        lines << (patch.notes->isEmpty() ? MetadataEditor::tr("Notes: cleared")
                                         : MetadataEditor::tr("Notes: replaced"));
    for (auto it = patch.customValues.cbegin(); it != patch.customValues.cend(); ++it)
        lines << u"%1: %2"_s.arg(domain::visibleText(it.key()), valueOrCleared(it.value()));
    return lines;
}

}  // namespace ui
