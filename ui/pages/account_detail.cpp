// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/account_detail.h"

#include "models/jobs/accounts.h"
#include "ui/parts/authority_words.h"
#include "ui/parts/badge.h"
#include "ui/parts/banner.h"
#include "ui/parts/button.h"
#include "ui/parts/console_context.h"
#include "ui/parts/dates.h"
#include "ui/parts/detail_row.h"
#include "ui/parts/elided_label.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/panel.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/section.h"

#include <QHBoxLayout>
#include <QJsonArray>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;
using Lane = jobs::JobRunner::Lane;

AccountDetail::AccountDetail(ConsoleContext &context, QWidget *parent)
    : QWidget(parent), m_context(context)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(
        new EmptyState(u"server"_s, tr("Choose an authority to see it in full."), {}, m_stack));
    auto *content = new QWidget(m_stack);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(size::PanelPadding, 12, size::PanelPadding, 12);
    head->setSpacing(size::Grid);
    auto *row = new QHBoxLayout;
    m_name = new ElidedLabel({}, content);
    m_name->setRole(TextRole::DetailName);
    m_name->setElide(Qt::ElideRight);
    m_badge = new Badge(content);
    row->addWidget(m_name, 1);
    row->addWidget(m_badge);
    head->addLayout(row);
    m_line = detailText({}, TextRole::Note, true);
    head->addWidget(m_line);
    auto *first = new QHBoxLayout;
    auto *second = new QHBoxLayout;
    const auto add = [content](QHBoxLayout *verbs, const QString &text, const QString &iconName,
                               ButtonKind kind) {
        QPushButton *made = button(text, iconName, kind, content);
        setSmall(made);
        verbs->addWidget(made);
        return made;
    };
    m_issue = add(first, tr("Issue certificate…"), u"plus"_s, ButtonKind::Primary);
    m_test = add(first, tr("Test"), u"check"_s, ButtonKind::Plain);
    m_sync = add(second, tr("Sync"), u"refresh"_s, ButtonKind::Plain);
    m_remove = add(second, tr("Disconnect…"), u"delete"_s, ButtonKind::Danger);
    for (QHBoxLayout *each : {first, second}) {
        each->setSpacing(size::Grid);
        each->addStretch(1);
        head->addLayout(each);
    }
    m_question = new Banner(StatusKind::Warning, {}, {}, content);
    m_question->addAction(tr("Disconnect"), [this] { remove(); });
    m_question->addAction(tr("Keep"), [this] { m_question->hide(); });
    m_question->hide();
    head->addWidget(m_question);
    layout->addLayout(head);
    auto *scroll = new QScrollArea(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("Authority"));
    auto *inner = new QWidget;
    m_body = new QVBoxLayout(inner);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(0);
    scroll->setWidget(inner);
    inner->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    layout->addWidget(scroll, 1);
    m_stack->addWidget(content);
    outer->addWidget(m_stack);
    connect(m_issue, &QPushButton::clicked, this, [this] { Q_EMIT issueWanted(m_row.name); });
    connect(m_test, &QPushButton::clicked, this, &AccountDetail::test);
    connect(m_sync, &QPushButton::clicked, this, &AccountDetail::sync);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_question->set(StatusKind::Warning, tr("Disconnect %1?").arg(visible(m_row.name, 60)),
                        tr("Its credentials are deleted here. Its %Ln certificate(s) and their "
                           "keys stay; nothing changes at the authority.",
                           nullptr, int(m_row.certificates)));
        m_question->show();
    });
}

void AccountDetail::show(const store::AccountRow *row)
{
    m_stack->setCurrentIndex(row ? 1 : 0);
    if (!row || row->id != m_row.id)
        m_question->hide();
    m_row = row ? *row : store::AccountRow();
    if (row)
        fill();
}

