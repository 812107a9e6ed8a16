// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/issue_wizard.h"

#include "models/jobs/plan_jobs.h"
#include "ui/parts/banner.h"
#include "ui/parts/button.h"
#include "ui/parts/console_context.h"
#include "ui/parts/dates.h"
#include "ui/parts/detail_row.h"
#include "ui/parts/issue_review_table.h"
#include "ui/parts/key_words.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/plan_view.h"
#include "ui/parts/plan_words.h"
#include "ui/parts/solver_editor.h"
#include "ui/parts/texts.h"
#include "ui/wizards/create_authority_wizard.h"
#include "ui/wizards/export_wizard.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

}  // namespace

void issueCertificate(ConsoleContext &context, const IssueWizard::Start &start)
{
    context.showWizard(new IssueWizard(context, start));
}

IssueWizard::IssueWizard(ConsoleContext &context, const Start &start, QWidget *parent)
    : PlanWizard(context, tr("Issue certificate"), parent), m_choiceReader(context.reads()),
      m_reviewReader(context.reads()), m_copyReader(context.reads()),
      m_resultReader(context.reads()), m_authority(new IssueAuthorityPage(this)),
      m_profile(new IssueProfilePage(this)), m_names(new IssueNamesPage(context, this)),
      m_key(new IssueKeyPage(this)), m_solver(new SolverEditor), m_table(new IssueReviewTable)
{
    addStep({tr("Authority"), tr("Who signs it"), {}, {}, {}}, m_authority);
    addStep({tr("Profile"),
             tr("What it is for"),
             tr("A profile says what an authority lets into a certificate, and for how long."),
             {},
             {}},
            m_profile);
    addStep({tr("Subject and names"), {}, tr("Type, paste a list or a request, or copy."), {}, {}},
            m_names);
    addStep({tr("Key"), {}, {}, {}, {}}, m_key);
    auto *proof = new QWidget(this);
    auto *proofLayout = new QVBoxLayout(proof);
    proofLayout->setContentsMargins(0, 0, 0, 0);
    auto *proofPanel = new Panel(proof);
    proofPanel->body()->addWidget(m_solver);
    addLimited(*proofLayout, proofPanel, 760);
    proofLayout->addStretch(1);
    addStep({tr("Proof"), tr("How the names are shown to be yours"), {}, {}, {}}, proof);
    setStepShown(ProofStep, false);
    auto *panel = new Panel;
    panel->setFlush(true);
    panel->body()->addWidget(m_table);
    addTail({.verb = tr("Issue certificate"),
             .verbIcon = u"check"_s,
             .running = tr("issuing"),
             .content = panel,
             .scrolls = true});
    connectPages();
    setFootNote(tr("Nothing is signed before the review. Issue starts the plan once."));
    goTo(AuthorityStep);
    load(start);
}

void IssueWizard::connectPages()
{
    const auto changed = [this] {
        refreshChoices();
        refreshContinue();
    };
    connect(m_authority, &IssueAuthorityPage::changed, this, [this, changed] {
        authorityChosen();
        changed();
    });
    connect(m_solver, &SolverEditor::changed, this, changed);
    connect(m_profile, &IssueProfilePage::changed, this, [this, changed] {
        if (const auto *profile = m_profile->current())
            m_names->setProfile(*profile);
        changed();
    });
    connect(m_names, &IssueNamesPage::changed, this, changed);
    connect(m_key, &IssueKeyPage::changed, this, changed);
    connect(m_names, &IssueNamesPage::copyWanted, this, &IssueWizard::copy);
    connect(m_names, &IssueNamesPage::sourceChanged, this,
            [this] { m_key->setSource(m_names->source()); });
    connect(m_authority, &IssueAuthorityPage::taken, this, [this] { next(); });
    connect(m_profile, &IssueProfilePage::taken, this, [this] { next(); });
    connect(m_authority, &IssueAuthorityPage::createWanted, this, [this] {
        ConsoleContext &context = console();
        close();
        createAuthority(context);
    });
}

