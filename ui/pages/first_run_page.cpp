// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/first_run_page.h"

#include "ui/pages/unlock_frame.h"
#include "ui/pages/unlock_restore.h"
#include "ui/parts/banner.h"
#include "ui/parts/button.h"
#include "ui/parts/console_settings.h"
#include "ui/parts/dates.h"
#include "ui/parts/elided_label.h"
#include "ui/parts/icons.h"
#include "ui/parts/panel.h"
#include "ui/parts/progress_line.h"
#include "ui/parts/theme_style.h"
#include "ui/parts/vault_door.h"

#include <QApplication>
#include <QFileDialog>
#include <QLabel>
#include <QPainter>
#include <QPointer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qint64 DemoSize = 55'000;

// One of the two choices: icon, name, what it means, the button. The first is the recommended one.
class Choice : public QWidget {
public:
    Choice(const QString &iconName, const QString &name, const QString &text, QPushButton *action,
           bool first, QWidget *parent)
        : QWidget(parent), m_icon(iconName), m_first(first)
    {
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(72, 20, 20, 20);
        row->setSpacing(24);
        auto *words = new QVBoxLayout;
        words->setSpacing(8);
        words->addWidget(label(name, TextRole::DetailName, Ink::Text, this));
        QLabel *body = label(text, TextRole::Body, Ink::Muted, this);
        body->setWordWrap(true);
        words->addWidget(body);
        words->addStretch(1);
        row->addLayout(words, 1);
        row->addWidget(action, 0, Qt::AlignTop);
        action->setAccessibleDescription(text);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = tokens();
        QPainter painter(this);
        paintBox(painter, rect(), t.panel, m_first ? t.accent : t.border, size::PanelRadius);
        if (m_first)
            paintBox(painter, rect().adjusted(1, 1, -1, -1), QColor(), t.accent,
                     size::PanelRadius - 1);
        paintIcon(painter, QRect(22, 22, 32, 32), m_icon, m_first ? t.accent : t.muted);
    }

private:
    QString m_icon;
    bool m_first;
};

class Mark : public QWidget {
public:
    Mark(QString iconName, int side, QWidget *parent) : QWidget(parent), m_icon(std::move(iconName))
    {
        setFixedSize(side, side);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintIcon(painter, rect(), m_icon, tokens().accent);
    }

private:
    QString m_icon;
};

class StepRow : public QWidget {
public:
    StepRow(int number, const QString &text, QWidget *parent)
        : QWidget(parent), m_number(number), m_text(text)
    {
        setFixedHeight(26);
        setAccessibleName(text);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = tokens();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(t.controlBorder, 1));
        const QRectF circle(0.5, 3.5, 19, 19);
        painter.drawEllipse(circle);
        painter.setFont(ui::font(TextRole::Tick));
        painter.setPen(t.muted);
        painter.drawText(circle, int(Qt::AlignCenter), QString::number(m_number));
        painter.setFont(ui::font(TextRole::Body));
        painter.setPen(t.text);
        painter.drawText(rect().adjusted(32, 0, 0, 0), int(Qt::AlignLeft | Qt::AlignVCenter),
                         m_text);
    }

private:
    int m_number;
    QString m_text;
};

}  // namespace

