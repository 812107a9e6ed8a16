// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/running_page.h"

#include "ui/parts/banner.h"
#include "ui/parts/dates.h"
#include "ui/parts/elided_label.h"
#include "ui/parts/panel.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/progress_line.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace ui {

RunningPage::RunningPage(const QString &accessibleName, QWidget *parent) : QWidget(parent)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(size::PanelGap);
    m_banner = new Banner(StatusKind::Failed, {}, {}, this);
    m_banner->hide();
    outer->addWidget(m_banner);

    auto *panel = new Panel(this);
    auto *head = new QHBoxLayout;
    head->setSpacing(size::PanelPadding);
    m_figure = label({}, TextRole::PageTitle);
    m_doing = label({}, TextRole::Body, Ink::Muted);
    m_rate = label({}, TextRole::Body, Ink::Muted);
    head->addWidget(m_figure);
    head->addWidget(m_doing);
    head->addStretch(1);
    head->addWidget(m_rate);
    panel->body()->addLayout(head);
    m_line = new ProgressLine(accessibleName, panel);
    panel->body()->addWidget(m_line);
    m_note = new ElidedLabel({}, panel);
    m_note->setRole(TextRole::Note);
    m_note->setMutedInk(true);
    panel->body()->addWidget(m_note);
    panel->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    outer->addWidget(panel);

    m_extra = new QVBoxLayout;
    m_extra->setSpacing(size::PanelGap);
    outer->addLayout(m_extra, 1);
}

void RunningPage::start(const QString &doing)
{
    m_banner->hide();
    m_figure->setText(tr("Starting"));
    m_doing->setText(doing);
    m_rate->clear();
    m_note->setText({});
    m_note->show();
    m_line->setKind(StatusKind::Running);
    m_line->set(0, 0);
    m_line->setBusy(true);
    m_clock.start();
}

void RunningPage::set(const jobs::Progress &progress)
{
    m_line->setBusy(progress.total <= 0);
    m_line->set(progress.done, progress.total);
    m_figure->setText(progress.total > 0
                          ? tr("%1 of %2").arg(number(progress.done), number(progress.total))
                          : number(progress.done));
    m_note->setText(visible(progress.note));
    const qint64 elapsed = m_clock.elapsed();
    if (elapsed > 1000 && progress.done > 0)
        m_rate->setText(
            tr("%1 a second, %2").arg(number(progress.done * 1000 / elapsed), duration(elapsed)));
}

void RunningPage::done(const QString &text)
{
    m_line->setBusy(false);
    m_line->setKind(StatusKind::Valid);
    m_line->set(1, 1);
    m_figure->setText(tr("Done"));
    m_doing->setText(text);
    m_note->hide();
    if (m_clock.isValid())
        m_rate->setText(duration(m_clock.elapsed()));
}

void RunningPage::fail(const crypto::Error &error)
{
    m_line->setBusy(false);
    m_line->setKind(StatusKind::Failed);
    m_line->set(1, 1);
    if (error.code == crypto::ErrorCode::Cancelled) {
        m_figure->setText(tr("Stopped"));
        m_banner->set(StatusKind::Warning, tr("You stopped this"),
                      tr("What was finished before stays as it is."));
    } else {
        m_figure->setText(tr("Failed"));
        m_banner->setError(error);
    }
    m_banner->show();
    m_doing->clear();
    m_note->hide();
}

}  // namespace ui
