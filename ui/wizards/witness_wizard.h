// SPDX-License-Identifier: GPL-3.0-or-later
// What stands outside the vault and testifies for its record: the newest head in an append-only
// file, a check against such an anchor, and time stamps of an authority (RFC 3161).
#pragma once

#include "models/jobs/audit_proof.h"
#include "ui/wizards/wizard_frame.h"

class QLineEdit;
class QRadioButton;
class QVBoxLayout;

namespace ui {

class Banner;
class ConsoleContext;
class RunningPage;

class WitnessWizard : public WizardFrame {
    Q_OBJECT
public:
    explicit WitnessWizard(ConsoleContext &context, QWidget *parent = nullptr);

protected:
    void verbPressed(int step) override;
    void entered(int step) override;
    void cancelPressed() override;

private:
    enum class Errand { Anchor, Check, Request, Answer };
    struct Place {
        QRadioButton *radio;
        QLineEdit *path;
        QLineEdit *trust = nullptr;  // of the answer
    };
    QWidget *errandPage();
    QLineEdit *addPath(QVBoxLayout &column, const QString &name, const QString &placeholder,
                       bool saves);
    Errand errand() const;
    void refresh();
    void apply();
    void showOutcome(const QVariant &result);
    void showFailure(const crypto::Error &error);
    void showChecked(const jobs::AuditVerification &result);

    ConsoleContext &m_context;
    jobs::JobId m_job = 0;
    bool m_replace = false;
    Place m_places[4] = {};
    Banner *m_error;
    RunningPage *m_running;
};

}  // namespace ui
