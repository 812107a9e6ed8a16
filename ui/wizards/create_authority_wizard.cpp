// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/create_authority_wizard.h"

#include "ui/parts/button.h"
#include "ui/parts/choice_list.h"
#include "ui/parts/console_context.h"
#include "ui/parts/dates.h"
#include "ui/parts/icons.h"
#include "ui/parts/issue_review_table.h"
#include "ui/parts/key_words.h"
#include "ui/parts/line_list_editor.h"
#include "ui/parts/panel.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/plan_view.h"
#include "ui/parts/status_shape.h"
#include "ui/parts/subject_editor.h"
#include "ui/parts/texts.h"
#include "ui/parts/token_choice.h"
#include "ui/wizards/issue_wizard.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QUrl>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

enum CreateStep { KindStep, SubjectStep, KeyStep, LimitStep, AddressStep };
constexpr int DaysInYear = 365;

QStringList constraints(const QStringList &lines)
{
    QStringList made;
    for (const QString &line : lines)
        made << jobs::typedConstraint(line).name;
    return made;
}

}  // namespace

void createAuthority(ConsoleContext &context)
{
    context.showWizard(new CreateAuthorityWizard(context));
}

CreateAuthorityWizard::CreateAuthorityWizard(ConsoleContext &context, QWidget *parent)
    : PlanWizard(context, tr("Create authority"), parent), m_choiceReader(context.reads()),
      m_reviewReader(context.reads()), m_tokenReader(context.reads()), m_table(new IssueReviewTable)
{
    addStep({tr("Kind"), tr("Which kind of authority"), {}, {}, {}}, kindPage());
    addStep({tr("Subject"), tr("Subject and name"), {}, {}, {}}, subjectPage());
    addStep({tr("Key and lifetime"), {}, {}, {}, {}}, keyPage());
    addStep({tr("Limits"),
             tr("What it may sign"),
             tr("Limits are written into the certificate and can never be loosened."),
             {},
             {}},
            limitsPage());
    addStep({tr("Addresses"),
             {},
             tr("Written into every certificate it signs. All of them may be left empty."),
             {},
             {}},
            addressPage());
    auto *panel = new Panel;
    panel->setFlush(true);
    panel->body()->addWidget(m_table);
    addTail({.verb = tr("Create authority"),
             .verbIcon = u"check"_s,
             .sentence = tr("This is exactly what will be signed. Nothing has been made yet."),
             .running = tr("creating the authority"),
             .content = panel,
             .scrolls = true});
    goTo(KindStep);
    load();
    offerTokens(m_tokenReader, *m_place, *m_placeNote);
    refresh();
}

void CreateAuthorityWizard::load()
{
    const crypto::UnixTime now = console().clock().now();
    m_choiceReader.ask<jobs::IssueChoices>(
        [now](store::Database &database, std::stop_token) {
            return jobs::issueChoices(database, now);
        },
        this,
        [this](crypto::Result<jobs::IssueChoices> choices) {
            if (!choices) {
                setFootNote(sentencesOf(choices.error()).cause, StatusKind::Failed);
                return;
            }
            m_authorities = choices->authorities;
            QList<Choice> parents;
            for (const report::AuthorityRow &row : m_authorities) {
                const bool may = row.usable() && row.pathLength != 0;
                parents.append({row.name, visible(row.name, 120), visible(row.subject, 200),
                                row.pathLength == 0
                                    ? tr("signs no authorities")
                                    : tr("until %1", "a day").arg(day(row.notAfter)),
                                kindOf(row.status), may});
            }
            m_parents->setChoices(parents);
            const bool any = std::any_of(parents.begin(), parents.end(),
                                         [](const Choice &one) { return one.enabled; });
            m_parents->setVisible(!parents.isEmpty());
            m_below->setEnabled(any);
            if (!any)
                m_root->setChecked(true);
            const QSignalBlocker quiet(m_key);
            for (const QString &spec : choices->keys)
                m_key->addItem(keySpecTitle(spec), spec);
            m_key->setCurrentIndex(qMax(0, m_key->findData(u"ecdsa-p384"_s)));
            if (m_below->isChecked())  // chosen before the parents were known
                kindChanged();
            refresh();
        });
}

void CreateAuthorityWizard::kindChanged()
{
    const bool root = m_root->isChecked();
    if (!root && m_parents->current().isEmpty()) {
        for (const report::AuthorityRow &row : std::as_const(m_authorities)) {
            if (m_parents->current().isEmpty() && row.usable() && row.pathLength != 0)
                m_parents->setCurrent(row.name);
        }
    }
    {
        const QSignalBlocker years(m_years), limit(m_limitPath);
        m_years->setValue(root ? RootYears : IntermediateYears);
        m_limitPath->setChecked(!root);
    }
    refresh();
}

jobs::AuthorityDraft CreateAuthorityWizard::draft() const
{
    jobs::AuthorityDraft draft;
    draft.name = m_name->text().trimmed();
    draft.subject = m_subject->text();
    draft.key = m_key->currentData().toString();
    draft.parent = m_below->isChecked() ? m_parents->current() : QString();
    draft.days = m_years->value() * DaysInYear;
    draft.pathLength = m_limitPath->isChecked() ? m_pathLength->value() : -1;
    draft.permit = constraints(m_permit->lines());
    draft.exclude = constraints(m_exclude->lines());
    draft.crlUrls = m_crl->lines();
    draft.ocspUrls = m_ocsp->lines();
    draft.issuerUrls = m_issuer->lines();
    draft.digest = m_digest->currentData().toString();
    draft.pss = m_pss->isChecked() && draft.key.startsWith(u"rsa"_s);
    draft.crlDays = m_crlDays->value();
    draft.token = m_place->currentData().toString();
    return draft;
}