FirstRunPage::FirstRunPage(VaultDoor &door, ConsoleSettings &settings, QWidget *parent)
    : QWidget(parent), m_door(door)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *frame =
        new UnlockFrame(settings, 640, u"Sealkeeper "_s + QApplication::applicationVersion(), this);
    connect(frame, &UnlockFrame::languageChanged, this, &FirstRunPage::languageChanged);
    outer->addWidget(frame);
    QVBoxLayout &body = *frame->body();
    auto *head = new QHBoxLayout;
    head->setSpacing(16);
    head->addWidget(new Mark(u"seal"_s, 32, frame));
    head->addWidget(label(tr("Welcome to Sealkeeper"), TextRole::PageTitle, Ink::Text, frame), 1);
    body.addLayout(head);
    body.addSpacing(4);
    QLabel *what = label(
        tr("Every certificate you own, what expires next, and who must act. The data stays on this "
           "machine, in a vault that only your passphrase opens."),
        TextRole::Body, Ink::Muted, frame);
    what->setWordWrap(true);
    body.addWidget(what);
    body.addSpacing(12);

    m_banner = new Banner(StatusKind::Failed, {}, {}, frame);
    m_banner->hide();
    body.addWidget(m_banner);
    m_create = button(tr("Create vault…"), {}, ButtonKind::Primary, frame);
    m_demo = button(tr("Open demo"), {}, ButtonKind::Plain, frame);
    body.addWidget(new Choice(
        u"vault"_s, tr("Create a vault"),
        tr("Choose a name and a passphrase, print the recovery code, then import. About 3 "
           "minutes."),
        m_create, true, frame));
    body.addSpacing(4);
    body.addWidget(new Choice(
        u"inventory"_s, tr("Look at a demo vault"),
        tr("%1 made-up certificates with everything that goes wrong in real life. Nothing "
           "leaves this machine.")
            .arg(number(DemoSize)),
        m_demo, false, frame));

    m_busy = new QWidget(frame);
    auto *busy = new QHBoxLayout(m_busy);
    busy->setContentsMargins(0, 8, 0, 0);
    busy->setSpacing(12);
    auto *lines = new QVBoxLayout;
    m_progress = new ProgressLine(tr("Making the demo vault"), m_busy);
    m_note = new ElidedLabel({}, m_busy);
    m_note->setMutedInk(true);
    lines->addWidget(m_progress);
    lines->addWidget(m_note);
    busy->addLayout(lines, 1);
    QPushButton *stop = button(tr("Stop"), u"stop"_s, ButtonKind::Plain, m_busy);
    busy->addWidget(stop);
    m_busy->hide();
    body.addWidget(m_busy);

    auto *have = new QHBoxLayout;
    have->setSpacing(4);
    have->addWidget(label(tr("You have one already?"), TextRole::Body, Ink::Muted, frame));
    auto *open = new LinkButton(tr("Open a vault…"), frame);
    auto *restore = new LinkButton(tr("Restore a backup…"), frame);
    have->addWidget(open);
    have->addWidget(
        label(tr("or", "open a vault or restore a backup"), TextRole::Body, Ink::Muted, frame));
    have->addWidget(restore);
    have->addStretch(1);
    body.addLayout(have);
    m_below = new QVBoxLayout;
    body.addLayout(m_below);
    body.addSpacing(8);
    body.addWidget(new Line(Qt::Horizontal, frame));
    body.addSpacing(8);
    body.addWidget(label(tr("Then, in this order"), TextRole::Strong, Ink::Text, frame));
    body.addWidget(
        new StepRow(1, tr("Import files, keystores and the system's trust store"), frame));
    body.addWidget(
        new StepRow(2, tr("Say who owns what: by network, name pattern or list"), frame));
    body.addWidget(new StepRow(3, tr("See what expires next on the dashboard"), frame));

    connect(m_create, &QPushButton::clicked, this, &FirstRunPage::createWanted);
    connect(m_demo, &QPushButton::clicked, this, &FirstRunPage::openDemo);
    connect(stop, &QPushButton::clicked, this, [this] { m_door.stop(); });
    connect(open, &QPushButton::clicked, this, &FirstRunPage::chooseVault);
    connect(restore, &QPushButton::clicked, this, &FirstRunPage::chooseBackup);
}

FirstRunPage::~FirstRunPage() = default;

void FirstRunPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_create->setFocus(Qt::OtherFocusReason);
}

void FirstRunPage::openDemo()
{
    m_banner->hide();
    m_create->setEnabled(false);
    m_demo->setEnabled(false);
    m_progress->setBusy(true);
    m_progress->set(0, 0);
    m_note->setText(tr("Making the demo vault: authorities, keys and certificates"));
    m_busy->show();
    const QPointer<FirstRunPage> page(this);
    m_door.openDemo(
        DemoSize,
        [page](const jobs::Progress &progress) {
            if (!page)
                return;
            page->m_progress->set(progress.done, progress.total);
            page->m_note->setText(FirstRunPage::tr("%1 of %2 certificates made")
                                      .arg(number(progress.done), number(progress.total)));
        },
        [page](const crypto::Result<void> &result) {
            if (!page)
                return;  // entered the console
            page->m_busy->hide();
            page->m_create->setEnabled(true);
            page->m_demo->setEnabled(true);
            if (!result && result.error().code != crypto::ErrorCode::Cancelled) {
                page->m_banner->setError(result.error());
                page->m_banner->show();
            }
        });
}

void FirstRunPage::chooseVault()
{
    auto *dialog = new QFileDialog(this, tr("Open a vault"), m_door.defaultFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &FirstRunPage::vaultChosen);
    dialog->open();
}

void FirstRunPage::chooseBackup()
{
    auto *dialog = new QFileDialog(this, tr("Restore a backup"), m_door.defaultFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        delete m_restore;
        auto *restore = new UnlockRestore(m_door, file, this);
        m_restore = restore;
        m_below->addWidget(restore);
        restore->focusFirst();
    });
    dialog->open();
}

}  // namespace ui
