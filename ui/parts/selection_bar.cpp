// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/selection_bar.h"

#include "ui/parts/dates.h"
#include "ui/parts/panel.h"
#include "ui/parts/segmented.h"
#include "ui/parts/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>

namespace ui {

using namespace Qt::StringLiterals;

SelectionBar::SelectionBar(QWidget *parent) : QFrame(parent)
{
    setFixedHeight(size::SelectionBar);
    setAccessibleName(tr("Selection"));
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(12, 0, 12, 0);
    m_row->setSpacing(size::Grid);
    m_count = label({}, TextRole::Strong, Ink::Text, this);
    m_scope = new Segmented(tr("What the verbs are applied to"), this);
    m_scope->add({});
    m_scope->add({});
    m_row->addWidget(m_count);
    m_row->addSpacing(4);
    m_row->addWidget(m_scope);
    m_row->addStretch(1);
    m_more = iconButton(u"more"_s, tr("More verbs"), this);
    m_menu = new QMenu(m_more);
    connect(m_more, &QToolButton::clicked, this, [this] {
        m_menu->popup(m_more->mapToGlobal(QPoint(0, 0)) - QPoint(0, m_menu->sizeHint().height()));
    });
    m_row->addWidget(m_more);
    m_close = iconButton(u"close"_s, tr("Clear the selection"), this);
    m_row->addWidget(m_close);
    m_more->hide();
    hide();
    connect(m_close, &QToolButton::clicked, this, &SelectionBar::cleared);
    connect(m_scope, &Segmented::chosen, this, [this](int index) {
        Q_EMIT scopeChosen(index == 1 ? Scope::AllMatching : Scope::These);
    });
}

void SelectionBar::addVerb(QAction *action, ButtonKind kind)
{
    auto *target = button(action->text(), action->property("iconName").toString(), kind, this);
    target->setToolTip(action->toolTip());
    target->setEnabled(action->isEnabled());
    connect(target, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, target,
            [target, action] { target->setEnabled(action->isEnabled()); });
    m_row->insertWidget(m_row->indexOf(m_more), target);
    m_verbs.push_back({action, target});
    arrange();
}

void SelectionBar::setState(const State &state)
{
    m_state = state;
    setVisible(state.effective > 0);
    m_scope->setVisible(state.these > 0 && state.matching > state.these);
    m_scope->setCurrent(state.scope == Scope::AllMatching ? 1 : 0);
    m_count->setText(tr("%1 selected").arg(number(state.effective)));
    m_scope->setText(0,
                     state.these == 1 ? tr("This one") : tr("These %1").arg(number(state.these)));
    m_scope->setText(1, tr("All %1 matching").arg(number(state.matching)));
    arrange();
}

// Keeps the first verbs as buttons and moves the rest into the menu; a button's text is never cut.
void SelectionBar::arrange()
{
    const QMargins margins = m_row->contentsMargins();
    int left = width() - margins.left() - margins.right() - m_count->sizeHint().width() - 4
        - 3 * m_row->spacing() - m_close->sizeHint().width();
    if (m_scope->isVisibleTo(this))
        left -= m_scope->sizeHint().width() + m_row->spacing();
    int needed = 0;
    for (const Verb &verb : m_verbs)
        needed += verb.button->sizeHint().width() + m_row->spacing();
    const bool all = needed <= left;
    if (!all)
        left -= m_more->sizeHint().width() + m_row->spacing();
    m_menu->clear();
    bool room = true;
    for (const Verb &verb : m_verbs) {
        left -= verb.button->sizeHint().width() + m_row->spacing();
        room = room && left >= 0;
        verb.button->setVisible(all || room);
        if (!all && !room)
            m_menu->addAction(verb.action);
    }
    m_more->setVisible(!all);
}

void SelectionBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    arrange();
}

void SelectionBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().panel);
    painter.fillRect(QRect(0, 0, width(), 1), tokens().controlBorder);
}

}  // namespace ui
