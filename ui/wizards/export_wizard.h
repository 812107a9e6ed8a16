// SPDX-License-Identifier: GPL-3.0-or-later
// Writes certificates to files: format and place, then (only with private keys) the vault's
// passphrase again and a fresh one for the file, then what will be written, then what was.
#pragma once

#include "models/jobs/export_certificates.h"
#include "models/jobs/plan_reader.h"
#include "ui/wizards/wizard_frame.h"

#include <memory>

class QButtonGroup;
class QCheckBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace ui {

class Banner;
class ConsoleContext;
class PassphraseField;
class RunningPage;

class ExportWizard : public WizardFrame {
    Q_OBJECT
public:
    // columns: the visible columns of the table, offered for CSV; sort as in the query language.
    ExportWizard(ConsoleContext &context, jobs::Selection selection, qint64 count,
                 const QStringList &columns, const QString &sort, QWidget *parent = nullptr);
    // Begins with what a server wants: PEM with the issuers and the private key.
    void forServer();

protected:
    void verbPressed(int step) override;
    void entered(int step) override;
    void cancelPressed() override;

private:
    QWidget *formatPage();
    QWidget *keyPage();
    QWidget *reviewPage();
    void formatChanged();
    void keysChanged();
    void browse();
    void foresee();
    void apply();
    bool writesFolder() const;
    jobs::ExportFormat format() const;

    ConsoleContext &m_context;
    jobs::PlanReader m_reader;
    jobs::ExportDraft m_draft;
    qint64 m_count;
    QStringList m_columns;
    std::shared_ptr<const jobs::ExportPlan> m_plan;
    jobs::JobId m_job = 0;

    QButtonGroup *m_format;
    QCheckBox *m_chain, *m_key, *m_shownColumns, *m_overwrite;
    QLineEdit *m_path;
    QLabel *m_pathLabel, *m_keyProblem;
    PassphraseField *m_vaultPassphrase, *m_passphrase, *m_repeat;
    Banner *m_error;
    QVBoxLayout *m_review;
    RunningPage *m_running;
};

}  // namespace ui
