// SPDX-License-Identifier: GPL-3.0-or-later
// Authorities, issuing and plans, over the demo vault.
#include "app/tour_input.h"
#include "app/tour_stage.h"
#include "ui/pages/authorities_page.h"
#include "ui/pages/plans_page.h"
#include "ui/parts/issue_review_table.h"
#include "ui/parts/subject_editor.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QTableView>

namespace app {

using namespace Qt::StringLiterals;

namespace {

bool fillSubject(TourStage &stage, const QString &commonName)
{
    auto *editor = stage.find<ui::SubjectEditor>();
    auto *field = editor ? editor->findChild<QLineEdit *>() : nullptr;
    return field && stage.fill(field, commonName);
}

bool typeLines(TourStage &stage, const char *context, const char *name, const QStringList &lines)
{
    QWidget *field = stage.named(context, name);
    if (!field)
        return false;
    field->setFocus();
    input::key(*field, Qt::Key_A, Qt::ControlModifier);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0)
            input::key(*field, Qt::Key_Return);
        input::type(*field, lines[i]);
    }
    return true;
}

// Walks on with what is offered.
void walk(TourStage &stage, const QString &title, int to)
{
    stage.lead(
        title, [&stage] { return stage.pressPrimary(); },
        [&stage, to] { return stage.wizardAt(to); });
}

void addCreateAuthority(TourStage &stage)
{
    stage.page(
        u"authorities-empty"_s, u"Authorities, before there is one"_s,
        [&stage] { return stage.pressNavigation(ui::PageId::Authorities); },
        [&stage] {
            const auto *page = stage.find<ui::AuthoritiesPage>();
            return page && page->ready();
        });
    stage.picture(
        u"authority-kind"_s, u"Create authority: kind"_s,
        [&stage] { return stage.pressText("ui::AuthoritiesPage", "Create authority…"); },
        [&stage] { return stage.wizardAt(0); });
    stage.lead(
        u"To the subject"_s, [&stage] { return stage.pressPrimary(); },
        [&stage] { return stage.wizardAt(1, false); });
    stage.picture(
        u"authority-subject"_s, u"Create authority: subject"_s,
        [&stage] { return fillSubject(stage, u"Contoso Root CA"_s); },
        [&stage] { return stage.wizardAt(1); });
    stage.picture(
        u"authority-key"_s, u"Create authority: key and lifetime"_s,
        [&stage] { return stage.pressPrimary(); }, [&stage] { return stage.wizardAt(2); });
    walk(stage, u"To the limits"_s, 3);
    walk(stage, u"To the addresses"_s, 4);
    stage.lead(
        u"To the review"_s, [&stage] { return stage.pressPrimary(); },
        [&stage] { return stage.wizardAt(5); });
    stage.lead(
        u"Create the root"_s, [&stage] { return stage.pressPrimary(); },
        [&stage] { return stage.wizardAt(7); });
    stage.lead(
        u"Leave the wizard"_s, [&stage] { return stage.pressPrimary(); },
        [&stage] { return stage.wizard() == nullptr; });

    stage.lead(
        u"An intermediate authority"_s,
        [&stage] { return stage.pressText("ui::AuthoritiesPage", "Create authority…"); },
        [&stage] { return stage.wizardAt(0); });
    stage.lead(
        u"Below the root"_s,
        [&stage] {
            const auto radios = stage.findAll<QRadioButton>(stage.window());
            if (radios.size() < 2 || !radios[1]->isEnabled())
                return false;
            input::click(*radios[1], QPoint(8, radios[1]->height() / 2));
            return stage.pressPrimary();
        },
        [&stage] { return stage.wizardAt(1, false); });
    stage.lead(
        u"Its name"_s, [&stage] { return fillSubject(stage, u"Contoso Issuing CA 2"_s); },
        [&stage] { return stage.wizardAt(1); });
    walk(stage, u"Its key"_s, 2);
    walk(stage, u"Its limits"_s, 3);
    stage.picture(
        u"authority-limits"_s, u"Create authority: what it may sign"_s,
        [&stage] {
            return typeLines(stage, "ui::CreateAuthorityWizard", "Permitted names",
                             {u"dns:contoso.com"_s, u"ip:10.0.0.0/8"_s});
        },
        [&stage] { return stage.wizardAt(3); });
    walk(stage, u"Its addresses"_s, 4);
    stage.picture(
        u"authority-addresses"_s, u"Create authority: addresses"_s,
        [&stage] {
            return typeLines(stage, "ui::CreateAuthorityWizard",
                             "Where its revocation list lies (CRL)",
                             {u"http://crl.contoso.com/i2.crl"_s})
                && typeLines(stage, "ui::CreateAuthorityWizard",
                             "Who answers about revocation (OCSP)", {u"http://ocsp.contoso.com"_s});
        },
        [&stage] { return stage.wizardAt(4); });
    stage.page(
        u"authority-review"_s, u"Create authority: review"_s,
        [&stage] { return stage.pressPrimary(); }, [&stage] { return stage.wizardAt(5); });
    stage.picture(
        u"authority-result"_s, u"Create authority: result"_s,
        [&stage] { return stage.pressPrimary(); }, [&stage] { return stage.wizardAt(7); });
    stage.lead(
        u"Leave the wizard"_s, [&stage] { return stage.pressPrimary(); },
        [&stage] { return stage.wizard() == nullptr; });
    stage.page(u"authorities"_s, u"Authorities"_s, {}, [&stage] {
        const auto *view = stage.find<QTableView>();
        return view && view->model()->rowCount() == 2;
    });
    stage.picture(
        u"publish-list"_s, u"Publish a revocation list: where it goes"_s,
        [&stage] { return stage.pressText("ui::AuthorityDetail", "Publish list…"); },
        [&stage] { return stage.wizardAt(0); });
    walk(stage, u"To the review"_s, 1);
    stage.picture(
        u"publish-result"_s, u"Publish a revocation list: result"_s,
        [&stage] { return stage.pressPrimary(); }, [&stage] { return stage.wizardAt(3); });
    stage.lead(
        u"Leave the wizard"_s, [&stage] { return stage.pressPrimary(); },
        [&stage] { return stage.wizard() == nullptr; });
}

