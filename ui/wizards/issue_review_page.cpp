// SPDX-License-Identifier: GPL-3.0-or-later
// The review of the issue wizard: warnings with their reasons, what will be done; and what differs
// for authorities elsewhere.
#include "ui/parts/banner.h"
#include "ui/parts/button.h"
#include "ui/parts/console_context.h"
#include "ui/parts/detail_row.h"
#include "ui/parts/key_words.h"
#include "ui/parts/panel.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/plan_view.h"
#include "ui/parts/plan_words.h"
#include "ui/parts/solver_editor.h"
#include "ui/wizards/issue_wizard.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostBanners = 4;

}  // namespace

// Each warning with its remedy and a field for the reason why it is accepted.
void IssueWizard::showWarnings(const domain::Plan &plan)
{
    m_wanted.clear();
    int shown = 0, left = 0;
    for (const domain::PlanFinding &finding : plan.findings) {
        if (weightOf(finding) != FindingWeight::Warning)
            continue;
        if (m_wanted.contains(finding.code))
            continue;
        m_wanted << finding.code;
        if (++shown > MostBanners) {
            ++left;
            continue;
        }
        const bool lint = finding.code.startsWith(u"lint:"_s);
        auto *banner = new Banner(
            StatusKind::Warning, sentenceOf(finding),
            lint ? tr("%1 Or say why it is accepted: the reason is kept with the plan.", "remedy")
                       .arg(visible(finding.object, 300))
                 : tr("Change it, or say why it is accepted: the reason is kept with the plan."));
        banner->setNote(lint ? tr("rule %1").arg(finding.code.mid(5)) : tr("profile"));
        banner->setContent(reasonRow(finding.code));
        reviewTop()->addWidget(banner);
    }
    if (left > 0) {
        reviewTop()->addWidget(
            new Banner(StatusKind::Warning, tr("%Ln more warning(s)", nullptr, left),
                       tr("They are listed at the right. A reason given last counts for them, "
                          "too.")));
    }
    // More than anyone reads one by one: the last reason given stands for the rest.
    if (left > 0)
        m_wanted.resize(MostBanners);
    if (!m_wanted.isEmpty())
        setChoice(reviewStep(), tr("%Ln warning(s) to justify", nullptr, int(m_wanted.size())),
                  StatusKind::Warning);
}

QWidget *IssueWizard::reasonRow(const QString &code)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(size::Grid);
    auto *reason = new QLineEdit(m_reasons.value(code), row);
    reason->setAccessibleName(tr("Reason"));
    reason->setPlaceholderText(tr("Why it is accepted"));
    reason->setMinimumHeight(size::Control);
    reason->setMaxLength(500);
    auto *accept = button(m_reasons.contains(code) ? tr("Justified") : tr("Justify"), {},
                          ButtonKind::Plain, row);
    accept->setEnabled(!m_reasons.contains(code) && !reason->text().trimmed().isEmpty());
    layout->addWidget(reason, 1);
    layout->addWidget(accept);
    connect(reason, &QLineEdit::textChanged, accept, [this, code, accept](const QString &text) {
        accept->setText(tr("Justify"));
        accept->setEnabled(!text.trimmed().isEmpty());
        m_reasons.remove(code);
    });
    const auto take = [this, code, reason, accept] {
        if (reason->text().trimmed().isEmpty())
            return;
        accept->setText(tr("Justified"));
        accept->setEnabled(false);
        justify(code, reason->text().trimmed());
    };
    connect(accept, &QPushButton::clicked, reason, take);
    connect(reason, &QLineEdit::returnPressed, reason, take);
    return row;
}

void IssueWizard::justify(const QString &code, const QString &reason)
{
    m_reasons.insert(code, reason);
    const bool all = std::all_of(m_wanted.begin(), m_wanted.end(),
                                 [this](const QString &one) { return m_reasons.contains(one); });
    // The reason becomes part of the plan: it is made again with it.
    if (all)
        foresee();
}

void IssueWizard::showJustified()
{
    QStringList reasons = m_reasons.values();
    reasons.removeDuplicates();
    auto *banner =
        new Banner(StatusKind::Note, tr("%Ln warning(s) justified", nullptr, int(m_wanted.size())),
                   visible(reasons.join(u"; "_s), 400));
    banner->addAction(tr("Change"), [this] {
        m_wanted.clear();
        m_reasons.clear();
        foresee();
    });
    reviewTop()->addWidget(banner);
    setChoice(reviewStep(), tr("justified"));
}

void IssueWizard::showPhases()
{
    const jobs::IssueDraft asked = draft();
    QList<std::pair<QString, QString>> phases;
    if (!asked.key.isEmpty())
        phases.append({tr("Make key"), tr("%1, sealed in the vault").arg(keySpecTitle(asked.key))});
    const jobs::AccountChoice *account = m_authority->account();
    if (account) {
        phases.append({tr("Order"),
                       tr("kept here before it is sent to %1").arg(visible(asked.authority, 60))});
        if (!asked.order.isEmpty())
            phases.append({tr("Prove"), m_solver->summary()});
        phases.append({tr("Check"), tr("key, names, chain and time of what comes back")});
    } else {
        phases.append({tr("Sign"), visible(asked.authority, 60)});
        phases.append({tr("Check"), tr("read back, every field and the signature compared")});
    }
    QStringList kept;
    if (asked.metadata.owner && !asked.metadata.owner->isEmpty())
        kept << tr("owner %1").arg(visible(*asked.metadata.owner, 40));
    if (!asked.metadata.addTags.isEmpty())
        kept << tr("%Ln tag(s)", nullptr, int(asked.metadata.addTags.size()));
    phases.append({tr("Store"),
                   kept.isEmpty() ? tr("in the inventory, without an owner") : kept.join(u", "_s)});
    if (asked.replaces != 0)
        phases.append({tr("Supersede"), visible(m_names->source().title, 60)});
    planPanel().setPhases(phases);
}

// An authority elsewhere has profiles, names and proofs of its own.
void IssueWizard::authorityChosen()
{
    if (count() == 0)
        return;
    const jobs::AccountChoice *account = m_authority->account();
    const bool acme = account && account->kind == u"acme";
    setStepShown(ProofStep, acme);
    setStepShown(ProfileStep,
                 !account || !account->abilities.profiles.isEmpty()
                     || !account->abilities.ownLifetime);
    if (m_profilesOf == (account ? account->name : QString()))
        return;
    m_profilesOf = account ? account->name : QString();
    if (acme)
        m_solver->setValue(account->settings);
    if (account)
        m_profile->setRemote(account->abilities, account->settings[u"profile"_s].toString());
    else
        m_profile->setProfiles(m_profiles);
}

void IssueWizard::showWaiting(const domain::PlanStep &step, QVBoxLayout &result)
{
    auto *panel = new Panel(tr("What it waits for"));
    for (const QString &line : step.error.split(u'\n', Qt::SkipEmptyParts)) {
        QLabel *text = detailText(visible(line, 2000), TextRole::Mono);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        panel->body()->addWidget(text);
    }
    if (step.nextAttempt == 0)
        panel->body()->addWidget(
            detailText(tr("When that is done, run the plan again: the same order goes on."),
                       TextRole::Note, true));
    result.insertWidget(1, panel);
}

}  // namespace ui