void IssueWizard::load(const Start &start)
{
    const crypto::UnixTime now = console().clock().now();
    m_choiceReader.ask<jobs::IssueChoices>(
        [now](store::Database &database, std::stop_token) {
            return jobs::issueChoices(database, now);
        },
        this,
        [this, now, start](crypto::Result<jobs::IssueChoices> choices) {
            if (!choices) {
                setFootNote(sentencesOf(choices.error()).cause, StatusKind::Failed);
                return;
            }
            m_profiles = choices->profiles;
            m_profile->setProfiles(m_profiles);
            m_authority->setAuthorities(choices->authorities, choices->accounts, now);
            if (!start.authority.isEmpty())
                m_authority->setCurrent(start.authority);
            m_key->setKeys(choices->keys);
            if (start.copyOf != 0)
                copy(start.copyOf);
            refreshChoices();
            refreshContinue();
        });
}

void IssueWizard::copy(qint64 certificate)
{
    m_copyReader.ask<jobs::IssueSource>(
        [certificate](store::Database &database, std::stop_token) {
            return jobs::sourceFromCertificate(database, certificate);
        },
        this,
        [this](crypto::Result<jobs::IssueSource> source) {
            if (!source) {
                console().toast(StatusKind::Failed, sentencesOf(source.error()).cause);
                return;
            }
            if (current() <= ProfileStep) {
                // Begun with a certificate: its own authority and profile are offered first.
                if (!source->authority.isEmpty())
                    m_authority->setCurrent(source->authority);
                if (!m_authority->account())
                    m_profile->setCurrent(source->profile);
            }
            m_names->begin(*source);
        });
}

jobs::IssueDraft IssueWizard::draft() const
{
    jobs::IssueDraft draft;
    draft.authority = m_authority->current();
    if (const auto *profile = m_profile->current())
        draft.profile = profile->id;
    draft.subject = m_names->subject();
    draft.names = m_names->names();
    draft.days = m_profile->days();
    if (const auto *account = m_authority->account(); account && account->kind == u"acme")
        draft.order = m_solver->value();
    draft.metadata = m_names->metadata();
    const jobs::IssueSource &source = m_names->source();
    switch (m_key->kind()) {
    case IssueKeyPage::Kind::New:
        draft.key = m_key->spec();
        break;
    case IssueKeyPage::Kind::OfRequest:
        draft.request = source.request;
        break;
    case IssueKeyPage::Kind::Same:
        draft.keptKey = source.keptKey;
        break;
    }
    if (m_names->supersedes())
        draft.replaces = source.certificate;
    QStringList reasons;
    for (const QString &code : m_wanted) {
        if (!m_reasons.contains(code))
            return draft;  // one is still open: none of them counts yet
    }
    for (const QString &reason : m_reasons) {
        if (!reasons.contains(reason))
            reasons << reason;
    }
    draft.justification = reasons.join(u"; "_s);
    return draft;
}

jobs::PlanMaker IssueWizard::maker() const
{
    return [draft = draft(), now = m_now](store::Database &database, std::stop_token stop) {
        return jobs::planIssue(database, {draft}, now, stop);
    };
}

bool IssueWizard::mayRun(const domain::Plan &plan) const
{
    return PlanWizard::mayRun(plan)
        && std::none_of(plan.findings.begin(), plan.findings.end(), [](const auto &finding) {
               return weightOf(finding) == FindingWeight::Warning;
           });
}

void IssueWizard::entered(int step)
{
    m_reached = qMax(m_reached, step);
    refreshChoices();
    if (step == reviewStep()) {
        m_now = console().clock().now();
        m_reasons.clear();
        m_wanted.clear();
        review();
        setSentence(reviewStep(),
                    (m_authority->account()
                         ? tr("This is what %1 will be asked for. Nothing has been sent yet.")
                         : tr("This is exactly what %1 will sign. Nothing has been signed yet."))
                        .arg(visible(m_authority->current(), 60)));
    }
    PlanWizard::entered(step);
    if (step < reviewStep())
        refreshContinue();
}

void IssueWizard::review()
{
    const jobs::IssueDraft asked = draft();
    const auto previous = m_names->source().certificate;
    m_reviewReader.ask<jobs::IssueReview>(
        [asked, previous, now = m_now, elsewhere = m_authority->account() != nullptr](
            store::Database &database, std::stop_token) {
            return elsewhere ? jobs::reviewOrder(database, asked, previous)
                             : jobs::reviewIssue(database, asked, previous, now);
        },
        this,
        [this](crypto::Result<jobs::IssueReview> made) {
            m_table->setReview(made ? *made : jobs::IssueReview());
            findingsPanel().setNote(made && made->lintRules > 0
                                        ? tr("%Ln rule(s) checked", nullptr, made->lintRules)
                                        : QString());
        });
}

