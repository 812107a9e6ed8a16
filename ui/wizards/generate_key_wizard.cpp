// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/generate_key_wizard.h"

#include "models/jobs/issue_choices.h"
#include "ui/parts/console_context.h"
#include "ui/parts/key_words.h"
#include "ui/parts/panel.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/status_shape.h"
#include "ui/parts/texts.h"
#include "ui/parts/token_choice.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

enum GenerateStep { KeyStep };
constexpr int PageWidth = 760, FieldWidth = 320;

}  // namespace

GenerateKeyWizard::GenerateKeyWizard(ConsoleContext &context, QWidget *parent)
    : PlanWizard(context, tr("Generate key"), parent), m_reader(context.reads()),
      m_tokens(context.reads())
{
    addStep({tr("Key"), tr("Which key, and where it lies"), {}, {}, {}}, keyPage());
    addTail({.verb = tr("Generate key"),
             .verbIcon = u"key"_s,
             .sentence = tr("Nothing has been made yet."),
             .running = tr("generating the key")});
    goTo(KeyStep);
    load();
    refresh();
}

QWidget *GenerateKeyWizard::keyPage()
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *panel = new Panel(page);
    panel->body()->setSpacing(size::Gap);
    const auto add = [panel](const QString &name, QWidget *field) {
        field->setAccessibleName(name);
        field->setMinimumHeight(size::Control);
        QLabel *head = label(name, TextRole::Name);
        head->setBuddy(field);
        panel->body()->addWidget(head);
        panel->body()->addWidget(field);
    };
    m_label = new QLineEdit(panel);
    m_label->setMaxLength(100);
    m_label->setMaximumWidth(FieldWidth);
    m_label->setPlaceholderText(tr("web server of the shop"));
    add(tr("What it is for"), m_label);
    panel->body()->addSpacing(size::Grid);
    m_key = new QComboBox(panel);
    m_key->setMaximumWidth(FieldWidth);
    add(tr("Key"), m_key);
    panel->body()->addSpacing(size::Grid);
    m_place = new QComboBox(panel);
    m_place->setMaximumWidth(480);
    add(tr("Where the key lies"), m_place);
    m_placeNote = label({}, TextRole::Note, Ink::Muted);
    m_placeNote->setWordWrap(true);
    panel->body()->addWidget(m_placeNote);
    addLimited(*layout, panel, PageWidth);
    layout->addStretch(1);
    connect(m_label, &QLineEdit::textChanged, this, &GenerateKeyWizard::refresh);
    connect(m_key, &QComboBox::currentIndexChanged, this, &GenerateKeyWizard::refresh);
    connect(m_place, &QComboBox::currentIndexChanged, this, &GenerateKeyWizard::refresh);
    return page;
}

void GenerateKeyWizard::load()
{
    offerTokens(m_tokens, *m_place, *m_placeNote);
    m_reader.ask<QStringList>(
        [](store::Database &, std::stop_token) -> crypto::Result<QStringList> {
            return jobs::keySpecs();
        },
        this,
        [this](crypto::Result<QStringList> specs) {
            for (const QString &spec : specs ? *specs : QStringList())
                m_key->addItem(keySpecTitle(spec), spec);
            m_key->setCurrentIndex(qMax(0, m_key->findData(u"ecdsa-p256"_s)));
        });
}

jobs::KeyDraft GenerateKeyWizard::draft() const
{
    return {m_key->currentData().toString(), m_label->text().trimmed(),
            m_place->currentData().toString()};
}

void GenerateKeyWizard::refresh()
{
    const jobs::KeyDraft now = draft();
    const bool named = !now.label.isEmpty();
    setChoice(KeyStep, m_key->currentText());
    if (current() != KeyStep)
        return;
    setFootNote(named || now.token.isEmpty() ? QString() : tr("A key in a token needs a name."));
    setCanContinue(!now.key.isEmpty() && (named || now.token.isEmpty()));
}

void GenerateKeyWizard::entered(int step)
{
    PlanWizard::entered(step);
    refresh();
}

jobs::PlanMaker GenerateKeyWizard::maker() const
{
    return [draft = draft()](store::Database &, std::stop_token) { return jobs::planKey(draft); };
}

}  // namespace ui