void addIssue(TourStage &stage)
{
    stage.picture(
        u"issue-authority"_s, u"Issue: authority"_s,
        [&stage] { return stage.pressText("ui::AuthorityDetail", "Issue certificate…"); },
        [&stage] { return stage.wizardAt(0); });
    stage.picture(
        u"issue-profile"_s, u"Issue: profile"_s, [&stage] { return stage.pressPrimary(); },
        [&stage] { return stage.wizardAt(1); });
    stage.lead(
        u"To the names"_s, [&stage] { return stage.pressPrimary(); },
        [&stage] { return stage.wizardAt(2, false); });
    stage.page(
        u"issue-names"_s, u"Issue: subject and names"_s,
        [&stage] {
            return typeLines(stage, "ui::NamesEditor", "Alternative names, one in a line",
                             {u"orders.contoso.com"_s, u"orders-api.contoso.com"_s,
                              u"orders-old.contoso.com"_s});
        },
        [&stage] { return stage.wizardAt(2); });
    stage.picture(
        u"issue-key"_s, u"Issue: key"_s, [&stage] { return stage.pressPrimary(); },
        [&stage] { return stage.wizardAt(3); });
    stage.lead(
        u"To the review"_s, [&stage] { return stage.pressPrimary(); },
        [&stage] { return stage.wizardAt(5); });
    stage.picture(
        u"issue-result"_s, u"Issue: result"_s, [&stage] { return stage.pressPrimary(); },
        [&stage] { return stage.wizardAt(7); });
    // The next one is copied from it: the review shows what changes.
    stage.lead(
        u"Leave the wizard"_s, [&stage] { return stage.pressPrimary(); },
        [&stage] { return stage.wizard() == nullptr; });
    stage.lead(
        u"Issue the next one"_s,
        [&stage] { return stage.pressText("ui::AuthorityDetail", "Issue certificate…"); },
        [&stage] { return stage.wizardAt(0); });
    walk(stage, u"Its profile"_s, 1);
    stage.lead(
        u"Its names"_s, [&stage] { return stage.pressPrimary(); },
        [&stage] { return stage.wizardAt(2, false); });
    stage.lead(u"Copy from a certificate"_s,
               [&stage] { return stage.pressText("ui::IssueNamesPage", "A certificate"); }, {});
    stage.lead(
        u"Find it"_s,
        [&stage] {
            QWidget *field = stage.named("ui::CertificatePicker", "Find a certificate");
            return field && stage.fill(field, u"orders.contoso.com"_s);
        },
        [&stage] {
            const auto *list = qobject_cast<QAbstractItemView *>(
                stage.named("ui::CertificatePicker", "Matching certificates"));
            return list && list->model()->rowCount() == 1;
        });
    stage.picture(
        u"issue-copy"_s, u"Issue: copied from a certificate"_s,
        [&stage] {
            auto *list = qobject_cast<QAbstractItemView *>(
                stage.named("ui::CertificatePicker", "Matching certificates"));
            if (!list)
                return false;
            input::click(*list->viewport(), list->visualRect(list->model()->index(0, 0)).center());
            return true;
        },
        [&stage] { return stage.wizardAt(2); });
    stage.lead(
        u"Other names"_s,
        [&stage] {
            return typeLines(stage, "ui::NamesEditor", "Alternative names, one in a line",
                             {u"orders.contoso.com"_s, u"orders-api.contoso.com"_s,
                              u"orders.nord.contoso.com"_s, u"10.42.7.18"_s});
        },
        [&stage] { return stage.wizardAt(2); });
    walk(stage, u"Its key"_s, 3);
    stage.page(
        u"issue-review"_s, u"Issue: review"_s, [&stage] { return stage.pressPrimary(); },
        [&stage] {
            const auto *table = stage.find<ui::IssueReviewTable>();
            return stage.wizardAt(5) && table && table->model()->rowCount() > 5;
        });
    stage.lead(
        u"Leave without issuing"_s,
        [&stage] {
            auto *wizard = stage.wizard();
            if (!wizard)
                return false;
            input::key(*wizard, Qt::Key_Escape);
            return true;
        },
        [&stage] { return stage.wizard() == nullptr; });
}

