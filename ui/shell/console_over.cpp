// SPDX-License-Identifier: GPL-3.0-or-later
// What lies over the pages of the console: a wizard in a page's place, help before both, a dialog.
#include "ui/shell/console_view.h"
#include "ui/shell/pin_dialog.h"
#include "ui/wizards/wizard_frame.h"

#include <QStackedWidget>

namespace ui {

void ConsoleView::showOver(QWidget *widget)
{
    dropAside();
    closeOver();
    m_over = widget;
    m_overPage = m_page;
    m_stack->addWidget(widget);
    m_stack->setCurrentWidget(widget);
    showNavigation();
    keepFootFree();
}

void ConsoleView::showAside(QWidget *widget)
{
    dropAside();
    m_aside = widget;
    m_stack->addWidget(widget);
    m_stack->setCurrentWidget(widget);
    showNavigation();
    keepFootFree();
    if (widget->focusProxy())
        widget->setFocus();
}

void ConsoleView::dropAside()
{
    if (!m_aside)
        return;
    QWidget *gone = m_aside;
    m_aside = nullptr;
    m_stack->removeWidget(gone);
    gone->deleteLater();
}

void ConsoleView::closeAside()
{
    showPage(m_page);
}

void ConsoleView::closeOver()
{
    if (!m_over)
        return;
    QWidget *gone = m_over;
    m_over = nullptr;
    m_stack->removeWidget(gone);
    gone->deleteLater();
}

void ConsoleView::showWizard(WizardFrame *wizard)
{
    showOver(wizard);
    connect(wizard, &WizardFrame::closed, this, [this, wizard] {
        if (m_over == wizard) {
            closeOver();
            showPage(m_page);
        }
    });
}

void ConsoleView::askForPin(qint64 job, const QString &title, const QString &token, bool refused)
{
    auto *dialog = new PinDialog(title, token, refused, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [this, dialog, job, token](int result) {
        if (result == QDialog::Accepted)
            m_context.jobs().givePin(job, token, dialog->pin());
        else
            m_context.jobs().refusePin(job);
    });
    dialog->open();
}

}  // namespace ui
