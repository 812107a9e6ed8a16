// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/connect_wizard.h"

#include "ui/parts/authority_words.h"
#include "ui/parts/banner.h"
#include "ui/parts/button.h"
#include "ui/parts/choice_list.h"
#include "ui/parts/console_context.h"
#include "ui/parts/detail_row.h"
#include "ui/parts/panel.h"
#include "ui/parts/plain_text.h"
#include "ui/wizards/issue_wizard.h"
#include "ui/wizards/running_page.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

enum ConnectStep { KindStep, PlaceStep, AccountStep, ReviewStep, RunStep };
constexpr int PageWidth = 760, KindsHeight = 560;

}  // namespace

void connectAuthority(ConsoleContext &context, const QString &kind)
{
    context.showWizard(new ConnectWizard(context, kind));
}

ConnectWizard::ConnectWizard(ConsoleContext &context, const QString &kind, QWidget *parent)
    : WizardFrame(tr("Connect an authority"), parent), m_context(context)
{
    m_place = new ConnectPlacePage(this);
    m_account = new ConnectAccountPage(context, this);
    m_running = new RunningPage(tr("Progress of the test"), this);
    QWidget *kinds = kindPage();
    addStep({.title = tr("Type"), .heading = tr("What it speaks")}, kinds);
    addStep({.title = tr("Address"), .heading = tr("Where it is, and whom to trust")}, m_place);
    addStep({.title = tr("Account"), .heading = tr("What the authority knows you by")}, m_account);
    addStep({.title = tr("Abilities"),
             .heading = tr("What it can do, and what it cannot"),
             .verb = tr("Connect"),
             .verbIcon = u"server"_s},
            reviewPage());
    addStep({.title = tr("Test"), .outcome = true}, m_running);
    setFootNote(tr("Credentials are sealed in the vault. When the test fails, nothing stays."));
    connect(m_place, &ConnectPlacePage::changed, this, &ConnectWizard::refresh);
    connect(m_account, &ConnectAccountPage::changed, this, &ConnectWizard::refresh);
    if (authorities::kindNamed(kind))
        m_kinds->setCurrent(kind);
    kindChosen();
    goTo(KindStep);
}

QWidget *ConnectWizard::kindPage()
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *panel = new Panel(page);
    panel->setFlush(true);
    m_kinds = new ChoiceList(tr("Types"), panel);
    QList<Choice> choices;
    for (const authorities::Kind &one : authorities::kinds()) {
        Choice choice;
        choice.id = one.name;
        choice.title = kindTitle(one);
        choice.note = kindNote(one);
        choices.append(choice);
    }
    m_kinds->setChoices(choices);
    m_kinds->setCurrent(choices.value(0).id);
    m_kinds->setMinimumHeight(KindsHeight);
    panel->body()->addWidget(m_kinds);
    addLimited(*layout, panel, PageWidth);
    layout->addStretch(1);
    connect(m_kinds, &ChoiceList::chosen, this, &ConnectWizard::kindChosen);
    connect(m_kinds, &ChoiceList::taken, this, [this] { next(); });
    return page;
}

QWidget *ConnectWizard::reviewPage()
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(size::PanelGap);
    m_error = new Banner(StatusKind::Failed, {}, {}, page);
    m_error->hide();
    addLimited(*layout, m_error, PageWidth);
    m_what = new Panel(tr("The account"), page);
    addLimited(*layout, m_what, PageWidth);
    m_catches = new Panel(tr("Worth knowing"), page);
    addLimited(*layout, m_catches, PageWidth);
    m_can = new Panel(tr("What the protocol allows"), page);
    m_can->setNote(tr("the test tells what this server offers"));
    addLimited(*layout, m_can, PageWidth);
    layout->addStretch(1);
    return page;
}

const authorities::Kind *ConnectWizard::kind() const
{
    return authorities::kindNamed(m_kinds->current());
}

void ConnectWizard::kindChosen()
{
    if (const authorities::Kind *one = kind()) {
        m_place->setKind(*one);
        m_account->setKind(*one);
    }
    refresh();
}

