// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/renew_wizard.h"

#include "ui/parts/console_context.h"
#include "ui/parts/dates.h"
#include "ui/parts/panel.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/rows_table.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

enum KeyChoice { NewKey, SameKey };

QLabel *noteLabel(const QString &text)
{
    auto *note = label(text, TextRole::Note, Ink::Muted);
    note->setWordWrap(true);
    return note;
}

}  // namespace

RenewWizard::RenewWizard(ConsoleContext &context, std::optional<jobs::Selection> selection,
                         qint64 count, QWidget *parent)
    : PlanWizard(context, tr("Renew certificates"), parent), m_reader(context.reads()),
      m_selection(std::move(selection)), m_count(count)
{
    m_tablePanel = new Panel(tr("What supersedes what"), this);
    m_tablePanel->setFlush(true);
    m_table = new RowsTable(tr("What supersedes what"),
                            {{tr("Certificate")},
                             {tr("Ends"), 96},
                             {tr("Its successor ends"), 124},
                             {tr("Key"), 176},
                             {tr("Moves over"), 250}},
                            m_tablePanel);
    m_tablePanel->body()->addWidget(m_table);
    addStep({tr("How"), {}, tr("The same names and profile again."), {}, {}}, howPage(count));
    Tail tail;
    tail.verb = tr("Renew");
    tail.verbIcon = u"refresh"_s;
    tail.sentence = tr("Nothing has been signed yet.");
    tail.running = tr("renewing certificates");
    tail.content = m_tablePanel;
    addTail(tail);
    setFootNote(tr("The old certificates stay valid until they end or are revoked."));
    goTo(How);
    refresh();
}

RenewWizard::~RenewWizard() = default;

QWidget *RenewWizard::howPage(qint64 count)
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(size::PanelGap);
    auto *what = new Panel(page);
    if (m_selection) {
        what->body()->addWidget(
            label(m_selection->query ? tr("All %1 certificates that match now").arg(number(count))
                                     : tr("The %Ln selected certificate(s)", nullptr, int(count)),
                  TextRole::Name));
        if (m_selection->query && !m_selection->query->isEmpty())
            what->body()->addWidget(noteLabel(visible(*m_selection->query, 160)));
    } else {
        m_query = new QLineEdit(what);
        m_query->setMinimumHeight(size::Control);
        m_query->setAccessibleName(tr("Query"));
        m_query->setPlaceholderText(tr("expires<30d status:valid owner:Payments"));
        QLabel *head = label(tr("Everything that matches"), TextRole::Name);
        head->setBuddy(m_query);
        what->body()->addWidget(head);
        what->body()->addWidget(m_query);
        connect(m_query, &QLineEdit::textChanged, this, &RenewWizard::refresh);
    }
    addLimited(*layout, what, 760);

    auto *key = new Panel(page);
    key->body()->addWidget(label(tr("Key"), TextRole::PanelTitle));
    m_key = new QButtonGroup(this);
    const auto choice = [&](int id, const QString &text, const QString &note) {
        auto *radio = new QRadioButton(text, key);
        radio->setMinimumHeight(size::SmallControl);
        radio->setAccessibleDescription(note);
        m_key->addButton(radio, id);
        key->body()->addWidget(radio);
        auto *under = noteLabel(note);
        under->setContentsMargins(26, 0, 0, 4);
        key->body()->addWidget(under);
    };
    choice(NewKey, tr("A new key of the same kind"),
           tr("The usual way: the old key dies with its certificate."));
    choice(SameKey, tr("The same key again"),
           tr("Where a key is pinned or lies in a device. Keys marked as compromised get no "
              "certificate."));
    m_key->button(NewKey)->setChecked(true);
    addLimited(*layout, key, 760);

    auto *more = new Panel(page);
    auto *row = new QHBoxLayout;
    m_ownDays = new QCheckBox(tr("For another time than before:"), more);
    m_ownDays->setMinimumHeight(size::SmallControl);
    m_days = new QSpinBox(more);
    m_days->setRange(1, 36'500);
    m_days->setValue(90);
    m_days->setSuffix(tr(" days"));
    m_days->setMinimumHeight(size::Control);
    m_days->setAccessibleName(tr("Days"));
    m_days->setEnabled(false);
    row->addWidget(m_ownDays);
    row->addWidget(m_days);
    row->addStretch(1);
    more->body()->addLayout(row);
    more->body()->addWidget(noteLabel(tr("The profile and the authority's own end cut it.")));
    m_reason = new QLineEdit(more);
    m_reason->setMinimumHeight(size::Control);
    m_reason->setAccessibleName(tr("Reason for warnings"));
    m_reason->setPlaceholderText(tr("why warnings are accepted; stands in the audit log"));
    more->body()->addWidget(m_reason);
    addLimited(*layout, more, 760);
    layout->addStretch(1);
    connect(m_ownDays, &QCheckBox::toggled, m_days, &QWidget::setEnabled);
    connect(m_key, &QButtonGroup::idToggled, this, &RenewWizard::refresh);
    return page;
}

