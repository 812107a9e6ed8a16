// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/verdict_view.h"

#include "ui/parts/banner.h"
#include "ui/parts/button.h"
#include "ui/parts/chain_view.h"
#include "ui/parts/dates.h"
#include "ui/parts/detail_row.h"
#include "ui/parts/elided_label.h"
#include "ui/parts/panel.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/status_shape.h"
#include "ui/parts/texts.h"
#include "ui/parts/verdict_words.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;
using crypto::x509::RevocationState;

namespace {

constexpr int TextIndent = 22;  // under the words of a StatusLine

void addIndented(QVBoxLayout &body, QWidget *widget)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(TextIndent, 0, 0, 0);
    row->addWidget(widget);
    body.addLayout(row);
}

}  // namespace

VerdictView::VerdictView(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(size::PanelGap);
}

void VerdictView::setVerdict(const jobs::Verdict &verdict, const jobs::VerifyDraft &draft)
{
    clearLayout(m_layout);
    const QString name = visible(verdict.name, 120);
    auto *banner = new Banner(StatusKind::Valid, {}, {}, this);
    m_layout->addWidget(banner);
    if (verdict.problem) {
        const ErrorSentences sentences = sentencesOf(*verdict.problem);
        banner->set(StatusKind::Failed, tr("%1 could not be verified").arg(name),
                    sentences.cause + u' ' + sentences.remedy);
        m_layout->addStretch(1);
        return;
    }
    QStringList asked{purposeText(draft.purpose)};
    if (!draft.host.trimmed().isEmpty())
        asked << visible(draft.host.trimmed(), 120);
    asked << moment(draft.time);
    const auto &result = verdict.result;
    const QString question = tr("Asked about: %1.").arg(asked.join(u", "_s));
    if (result.valid) {
        banner->set(result.warnings.empty() ? StatusKind::Valid : StatusKind::Warning,
                    result.warnings.empty() ? tr("%1 is valid").arg(name)
                                            : tr("%1 is valid, with %Ln warning(s)", nullptr,
                                                 int(result.warnings.size()))
                                                  .arg(name),
                    question);
    } else {
        banner->set(result.revocation == RevocationState::Revoked ? StatusKind::Blocking
                                                                  : StatusKind::Failed,
                    tr("%1 is not valid").arg(name), question);
    }
    addProblems(tr("Why not"), result.errors, verdict, true);
    addProblems(tr("Warnings"), result.warnings, verdict, false);
    addChain(verdict);
    addRevocation(verdict);
    m_layout->addStretch(1);
}

void VerdictView::addProblems(const QString &title,
                              const std::vector<crypto::x509::ChainProblem> &problems,
                              const jobs::Verdict &verdict, bool errors)
{
    if (problems.empty())
        return;
    auto *panel = new Panel(title, this);
    panel->setNote(number(qint64(problems.size())));
    panel->body()->setSpacing(2);
    bool first = true;
    for (const auto &problem : problems) {
        if (!std::exchange(first, false))
            panel->body()->addSpacing(size::Grid);
        const VerdictProblem words = wordsOf(problem, verdict);
        const StatusKind kind = !errors ? StatusKind::Warning
            : words.code == u"revoked"  ? StatusKind::Blocking
                                        : StatusKind::Failed;
        auto *line = new StatusLine(kind,
                                    words.subject.isEmpty()
                                        ? words.cause
                                        : tr("%1: %2", "certificate, what is wrong with it")
                                              .arg(words.subject, words.cause));
        line->setToolTip(escapedToolTip(words.code));
        panel->body()->addWidget(line);
        if (!words.remedy.isEmpty())
            addIndented(*panel->body(), detailText(words.remedy, TextRole::Note, true));
        if (!words.raw.isEmpty()) {
            auto *raw = new ElidedLabel(words.raw);
            raw->setRole(TextRole::Note);
            raw->setElide(Qt::ElideRight);
            raw->setCopyable(true);
            addIndented(*panel->body(), raw);
        }
    }
    m_layout->addWidget(panel);
}

void VerdictView::addChain(const jobs::Verdict &verdict)
{
    if (verdict.chain.isEmpty())
        return;
    auto *panel = new Panel(tr("Chain"), this);
    panel->setNote(tr("%Ln certificate(s)", nullptr, int(verdict.chain.size())));
    if (verdict.id != 0) {
        auto *show = new LinkButton(tr("Show in the inventory"), panel);
        connect(show, &QPushButton::clicked, this,
                [this, id = verdict.id] { Q_EMIT certificateWanted(id); });
        panel->addHeadWidget(show);
    }
    auto *view = new ChainView(panel);
    view->setChain(verdict.chain);
    connect(view, &ChainView::opened, this, &VerdictView::certificateWanted);
    panel->body()->addWidget(view);
    panel->body()->addSpacing(size::Gap);
    panel->body()->addWidget((new DetailRow(tr("SHA-256"), groupedHex(verdict.sha256)))->mono());
    if (!verdict.file.isEmpty())
        panel->body()->addWidget(new DetailRow(tr("File"), verdict.file));
    m_layout->addWidget(panel);
}

void VerdictView::addRevocation(const jobs::Verdict &verdict)
{
    auto *panel = new Panel(tr("Revocation"), this);
    panel->body()->setSpacing(2);
    const auto add = [panel](const RevocationWords &words, const QString &name) {
        auto *row = new QHBoxLayout;
        row->setSpacing(size::PanelPadding);
        auto *line = new StatusLine(words.kind, words.state);
        line->setColoured(true);
        row->addWidget(line);
        row->addWidget(label(name, TextRole::Body));
        auto *note = new ElidedLabel(words.note);
        note->setRole(TextRole::Note);
        note->setMutedInk(true);
        row->addWidget(note, 1);
        panel->body()->addLayout(row);
    };
    bool any = false;
    for (const auto &one : verdict.result.revocations) {
        if (one.state == RevocationState::NotChecked)
            continue;
        any = true;
        add(wordsOf(one), chainName(verdict, one.certificate));
    }
    if (!any) {
        auto *line = new StatusLine(StatusKind::Note, tr("Not looked for"));
        panel->body()->addWidget(line);
        addIndented(*panel->body(),
                    detailText(tr("Add a revocation list, or let responders be asked and lists be "
                                  "fetched, to know whether it was revoked."),
                               TextRole::Note, true));
    }
    if (!verdict.notes.isEmpty()) {
        panel->body()->addSpacing(size::Grid);
        panel->body()->addWidget(label(tr("Sources"), TextRole::SectionHead, Ink::Muted));
        for (const jobs::FetchNote &note : verdict.notes)
            add(wordsOf(note),
                note.kind == store::FetchedKind::Crl        ? tr("Revocation list")
                    : note.kind == store::FetchedKind::Ocsp ? tr("OCSP responder")
                                                            : tr("Issuer's certificate"));
    }
    m_layout->addWidget(panel);
}

}  // namespace ui
