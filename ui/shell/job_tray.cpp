// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/job_tray.h"

#include "ui/parts/button.h"
#include "ui/parts/dates.h"
#include "ui/parts/elided_label.h"
#include "ui/parts/panel.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/progress_line.h"
#include "ui/parts/status_shape.h"
#include "ui/parts/texts.h"
#include "ui/parts/theme_style.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

class JobRow : public QWidget {
public:
    JobRow(const QString &title, QWidget *parent) : QWidget(parent)
    {
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 8, 0, 8);
        layout->setSpacing(4);
        auto *head = new QHBoxLayout;
        head->setSpacing(8);
        m_shape = new StatusShape(StatusKind::Running, this);
        m_title = new ElidedLabel(title, this);
        m_title->setRole(TextRole::Name);
        m_title->setElide(Qt::ElideRight);
        m_stop = iconButton(u"stop"_s, JobTray::tr("Stop %1").arg(title), this);
        head->addWidget(m_shape);
        head->addWidget(m_title, 1);
        head->addWidget(m_stop);
        m_bar = new ProgressLine(title, this);
        m_bar->setBusy(true);
        m_note = new ElidedLabel({}, this);
        m_note->setRole(TextRole::Note);
        m_note->setMutedInk(true);
        layout->addLayout(head);
        layout->addWidget(m_bar);
        layout->addWidget(m_note);
    }
    void progress(const jobs::Progress &progress)
    {
        m_bar->set(progress.done, progress.total);
        QString words = progress.total > 0
            ? JobTray::tr("%1 of %2").arg(number(progress.done), number(progress.total))
            : progress.done > 0 ? number(progress.done)
                                : QString();
        if (!progress.note.isEmpty())
            words += (words.isEmpty() ? QString() : u", "_s) + progress.note;
        m_note->setText(words);
    }
    void end(StatusKind kind, const QString &words)
    {
        m_running = false;
        m_shape->setKind(kind);
        m_bar->hide();
        m_stop->hide();
        m_note->setText(words);
    }
    bool running() const { return m_running; }
    QToolButton *stopButton() const { return m_stop; }

private:
    StatusShape *m_shape;
    ElidedLabel *m_title, *m_note;
    QToolButton *m_stop;
    ProgressLine *m_bar;
    bool m_running = true;
};

JobTray::JobTray(jobs::JobRunner &runner, QWidget *window) : QFrame(window), m_runner(runner)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 8);
    layout->setSpacing(4);
    layout->addWidget(label(tr("Jobs"), TextRole::PanelTitle, Ink::Text, this));
    m_empty = label(tr("Nothing runs. Imports, exports, checks and backups show here."),
                    TextRole::Body, Ink::Muted, this);
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(0, 0, 0, 8);
    layout->addWidget(m_empty);
    m_list = new QVBoxLayout;
    m_list->setSpacing(0);
    layout->addLayout(m_list);
    layout->addStretch(1);
    setAccessibleName(tr("Jobs"));
    hide();

    // Worker threads emit; queued to this thread.
    connect(&m_runner, &jobs::JobRunner::started, this, &JobTray::added, Qt::QueuedConnection);
    connect(
        &m_runner, &jobs::JobRunner::progressed, this,
        [this](qint64 id, const jobs::Progress &progress) {
            if (JobRow *row = m_rows.value(id))
                row->progress(progress);
        },
        Qt::QueuedConnection);
    connect(
        &m_runner, &jobs::JobRunner::finished, this,
        [this](qint64 id) {
            if (JobRow *row = m_rows.value(id))
                row->end(StatusKind::Valid, tr("Done"));
            ended();
        },
        Qt::QueuedConnection);
    connect(
        &m_runner, &jobs::JobRunner::failed, this,
        [this](qint64 id, const crypto::Error &error) {
            if (JobRow *row = m_rows.value(id)) {
                if (error.code == crypto::ErrorCode::Cancelled)
                    row->end(StatusKind::Note, tr("Stopped"));
                else
                    row->end(StatusKind::Failed, sentencesOf(error).cause);
            }
            ended();
        },
        Qt::QueuedConnection);
}

int JobTray::running() const
{
    int count = 0;
    for (const JobRow *row : m_rows)
        count += row->running() ? 1 : 0;
    return count;
}

void JobTray::added(qint64 id, const QString &title)
{
    auto *row = new JobRow(title, this);
    m_rows.insert(id, row);
    m_order.append(id);
    m_list->insertWidget(0, row);
    connect(row->stopButton(), &QToolButton::clicked, this, [this, id] { m_runner.stop(id); });
    // The last eight are enough to look back at; running ones stay.
    for (qsizetype i = 0; m_order.size() > 8 && i < m_order.size();) {
        if (m_rows.value(m_order[i])->running()) {
            ++i;
            continue;
        }
        delete m_rows.take(m_order.takeAt(i));
    }
    m_empty->hide();
    Q_EMIT runningChanged(running());
    place();
}

void JobTray::ended()
{
    Q_EMIT runningChanged(running());
    place();
}

void JobTray::place()
{
    if (!isVisible() || !m_anchor)
        return;
    layout()->activate();
    const int width = 360;
    const int height = qMin(parentWidget()->height() - size::TopBar - 24,
                            layout()->heightForWidth(width) > 0 ? layout()->heightForWidth(width)
                                                                : sizeHint().height());
    const QPoint at =
        m_anchor->mapTo(parentWidget(), QPoint(m_anchor->width(), m_anchor->height() + 8));
    setGeometry(qBound(8, at.x() - width, parentWidget()->width() - width - 8), at.y(), width,
                height);
}

void JobTray::toggle(QWidget *anchor)
{
    if (isVisible()) {
        hide();
        qApp->removeEventFilter(this);
        return;
    }
    m_anchor = anchor;
    show();
    raise();
    place();
    setFocusPolicy(Qt::StrongFocus);
    setFocus(Qt::PopupFocusReason);
    qApp->installEventFilter(this);
}

bool JobTray::eventFilter(QObject *watched, QEvent *event)
{
    if (isVisible() && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        hide();
        qApp->removeEventFilter(this);
        if (m_anchor)
            m_anchor->setFocus(Qt::PopupFocusReason);
        return true;
    }
    if (isVisible() && event->type() == QEvent::MouseButtonPress) {
        const QPoint at = static_cast<QMouseEvent *>(event)->globalPosition().toPoint();
        const bool inside = rect().contains(mapFromGlobal(at));
        const bool onAnchor = m_anchor && m_anchor->rect().contains(m_anchor->mapFromGlobal(at));
        if (!inside && !onAnchor) {
            hide();
            qApp->removeEventFilter(this);
        }
    }
    return QFrame::eventFilter(watched, event);
}

void JobTray::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, rect(), tokens().panel, tokens().controlBorder, size::PanelRadius);
}

}  // namespace ui
