// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/verify_wizard.h"

#include "models/jobs/import.h"
#include "ui/parts/button.h"
#include "ui/parts/choice_list.h"
#include "ui/parts/console_context.h"
#include "ui/parts/dates.h"
#include "ui/parts/drop_list.h"
#include "ui/parts/panel.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/verdict_view.h"
#include "ui/parts/verdict_words.h"
#include "ui/wizards/running_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

enum VerifyStep { CertificateStep, ConditionStep, ResultStep };
constexpr int PageWidth = 860, ListWidth = 280;

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

QLabel *note(const QString &text, int indent = 0)
{
    QLabel *made = label(text, TextRole::Note, Ink::Muted);
    made->setWordWrap(true);
    if (indent > 0)
        made->setIndent(indent);
    return made;
}

QCheckBox *check(const QString &text, QWidget *parent)
{
    auto *made = new QCheckBox(text, parent);
    made->setMinimumHeight(size::SmallControl);
    return made;
}

// A list with its head and its two buttons, as one of several beside each other.
QVBoxLayout *listColumn(DropList *list, const QString &title, QWidget *parent)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(size::Gap);
    column->addWidget(fieldLabel(title, list));
    list->setFixedHeight(84);
    column->addWidget(list);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(size::Grid);
    auto *add = button(VerifyWizard::tr("Add…"), u"file"_s, ButtonKind::Plain, parent);
    add->setAccessibleName(VerifyWizard::tr("Add to: %1").arg(title));
    setSmall(add);
    QObject::connect(add, &QPushButton::clicked, list, &DropList::chooseFiles);
    buttons->addWidget(add);
    buttons->addWidget(list->removeButton(parent));
    buttons->addStretch(1);
    column->addLayout(buttons);
    return column;
}

// Why not; of a valid one: to which root.
QString whyNot(const jobs::Verdict &verdict)
{
    if (verdict.problem)
        return VerifyWizard::tr("could not be read");
    if (verdict.valid())
        return verdict.chain.isEmpty() ? QString() : visible(verdict.chain.first().name, 80);
    return wordsOf(verdict.result.errors.front(), verdict).cause;
}

StatusKind kindOf(const jobs::Verdict &verdict)
{
    if (!verdict.valid())
        return StatusKind::Failed;
    return verdict.result.warnings.empty() ? StatusKind::Valid : StatusKind::Warning;
}

}  // namespace

void verifyCertificates(ConsoleContext &context, const VerifyStart &start)
{
    context.showWizard(new VerifyWizard(context, start));
}

VerifyWizard::VerifyWizard(ConsoleContext &context, const VerifyStart &start, QWidget *parent)
    : WizardFrame(tr("Verify"), parent), m_context(context), m_selection(start.selection),
      m_count(start.count)
{
    addStep({tr("Certificates"),
             tr("What is verified"),
             tr("Files are only read; nothing is imported."),
             {},
             {}},
            certificatePage(start));
    addStep({tr("Conditions"), tr("What it must hold for"), {}, tr("Verify"), u"shield"_s},
            conditionPage());
    addStep({tr("Result"), {}, {}, tr("Close"), {}, false, false, true}, resultPage());
    setFootNote(tr("Verifying changes neither certificates nor authorities."));
    m_files->addPaths(start.files);
    goTo(CertificateStep);
    refresh();
}

VerifyWizard::~VerifyWizard() = default;

QWidget *VerifyWizard::certificatePage(const VerifyStart &start)
{
    auto *page = new QWidget(this);
    auto *layout = pageLayout(page);
    m_inventory = new Panel(tr("From the inventory"), page);
    m_inventory->body()->addWidget(
        label(start.count == 1 && !start.name.isEmpty()
                  ? visible(start.name, 200)
                  : tr("%Ln certificate(s) chosen in the table", nullptr, int(start.count))));
    auto *drop = button(tr("Leave out"), {}, ButtonKind::Plain, m_inventory);
    setSmall(drop);
    m_inventory->addHeadWidget(drop);
    connect(drop, &QPushButton::clicked, this, [this] {
        m_count = 0;
        m_selection = {};
        m_inventory->hide();
        m_files->setFocus();
        refresh();
    });
    m_inventory->setVisible(m_count > 0);
    addLimited(*layout, m_inventory, PageWidth);

    auto *files = new Panel(tr("Files"), page);
    m_files =
        new DropList(DropList::Takes::Files, tr("Files to verify"),
                     tr("Drop certificate files here, or add them with the button above"), files);
    m_files->setMinimumHeight(168);
    auto *add = button(tr("Add files…"), u"file"_s, ButtonKind::Plain, files);
    setSmall(add);
    connect(add, &QPushButton::clicked, m_files, &DropList::chooseFiles);
    files->addHeadWidget(add);
    files->addHeadWidget(m_files->removeButton(files));
    files->body()->addWidget(m_files);
    files->body()->addWidget(
        note(tr("The first certificate of a file is the one asked about; the others may complete "
                "its chain. PEM, DER, PKCS#7 and more are recognised by their content.")));
    addLimited(*layout, files, PageWidth);
    layout->addStretch(1);
    connect(m_files, &DropList::changed, this, &VerifyWizard::refresh);
    return page;
}

