// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/issue_pages.h"

#include "ui/parts/authority_words.h"
#include "ui/parts/choice_list.h"
#include "ui/parts/console_context.h"
#include "ui/parts/dates.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/key_words.h"
#include "ui/parts/panel.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/status_shape.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int PageWidth = 760;
constexpr char DefaultKey[] = "ecdsa-p256";

QVBoxLayout *pageLayout(QWidget *page)
{
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(size::PanelGap);
    return layout;
}

}  // namespace

IssueAuthorityPage::IssueAuthorityPage(QWidget *parent) : QWidget(parent)
{
    auto *layout = pageLayout(this);
    auto *panel = new Panel(this);
    panel->setFlush(true);
    m_list = new ChoiceList(tr("Authorities"), panel);
    m_empty = new EmptyState(
        u"seal"_s,
        tr("This vault has no authority yet. A root or an intermediate one can be made "
           "in a minute."),
        tr("Create authority…"), panel);
    m_empty->setMinimumHeight(200);
    m_empty->hide();
    panel->body()->addWidget(m_list);
    panel->body()->addWidget(m_empty);
    addLimited(*layout, panel, PageWidth);
    layout->addStretch(1);
    connect(m_list, &ChoiceList::chosen, this, &IssueAuthorityPage::changed);
    connect(m_list, &ChoiceList::taken, this, &IssueAuthorityPage::taken);
    connect(m_empty, &EmptyState::triggered, this, &IssueAuthorityPage::createWanted);
}

void IssueAuthorityPage::setAuthorities(const QList<report::AuthorityRow> &authorities,
                                        const QList<jobs::AccountChoice> &accounts,
                                        crypto::UnixTime now)
{
    m_authorities = authorities;
    m_accounts = accounts;
    QList<Choice> choices;
    for (const report::AuthorityRow &row : authorities) {
        Choice choice;
        choice.id = row.name;
        choice.title = visible(row.name, 120);
        choice.note = row.inToken
            ? tr("%1, key in a token: %2", "key, subject").arg(row.key, visible(row.subject, 200))
            : tr("%1: %2", "key, subject").arg(row.key, visible(row.subject, 200));
        choice.enabled = row.usable();
        choice.status = kindOf(row.status);
        choice.right =
            row.usable() ? tr("until %1", "a day").arg(day(row.notAfter)) : wordOf(row.status);
        choice.toolTip = row.subject + u", "_s + relative(row.notAfter, now);
        choices.append(choice);
    }
    for (const jobs::AccountChoice &account : accounts) {
        Choice choice;
        choice.id = account.name;
        choice.title = visible(account.name, 120);
        choice.note = tr("elsewhere, %1: %2", "kind, address")
                          .arg(kindTitle(account.kind), visible(account.url, 200));
        choice.enabled = account.abilities.issue;
        choice.right = account.abilities.issue ? QString() : tr("issues nothing");
        choices.append(choice);
    }
    m_list->setChoices(choices);
    m_list->setVisible(!choices.isEmpty());
    m_empty->setVisible(choices.isEmpty());
    // Issuing ones first: roots sign authorities.
    if (m_list->current().isEmpty()) {
        for (const bool root : {false, true}) {
            for (const report::AuthorityRow &row : authorities) {
                if (m_list->current().isEmpty() && row.usable() && row.selfSigned == root)
                    m_list->setCurrent(row.name);
            }
        }
        for (const jobs::AccountChoice &account : accounts) {
            if (m_list->current().isEmpty() && account.abilities.issue)
                m_list->setCurrent(account.name);
        }
    }
    Q_EMIT changed();
}

void IssueAuthorityPage::setCurrent(const QString &name)
{
    m_list->setCurrent(name);
    Q_EMIT changed();
}

QString IssueAuthorityPage::current() const
{
    return m_list->current();
}

const report::AuthorityRow *IssueAuthorityPage::row() const
{
    for (const report::AuthorityRow &row : m_authorities) {
        if (row.name == current())
            return &row;
    }
    return nullptr;
}

const jobs::AccountChoice *IssueAuthorityPage::account() const
{
    for (const jobs::AccountChoice &account : m_accounts) {
        if (account.name == current())
            return &account;
    }
    return nullptr;
}

