// SPDX-License-Identifier: GPL-3.0-or-later
// Connects an authority elsewhere: what it speaks, where it is and whom to trust, the account; then
// what it can and cannot do, and a live test. When that fails nothing stays behind, and what was
// typed can be corrected.
#pragma once

#include "models/jobs/accounts.h"
#include "ui/wizards/connect_pages.h"
#include "ui/wizards/wizard_frame.h"

namespace ui {

class Banner;
class ChoiceList;
class ConsoleContext;
class Panel;
class RunningPage;

class ConnectWizard : public WizardFrame {
    Q_OBJECT
public:
    // kind: chosen already; empty: none.
    explicit ConnectWizard(ConsoleContext &context, const QString &kind = {},
                           QWidget *parent = nullptr);

protected:
    void verbPressed(int step) override;
    void entered(int step) override;
    void cancelPressed() override;

private:
    QWidget *kindPage();
    QWidget *reviewPage();
    const authorities::Kind *kind() const;
    void kindChosen();
    void refresh();
    void fillReview();
    void apply();
    void showConnected(const jobs::AccountReport &report);
    void showFailure(const crypto::Error &error);

    ConsoleContext &m_context;
    jobs::JobId m_job = 0;
    ChoiceList *m_kinds;
    ConnectPlacePage *m_place;
    ConnectAccountPage *m_account;
    Banner *m_error;
    Panel *m_what, *m_can, *m_catches;
    RunningPage *m_running;
};

// The verb "Connect an authority", wherever it is.
void connectAuthority(ConsoleContext &context, const QString &kind = {});

}  // namespace ui
