// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/subject_editor.h"

#include "models/jobs/issue_choices.h"
#include "ui/parts/panel.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

// In encoded order: from the country down to the name.
const QStringList EncodedOrder{u"C"_s, u"ST"_s, u"L"_s, u"O"_s, u"OU"_s, u"CN"_s};

}  // namespace

SubjectEditor::SubjectEditor(QWidget *parent) : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(size::PanelPadding);
    grid->setVerticalSpacing(size::Gap);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    const auto add = [&](const QString &name, int row, int column, int span) {
        auto *edit = new QLineEdit(this);
        edit->setAccessibleName(name);
        edit->setMinimumHeight(size::Control);
        QLabel *head = label(name, TextRole::Name);
        head->setBuddy(edit);
        grid->addWidget(head, row, column, 1, span);
        grid->addWidget(edit, row + 1, column, 1, span);
        connect(edit, &QLineEdit::textChanged, this, [this] {
            m_problem->setText(problem());
            m_problem->setVisible(!m_problem->text().isEmpty());
            Q_EMIT changed();
        });
        return edit;
    };
    m_problem = label({}, TextRole::Note);
    m_problem->hide();
    m_fields = {{u"CN"_s, add(tr("Common name (CN)"), 0, 0, 2)},
                {u"O"_s, add(tr("Organisation (O)"), 2, 0, 1)},
                {u"OU"_s, add(tr("Unit (OU)"), 2, 1, 1)},
                {u"L"_s, add(tr("Place (L)"), 4, 0, 1)},
                {u"ST"_s, add(tr("State (ST)"), 4, 1, 1)},
                {u"C"_s, add(tr("Country (C)"), 6, 0, 1)}};
    m_fields.last().edit->setPlaceholderText(tr("two letters"));
    m_more = add(tr("More parts"), 6, 1, 1);
    m_more->setPlaceholderText(u"serialNumber=42,DC=example"_s);
    grid->addWidget(m_problem, 8, 0, 1, 2);
}

void SubjectEditor::setText(const QString &rfc4514)
{
    const auto parts = jobs::subjectParts(rfc4514);
    jobs::SubjectParts more;
    for (Field &field : m_fields)
        field.edit->clear();
    if (!parts) {
        m_more->setText(rfc4514);
        return;
    }
    for (const auto &[type, value] : *parts) {
        const auto field =
            std::find_if(m_fields.begin(), m_fields.end(), [&type = type](const Field &one) {
                return one.type == type && one.edit->text().isEmpty();
            });
        if (field != m_fields.end())
            field->edit->setText(value);
        else
            more.append({type, value});
    }
    m_more->setText(jobs::subjectText(more));
}

QString SubjectEditor::text() const
{
    jobs::SubjectParts parts;
    if (const auto more = jobs::subjectParts(m_more->text()))
        parts = *more;
    for (const QString &type : EncodedOrder) {
        const auto field = std::find_if(m_fields.begin(), m_fields.end(),
                                        [&](const Field &one) { return one.type == type; });
        if (const QString value = field->edit->text().trimmed(); !value.isEmpty())
            parts.append({type, value});
    }
    return jobs::subjectText(parts);
}

QString SubjectEditor::commonName() const
{
    return m_fields.first().edit->text().trimmed();
}

QString SubjectEditor::problem() const
{
    if (m_more->text().trimmed().isEmpty() || jobs::subjectParts(m_more->text()))
        return {};
    return tr("“More parts” takes TYPE=value, parted by commas.");
}

}  // namespace ui
