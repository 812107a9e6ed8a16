// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/revoke_pages.h"

#include "ui/parts/banner.h"
#include "ui/parts/dates.h"
#include "ui/parts/panel.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/status_shape.h"
#include "ui/wizards/revoke_wizard.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int FieldIndent = 26;

QLineEdit *lineEdit(const QString &name, const QString &placeholder, QWidget *parent)
{
    auto *edit = new QLineEdit(parent);
    edit->setMinimumHeight(size::Control);
    edit->setAccessibleName(name);
    edit->setPlaceholderText(placeholder);
    return edit;
}

}  // namespace

RevokeScopePage::RevokeScopePage(const RevokeStart &start, QWidget *parent)
    : QWidget(parent), m_selection(start.selection), m_below(start.below)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(size::PanelGap);
    auto *panel = new Panel(this);
    auto &body = *panel->body();
    body.setSpacing(4);
    m_kind = new QButtonGroup(this);
    m_query = lineEdit(tr("Query"), tr("owner:Payments status:valid"), panel);
    m_key = lineEdit(tr("Key"), tr("fingerprint of a certificate, or SHA-256 of the key"), panel);
    m_key->setText(start.key);
    m_authority = new QComboBox(panel);
    m_authority->setMinimumHeight(size::Control);
    m_authority->setAccessibleName(tr("Authority"));
    if (m_selection)
        choice(Kind::Selection,
               m_selection->query
                   ? tr("All %1 certificates that match now").arg(number(start.count))
                   : tr("The %Ln selected certificate(s)", nullptr, int(start.count)),
               m_selection->query ? visible(*m_selection->query, 120) : QString(), nullptr, body);
    choice(Kind::Query, tr("Everything that matches a query"),
           tr("The matches of this moment are frozen in the plan."), m_query, body);
    choice(Kind::Key, tr("Everything that shares a key"),
           tr("A leaked key leaves none of its certificates good."), m_key, body);
    choice(Kind::Below, tr("Everything below an authority"),
           tr("At any depth; the authority itself stays."), m_authority, body);
    const Kind first = !start.key.isEmpty() ? Kind::Key
        : start.below != 0                  ? Kind::Below
        : m_selection                       ? Kind::Selection
                                            : Kind::Query;
    m_kind->button(int(first))->setChecked(true);
    addLimited(*layout, panel, 760);

    auto *how = new Panel(this);
    m_replace =
        new QCheckBox(tr("Replace them first: a new certificate with a new key for each"), how);
    m_replace->setChecked(start.replace);
    m_replace->setMinimumHeight(size::SmallControl);
    how->body()->addWidget(m_replace);
    auto *note = label(tr("What gets no replacement is not revoked. Owner, tags and fields move to "
                          "the new certificate."),
                       TextRole::Note, Ink::Muted);
    note->setWordWrap(true);
    how->body()->addWidget(note);
    addLimited(*layout, how, 760);

    auto *result = new Panel(this);
    m_count = new StatusLine(result);
    m_note = label({}, TextRole::Note, Ink::Muted);
    m_note->setWordWrap(true);
    result->body()->addWidget(m_count);
    result->body()->addWidget(m_note);
    addLimited(*layout, result, 760);
    m_error = new Banner(StatusKind::Failed, {}, {}, this);
    m_error->hide();
    addLimited(*layout, m_error, 760);
    layout->addStretch(1);

    connect(m_kind, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (on)
            Q_EMIT changed();
    });
    // Typing into a field means it.
    const auto takes = [this](Kind kind) {
        m_kind->button(int(kind))->setChecked(true);
        Q_EMIT changed();
    };
    connect(m_query, &QLineEdit::textEdited, this, [takes] { takes(Kind::Query); });
    connect(m_key, &QLineEdit::textEdited, this, [takes] { takes(Kind::Key); });
    connect(m_authority, &QComboBox::activated, this, [takes] { takes(Kind::Below); });
    connect(m_replace, &QCheckBox::toggled, this, &RevokeScopePage::changed);
    showWaiting();
}

