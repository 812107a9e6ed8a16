// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/revoke_wizard.h"

#include "ui/parts/button.h"
#include "ui/parts/console_context.h"
#include "ui/parts/dates.h"
#include "ui/parts/plain_text.h"
#include "ui/wizards/revoke_pages.h"
#include "ui/wizards/revoke_review.h"

#include <QHBoxLayout>
#include <QTimer>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Release = 8, KeyLeaked = 1, AuthorityLeaked = 2;  // RFC 5280 5.3.1

}  // namespace

RevokeWizard::RevokeWizard(ConsoleContext &context, const RevokeStart &start, QWidget *parent)
    : PlanWizard(context, start.replace ? tr("Replace, then revoke") : tr("Revoke certificates"),
                 parent),
      m_reader(context.reads())
{
    m_scope = new RevokeScopePage(start, this);
    m_reason = new RevokeReasonPage(start.reason, context.clock().now(), this);
    m_how = new RevokeHowPage(start.incident, this);
    m_review = new RevokeReview(this);
    m_pause = new QTimer(this);
    m_pause->setSingleShot(true);
    m_pause->setInterval(250ms);
    addStep({tr("What"), {}, tr("The set is frozen when the plan is made."), {}, {}}, m_scope);
    addStep({tr("Why"), {}, tr("The reason stands on the revocation list."), {}, {}}, m_reason);
    addStep({tr("How"), {}, {}, {}, {}}, m_how);
    Tail tail;
    tail.verb = tr("Revoke");
    tail.verbIcon = u"ban"_s;
    tail.danger = true;
    tail.sentence = tr("Exactly these. Nothing has been revoked yet.");
    tail.running = tr("revoking certificates");
    tail.content = m_review;
    addTail(tail);
    setFootNote(tr("Nothing is revoked before the review."));

    connect(m_pause, &QTimer::timeout, this, &RevokeWizard::ask);
    connect(m_scope, &RevokeScopePage::changed, this, [this] {
        m_answer.reset();
        m_scope->showWaiting();
        m_reason->setReplacing(m_scope->replace());
        m_pause->start();
        refresh();
    });
    connect(m_reason, &RevokeReasonPage::changed, this, [this] {
        m_answer.reset();  // a release means what is on hold, and nothing else
        refresh();
    });
    connect(m_how, &RevokeHowPage::changed, this, &RevokeWizard::refresh);
    m_reader.choices(this, [this](crypto::Result<jobs::RevokeChoices> choices) {
        if (!choices)
            return;
        m_scope->setChoices(*choices);
        m_how->setChoices(*choices);
    });
    m_reason->setReplacing(start.replace);
    goTo(What);
    ask();
}

RevokeWizard::~RevokeWizard() = default;

jobs::RevokeReader::Question RevokeWizard::question() const
{
    jobs::RevokeReader::Question question;
    m_scope->apply(question);
    m_reason->apply(question.draft);
    m_how->apply(question.draft);
    return question;
}

void RevokeWizard::ask()
{
    m_answer.reset();
    m_scope->showWaiting();
    refresh();
    if (!m_scope->complete())
        return;
    m_reader.preview(question(), console().clock().now(), this,
                     [this](crypto::Result<jobs::RevokeReader::Answer> answer) {
                         if (!answer) {
                             m_scope->showError(answer.error());
                         } else {
                             m_answer = std::move(*answer);
                             m_scope->showAnswer(m_answer->preview);
                             showReview();
                         }
                         refresh();
                     });
}

// What was chosen goes into the rail, and decides whether the page can be left.
void RevokeWizard::refresh()
{
    const bool counted = m_answer.has_value();
    setChoice(What,
              counted ? tr("%Ln certificate(s)", nullptr, int(m_answer->preview.count))
                      : QString());
    setChoice(Why, m_reason->word());
    setChoice(How, current() < How ? QString() : m_how->summary());
    if (current() == What)
        setCanContinue(counted);
    else if (current() == Why)
        setCanContinue(m_reason->reason() >= 0);
    else if (current() == How)
        setCanContinue(m_how->complete());
}

void RevokeWizard::entered(int step)
{
    if (step == What && !m_answer)
        ask();
    if (step == How) {
        const bool leaked =
            m_reason->reason() == KeyLeaked || m_reason->reason() == AuthorityLeaked;
        const bool wide = m_scope->kind() == RevokeScopePage::Kind::Key
            || m_scope->kind() == RevokeScopePage::Kind::Below;
        m_how->suggestIncident(leaked || wide ? m_reason->word() : QString());
    }
    PlanWizard::entered(step);
    if (step == reviewStep()) {
        setVerb(step, m_reason->reason() == Release ? tr("Release") : tr("Revoke"));
        // The reason decides what the scope means: asked again.
        ask();
    }
    refresh();
}

jobs::PlanMaker RevokeWizard::maker() const
{
    return [question = question(), now = console().clock().now()](
               store::Database &database, std::stop_token stop) -> crypto::Result<domain::Plan> {
        return jobs::planRevokeOf(database, question, now, stop);
    };
}

void RevokeWizard::showReview()
{
    const jobs::RevokeDraft draft = question().draft;
    if (m_answer && current() == reviewStep())
        m_review->show(m_answer->preview,
                       {console().clock().now(), draft.replace, draft.crlFolder});
}

void RevokeWizard::planned(const domain::Plan *plan)
{
    if (!plan)
        return;
    const jobs::RevokeDraft draft = question().draft;
    qint64 count = 0;
    for (const domain::PlanStep &step : plan->steps)
        count += step.verb == u"revoke" ? 1 : 0;
    showReview();
    const int certificates = int(count);
    setVerb(reviewStep(),
            draft.reason == Release ? tr("Release %Ln certificate(s)", nullptr, certificates)
                : draft.replace     ? tr("Replace and revoke %Ln", nullptr, certificates)
                                    : tr("Revoke %Ln certificate(s)", nullptr, certificates));
}

void RevokeWizard::ended(const jobs::PlanOutcome &outcome, QVBoxLayout &result)
{
    if (!question().draft.incident.any())
        return;
    auto *row = new QHBoxLayout;
    auto *open = button(tr("Open the incident"), u"warning"_s, ButtonKind::Plain, this);
    connect(open, &QPushButton::clicked, this, [this, plan = outcome.plan] {
        ConsoleContext &context = console();
        close();
        context.openIncident(0, plan);
    });
    row->addWidget(open);
    row->addStretch(1);
    result.addLayout(row);
}

}  // namespace ui