jobs::RenewDraft RenewWizard::draft() const
{
    jobs::RenewDraft draft;
    draft.selection = m_query ? jobs::Selection::matching(m_query->text().trimmed()) : *m_selection;
    draft.sameKey = m_key->checkedId() == SameKey;
    if (m_ownDays->isChecked())
        draft.days = m_days->value();
    draft.justification = m_reason->text().trimmed();
    return draft;
}

void RenewWizard::refresh()
{
    const bool complete = !m_query || !m_query->text().trimmed().isEmpty();
    setChoice(How, m_key->checkedId() == SameKey ? tr("the same key") : tr("a new key each"));
    if (current() == How)
        setCanContinue(complete);
}

void RenewWizard::entered(int step)
{
    PlanWizard::entered(step);
    refresh();
}

jobs::PlanMaker RenewWizard::maker() const
{
    return [draft = draft(), now = console().clock().now()](store::Database &database,
                                                            std::stop_token stop) {
        return jobs::planRenew(database, draft, now, stop);
    };
}

void RenewWizard::planned(const domain::Plan *made)
{
    m_table->setRows({});
    m_tablePanel->setNote({});
    if (!made)
        return;
    const qint64 all = made->steps.size();
    setVerb(reviewStep(), tr("Renew %Ln certificate(s)", nullptr, int(all)));
    const crypto::UnixTime now = console().clock().now();
    m_reader.renewals(
        plan(), now, this, [this, now, all](crypto::Result<QList<jobs::RenewItem>> items) {
            if (!items)
                return;
            QList<QList<TableCell>> rows;
            for (const jobs::RenewItem &item : *items) {
                TableCell ends{relative(item.notAfter, now), expiryKind(item.notAfter, now)};
                ends.toolTip = moment(item.notAfter);
                TableCell then{item.newNotAfter ? day(item.newNotAfter)
                                                : tr("the authority decides")};
                then.muted = item.newNotAfter == 0;
                if (item.newNotAfter != 0)
                    then.toolTip = moment(item.newNotAfter);
                QStringList moves;
                if (!item.owner.isEmpty())
                    moves << visible(item.owner, 40);
                if (!item.tags.isEmpty())
                    moves << tr("%Ln tag(s)", nullptr, int(item.tags.size()));
                TableCell over{moves.join(u", "_s)};
                if (moves.isEmpty())
                    over = {tr("nothing is set"), {}, true};
                if (item.places > 0)
                    over.text += tr("; serves at %Ln place(s)", nullptr, item.places);
                rows.append({TableCell{visible(item.name, 120), {}, false, true}, ends, then,
                             TableCell{item.newKey.isEmpty() ? tr("%1, the same").arg(item.key)
                                                             : tr("%1, new").arg(item.newKey)},
                             over});
            }
            m_table->setRows(rows);
            if (all > items->size())
                m_tablePanel->setNote(
                    tr("the first %1 of %2").arg(number(items->size()), number(all)));
        });
}

}  // namespace ui