QWidget *RevokeScopePage::choice(Kind kind, const QString &text, const QString &note,
                                 QWidget *field, QVBoxLayout &body)
{
    auto *radio = new QRadioButton(text, this);
    radio->setMinimumHeight(size::SmallControl);
    radio->setAccessibleDescription(note);
    m_kind->addButton(radio, int(kind));
    body.addWidget(radio);
    auto *under = new QVBoxLayout;
    under->setContentsMargins(FieldIndent, 0, 0, 8);
    under->setSpacing(4);
    if (!note.isEmpty()) {
        auto *line = label(note, TextRole::Note, Ink::Muted);
        line->setWordWrap(true);
        under->addWidget(line);
    }
    if (field)
        under->addWidget(field);
    body.addLayout(under);
    return radio;
}

RevokeScopePage::Kind RevokeScopePage::kind() const
{
    return Kind(m_kind->checkedId());
}

bool RevokeScopePage::replace() const
{
    return m_replace->isChecked();
}

bool RevokeScopePage::complete() const
{
    switch (kind()) {
    case Kind::Selection:
        return m_selection.has_value();
    case Kind::Query:
        return !m_query->text().trimmed().isEmpty();
    case Kind::Key:
        return !m_key->text().trimmed().isEmpty();
    case Kind::Below:
        return m_authority->currentData().toLongLong() != 0;
    }
    return false;
}

void RevokeScopePage::apply(jobs::RevokeReader::Question &question) const
{
    jobs::RevokeDraft &draft = question.draft;
    draft.replace = m_replace->isChecked();
    switch (kind()) {
    case Kind::Selection:
        draft.selection = m_selection.value_or(jobs::Selection());
        break;
    case Kind::Query:
        draft.selection = jobs::Selection::matching(m_query->text().trimmed());
        break;
    case Kind::Key:
        question.keyText = m_key->text().trimmed();
        break;
    case Kind::Below:
        draft.below = m_authority->currentData().toLongLong();
        break;
    }
}

void RevokeScopePage::setChoices(const jobs::RevokeChoices &choices)
{
    m_authority->clear();
    for (const auto &authority : choices.authorities)
        m_authority->addItem(tr("%1 (%Ln directly below)", nullptr, int(authority.below))
                                 .arg(visible(authority.name, 60)),
                             authority.certificate);
    if (m_below != 0 && m_authority->findData(m_below) < 0)
        m_authority->insertItem(0, tr("the chosen authority"), m_below);
    if (m_below != 0)
        m_authority->setCurrentIndex(m_authority->findData(m_below));
    m_authority->setEnabled(m_authority->count() > 0);
    m_kind->button(int(Kind::Below))->setEnabled(m_authority->count() > 0);
    Q_EMIT changed();
}

void RevokeScopePage::showWaiting()
{
    m_error->hide();
    m_count->set(StatusKind::Note,
                 complete() ? tr("Counting…") : tr("Say which certificates are meant."));
    m_note->clear();
}

void RevokeScopePage::showAnswer(const jobs::RevokePreview &preview)
{
    m_error->hide();
    m_count->set(StatusKind::Blocking,
                 tr("%1 of %2", "certificates, authorities")
                     .arg(tr("%Ln certificate(s)", nullptr, int(preview.count)),
                          tr("%Ln authority(s)", nullptr, int(preview.authorities.size()))));
    QStringList notes;
    if (preview.serving > 0)
        notes << tr("%1 serve in %2", "certificates, places")
                     .arg(number(preview.serving),
                          tr("%Ln known place(s)", nullptr, int(preview.places)));
    notes << tr("%Ln have a successor", nullptr, int(preview.replaced));
    if (preview.over > 0)
        notes << tr("%Ln are revoked already", nullptr, int(preview.over));
    if (preview.expired > 0)
        notes << tr("%Ln have expired and are left out", nullptr, int(preview.expired));
    m_note->setText(notes.join(u"; "_s));
}

void RevokeScopePage::showError(const crypto::Error &error)
{
    m_count->set(StatusKind::Note, tr("Nothing to revoke."));
    m_note->clear();
    m_error->setError(error);
    m_error->show();
}

}  // namespace ui