IssueProfilePage::IssueProfilePage(QWidget *parent) : QWidget(parent)
{
    auto *layout = pageLayout(this);
    auto *panel = new Panel(this);
    panel->setFlush(true);
    m_list = new ChoiceList(tr("Profiles"), panel);
    panel->body()->addWidget(m_list);
    addLimited(*layout, panel, PageWidth);
    auto *life = new Panel(this);
    m_life = life;
    auto *row = new QHBoxLayout;
    row->setSpacing(size::Grid);
    m_days = new QSpinBox(life);
    m_days->setMinimumHeight(size::Control);
    m_days->setMinimumWidth(120);
    m_days->setRange(1, 36'500);
    m_days->setAccessibleName(tr("Lifetime in days"));
    QLabel *head = label(tr("Lifetime"), TextRole::Name);
    head->setBuddy(m_days);
    m_most = label({}, TextRole::Body, Ink::Muted);
    row->addWidget(head);
    row->addWidget(m_days);
    row->addWidget(m_most, 1);
    life->body()->addLayout(row);
    addLimited(*layout, life, PageWidth);
    layout->addStretch(1);
    connect(m_list, &ChoiceList::chosen, this, &IssueProfilePage::chosen);
    connect(m_list, &ChoiceList::taken, this, &IssueProfilePage::taken);
    connect(m_days, &QSpinBox::valueChanged, this, &IssueProfilePage::changed);
}

void IssueProfilePage::setProfiles(const QList<jobs::ProfileChoice> &profiles)
{
    m_profiles.clear();
    m_life->show();
    QList<Choice> choices;
    for (const jobs::ProfileChoice &profile : profiles) {
        // Authorities have a wizard of their own, with what only they have.
        if (profile.isAuthority)
            continue;
        m_profiles.append(profile);
        Choice choice;
        choice.id = profile.id;
        choice.title = visible(profile.title, 120);
        const QString purposes = profile.purposes.isEmpty()
            ? tr("no purpose of its own")
            : visible(profile.purposes.join(u", "_s), 200);
        choice.note = profile.own ? tr("%1; of this vault", "purposes").arg(purposes) : purposes;
        choice.right = tr("at most %Ln day(s)", nullptr, profile.mostDays);
        choices.append(choice);
    }
    m_list->setChoices(choices);
    if (m_list->current().isEmpty() && !m_profiles.isEmpty())
        setCurrent(m_profiles.first().id);
}

void IssueProfilePage::setRemote(const authorities::Abilities &abilities, const QString &usual)
{
    m_profiles.clear();
    QList<Choice> choices;
    QStringList names{QString()};
    names += abilities.profiles;
    for (const QString &name : names) {
        jobs::ProfileChoice profile;
        profile.id = name;
        profile.title = name.isEmpty() ? tr("What the authority does by itself") : name;
        profile.nameKinds = abilities.nameTypes;
        profile.namesRequired = !abilities.nameTypes.isEmpty();
        profile.mostDays = 36'500;
        m_profiles.append(profile);
        Choice choice;
        choice.id = name.isEmpty() ? u"*"_s : name;
        choice.title = visible(profile.title, 120);
        choice.note = name.isEmpty() && !usual.isEmpty()
            ? tr("the account's profile: %1").arg(visible(usual, 100))
            : tr("of the authority");
        choices.append(choice);
    }
    m_list->setChoices(choices);
    m_life->setVisible(!abilities.ownLifetime);
    setCurrent(u"*"_s);
}

void IssueProfilePage::setCurrent(const QString &id)
{
    m_list->setCurrent(id);
    chosen();
}

const jobs::ProfileChoice *IssueProfilePage::current() const
{
    for (const jobs::ProfileChoice &profile : m_profiles) {
        if (profile.id == m_list->current() || (profile.id.isEmpty() && m_list->current() == u"*"))
            return &profile;
    }
    return nullptr;
}

void IssueProfilePage::chosen()
{
    if (const jobs::ProfileChoice *profile = current()) {
        const QSignalBlocker quiet(m_days);
        // 0: an authority elsewhere has its own.
        m_days->setMinimum(profile->days == 0 ? 0 : 1);
        m_days->setSpecialValueText(profile->days == 0 ? tr("its own") : QString());
        m_days->setValue(profile->days);
        m_most->setText(profile->days == 0 ? tr("days are a wish; the authority decides.")
                                           : tr("days; the profile allows at most %Ln.", nullptr,
                                                profile->mostDays));
    }
    Q_EMIT changed();
}

std::optional<int> IssueProfilePage::days() const
{
    const jobs::ProfileChoice *profile = current();
    if (!profile || m_days->value() == profile->days)
        return std::nullopt;
    return m_days->value();
}

void IssueProfilePage::setDays(int days)
{
    m_days->setValue(days);
}

IssueKeyPage::IssueKeyPage(QWidget *parent) : QWidget(parent)
{
    auto *layout = pageLayout(this);
    auto *panel = new Panel(this);
    panel->body()->setSpacing(size::Grid);
    m_new = new QRadioButton(tr("A new key, sealed in the vault"), panel);
    m_specs = new QComboBox(panel);
    m_specs->setAccessibleName(tr("Kind of the new key"));
    m_specs->setMinimumHeight(size::Control);
    m_specs->setMinimumWidth(240);
    m_request = new QRadioButton(panel);
    m_same = new QRadioButton(panel);
    m_new->setChecked(true);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(24, 0, 0, 0);
    row->addWidget(m_specs);
    row->addStretch(1);
    for (QRadioButton *each : {m_new, m_request, m_same}) {
        each->setMinimumHeight(size::SmallControl);
        connect(each, &QRadioButton::toggled, this, [this](bool on) {
            m_specs->setEnabled(m_new->isChecked());
            if (on)
                Q_EMIT changed();
        });
    }
    panel->body()->addWidget(m_new);
    panel->body()->addLayout(row);
    panel->body()->addWidget(m_request);
    panel->body()->addWidget(m_same);
    auto *note = label(tr("The private key is made, sealed and read back before anything is "
                          "signed. It never leaves the vault by itself."),
                       TextRole::Note, Ink::Muted);
    note->setWordWrap(true);
    panel->body()->addWidget(note);
    addLimited(*layout, panel, PageWidth);
    layout->addStretch(1);
    connect(m_specs, &QComboBox::currentIndexChanged, this, &IssueKeyPage::changed);
    setSource({});
}

void IssueKeyPage::setKeys(const QStringList &specs)
{
    const QSignalBlocker quiet(m_specs);
    const QString before = m_specs->currentData().toString();
    m_specs->clear();
    for (const QString &spec : specs)
        m_specs->addItem(keySpecTitle(spec), spec);
    const int at = m_specs->findData(before.isEmpty() ? QString::fromLatin1(DefaultKey) : before);
    m_specs->setCurrentIndex(qMax(0, at));
}

void IssueKeyPage::setSource(const jobs::IssueSource &source)
{
    m_source = source;
    const bool request = !source.request.empty();
    m_request->setVisible(request);
    m_request->setText(tr("The key of the request: %1").arg(source.key));
    m_same->setVisible(source.keptKey != 0);
    m_same->setText(tr("The same key as the certificate it is copied from: %1").arg(source.key));
    if (request)
        m_request->setChecked(true);
    else if (!m_new->isChecked())
        m_new->setChecked(true);
    if (const int at = m_specs->findData(source.keySpec); !source.keySpec.isEmpty() && at >= 0)
        m_specs->setCurrentIndex(at);
    Q_EMIT changed();
}

IssueKeyPage::Kind IssueKeyPage::kind() const
{
    return m_request->isChecked() ? Kind::OfRequest : m_same->isChecked() ? Kind::Same : Kind::New;
}

QString IssueKeyPage::spec() const
{
    return m_specs->currentData().toString();
}

QString IssueKeyPage::summary() const
{
    switch (kind()) {
    case Kind::OfRequest:
        return tr("%1, of the request", "key").arg(m_source.key);
    case Kind::Same:
        return tr("%1, the same", "key").arg(m_source.key);
    case Kind::New:
        return tr("%1, new, in the vault", "key").arg(m_specs->currentText());
    }
    return {};
}

}  // namespace ui
