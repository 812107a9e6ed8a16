// SPDX-License-Identifier: GPL-3.0-or-later
// Brings certificates, keys, CRLs and requests into the vault: sources, what newly found ones get,
// a preview with the passphrases of locked containers, the import itself, and what came of it.
#pragma once

#include "models/jobs/import.h"
#include "models/jobs/plan_reader.h"
#include "ui/parts/metadata_editor.h"
#include "ui/wizards/wizard_frame.h"

#include <memory>
#include <vector>

class QCheckBox;
class QLabel;
class QVBoxLayout;

namespace ui {

class Banner;
class ConsoleContext;
class ImportContainerEditor;
class ImportPreviewTable;
class ImportSourceEditor;
class ProgressLine;
class RunningPage;
class Segmented;

class ImportWizard : public WizardFrame {
    Q_OBJECT
public:
    ImportWizard(ConsoleContext &context, const QStringList &paths, QWidget *parent = nullptr);
    ~ImportWizard() override;

protected:
    void verbPressed(int step) override;
    void entered(int step) override;
    void cancelPressed() override;

private:
    QWidget *optionPage();
    QWidget *previewPage();
    void foresee();
    void showPreview();
    void apply();
    void showOutcome(const jobs::ImportOutcome &outcome);
    jobs::ImportDraft draft() const;

    ConsoleContext &m_context;
    jobs::PlanReader m_reader, m_valueReader;
    std::shared_ptr<const jobs::ImportPreview> m_preview;
    std::shared_ptr<const std::vector<crypto::Secret>> m_passphrases;
    jobs::JobId m_job = 0;
    crypto::UnixTime m_started = 0;

    ImportSourceEditor *m_sources;
    MetadataEditor *m_metadata;
    QCheckBox *m_supersede, *m_includeKnown;
    Banner *m_error;
    ImportContainerEditor *m_containers;
    ProgressLine *m_previewProgress;
    Segmented *m_groups;
    ImportPreviewTable *m_table;
    QLabel *m_cut;
    RunningPage *m_running;
};

}  // namespace ui
