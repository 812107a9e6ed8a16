// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/wizard_frame.h"

#include "ui/parts/button.h"
#include "ui/parts/icons.h"
#include "ui/parts/panel.h"
#include "ui/parts/status_shape.h"
#include "ui/wizards/wizard_rail.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

namespace {

// The foot: panel ground under a border line.
class Foot : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), tokens().panel);
        painter.fillRect(QRect(0, 0, width(), 1), tokens().border);
    }
};

}  // namespace

WizardFrame::WizardFrame(const QString &title, QWidget *parent) : QWidget(parent), m_title(title)
{
    setAccessibleName(title);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_rail = new WizardRail(title, this);
    row->addWidget(m_rail);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    m_stack = new QStackedWidget(this);
    right->addWidget(m_stack, 1);

    auto *foot = new Foot(this);
    foot->setFixedHeight(size::WizardFoot);
    auto *buttons = new QHBoxLayout(foot);
    buttons->setContentsMargins(size::PageMargin, 0, size::PageMargin, 0);
    buttons->setSpacing(size::Grid);
    m_noteShape = new StatusShape(StatusKind::Note, foot);
    m_noteShape->hide();
    m_note = label({}, TextRole::Body, Ink::Muted, foot);
    m_note->setMinimumWidth(40);
    m_note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_cancel = button(tr("Cancel"), {}, ButtonKind::Plain, foot);
    m_back = button(tr("Back"), {}, ButtonKind::Plain, foot);
    m_verb = button(tr("Next"), {}, ButtonKind::Primary, foot);
    m_foot = buttons;
    for (QPushButton *each : {m_cancel, m_verb})
        each->installEventFilter(this);
    buttons->addWidget(m_noteShape);
    buttons->addWidget(m_note, 1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_back);
    buttons->addWidget(m_verb);
    right->addWidget(foot);
    row->addLayout(right, 1);

    connect(m_cancel, &QPushButton::clicked, this,
            [this] { m_finished ? close() : cancelPressed(); });
    connect(m_back, &QPushButton::clicked, this, [this] {
        const int before = neighbour(current(), -1);
        if (before >= 0)
            goTo(before);
    });
    connect(m_verb, &QPushButton::clicked, this,
            [this] { m_finished ? close() : verbPressed(current()); });
}

int WizardFrame::addStep(const Step &step, QWidget *page)
{
    Entry entry;
    entry.step = step;
    entry.holder = new QWidget(m_stack);
    auto *layout = new QVBoxLayout(entry.holder);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(size::PageMargin, 20, size::PageMargin, 12);
    head->setSpacing(16);
    entry.heading = label(step.heading.isEmpty() ? step.title : step.heading, TextRole::PageTitle,
                          Ink::Text, entry.holder);
    entry.sentence = label(step.sentence, TextRole::Body, Ink::Muted, entry.holder);
    entry.sentence->setContentsMargins(0, 3, 0, 0);
    entry.sentence->setMinimumWidth(40);
    entry.sentence->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    head->addWidget(entry.heading);
    head->addWidget(entry.sentence, 1);
    layout->addLayout(head);
    if (step.scrolls) {
        auto *scroll = new QScrollArea(entry.holder);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setWidgetResizable(true);
        scroll->setFocusPolicy(Qt::NoFocus);
        auto *inner = new QWidget;
        auto *innerLayout = new QVBoxLayout(inner);
        innerLayout->setContentsMargins(size::PageMargin, 4, size::PageMargin, size::PageMargin);
        innerLayout->addWidget(page);
        innerLayout->addStretch(1);
        scroll->setWidget(inner);
        scroll->viewport()->setAutoFillBackground(false);
        inner->setAutoFillBackground(false);
        layout->addWidget(scroll, 1);
    } else {
        auto *inner = new QVBoxLayout;
        inner->setContentsMargins(size::PageMargin, 4, size::PageMargin, 16);
        inner->addWidget(page);
        layout->addLayout(inner, 1);
    }
    m_stack->addWidget(entry.holder);
    m_steps.push_back(entry);
    refresh();
    return count() - 1;
}

// The second press of a double click lands on whatever the first one brought there: it is none.
bool WizardFrame::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonDblClick && (watched == m_cancel || watched == m_verb))
        return true;
    return QWidget::eventFilter(watched, event);
}

QPushButton *WizardFrame::addFootButton(int step, const QString &text)
{
    auto *made = button(text, {}, ButtonKind::Plain, m_cancel->parentWidget());
    m_foot->insertWidget(m_foot->indexOf(m_cancel), made);
    m_foot->insertSpacing(m_foot->indexOf(m_cancel), size::Grid);
    m_extra.emplace_back(step, made);
    refresh();
    return made;
}

int WizardFrame::current() const
{
    return m_stack->currentIndex();
}

void WizardFrame::setChoice(int step, const QString &text)
{
    m_steps[static_cast<std::size_t>(step)].choice = text;
    m_steps[static_cast<std::size_t>(step)].choiceColoured = false;
    refresh();
}

void WizardFrame::setChoice(int step, const QString &text, StatusKind kind)
{
    Entry &entry = m_steps[static_cast<std::size_t>(step)];
    entry.choice = text;
    entry.choiceKind = kind;
    entry.choiceColoured = true;
    refresh();
}