void AccountDetail::fill()
{
    const authorities::Abilities abilities = jobs::abilitiesOf(m_row);
    m_name->setText(visible(m_row.name, 200));
    m_badge->set(m_row.testedAt != 0 ? StatusKind::Valid : StatusKind::Unknown,
                 m_row.testedAt != 0 ? tr("Connected") : tr("Never tested"));
    m_line->setText(kindTitle(m_row.kind));
    setBusy(m_busy);
    m_sync->setToolTip(abilities.list ? QString() : tr("It cannot list what it issued."));
    clearLayout(m_body);

    const auto section = [this](const QString &title) {
        auto *made = new Section(title);
        auto *holder = new QWidget;
        auto *layout = new QVBoxLayout(holder);
        layout->setContentsMargins(size::PanelPadding, size::Grid, size::PanelPadding, 12);
        layout->setSpacing(6);
        made->body()->addWidget(holder);
        m_body->addWidget(made);
        return layout;
    };
    if (!m_facts.isEmpty() && m_factsOf == m_row.name) {
        auto *said = section(tr("The last test"));
        for (const QString &fact : m_facts)
            said->addWidget(detailText(visible(fact, 300), TextRole::Note));
    }
    auto *place = section(tr("Account"));
    place->addWidget(new DetailRow(tr("Address"), m_row.url));
    const qsizetype roots = m_row.settings[u"roots"_s].toArray().size();
    place->addWidget(new DetailRow(tr("Trusts"),
                                   roots == 0 ? tr("the system's roots")
                                              : tr("%Ln root(s) of its own", nullptr, int(roots))));
    if (const QString key = m_row.settings[u"key"_s].toString(); !key.isEmpty())
        place->addWidget((new DetailRow(tr("Pinned key"), key))->mono());
    if (const QString proxy = m_row.settings[u"proxy"_s].toString(); !proxy.isEmpty())
        place->addWidget(new DetailRow(tr("Proxy"), proxy));
    const QJsonObject settings = m_row.settings[u"settings"_s].toObject();
    for (auto it = settings.begin(); it != settings.end(); ++it)
        place->addWidget(new DetailRow(it.key(), it->toVariant().toString()));

    auto *can = section(tr("What it can do"));
    for (const AbilityWord &word : abilityWords(abilities)) {
        auto *line = new DetailRow(word.title, word.value);
        if (!word.able)
            line->muted();
        can->addWidget(line);
    }
    for (const QString &profile : abilities.profiles.mid(0, 20))
        can->addWidget(new DetailRow(tr("Profile"), profile));

    auto *past = section(tr("So far"));
    past->addWidget(new DetailRow(tr("Certificates"), number(m_row.certificates)));
    past->addWidget(new DetailRow(tr("Connected"), moment(m_row.createdAt)));
    if (m_row.testedAt != 0)
        past->addWidget(new DetailRow(tr("Tested"), moment(m_row.testedAt)));
    if (m_row.syncedAt != 0)
        past->addWidget(new DetailRow(tr("Synced"), moment(m_row.syncedAt)));
    m_body->addStretch(1);
}

void AccountDetail::setBusy(bool busy, const QString &text)
{
    m_busy = busy;
    const bool writable = !m_context.vault().readOnly && !busy;
    const authorities::Abilities abilities = jobs::abilitiesOf(m_row);
    m_issue->setEnabled(writable && abilities.issue);
    m_test->setEnabled(writable);
    m_sync->setEnabled(writable && abilities.list);
    m_remove->setEnabled(writable);
    if (busy && !text.isEmpty())
        m_badge->set(StatusKind::Running, text);
}

void AccountDetail::test()
{
    setBusy(true, tr("Testing"));
    m_context.run(
        tr("Test %1").arg(visible(m_row.name, 60)), Lane::Write, jobs::testAccountJob(m_row.name),
        this,
        {[this](const QVariant &result) {
             const auto report = result.value<jobs::AccountReport>();
             m_facts = report.facts;
             m_factsOf = report.row.name;
             m_busy = false;
             if (m_row.id == report.row.id) {
                 m_row = report.row;
                 fill();
             }
             m_context.toast(
                 StatusKind::Valid,
                 tr("%1 answers, and takes the account.").arg(visible(report.row.name, 60)));
         },
         [this](const crypto::Error &error) {
             m_busy = false;
             fill();
             m_badge->set(StatusKind::Failed, tr("Test failed"));
             Q_EMIT failed(error);
         },
         {}});
}

void AccountDetail::sync()
{
    setBusy(true, tr("Syncing"));
    m_context.run(tr("Sync with %1").arg(visible(m_row.name, 60)), Lane::Write,
                  jobs::syncAccountJob(m_row.name), this,
                  {[this](const QVariant &result) {
                       const auto outcome = result.value<jobs::SyncOutcome>();
                       m_busy = false;
                       fill();
                       m_context.toast(
                           outcome.unreadable > 0 ? StatusKind::Warning : StatusKind::Valid,
                           tr("%1 listed, %2 new, %3 marked as revoked, %4 unreadable.")
                               .arg(number(outcome.listed), number(outcome.added),
                                    number(outcome.revoked), number(outcome.unreadable)));
                   },
                   [this](const crypto::Error &error) {
                       m_busy = false;
                       fill();
                       Q_EMIT failed(error);
                   },
                   {}});
}

void AccountDetail::remove()
{
    m_question->hide();
    setBusy(true);
    const QString name = m_row.name;
    m_context.run(
        tr("Disconnect %1").arg(visible(name, 60)), Lane::Write, jobs::removeAccountJob(name), this,
        {[this, name](const QVariant &) {
             m_busy = false;
             m_context.toast(StatusKind::Valid, tr("%1 is disconnected.").arg(visible(name, 60)));
         },
         [this, name](const crypto::Error &error) {
             m_busy = false;
             fill();
             if (error.code != crypto::ErrorCode::NotPermitted)
                 return Q_EMIT failed(error);
             m_context.toast(StatusKind::Warning,
                             tr("%1 stays connected: something is on order there. Run or cancel "
                                "its plans first.")
                                 .arg(visible(name, 60)),
                             tr("Plans"), [this] { m_context.openPage(PageId::Plans); });
         },
         {}});
}

}  // namespace ui
