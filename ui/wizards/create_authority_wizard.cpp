// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/create_authority_wizard.h"

#include "models/jobs/token_list.h"
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
#include "ui/wizards/issue_wizard.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QUrl>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

enum CreateStep { KindStep, SubjectStep, KeyStep, LimitStep, AddressStep };
constexpr int PageWidth = 760;
constexpr int DaysInYear = 365;
constexpr int RootYears = 20, IntermediateYears = 10;

QVBoxLayout *pageLayout(QWidget *page)
{
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(size::PanelGap);
    return layout;
}

QLabel *fieldLabel(const QString &text, QWidget *buddy)
{
    QLabel *head = label(text, TextRole::Name);
    head->setBuddy(buddy);
    return head;
}

QLabel *note(const QString &text)
{
    QLabel *made = label(text, TextRole::Note, Ink::Muted);
    made->setWordWrap(true);
    return made;
}

QSpinBox *number(const QString &name, int least, int most, int value, QWidget *parent)
{
    auto *made = new QSpinBox(parent);
    made->setAccessibleName(name);
    made->setRange(least, most);
    made->setValue(value);
    made->setMinimumHeight(size::Control);
    made->setMinimumWidth(112);
    return made;
}

QString addressProblem(const QString &line)
{
    const QUrl url(line, QUrl::StrictMode);
    const bool good = url.isValid() && !url.host().isEmpty()
        && (url.scheme() == u"http" || url.scheme() == u"https" || url.scheme() == u"ldap");
    return good ? QString()
                : CreateAuthorityWizard::tr("“%1” is no address of the form http://host/path.")
                      .arg(visible(line, 60));
}

QString constraintProblem(const QString &line)
{
    return jobs::typedConstraint(line).problem.isEmpty()
        ? QString()
        : CreateAuthorityWizard::tr("“%1” is no range of names; write dns:example.org, "
                                    "ip:10.0.0.0/8, mail:example.org and the like.")
              .arg(visible(line, 60));
}

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
    findTokens();
    refresh();
}

QWidget *CreateAuthorityWizard::kindPage()
{
    auto *page = new QWidget(this);
    auto *layout = pageLayout(page);
    auto *panel = new Panel(page);
    panel->body()->setSpacing(size::Grid);
    m_root =
        new QRadioButton(tr("A root: it signs itself and is installed where it is trusted"), panel);
    m_below = new QRadioButton(tr("An intermediate authority, signed by:"), panel);
    m_root->setChecked(true);
    panel->body()->addWidget(m_root);
    panel->body()->addWidget(m_below);
    m_parents = new ChoiceList(tr("Parent authorities"), panel);
    panel->body()->addWidget(m_parents);
    addLimited(*layout, panel, PageWidth);
    layout->addWidget(note(tr("A root that signs only authorities can lie still for years; what is "
                              "issued daily comes from an intermediate one below it.")));
    layout->addStretch(1);
    for (QRadioButton *each : {m_root, m_below}) {
        each->setMinimumHeight(size::SmallControl);
        connect(each, &QRadioButton::toggled, this, [this](bool on) {
            if (on)
                kindChanged();
        });
    }
    connect(m_parents, &ChoiceList::chosen, this, [this] {
        m_below->setChecked(true);
        refresh();
    });
    connect(m_parents, &ChoiceList::taken, this, [this] { next(); });
    return page;
}

QWidget *CreateAuthorityWizard::subjectPage()
{
    auto *page = new QWidget(this);
    auto *layout = pageLayout(page);
    auto *panel = new Panel(tr("Subject"), page);
    panel->setNote(tr("what stands in the certificate"));
    m_subject = new SubjectEditor(panel);
    panel->body()->addWidget(m_subject);
    addLimited(*layout, panel, PageWidth);
    auto *own = new Panel(page);
    own->body()->setSpacing(size::Gap);
    m_name = new QLineEdit(own);
    m_name->setAccessibleName(tr("Name in this vault"));
    m_name->setMinimumHeight(size::Control);
    m_name->setMaxLength(100);
    m_nameProblem = label({}, TextRole::Note);
    own->body()->addWidget(fieldLabel(tr("Name in this vault"), m_name));
    own->body()->addWidget(m_name);
    own->body()->addWidget(m_nameProblem);
    addLimited(*layout, own, PageWidth);
    layout->addStretch(1);
    connect(m_subject, &SubjectEditor::changed, this, [this] {
        if (!m_named) {
            const QSignalBlocker quiet(m_name);
            m_name->setText(m_subject->commonName());
        }
        refresh();
    });
    connect(m_name, &QLineEdit::textEdited, this,
            [this](const QString &text) { m_named = !text.isEmpty(); });
    connect(m_name, &QLineEdit::textChanged, this, &CreateAuthorityWizard::refresh);
    return page;
}