// Code without the name of who signs it: a warning that wants a reason.
void addJustified(TourStage &stage)
{
    stage.lead(
        u"Issue for code"_s,
        [&stage] { return stage.pressText("ui::AuthorityDetail", "Issue certificate…"); },
        [&stage] { return stage.wizardAt(0); });
    walk(stage, u"Its profile"_s, 1);
    stage.lead(
        u"Code signing"_s,
        [&stage] {
            QWidget *list = stage.named("ui::IssueProfilePage", "Profiles");
            for (int i = 0; list && i < 3; ++i)
                input::key(*list, Qt::Key_Down);
            return list && stage.pressPrimary();
        },
        [&stage] { return stage.wizardAt(2, false); });
    stage.lead(
        u"Its subject"_s, [&stage] { return fillSubject(stage, u"Build server 4"_s); },
        [&stage] { return stage.wizardAt(2); });
    walk(stage, u"Its key"_s, 3);
    stage.page(
        u"issue-justify"_s, u"Issue: a warning to justify"_s,
        [&stage] { return stage.pressPrimary(); },
        [&stage] {
            QWidget *reason = stage.named("ui::IssueWizard", "Reason");
            const auto *table = stage.find<ui::IssueReviewTable>();
            return reason && table && table->model()->rowCount() > 5;
        });
    stage.picture(
        u"issue-justified"_s, u"Issue: justified"_s,
        [&stage] {
            QWidget *reason = stage.named("ui::IssueWizard", "Reason");
            return reason && stage.fill(reason, u"Internal tool, never leaves the build farm"_s)
                && stage.pressText("ui::IssueWizard", "Justify");
        },
        [&stage] { return stage.wizardAt(5); });
    stage.lead(
        u"Leave without issuing"_s,
        [&stage] {
            auto *wizard = stage.wizard();
            return wizard && stage.pressText("ui::WizardFrame", "Cancel");
        },
        [&stage] { return stage.wizard() == nullptr; });
}

}  // namespace

void addPlanScenes(TourStage &stage)
{
    addCreateAuthority(stage);
    addKeyScenes(stage);
    addIssue(stage);
    addJustified(stage);
    stage.page(
        u"plans"_s, u"Plans"_s, [&stage] { return stage.pressNavigation(ui::PageId::Plans); },
        [&stage] {
            const auto *page = stage.find<ui::PlansPage>();
            return page && page->ready();
        });
}

}  // namespace app
