// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/witness_wizard.h"

#include "ui/parts/banner.h"
#include "ui/parts/button.h"
#include "ui/parts/console_context.h"
#include "ui/parts/dates.h"
#include "ui/parts/elided_label.h"
#include "ui/parts/panel.h"
#include "ui/parts/plain_text.h"
#include "ui/wizards/running_page.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

#include <utility>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

enum WitnessStep { ErrandStep, RunStep };
constexpr int PageWidth = 760;

QString pathIn(const QLineEdit *field)
{
    return QDir::fromNativeSeparators(field->text().trimmed());
}

}  // namespace

WitnessWizard::WitnessWizard(ConsoleContext &context, QWidget *parent)
    : WizardFrame(tr("Witnesses of the record"), parent), m_context(context)
{
    m_running = new RunningPage(tr("Progress"), this);
    addStep({.title = tr("What to do"),
             .sentence = tr("Who could rewrite this vault cannot rewrite what stands elsewhere."),
             .verb = tr("Go on"),
             .verbIcon = u"check"_s},
            errandPage());
    addStep({.title = tr("Result"), .outcome = true}, m_running);
    goTo(ErrandStep);
    refresh();
}

QLineEdit *WitnessWizard::addPath(QVBoxLayout &column, const QString &name,
                                  const QString &placeholder, bool saves)
{
    auto *field = new QLineEdit;
    field->setAccessibleName(name);
    field->setPlaceholderText(placeholder);
    field->setMinimumHeight(size::Control);
    auto *choose = button(tr("Choose…"), u"folder"_s);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(24, 0, 0, 0);
    row->addWidget(field, 1);
    row->addWidget(choose);
    column.addLayout(row);
    connect(choose, &QPushButton::clicked, this, [this, field, name, saves] {
        auto *dialog = new QFileDialog(this, name, field->text());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(saves ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
        dialog->setOption(QFileDialog::DontConfirmOverwrite);
        connect(dialog, &QFileDialog::fileSelected, field, &QLineEdit::setText);
        dialog->open();
    });
    return field;
}

QWidget *WitnessWizard::errandPage()
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(size::PanelGap);
    m_error = new Banner(StatusKind::Failed, {}, {}, page);
    m_error->hide();
    addLimited(*layout, m_error, PageWidth);
    auto *panel = new Panel(page);
    QVBoxLayout &body = *panel->body();
    body.setSpacing(size::Grid);
    const auto place = [&](Errand errand, const QString &text, const QString &name,
                           const QString &placeholder, bool saves) {
        Place &made = m_places[int(errand)];
        made.radio = new QRadioButton(text, panel);
        made.radio->setMinimumHeight(size::SmallControl);
        body.addWidget(made.radio);
        made.path = addPath(body, name, placeholder, saves);
        connect(made.radio, &QRadioButton::toggled, this, &WitnessWizard::refresh);
        connect(made.path, &QLineEdit::textChanged, this, [this, radio = made.radio] {
            radio->setChecked(true);
            refresh();
        });
    };
    place(Errand::Anchor, tr("Anchor: the newest head goes to the end of a file"),
          tr("Anchor file"), tr("on another machine or medium; best one that only grows"), true);
    place(Errand::Check, tr("Check: does the record still hold an anchor?"),
          tr("Anchor, or a file with anchors"),
          tr("anchor file, report, bundle, backup, or the text"), false);
    place(Errand::Request, tr("Time stamp: a request for the newest head"),
          tr("File of the request"),
          tr("to be sent to an authority as application/timestamp-query"), true);
    place(Errand::Answer, tr("Time stamp: the authority's answer"), tr("File of the answer"),
          tr("what the authority sent back"), false);
    Place &answer = m_places[int(Errand::Answer)];
    answer.trust = addPath(body, tr("Certificate of the time-stamp authority"),
                           tr("its own certificate or the root it is below"), false);
    connect(answer.trust, &QLineEdit::textChanged, this, [this, radio = answer.radio] {
        radio->setChecked(true);
        refresh();
    });
    if (m_context.vault().readOnly) {
        for (QWidget *each :
             {static_cast<QWidget *>(answer.radio), static_cast<QWidget *>(answer.path),
              static_cast<QWidget *>(answer.trust)})
            each->setEnabled(false);
    }
    m_places[int(Errand::Anchor)].radio->setChecked(true);
    addLimited(*layout, panel, PageWidth);
    layout->addStretch(1);
    return page;
}

WitnessWizard::Errand WitnessWizard::errand() const
{
    for (const Errand each : {Errand::Check, Errand::Request, Errand::Answer}) {
        if (m_places[int(each)].radio->isChecked())
            return each;
    }
    return Errand::Anchor;
}