QWidget *CreateAuthorityWizard::keyPage()
{
    auto *page = new QWidget(this);
    auto *layout = pageLayout(page);
    auto *panel = new Panel(page);
    panel->body()->setSpacing(size::Gap);
    m_key = new QComboBox(panel);
    m_key->setAccessibleName(tr("Key"));
    m_digest = new QComboBox(panel);
    m_digest->setAccessibleName(tr("Digest of its signatures"));
    m_digest->addItem(tr("the one that fits the key"), QString());
    for (const char *digest : {"SHA-256", "SHA-384", "SHA-512"})
        m_digest->addItem(QString::fromLatin1(digest), QString::fromLatin1(digest));
    m_pss = new QCheckBox(tr("RSA-PSS instead of PKCS#1 v1.5"), panel);
    m_pss->setMinimumHeight(size::SmallControl);
    m_years = number(tr("Lifetime in years"), 1, 100, RootYears, panel);
    for (QComboBox *each : {m_key, m_digest}) {
        each->setMinimumHeight(size::Control);
        each->setMaximumWidth(320);
        connect(each, &QComboBox::currentIndexChanged, this, &CreateAuthorityWizard::refresh);
    }
    m_place = new QComboBox(panel);
    m_place->setAccessibleName(tr("Where the key lies"));
    m_place->addItem(icon(u"vault"_s, IconRole::Muted), tr("In the vault, sealed"), QString());
    m_place->setMinimumHeight(size::Control);
    m_place->setMinimumWidth(320);
    m_placeNote = note({});
    panel->body()->addWidget(fieldLabel(tr("Where the key lies"), m_place));
    panel->body()->addWidget(m_place, 0, Qt::AlignLeft);
    panel->body()->addWidget(m_placeNote);
    panel->body()->addSpacing(size::Grid);
    connect(m_place, &QComboBox::currentIndexChanged, this, &CreateAuthorityWizard::refresh);
    panel->body()->addWidget(fieldLabel(tr("Key"), m_key));
    panel->body()->addWidget(m_key);
    panel->body()->addSpacing(size::Grid);
    panel->body()->addWidget(fieldLabel(tr("Digest of its signatures"), m_digest));
    panel->body()->addWidget(m_digest);
    panel->body()->addWidget(m_pss);
    panel->body()->addSpacing(size::Grid);
    panel->body()->addWidget(fieldLabel(tr("Lifetime in years"), m_years));
    panel->body()->addWidget(m_years, 0, Qt::AlignLeft);
    addLimited(*layout, panel, PageWidth);
    layout->addStretch(1);
    connect(m_years, &QSpinBox::valueChanged, this, &CreateAuthorityWizard::refresh);
    return page;
}

