// SPDX-License-Identifier: GPL-3.0-or-later
// A certificate profile as text, checked while it is typed: one of the vault's is changed, a
// built-in one is where a new one begins.
#pragma once

#include "models/jobs/plan_reader.h"
#include "models/jobs/profiles.h"
#include "ui/wizards/wizard_frame.h"

#include <optional>

class QPlainTextEdit;

namespace ui {

class Banner;
class ConsoleContext;
class StatusLine;

class EditProfileWizard : public WizardFrame {
    Q_OBJECT
public:
    // own: the profile is of this vault; else a copy of it begins a new one.
    EditProfileWizard(ConsoleContext &context, const QString &profile, bool own,
                      QWidget *parent = nullptr);

protected:
    void verbPressed(int step) override;

private:
    void begin(const crypto::x509::Profile &profile);
    void check();

    ConsoleContext &m_context;
    jobs::PlanReader m_reader;
    QString m_id;
    bool m_own;
    bool m_running = false;
    std::optional<crypto::x509::Profile> m_profile;  // what the text says, when it is right
    QPlainTextEdit *m_text;
    StatusLine *m_state;
    Banner *m_error;
};

}  // namespace ui