void WitnessWizard::refresh()
{
    if (count() == 0)
        return;  // the page is still being built
    const QString names[] = {tr("anchor"), tr("check"), tr("time-stamp request"), tr("time stamp")};
    if (std::exchange(m_replace, false))
        setVerb(ErrandStep, tr("Go on"));
    setChoice(ErrandStep, names[int(errand())]);
    if (current() != ErrandStep)
        return;
    const Place &place = m_places[int(errand())];
    setCanContinue(!pathIn(place.path).isEmpty()
                   && (!place.trust || !pathIn(place.trust).isEmpty()));
}

void WitnessWizard::entered(int step)
{
    if (step == ErrandStep)
        refresh();
}

void WitnessWizard::verbPressed(int step)
{
    if (step == ErrandStep)
        apply();
    else
        next();
}

void WitnessWizard::apply()
{
    if (m_job)
        return;
    const Place &place = m_places[int(errand())];
    const QString path = pathIn(place.path);
    jobs::JobFunction function;
    auto lane = jobs::JobRunner::Lane::Read;
    switch (errand()) {
    case Errand::Anchor:
        function = jobs::anchorAuditJob(path);
        break;
    case Errand::Check:
        function = jobs::checkAnchorsJob(path);
        break;
    case Errand::Request:
        function = jobs::requestStampJob(
            path, m_replace ? jobs::StampFile::Replace : jobs::StampFile::Keep);
        break;
    case Errand::Answer:
        function = jobs::readStampJob(path, pathIn(place.trust));
        lane = jobs::JobRunner::Lane::Write;
        break;
    }
    m_error->hide();
    goTo(RunStep);
    setRunning(true, tr("Stop"));
    m_running->start(tr("reading the record"));
    m_job = m_context.run(tr("Witnesses of the record"), lane, std::move(function), this,
                          {[this](const QVariant &result) { showOutcome(result); },
                           [this](const crypto::Error &error) { showFailure(error); },
                           [this](const jobs::Progress &progress) { m_running->set(progress); }});
}

void WitnessWizard::showOutcome(const QVariant &result)
{
    const auto text = [this](const QString &title, const QString &value) {
        auto *panel = new Panel(title);
        auto *line = new ElidedLabel(value);
        line->setCopyable(true);
        panel->body()->addWidget(line);
        m_running->extra()->addWidget(panel);
        m_running->extra()->addStretch(1);
    };
    switch (errand()) {
    case Errand::Anchor: {
        const auto outcome = result.value<jobs::AnchorOutcome>();
        m_running->done(outcome.added ? tr("The newest head stands at the end of the file")
                                      : tr("The file had the newest head already"));
        text(tr("Anchor"), outcome.anchor);
        break;
    }
    case Errand::Check:
        showChecked(result.value<jobs::AuditVerification>());
        break;
    case Errand::Request:
        m_running->done(tr("Written. Send it to a time-stamp authority, then bring its answer."));
        text(tr("Asks about"), result.toString());
        break;
    case Errand::Answer: {
        const auto outcome = result.value<jobs::StampOutcome>();
        m_running->done(
            tr("Record %1 and all before it were there at %2, says %3")
                .arg(number(outcome.seq), moment(outcome.at), visible(outcome.authority, 100)));
        break;
    }
    }
    setFinished(tr("Close"));
}

void WitnessWizard::showChecked(const jobs::AuditVerification &result)
{
    m_running->done(tr("%1 records and %2 signed heads were checked", "a number, a number")
                        .arg(number(result.rows), number(result.heads)));
    Banner *verdict = nullptr;
    if (!result.ok())
        verdict = new Banner(StatusKind::Failed, tr("The record was changed"),
                             visible(result.problem, 300));
    else if (result.anchors == 0)
        verdict =
            new Banner(StatusKind::Warning, tr("No anchor of this vault is in it"),
                       tr("%Ln anchor(s) belong to other vaults.", nullptr, result.foreignAnchors));
    else
        verdict = new Banner(StatusKind::Valid,
                             tr("The record holds %Ln anchor(s)", nullptr, result.anchors),
                             tr("Nothing before them was edited, removed or put in."));
    m_running->extra()->addWidget(verdict);
    m_running->extra()->addStretch(1);
}

void WitnessWizard::showFailure(const crypto::Error &error)
{
    m_job = 0;
    setRunning(false);
    m_error->setError(error);
    m_error->show();
    goTo(ErrandStep);
    m_replace = error.code == crypto::ErrorCode::AlreadyExists;  // till another file is named
    if (m_replace)
        setVerb(ErrandStep, tr("Replace the file"));
}

void WitnessWizard::cancelPressed()
{
    if (current() == RunStep && m_job)
        m_context.jobs().stop(m_job);
    else
        close();
}

}  // namespace ui