QWidget *CreateAuthorityWizard::limitsPage()
{
    auto *page = new QWidget(this);
    auto *layout = pageLayout(page);
    auto *path = new Panel(page);
    auto *row = new QHBoxLayout;
    m_limitPath = new QCheckBox(tr("At most so many levels of authorities below it:"), path);
    m_limitPath->setMinimumHeight(size::SmallControl);
    m_pathLength = number(tr("Path length"), 0, 20, 0, path);
    row->addWidget(m_limitPath);
    row->addWidget(m_pathLength);
    row->addStretch(1);
    path->body()->addLayout(row);
    path->body()->addWidget(note(tr("0: it signs no further authorities, only what is used.")));
    addLimited(*layout, path, PageWidth);
    auto *names = new Panel(tr("Name constraints"), page);
    names->body()->setSpacing(size::Gap);
    m_permit = new LineListEditor(tr("Permitted names"), u"dns:example.org\nip:10.0.0.0/8"_s,
                                  constraintProblem, names);
    m_exclude = new LineListEditor(tr("Excluded names"), u"dns:secret.example.org"_s,
                                   constraintProblem, names);
    names->body()->addWidget(label(tr("Only names inside (one in a line)"), TextRole::Name));
    names->body()->addWidget(m_permit);
    names->body()->addSpacing(size::Grid);
    names->body()->addWidget(label(tr("No names inside"), TextRole::Name));
    names->body()->addWidget(m_exclude);
    addLimited(*layout, names, PageWidth);
    layout->addStretch(1);
    connect(m_limitPath, &QCheckBox::toggled, this, &CreateAuthorityWizard::refresh);
    connect(m_pathLength, &QSpinBox::valueChanged, this, [this] {
        m_limitPath->setChecked(true);
        refresh();
    });
    for (LineListEditor *each : {m_permit, m_exclude})
        connect(each, &LineListEditor::changed, this, &CreateAuthorityWizard::refresh);
    return page;
}

QWidget *CreateAuthorityWizard::addressPage()
{
    auto *page = new QWidget(this);
    auto *layout = pageLayout(page);
    auto *panel = new Panel(page);
    panel->body()->setSpacing(size::Gap);
    const auto add = [&](const QString &name, const QString &example) {
        auto *made = new LineListEditor(name, example, addressProblem, panel);
        panel->body()->addWidget(label(name, TextRole::Name));
        panel->body()->addWidget(made);
        panel->body()->addSpacing(size::Grid);
        connect(made, &LineListEditor::changed, this, &CreateAuthorityWizard::refresh);
        return made;
    };
    m_crl = add(tr("Where its revocation list lies (CRL)"), u"http://crl.example.org/ca.crl"_s);
    m_ocsp = add(tr("Who answers about revocation (OCSP)"), u"http://ocsp.example.org"_s);
    m_issuer = add(tr("Where its own certificate lies"), u"http://ca.example.org/ca.crt"_s);
    m_crlDays = number(tr("A revocation list holds for days"), 1, 3650, 7, panel);
    panel->body()->addWidget(fieldLabel(tr("A revocation list holds for days"), m_crlDays));
    panel->body()->addWidget(m_crlDays, 0, Qt::AlignLeft);
    addLimited(*layout, panel, PageWidth);
    layout->addStretch(1);
    connect(m_crlDays, &QSpinBox::valueChanged, this, &CreateAuthorityWizard::refresh);
    return page;
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
            const QSignalBlocker quiet(m_key);
            for (const QString &spec : choices->keys)
                m_key->addItem(keySpecTitle(spec), spec);
            m_key->setCurrentIndex(qMax(0, m_key->findData(u"ecdsa-p384"_s)));
            refresh();
        });
}

void CreateAuthorityWizard::findTokens()
{
    m_placeNote->setText(tr("Looking for tokens…"));
    m_tokenReader.ask<QList<jobs::TokenChoice>>(
        [](store::Database &, std::stop_token) { return jobs::connectedTokens(); }, this,
        [this](crypto::Result<QList<jobs::TokenChoice>> tokens) {
            if (!tokens) {
                m_placeNote->setText(sentencesOf(tokens.error()).cause);
                return;
            }
            m_placeNote->setText(
                tokens->isEmpty()
                    ? tr("No token or HSM (PKCS#11) is connected.")
                    : tr("A key made inside a token never leaves it; its PIN is asked for when "
                         "the key is used."));
            for (const jobs::TokenChoice &token : std::as_const(*tokens)) {
                const QString name = tr("Token “%1” (%2)", "label, model")
                                         .arg(visible(token.label, 40), visible(token.model, 40));
                m_place->addItem(icon(u"key"_s, IconRole::Muted),
                                 token.usable
                                     ? token.lastTry ? tr("%1: one PIN try left").arg(name) : name
                                     : tr("%1: cannot be written").arg(name),
                                 token.uri);
                auto *rows = qobject_cast<QStandardItemModel *>(m_place->model());
                if (!token.usable && rows)
                    rows->item(m_place->count() - 1)->setEnabled(false);
            }
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