QWidget *VerifyWizard::conditionPage()
{
    auto *page = new QWidget(this);
    auto *layout = pageLayout(page);
    addLimited(*layout, questionPanel(page), PageWidth);
    addLimited(*layout, trustPanel(page), PageWidth);
    addLimited(*layout, networkPanel(page), PageWidth);
    layout->addStretch(1);
    return page;
}

Panel *VerifyWizard::questionPanel(QWidget *parent)
{
    auto *panel = new Panel(parent);
    auto *row = new QHBoxLayout;
    row->setSpacing(size::PanelPadding);
    m_purpose = new QComboBox(panel);
    m_purpose->setAccessibleName(tr("Purpose"));
    m_purpose->setMinimumHeight(size::Control);
    for (const QString &word : purposeWords())
        m_purpose->addItem(purposeText(word), word);
    m_host = new QLineEdit(panel);
    m_host->setAccessibleName(tr("Name it must be for"));
    m_host->setMinimumHeight(size::Control);
    m_host->setMaxLength(255);
    m_host->setPlaceholderText(tr("www.example.org, 192.0.2.7 or a mail address; may be empty"));
    auto *left = new QVBoxLayout, *right = new QVBoxLayout;
    for (QVBoxLayout *column : {left, right})
        column->setSpacing(size::Gap);
    left->addWidget(fieldLabel(tr("Purpose"), m_purpose));
    left->addWidget(m_purpose);
    right->addWidget(fieldLabel(tr("Name it must be for"), m_host));
    right->addWidget(m_host);
    row->addLayout(left, 2);
    row->addLayout(right, 3);
    panel->body()->addLayout(row);
    auto *time = new QHBoxLayout;
    time->setSpacing(size::Grid);
    m_atTime = check(tr("At another time than now:"), panel);
    m_time = new QDateTimeEdit(QDateTime::fromSecsSinceEpoch(m_context.clock().now()), panel);
    m_time->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
    m_time->setCalendarPopup(true);
    m_time->setMinimumHeight(size::Control);
    m_time->setAccessibleName(tr("Time it must be valid at"));
    m_time->setEnabled(false);
    time->addWidget(m_atTime);
    time->addWidget(m_time);
    time->addStretch(1);
    panel->body()->addLayout(time);
    connect(m_atTime, &QCheckBox::toggled, m_time, &QWidget::setEnabled);
    connect(m_atTime, &QCheckBox::toggled, this, &VerifyWizard::refresh);
    connect(m_purpose, &QComboBox::currentIndexChanged, this, &VerifyWizard::refresh);
    connect(m_host, &QLineEdit::textChanged, this, &VerifyWizard::refresh);
    return panel;
}

Panel *VerifyWizard::trustPanel(QWidget *parent)
{
    auto *panel = new Panel(tr("What is trusted"), parent);
    panel->body()->setSpacing(size::Gap);
    m_own = check(tr("The authorities whose keys this vault holds"), panel);
    m_roots = check(tr("Every root certificate in this vault"), panel);
    m_system = check(tr("This machine’s trust store"), panel);
    m_own->setChecked(true);
    for (QCheckBox *each : {m_own, m_roots, m_system}) {
        panel->body()->addWidget(each);
        connect(each, &QCheckBox::toggled, this, &VerifyWizard::refresh);
    }
    m_system->setEnabled(!jobs::systemTrustPaths().isEmpty());
    panel->body()->addSpacing(size::Grid);
    const QString drop = tr("Drop files here");
    m_trust = new DropList(DropList::Takes::Files, tr("Trusted certificates"), drop, panel);
    m_intermediates =
        new DropList(DropList::Takes::Files, tr("Certificates to complete the chain"), drop, panel);
    m_crls = new DropList(DropList::Takes::Files, tr("Revocation lists"), drop, panel);
    auto *row = new QHBoxLayout;
    row->setSpacing(size::PanelPadding);
    row->addLayout(listColumn(m_trust, tr("Also trusted"), panel), 1);
    row->addLayout(listColumn(m_intermediates, tr("To complete the chain"), panel), 1);
    row->addLayout(listColumn(m_crls, tr("Revocation lists"), panel), 1);
    panel->body()->addLayout(row);
    for (DropList *each : {m_trust, m_intermediates, m_crls})
        connect(each, &DropList::changed, this, &VerifyWizard::refresh);
    return panel;
}

