// SPDX-License-Identifier: GPL-3.0-or-later
// Is it valid, and why not: certificates of the inventory or dropped files, the conditions asked
// about, and the verdicts. Changes nothing but the kept copies of fetched lists.
#pragma once

#include "models/jobs/verify_certificate.h"
#include "ui/wizards/wizard_frame.h"

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QLabel;
class QLineEdit;
class QScrollArea;

namespace ui {

class Banner;
class ChoiceList;
class ConsoleContext;
class DropList;
class Panel;
class RunningPage;
class VerdictView;

// What it starts with.
struct VerifyStart {
    jobs::Selection selection = {};
    qint64 count = 0;  // how many the selection holds
    QString name = {};  // of the only one; untrusted
    QStringList files = {};
};

class VerifyWizard : public WizardFrame {
    Q_OBJECT
public:
    VerifyWizard(ConsoleContext &context, const VerifyStart &start, QWidget *parent = nullptr);
    ~VerifyWizard() override;

    jobs::VerifyDraft draft() const;

protected:
    void verbPressed(int step) override;
    void cancelPressed() override;
    void entered(int step) override;

private:
    QWidget *certificatePage(const VerifyStart &start);
    QWidget *conditionPage();
    QWidget *resultPage();
    Panel *questionPanel(QWidget *parent);
    Panel *trustPanel(QWidget *parent);
    Panel *networkPanel(QWidget *parent);
    void refresh();
    void apply();
    void showOutcome(const jobs::VerifyOutcome &outcome);
    void showVerdict(qsizetype index);

    ConsoleContext &m_context;
    jobs::Selection m_selection;
    qint64 m_count = 0;
    jobs::JobId m_job = 0;
    jobs::VerifyDraft m_asked;  // what the verdicts are about
    QList<jobs::Verdict> m_verdicts;

    Panel *m_inventory = nullptr;
    DropList *m_files = nullptr, *m_trust = nullptr, *m_intermediates = nullptr, *m_crls = nullptr;
    QComboBox *m_purpose = nullptr;
    QLineEdit *m_host = nullptr;
    QCheckBox *m_atTime = nullptr;
    QDateTimeEdit *m_time = nullptr;
    QCheckBox *m_own = nullptr, *m_roots = nullptr, *m_system = nullptr;
    QCheckBox *m_ocsp = nullptr, *m_fetch = nullptr;
    QCheckBox *m_private = nullptr, *m_loopback = nullptr, *m_linkLocal = nullptr;
    RunningPage *m_running = nullptr;
    QWidget *m_results = nullptr;
    ChoiceList *m_list = nullptr;
    QScrollArea *m_scroll = nullptr;
    VerdictView *m_view = nullptr;
};

// The verb "Verify".
void verifyCertificates(ConsoleContext &context, const VerifyStart &start = {});

}  // namespace ui
