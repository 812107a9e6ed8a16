// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour.h"

#include "app/application.h"
#include "app/tour_incident.h"
#include "app/tour_script.h"
#include "app/tour_stage.h"
#include "models/jobs/demo.h"
#include "models/store/vault.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QDir>
#include <QTemporaryDir>

#include <atomic>
#include <cstdio>
#include <thread>

namespace app {

using namespace Qt::StringLiterals;

namespace {

// The demo vault, made on a thread of its own while the first scenes are played.
class DemoVault {
public:
    explicit DemoVault(qint64 certificates)
        : m_thread([this, certificates](std::stop_token stop) { make(certificates, stop); })
    {
    }

    // Once: the vault, when it is there. nullptr before, and for ever after a failure.
    std::unique_ptr<store::Vault> take()
    {
        return m_done.exchange(false) ? std::move(m_vault) : nullptr;
    }
    // Empty, or why it could not be made.
    std::string problem() const { return m_failed ? m_problem : std::string(); }

private:
    void make(qint64 certificates, const std::stop_token &stop)
    {
        const crypto::Secret passphrase =
            crypto::Secret::fromText(crypto::toHex(crypto::Secret::random(24).view()));
        store::CreateOptions options;
        options.admin = u"Mira Okafor"_s;
        auto created = store::Vault::create(m_folder.filePath(u"contoso-demo.vault"_s), passphrase,
                                            options, m_clock);
        if (!created)
            return fail(created.error());
        jobs::JobContext context{*created->vault, stop, [](const jobs::Progress &) {}};
        jobs::DemoDraft draft;
        draft.size = certificates;
        if (const auto outcome = jobs::runDemo(context, draft); !outcome)
            return fail(outcome.error());
        m_vault = std::move(created->vault);
        m_done = true;
    }
    void fail(const crypto::Error &error)
    {
        m_problem = error.object + ": " + error.detail;
        m_failed = true;
    }

    crypto::SystemClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<store::Vault> m_vault;
    std::string m_problem;
    std::atomic<bool> m_done = false, m_failed = false;
    std::jthread m_thread;  // last: it uses the others
};

int report(const TourScript &script, const QString &folder)
{
    const TourReport &result = script.report();
    const bool written = result.write(folder);
    for (const TourFailure &failure : result.failures())
        std::fprintf(stderr, "%s: %s\n", qPrintable(failure.title), qPrintable(failure.why));
    if (!written)
        std::fprintf(stderr, "The report could not be written into %s\n", qPrintable(folder));
    std::printf("%d pictures of %s\nReport: %s\n", int(result.pictures().size()),
                result.failures().isEmpty() ? "the tour, every page came up"
                                            : "the tour, with failures",
                qPrintable(QDir(folder).absoluteFilePath(u"index.html"_s)));
    return result.failures().isEmpty() && written ? 0 : 1;
}

}  // namespace

int runTour(const TourOptions &options)
{
    const QString folder = QDir::cleanPath(options.output);
    if (folder.isEmpty() || !QDir().mkpath(folder)) {
        std::fprintf(stderr, "The folder for the pictures could not be made: %s\n",
                     qPrintable(options.output));
        return 1;
    }
    DemoVault demo(options.certificates);
    IncidentVault incident;
    Console console(*qobject_cast<QApplication *>(QCoreApplication::instance()),
                    {.vault = {}, .language = options.language, .remember = false});
    TourScript script(console.window(), console.theme(),
                      {folder,
                       {QSize(1440, 900), QSize(1280, 800), QSize(1920, 1080)},
                       60,
                       options.deadlineSeconds});
    TourStage stage(console, script);
    addStartScenes(stage);
    addDemoScenes(stage, [&demo] {
        if (const std::string problem = demo.problem(); !problem.empty())
            std::fprintf(stderr, "The demo vault could not be made: %s\n", problem.c_str());
        return demo.take();
    });
    addInventoryScenes(stage);
    addWizardScenes(stage);
    addPlanScenes(stage);
    addIncidentScenes(stage, [&incident] {
        if (const std::string problem = incident.problem(); !problem.empty())
            std::fprintf(stderr, "The vault of the incident could not be made: %s\n",
                         problem.c_str());
        return incident.take();
    });
    addVerifyScenes(stage);
    QObject::connect(&script, &TourScript::finished, qApp, &QCoreApplication::quit,
                     Qt::QueuedConnection);
    console.show();
    script.start();
    QApplication::exec();
    return report(script, folder);
}

}  // namespace app