// Only of steps that were seen: what is merely offered was not chosen by anybody.
void IssueWizard::refreshChoices()
{
    const auto choose = [this](int step, const QString &text) {
        setChoice(step, step <= m_reached ? text : QString());
    };
    choose(AuthorityStep, visible(m_authority->current(), 60));
    if (const auto *profile = m_profile->current()) {
        const int days = m_profile->days().value_or(profile->days);
        choose(ProfileStep,
               days == 0 ? visible(profile->title, 40)
                         : tr("%1, %Ln day(s)", "profile", days).arg(visible(profile->title, 40)));
    }
    choose(NamesStep, m_names->summary());
    choose(KeyStep, m_key->summary());
    choose(ProofStep, m_solver->summary());
}

void IssueWizard::refreshContinue()
{
    switch (current()) {
    case AuthorityStep:
        setCanContinue(!m_authority->current().isEmpty());
        break;
    case ProfileStep:
        setCanContinue(m_profile->current() != nullptr);
        break;
    case NamesStep:
        setCanContinue(m_names->problem().isEmpty());
        break;
    case KeyStep:
        setCanContinue(m_key->kind() != IssueKeyPage::Kind::New || !m_key->spec().isEmpty());
        break;
    case ProofStep:
        setCanContinue(m_solver->problem().isEmpty());
        break;
    default:
        break;
    }
}

void IssueWizard::planned(const domain::Plan *plan)
{
    clearLayout(reviewTop());
    if (!plan)
        return;
    if (!m_wanted.isEmpty() && mayRun(*plan))
        showJustified();
    else
        showWarnings(*plan);
    showPhases();
}

void IssueWizard::ended(const jobs::PlanOutcome &outcome, QVBoxLayout &result)
{
    m_resultReader.ask<QList<domain::PlanStep>>(
        [id = outcome.plan](store::Database &database, std::stop_token) {
            return jobs::stepsOf(database, id, 0, 1);
        },
        this,
        [this, &result](crypto::Result<QList<domain::PlanStep>> steps) {
            if (!steps || steps->isEmpty())
                return;
            if (steps->first().result.value("certificate"_L1).toInteger() != 0)
                showIssued(steps->first(), result);
            else if (steps->first().state == domain::StepState::Waiting)
                showWaiting(steps->first(), result);
        });
}

void IssueWizard::showIssued(const domain::PlanStep &step, QVBoxLayout &result)
{
    const qint64 id = step.result.value("certificate"_L1).toInteger();
    auto *panel = new Panel(tr("Issued"));
    auto *body = panel->body();
    body->addWidget(new DetailRow(tr("Certificate"), step.object));
    body->addWidget(
        (new DetailRow(tr("SHA-256"), step.result.value("sha256"_L1).toString()))->mono());
    body->addWidget(new DetailRow(tr("Signed by"), m_authority->current()));
    auto *row = new QHBoxLayout;
    row->setSpacing(size::Grid);
    auto *show = button(tr("Show certificate"), u"certificate"_s);
    auto *deliver = button(tr("Deliver…"), u"server"_s);
    deliver->setToolTip(
        tr("Certificate, issuers and private key in one file, as a server reads them."));
    auto *exports = button(tr("Export…"), u"export"_s);
    row->addWidget(deliver);
    row->addWidget(show);
    row->addWidget(exports);
    row->addStretch(1);
    body->addSpacing(size::Grid);
    body->addLayout(row);
    // Under the outcome, above what may have failed.
    result.insertWidget(1, panel);
    ConsoleContext &context = console();
    connect(show, &QPushButton::clicked, this, [this, &context, id] {
        close();
        context.openCertificate(id);
    });
    const auto exporting = [this, &context, id] {
        auto *wizard =
            new ExportWizard(context, jobs::Selection::of({id}), 1, {u"name"_s}, QString());
        close();
        return wizard;
    };
    connect(exports, &QPushButton::clicked, this,
            [&context, exporting] { context.showWizard(exporting()); });
    connect(deliver, &QPushButton::clicked, this, [&context, exporting] {
        ExportWizard *wizard = exporting();
        wizard->forServer();
        context.showWizard(wizard);
    });
}

}  // namespace ui