Panel *VerifyWizard::networkPanel(QWidget *parent)
{
    auto *panel = new Panel(tr("Revocation from the network"), parent);
    panel->body()->setSpacing(size::Gap);
    m_ocsp = check(tr("Ask the OCSP responders named in the certificates"), panel);
    m_fetch = check(tr("Fetch missing issuers and revocation lists"), panel);
    panel->body()->addWidget(m_ocsp);
    panel->body()->addWidget(m_fetch);
    panel->body()->addWidget(
        note(tr("With either, a state that nobody tells is an error. Copies are kept in the vault "
                "and used while they are fresh. Only public addresses are gone to, and these:"),
             24));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(24, 0, 0, 0);
    row->setSpacing(size::PanelPadding);
    m_private = check(tr("private networks"), panel);
    m_loopback = check(tr("this machine"), panel);
    m_linkLocal = check(tr("link-local"), panel);
    for (QCheckBox *each : {m_private, m_loopback, m_linkLocal}) {
        each->setEnabled(false);
        row->addWidget(each);
    }
    row->addStretch(1);
    panel->body()->addLayout(row);
    for (QCheckBox *each : {m_ocsp, m_fetch})
        connect(each, &QCheckBox::toggled, this, [this] {
            for (QCheckBox *place : {m_private, m_loopback, m_linkLocal})
                place->setEnabled(m_ocsp->isChecked() || m_fetch->isChecked());
            refresh();
        });
    return panel;
}

QWidget *VerifyWizard::resultPage()
{
    auto *page = new QWidget(this);
    auto *layout = pageLayout(page);
    m_running = new RunningPage(tr("Progress of the verification"), page);
    layout->addWidget(m_running);
    m_results = new QWidget(page);
    auto *columns = new QHBoxLayout(m_results);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(size::PanelGap);
    auto *panel = new Panel(m_results);
    panel->setFlush(true);
    panel->setFixedWidth(ListWidth);
    m_list = new ChoiceList(tr("Verified certificates"), panel);
    m_list->setMarks(false);
    m_list->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    panel->body()->addWidget(m_list);
    columns->addWidget(panel);
    m_scroll = new QScrollArea(m_results);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *inner = new QWidget;
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    m_view = new VerdictView(inner);
    addLimited(*column, m_view, 1000);
    column->addStretch(1);
    m_scroll->setWidget(inner);
    m_scroll->viewport()->setAutoFillBackground(false);
    inner->setAutoFillBackground(false);
    columns->addWidget(m_scroll, 1);
    layout->addWidget(m_results, 1);
    m_results->hide();
    connect(m_list, &ChoiceList::chosen, this,
            [this](const QString &id) { showVerdict(id.toLongLong()); });
    connect(m_view, &VerdictView::certificateWanted, this, [this](qint64 id) {
        ConsoleContext &context = m_context;
        close();
        context.openCertificate(id);
    });
    return page;
}

jobs::VerifyDraft VerifyWizard::draft() const
{
    jobs::VerifyDraft draft;
    draft.selection = m_count > 0 ? m_selection : jobs::Selection();
    draft.files = m_files->paths();
    draft.sources.trustFiles = m_trust->paths();
    draft.sources.intermediateFiles = m_intermediates->paths();
    draft.sources.crlFiles = m_crls->paths();
    draft.sources.systemTrust = m_system->isChecked();
    draft.sources.ownAuthorities = m_own->isChecked();
    draft.sources.vaultRoots = m_roots->isChecked();
    draft.purpose = m_purpose->currentData().toString();
    draft.host = m_host->text().trimmed();
    draft.time =
        m_atTime->isChecked() ? m_time->dateTime().toSecsSinceEpoch() : m_context.clock().now();
    draft.fetch.ocsp = m_ocsp->isChecked();
    draft.fetch.fetch = m_fetch->isChecked();
    draft.fetch.addresses.privateNetworks = m_private->isEnabled() && m_private->isChecked();
    draft.fetch.addresses.loopback = m_loopback->isEnabled() && m_loopback->isChecked();
    draft.fetch.addresses.linkLocal = m_linkLocal->isEnabled() && m_linkLocal->isChecked();
    return draft;
}