void WizardFrame::setSentence(int step, const QString &sentence)
{
    m_steps[static_cast<std::size_t>(step)].sentence->setText(sentence);
}

void WizardFrame::setVerb(int step, const QString &verb)
{
    m_steps[static_cast<std::size_t>(step)].step.verb = verb;
    refresh();
}

void WizardFrame::setStepShown(int step, bool shown)
{
    m_steps[static_cast<std::size_t>(step)].shown = shown;
    refresh();
}

int WizardFrame::neighbour(int from, int direction) const
{
    for (int i = from + direction; i >= 0 && i < count(); i += direction) {
        if (m_steps[static_cast<std::size_t>(i)].shown)
            return i;
    }
    return -1;
}

void WizardFrame::goTo(int step)
{
    m_stack->setCurrentIndex(step);
    refresh();
    if (isVisible())
        focusFirst();
    entered(step);
}

void WizardFrame::focusFirst()
{
    // Reading order: the first field of the page, not a button of the foot; a page without fields
    // leaves the focus to the verb.
    QWidget *holder = m_stack->currentWidget();
    if (!holder)
        return;
    for (QWidget *child : holder->findChildren<QWidget *>()) {
        if (child->focusPolicy() & Qt::TabFocus && child->isVisibleTo(holder) && child->isEnabled()
            && !child->focusProxy()) {
            child->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    m_verb->setFocus(Qt::OtherFocusReason);
}

void WizardFrame::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    focusFirst();
}

void WizardFrame::next()
{
    const int after = neighbour(current(), 1);
    if (after >= 0)
        goTo(after);
}

void WizardFrame::close()
{
    Q_EMIT closed();
}

void WizardFrame::setCanContinue(bool can)
{
    const bool waited = !m_verb->isEnabled();
    m_verb->setEnabled(can);
    // A page that had to be read first leaves the focus on Cancel: it belongs to the verb.
    if (can && waited && m_cancel->hasFocus()
        && !m_steps[static_cast<std::size_t>(current())].step.danger)
        m_verb->setFocus(Qt::OtherFocusReason);
}

void WizardFrame::setRunning(bool running, const QString &cancelText)
{
    m_running = running;
    m_cancelText = cancelText;
    refresh();
}

void WizardFrame::setCommitted()
{
    m_committed = true;
    m_running = false;
    refresh();
}

void WizardFrame::setFinished(const QString &closeText)
{
    m_running = false;
    m_finished = true;
    m_closeText = closeText;
    refresh();
    m_verb->setEnabled(true);
    m_verb->setFocus(Qt::OtherFocusReason);
}

void WizardFrame::setFootNote(const QString &note)
{
    m_note->setText(note);
    m_noteShape->hide();
}

void WizardFrame::setFootNote(const QString &note, StatusKind kind)
{
    m_note->setText(note);
    m_noteShape->setKind(kind);
    m_noteShape->setVisible(!note.isEmpty());
}

void WizardFrame::verbPressed(int)
{
    next();
}

void WizardFrame::cancelPressed()
{
    close();
}

void WizardFrame::entered(int) { }

void WizardFrame::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        // A stray Escape must not throw a running job away: there it is left to the button.
        if (!m_running && !m_committed)
            m_finished ? close() : cancelPressed();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
               && m_verb->isEnabled() && m_verb->isVisible() && !m_running
               && !m_steps[static_cast<std::size_t>(current())].step.danger) {
        m_verb->click();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void WizardFrame::refresh()
{
    if (m_steps.empty())
        return;
    const Entry &entry = m_steps[static_cast<std::size_t>(qMax(0, current()))];
    m_back->setVisible(!m_running && !m_finished && !m_committed && neighbour(current(), -1) >= 0);
    m_cancel->setVisible(!m_finished && !m_committed && (!entry.step.outcome || m_running));
    for (const auto &[step, each] : m_extra)
        each->setVisible(step == current() && !m_running && !m_finished && !m_committed);
    m_cancel->setText(m_running && !m_cancelText.isEmpty() ? m_cancelText : tr("Cancel"));
    m_verb->setVisible(!m_running);
    m_verb->setText(m_finished                      ? m_closeText
                        : entry.step.verb.isEmpty() ? tr("Next")
                                                    : entry.step.verb);
    m_verb->setIcon(entry.step.verbIcon.isEmpty() || m_finished
                        ? QIcon()
                        : icon(entry.step.verbIcon, IconRole::OnPrimary));
    m_verb->setDefault(!entry.step.danger);
    m_cancel->setDefault(entry.step.danger);
    std::vector<WizardRail::Item> items;
    int currentItem = 0;
    for (int i = 0; i < count(); ++i) {
        const Entry &each = m_steps[static_cast<std::size_t>(i)];
        if (!each.shown)
            continue;
        if (i == current())
            currentItem = static_cast<int>(items.size());
        items.push_back({each.step.title, each.choice, each.choiceKind, each.choiceColoured});
    }
    m_rail->set(std::move(items), currentItem, m_finished);
}

}  // namespace ui
