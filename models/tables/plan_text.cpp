// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/plan_text.h"

#include "models/domain/visible_text.h"

#include <QCoreApplication>

namespace tables {

using domain::PlanState;
using domain::StepState;

namespace {

struct PlanText {
    Q_DECLARE_TR_FUNCTIONS(tables::PlanText)
};

struct Word {
    const char *word;
    const char *text;
};

template <std::size_t Count> QString wordIn(const Word (&words)[Count], const QString &word)
{
    for (const Word &one : words) {
        if (word == QLatin1String(one.word))
            return PlanText::tr(one.text);
    }
    return domain::visibleText(word);
}

}  // namespace

QString planStateText(PlanState state)
{
    switch (state) {
    case PlanState::Draft:
        return PlanText::tr("Blocked");
    case PlanState::WaitingForApproval:
        return PlanText::tr("Needs approval");
    case PlanState::Ready:
        return PlanText::tr("Ready");
    case PlanState::Running:
        return PlanText::tr("Running");
    case PlanState::Waiting:
        return PlanText::tr("Waiting");
    case PlanState::Done:
        return PlanText::tr("Done");
    case PlanState::PartlyFailed:
        return PlanText::tr("Partly failed");
    case PlanState::Cancelled:
        return PlanText::tr("Cancelled");
    }
    return {};
}

QString stepStateText(StepState state)
{
    switch (state) {
    case StepState::Planned:
        return PlanText::tr("Planned");
    case StepState::Pending:
        return PlanText::tr("Begun");
    case StepState::Done:
        return PlanText::tr("Done");
    case StepState::Failed:
        return PlanText::tr("Failed");
    case StepState::Skipped:
        return PlanText::tr("Skipped");
    case StepState::Waiting:
        return PlanText::tr("Waiting");
    }
    return {};
}

QString planVerbText(const QString &verb)
{
    static const Word words[] = {
        {"issue", QT_TRANSLATE_NOOP("tables::PlanText", "Issue")},
        {"renew", QT_TRANSLATE_NOOP("tables::PlanText", "Renew")},
        {"revoke", QT_TRANSLATE_NOOP("tables::PlanText", "Revoke")},
        {"replace", QT_TRANSLATE_NOOP("tables::PlanText", "Replace and revoke")},
        {"destroy", QT_TRANSLATE_NOOP("tables::PlanText", "Destroy keys")},
        {"key.generate", QT_TRANSLATE_NOOP("tables::PlanText", "Generate keys")},
        {"ca.create", QT_TRANSLATE_NOOP("tables::PlanText", "Create authority")},
        {"key.compromise", QT_TRANSLATE_NOOP("tables::PlanText", "Mark key as compromised")},
        {"ca.crl", QT_TRANSLATE_NOOP("tables::PlanText", "Publish revocation list")},
        {"crl", QT_TRANSLATE_NOOP("tables::PlanText", "Publish revocation list")},
    };
    return wordIn(words, verb);
}

QString stepVerbText(const QString &verb)
{
    static const Word words[] = {
        {"issue", QT_TRANSLATE_NOOP("tables::PlanText", "Issue certificate")},
        {"order", QT_TRANSLATE_NOOP("tables::PlanText", "Order certificate")},
        {"revoke", QT_TRANSLATE_NOOP("tables::PlanText", "Revoke")},
        {"crl", QT_TRANSLATE_NOOP("tables::PlanText", "Publish revocation list")},
        {"proof", QT_TRANSLATE_NOOP("tables::PlanText", "Read the list back")},
        {"gate", QT_TRANSLATE_NOOP("tables::PlanText", "Wait before the wave")},
        {"compromise", QT_TRANSLATE_NOOP("tables::PlanText", "Mark the key")},
        {"key", QT_TRANSLATE_NOOP("tables::PlanText", "Generate key")},
        {"destroy", QT_TRANSLATE_NOOP("tables::PlanText", "Destroy key")},
        {"authority", QT_TRANSLATE_NOOP("tables::PlanText", "Create authority")},
    };
    return wordIn(words, verb);
}

}  // namespace tables