void ConnectWizard::refresh()
{
    if (count() == 0)
        return;
    const authorities::Kind *one = kind();
    setChoice(KindStep, current() > KindStep && one ? kindTitle(*one) : QString());
    setChoice(PlaceStep, current() > PlaceStep ? visible(m_place->name(), 60) : QString());
    setChoice(AccountStep, current() > AccountStep ? m_account->summary() : QString());
    QString problem;
    if (current() == KindStep)
        setCanContinue(one != nullptr);
    else if (current() == PlaceStep)
        problem = m_place->problem();
    else if (current() == AccountStep)
        problem = m_account->problem();
    if (current() == PlaceStep || current() == AccountStep) {
        setCanContinue(problem.isEmpty());
        setSentence(current(), problem);
    }
}

void ConnectWizard::entered(int step)
{
    if (step == ReviewStep) {
        fillReview();
        setCanContinue(true);
    }
    refresh();
}

void ConnectWizard::fillReview()
{
    const authorities::Kind *one = kind();
    if (!one)
        return;
    for (Panel *panel : {m_what, m_can, m_catches})
        clearLayout(panel->body());
    m_what->body()->addWidget(new DetailRow(tr("Name"), m_place->name()));
    m_what->body()->addWidget(new DetailRow(tr("Type"), kindTitle(*one)));
    if (!m_place->url().isEmpty())
        m_what->body()->addWidget(new DetailRow(tr("Address"), m_place->url()));
    for (const AbilityWord &word : abilityWords(one->abilities)) {
        auto *line = new DetailRow(word.title, word.value);
        if (!word.able)
            line->muted();
        m_can->body()->addWidget(line);
    }
    const QStringList catches = abilityCatches(one->abilities);
    m_catches->setVisible(!catches.isEmpty());
    for (const QString &text : catches)
        m_catches->body()->addWidget(detailText(text));
}

void ConnectWizard::verbPressed(int step)
{
    if (step == ReviewStep)
        apply();
    else
        next();
}

void ConnectWizard::apply()
{
    if (m_job)
        return;
    auto draft = std::make_shared<jobs::AccountDraft>();
    draft->kind = m_kinds->current();
    auto read = m_place->fill(*draft);
    if (read)
        read = m_account->fill(*draft);
    if (!read)
        return showFailure(read.error());
    m_error->hide();
    goTo(RunStep);
    setRunning(true, tr("Stop"));
    m_running->start(tr("reaching the authority, proving the account"));
    m_job = m_context.run(
        tr("Connect %1").arg(visible(draft->name, 60)), jobs::JobRunner::Lane::Write,
        jobs::addAccountJob(draft), this,
        {[this](const QVariant &result) { showConnected(result.value<jobs::AccountReport>()); },
         [this](const crypto::Error &error) { showFailure(error); },
         {}});
}

void ConnectWizard::showConnected(const jobs::AccountReport &report)
{
    m_account->clearSecrets();
    m_running->done(tr("%1 is connected").arg(visible(report.row.name, 60)));
    auto *said = new Panel(tr("What it said"));
    for (const QString &fact : report.facts)
        said->body()->addWidget(detailText(visible(fact, 300)));
    const QStringList catches = abilityCatches(jobs::abilitiesOf(report.row));
    if (!report.facts.isEmpty())
        m_running->extra()->addWidget(said);
    else
        delete said;
    if (!catches.isEmpty()) {
        auto *worth = new Panel(tr("Worth knowing"));
        for (const QString &text : catches)
            worth->body()->addWidget(detailText(text));
        m_running->extra()->addWidget(worth);
    }
    auto *row = new QHBoxLayout;
    auto *issue = button(tr("Issue certificate…"), u"plus"_s);
    issue->setEnabled(jobs::abilitiesOf(report.row).issue);
    row->addWidget(issue);
    row->addStretch(1);
    m_running->extra()->addLayout(row);
    m_running->extra()->addStretch(1);
    ConsoleContext &context = m_context;
    connect(issue, &QPushButton::clicked, this, [this, &context, name = report.row.name] {
        close();
        issueCertificate(context, {.authority = name});
    });
    setFinished(tr("Close"));
}

// Nothing was stored: what was typed can be corrected and tried again at once.
void ConnectWizard::showFailure(const crypto::Error &error)
{
    m_job = 0;
    setRunning(false);
    m_error->setError(error);
    m_error->show();
    goTo(ReviewStep);
}

void ConnectWizard::cancelPressed()
{
    if (current() == RunStep && m_job)
        m_context.jobs().stop(m_job);
    else
        close();
}

}  // namespace ui