QString CreateAuthorityWizard::problemOf(int step) const
{
    switch (step) {
    case KindStep:
        return m_below->isChecked() && m_parents->current().isEmpty() ? tr("Choose the parent.")
                                                                      : QString();
    case SubjectStep: {
        if (m_subject->text().isEmpty() || m_name->text().trimmed().isEmpty())
            return tr("An authority needs a common name or another part of a subject, and a name "
                      "in this vault.");
        for (const report::AuthorityRow &row : m_authorities) {
            if (row.name == m_name->text().trimmed())
                return tr("There is an authority of this name already.");
        }
        return m_subject->problem();
    }
    case KeyStep:
        return m_key->currentIndex() < 0 ? tr("Choose a key.") : QString();
    case LimitStep:
        return m_permit->problem() + m_exclude->problem();
    case AddressStep:
        return m_crl->problem() + m_ocsp->problem() + m_issuer->problem();
    default:
        return {};
    }
}

void CreateAuthorityWizard::refresh()
{
    const jobs::AuthorityDraft now = draft();
    // Only of steps that were seen: what is merely offered was not chosen by anybody.
    const auto choose = [this](int step, const QString &text) {
        setChoice(step, step <= m_reached ? text : QString());
    };
    m_pss->setVisible(now.key.startsWith(u"rsa"_s));
    setFootNote(now.token.isEmpty()
                    ? tr("Its private key is made, sealed in the vault and never leaves it by "
                         "itself.")
                    : tr("Its private key is made inside the token and cannot leave it. The PIN is "
                         "asked for when it runs."));
    m_nameProblem->setText(m_name->text().isEmpty() ? QString() : problemOf(SubjectStep));
    m_nameProblem->setVisible(!m_nameProblem->text().isEmpty());
    choose(KindStep,
           m_root->isChecked() ? tr("Root") : tr("Below %1").arg(visible(now.parent, 40)));
    choose(SubjectStep, visible(now.name, 60));
    const QString key = now.token.isEmpty() ? m_key->currentText() : tr("In a token");
    choose(KeyStep, tr("%1, %Ln year(s)", "key", m_years->value()).arg(key));
    QStringList limits;
    if (now.pathLength >= 0)
        limits << tr("path length %1").arg(now.pathLength);
    if (const auto count = now.permit.size() + now.exclude.size(); count > 0)
        limits << tr("%Ln range(s) of names", nullptr, int(count));
    choose(LimitStep, limits.isEmpty() ? tr("none") : limits.join(u", "_s));
    const auto addresses = now.crlUrls.size() + now.ocspUrls.size() + now.issuerUrls.size();
    choose(AddressStep,
           addresses == 0 ? tr("none") : tr("%Ln address(es)", nullptr, int(addresses)));
    if (current() <= AddressStep)
        setCanContinue(problemOf(current()).isEmpty());
}

jobs::PlanMaker CreateAuthorityWizard::maker() const
{
    return [draft = draft(), now = m_now](store::Database &database, std::stop_token) {
        return jobs::planAuthority(database, draft, now);
    };
}

void CreateAuthorityWizard::entered(int step)
{
    m_reached = qMax(m_reached, step);
    refresh();
    if (step == reviewStep()) {
        m_now = console().clock().now();
        m_reviewReader.ask<jobs::IssueReview>(
            [asked = draft(), now = m_now](store::Database &database, std::stop_token) {
                return jobs::reviewAuthority(database, asked, now);
            },
            this,
            [this](crypto::Result<jobs::IssueReview> made) {
                m_table->setReview(made ? *made : jobs::IssueReview());
            });
    }
    PlanWizard::entered(step);
}

void CreateAuthorityWizard::planned(const domain::Plan *plan)
{
    if (!plan)
        return;
    const jobs::AuthorityDraft asked = draft();
    planPanel().setPhases(
        {{tr("Make key"),
          (asked.token.isEmpty() ? tr("%1, sealed in the vault") : tr("%1, inside the token"))
              .arg(m_key->currentText())},
         {tr("Sign"), asked.parent.isEmpty() ? tr("by itself") : visible(asked.parent, 60)},
         {tr("Check"), tr("read back, every field and the signature compared")},
         {tr("Store"), tr("certificate and authority “%1”").arg(visible(asked.name, 60))}});
}

void CreateAuthorityWizard::ended(const jobs::PlanOutcome &outcome, QVBoxLayout &result)
{
    if (outcome.state != domain::PlanState::Done)
        return;
    auto *panel = new Panel(tr("What to do next"));
    auto *row = new QHBoxLayout;
    row->setSpacing(size::Grid);
    ConsoleContext &context = console();
    const QString name = draft().name;
    auto *issue = button(tr("Issue certificate…"), u"plus"_s);
    auto *show = button(tr("Show authorities"), u"seal"_s);
    row->addWidget(issue);
    row->addWidget(show);
    row->addStretch(1);
    panel->body()->addLayout(row);
    result.insertWidget(1, panel);
    connect(issue, &QPushButton::clicked, this, [this, &context, name] {
        close();
        issueCertificate(context, {.authority = name});
    });
    connect(show, &QPushButton::clicked, this, [this, &context] {
        close();
        context.openPage(PageId::Authorities);
    });
}

}  // namespace ui