void VerifyWizard::refresh()
{
    const jobs::VerifyDraft now = draft();
    QStringList chosen;
    if (m_count > 0)
        chosen << tr("%Ln of the inventory", "certificates", int(m_count));
    if (!now.files.isEmpty())
        chosen << tr("%Ln file(s)", nullptr, int(now.files.size()));
    setChoice(CertificateStep, chosen.join(u", "_s));
    QStringList conditions{m_purpose->currentText()};
    if (!now.host.isEmpty())
        conditions << visible(now.host, 40);
    if (now.fetch.ocsp || now.fetch.fetch)
        conditions << tr("asks the network");
    setChoice(ConditionStep, current() >= ConditionStep ? conditions.join(u", "_s) : QString());
    if (current() == CertificateStep)
        setCanContinue(!chosen.isEmpty());
    if (current() == ConditionStep) {
        const bool trusted = m_own->isChecked() || m_roots->isChecked() || m_system->isChecked()
            || !now.sources.trustFiles.isEmpty();
        setCanContinue(true);
        if (trusted)
            setFootNote(tr("Verifying changes neither certificates nor authorities."));
        else
            setFootNote(tr("Nothing is trusted: no certificate can be valid."),
                        StatusKind::Warning);
    }
}

void VerifyWizard::entered(int)
{
    refresh();
}

void VerifyWizard::verbPressed(int step)
{
    if (step == ConditionStep)
        apply();
    else if (step == ResultStep)
        close();
    else
        next();
}

void VerifyWizard::apply()
{
    if (m_job != 0)
        return;
    m_asked = draft();
    m_results->hide();
    m_running->show();
    goTo(ResultStep);
    setChoice(ResultStep, {});
    setRunning(true, tr("Stop"));
    setFootNote(tr("Verifying changes neither certificates nor authorities."));
    m_running->start(tr("verifying"));
    m_job = m_context.run(
        tr("Verify %Ln certificate(s)", nullptr, int(m_count + m_asked.files.size())),
        jobs::JobRunner::Lane::Read, jobs::verifyJob(m_asked), this,
        {[this](const QVariant &result) { showOutcome(result.value<jobs::VerifyOutcome>()); },
         [this](const crypto::Error &error) {
             m_job = 0;
             m_running->fail(error);
             setRunning(false);
             setCanContinue(true);
         },
         [this](const jobs::Progress &progress) { m_running->set(progress); }});
}

void VerifyWizard::showOutcome(const jobs::VerifyOutcome &outcome)
{
    m_job = 0;
    m_verdicts = outcome.verdicts;
    setRunning(false);
    setCanContinue(true);
    QList<Choice> choices;
    qsizetype bad = 0, worst = -1;
    for (qsizetype i = 0; i < m_verdicts.size(); ++i) {
        const jobs::Verdict &verdict = m_verdicts[i];
        if (!verdict.valid()) {
            ++bad;
            worst = worst < 0 ? i : worst;
        }
        choices.append({QString::number(i), visible(verdict.name, 120), whyNot(verdict),
                        verdict.valid() ? tr("valid") : tr("not valid"), kindOf(verdict)});
    }
    m_list->setChoices(choices);
    m_list->parentWidget()->setVisible(m_verdicts.size() > 1);
    const QString sentence = outcome.stopped
        ? tr("You stopped this; %Ln certificate(s) were verified.", nullptr, int(m_verdicts.size()))
        : m_verdicts.size() > 1
        ? (bad == 0 ? tr("All %Ln are valid.", nullptr, int(m_verdicts.size()))
                    : tr("%1 of %2 are not valid.").arg(number(bad), number(m_verdicts.size())))
        : QString();
    setSentence(ResultStep, sentence);
    setChoice(ResultStep, bad == 0 ? tr("valid") : tr("%Ln not valid", nullptr, int(bad)),
              bad == 0 ? StatusKind::Valid : StatusKind::Failed);
    setFootNote({});
    m_running->hide();
    m_results->show();
    const qsizetype first = worst < 0 ? 0 : worst;
    m_list->setCurrent(QString::number(first));
    showVerdict(first);
}

void VerifyWizard::showVerdict(qsizetype index)
{
    if (index < 0 || index >= m_verdicts.size())
        return;
    m_view->setVerdict(m_verdicts[index], m_asked);
    m_scroll->ensureVisible(0, 0);
}

void VerifyWizard::cancelPressed()
{
    if (m_job != 0)
        m_context.jobs().stop(m_job);
    else
        close();
}

}  // namespace ui
