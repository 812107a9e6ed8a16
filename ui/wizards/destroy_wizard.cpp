// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/destroy_wizard.h"

#include "ui/parts/button.h"
#include "ui/parts/console_context.h"
#include "ui/parts/dates.h"
#include "ui/parts/panel.h"
#include "ui/parts/plain_text.h"
#include "ui/wizards/revoke_wizard.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

QLineEdit *field(QVBoxLayout &body, const QString &name, const QString &placeholder)
{
    auto *edit = new QLineEdit;
    edit->setMinimumHeight(size::Control);
    edit->setAccessibleName(name);
    edit->setPlaceholderText(placeholder);
    QLabel *head = label(name, TextRole::Name);
    head->setBuddy(edit);
    body.addWidget(head);
    body.addWidget(edit);
    return edit;
}

QLabel *noteLabel(const QString &text)
{
    auto *note = label(text, TextRole::Note, Ink::Muted);
    note->setWordWrap(true);
    return note;
}

QWidget *onePanelPage(Panel *panel, QWidget *parent)
{
    auto *page = new QWidget(parent);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    addLimited(*layout, panel, 760);
    layout->addStretch(1);
    return page;
}

}  // namespace

DestroyWizard::DestroyWizard(ConsoleContext &context, jobs::Selection selection, qint64 count,
                             QWidget *parent)
    : PlanWizard(context, tr("Destroy private keys"), parent), m_selection(std::move(selection))
{
    build(tr("The private keys of %Ln certificate(s)", nullptr, int(count)));
}

DestroyWizard::DestroyWizard(ConsoleContext &context, qint64 key, const QString &words,
                             QWidget *parent)
    : PlanWizard(context, tr("Destroy private keys"), parent), m_privateKey(key)
{
    build(visible(words, 160));
}

void DestroyWizard::build(const QString &what)
{
    auto *panel = new Panel(this);
    auto &body = *panel->body();
    body.addWidget(label(what, TextRole::Name));
    body.addWidget(noteLabel(
        tr("The sealed bytes are overwritten and removed from this vault; the records of the keys "
           "and their certificates stay as evidence. Copies elsewhere, and backups of this vault, "
           "keep theirs. It cannot be undone.")));
    m_reason = field(body, tr("Reason"), tr("service shut down; stands in the audit log"));
    m_understood =
        new QCheckBox(tr("I know that nothing can sign with these keys any more."), panel);
    m_understood->setMinimumHeight(size::SmallControl);
    body.addWidget(m_understood);
    addStep({tr("Why"), {}, {}, {}, {}}, onePanelPage(panel, this));
    Tail tail;
    tail.verb = tr("Destroy");
    tail.verbIcon = u"delete"_s;
    tail.danger = true;
    tail.sentence = tr("Exactly these keys. Nothing has been destroyed yet.");
    tail.running = tr("destroying keys");
    addTail(tail);
    setFootNote(tr("Nothing is destroyed before the review."));
    connect(m_reason, &QLineEdit::textChanged, this, &DestroyWizard::refresh);
    connect(m_understood, &QCheckBox::toggled, this, &DestroyWizard::refresh);
    goTo(Why);
    refresh();
}

void DestroyWizard::refresh()
{
    setChoice(Why, visible(m_reason->text().trimmed(), 60));
    if (current() == Why)
        setCanContinue(m_understood->isChecked() && !m_reason->text().trimmed().isEmpty());
}

void DestroyWizard::entered(int step)
{
    PlanWizard::entered(step);
    refresh();
}

jobs::PlanMaker DestroyWizard::maker() const
{
    if (m_privateKey != 0)
        return [key = m_privateKey, reason = m_reason->text().trimmed()](store::Database &database,
                                                                         std::stop_token) {
            return jobs::planDestroyKeys(database, {key}, reason);
        };
    return [draft = jobs::DestroyDraft{m_selection, m_reason->text().trimmed()},
            now = console().clock().now()](store::Database &database, std::stop_token stop) {
        return jobs::planDestroy(database, draft, now, stop);
    };
}

void DestroyWizard::planned(const domain::Plan *plan)
{
    if (plan)
        setVerb(reviewStep(), tr("Destroy %Ln key(s)", nullptr, int(plan->steps.size())));
}

CompromiseWizard::CompromiseWizard(ConsoleContext &context, qint64 certificate, const QString &name,
                                   QWidget *parent)
    : PlanWizard(context, tr("Mark key as compromised"), parent), m_certificate(certificate)
{
    auto *panel = new Panel(this);
    auto &body = *panel->body();
    body.addWidget(label(tr("The key of %1").arg(visible(name, 80)), TextRole::Name));
    body.addWidget(noteLabel(tr(
        "Marks the key, wherever it lies, and opens an incident on every certificate that shares "
        "it. Nothing is revoked yet. No certificate is issued for the key any more.")));
    m_title = field(body, tr("Title of the incident"), tr("leaked key of the edge cluster"));
    m_title->setText(tr("Leaked key of %1").arg(visible(name, 60)));
    m_comment = field(body, tr("Comment"), tr("ticket, who reported it"));
    auto *row = new QHBoxLayout;
    m_since = new QCheckBox(tr("In wrong hands since"), panel);
    m_since->setMinimumHeight(size::SmallControl);
    const QDateTime now = QDateTime::fromSecsSinceEpoch(context.clock().now());
    m_time = new QDateTimeEdit(now.addSecs(-3600), panel);
    m_time->setMaximumDateTime(now);
    m_time->setMinimumHeight(size::Control);
    m_time->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
    m_time->setCalendarPopup(true);
    m_time->setAccessibleName(tr("In wrong hands since"));
    m_time->setEnabled(false);
    row->addWidget(m_since);
    row->addWidget(m_time);
    row->addStretch(1);
    body.addLayout(row);
    addStep({tr("Key"), {}, {}, {}, {}}, onePanelPage(panel, this));
    Tail tail;
    tail.verb = tr("Mark the key");
    tail.verbIcon = u"warning"_s;
    tail.danger = true;
    tail.sentence = tr("Nothing has been written yet.");
    tail.running = tr("marking the key");
    addTail(tail);
    connect(m_since, &QCheckBox::toggled, m_time, &QWidget::setEnabled);
    connect(m_title, &QLineEdit::textChanged, this, &CompromiseWizard::refresh);
    goTo(Key);
    refresh();
}

void CompromiseWizard::refresh()
{
    setChoice(Key, visible(m_title->text().trimmed(), 60));
    if (current() == Key)
        setCanContinue(!m_title->text().trimmed().isEmpty());
}

void CompromiseWizard::entered(int step)
{
    PlanWizard::entered(step);
    refresh();
}

jobs::PlanMaker CompromiseWizard::maker() const
{
    jobs::CompromiseDraft draft;
    draft.since = m_since->isChecked() ? m_time->dateTime().toSecsSinceEpoch() : 0;
    draft.comment = m_comment->text().trimmed();
    draft.incident.title = m_title->text().trimmed();
    return [draft, id = m_certificate, now = console().clock().now()](
               store::Database &database, std::stop_token) mutable -> crypto::Result<domain::Plan> {
        auto key = jobs::publicKeyNamed(database, u"id:%1"_s.arg(id));
        if (!key)
            return key.error();
        draft.key = *key;
        return jobs::planCompromise(database, draft, now);
    };
}

void CompromiseWizard::ended(const jobs::PlanOutcome &outcome, QVBoxLayout &result)
{
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
