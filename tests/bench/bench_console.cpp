// SPDX-License-Identifier: GPL-3.0-or-later
// bench_console VAULT PASSPHRASE-FILE: the whole console on the offscreen platform. How long from
// the derived key to the first painted rows, what scrolling and the timeline cost the GUI thread,
// what it keeps in memory, and what it does when nobody does anything.
#include "app/application.h"
#include "crypto/base/kdf.h"
#include "models/store/slots.h"
#include "models/store/vault.h"
#include "models/tables/certificate_table.h"
#include "tests/bench/figures.h"
#include "ui/pages/inventory_page.h"
#include "ui/pages/timeline_page.h"
#include "ui/parts/certificate_view.h"
#include "ui/parts/expiry_chart.h"
#include "ui/shell/console_view.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QStandardPaths>
#include <QThread>
#include <QTimer>

using namespace Qt::StringLiterals;
using bench::figure;
using bench::got;

namespace {

// Turns the event loop until `done` or the time is up; the longest turn, in milliseconds.
double turn(const std::function<bool()> &done, int limit)
{
    QElapsedTimer clock;
    clock.start();
    double longest = 0;
    while (!done() && clock.elapsed() < limit) {
        const double begin = bench::now();
        QCoreApplication::processEvents(QEventLoop::AllEvents);
        const double took = bench::now() - begin;
        longest = std::max(longest, took);
        if (took < 0.2)
            QThread::usleep(200);
    }
    if (!done()) {
        std::fprintf(stderr, "bench_console: waited %d s in vain\n", limit / 1000);
        std::exit(1);
    }
    return longest;
}

// As exec() waits: without polling.
void rest(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

// What the key derivation of the vault's first slot costs by itself.
double derivation(const QString &folder, const crypto::Secret &passphrase)
{
    const auto read = got(store::readSlots(folder));
    const store::KeySlot &slot = read.copies.first().keySlots.first();
    return bench::milliseconds(
        [&] { (void)got(crypto::argon2id(passphrase, slot.salt, slot.argon2)); });
}

void scroll(ui::CertificateView &view)
{
    QScrollBar &bar = *view.verticalScrollBar();
    std::vector<double> turns;
    for (int i = 0; i < 300; ++i) {
        // Line by line, page by page, and far away, as with wheel, keys and the bar's handle.
        const int step = i < 100 ? 3 : i < 200 ? bar.pageStep() : bar.maximum() / 97;
        const double begin = bench::now();
        bar.setValue(bar.value() + step > bar.maximum() ? 0 : bar.value() + step);
        QCoreApplication::processEvents(QEventLoop::AllEvents);
        turns.push_back(bench::now() - begin);
    }
    figure("scrolling, GUI thread, p99 of 300 steps", bench::percentile(turns, 0.99), "ms", 16);
    figure("scrolling, GUI thread, longest step", bench::percentile(turns, 1), "ms", 0);
}

void timeline(ui::ConsoleView &console)
{
    console.showPage(ui::PageId::Timeline);
    auto *page = qobject_cast<ui::TimelinePage *>(console.pageWidget(ui::PageId::Timeline));
    turn([&] { return page && page->ready(); }, 60'000);
    ui::ExpiryChart *chart = page->chart();
    const QDate from = chart->visibleFrom(), to = chart->visibleTo();
    std::vector<double> redraws;
    for (int i = 0; i < 60; ++i) {
        chart->setVisibleDays(from.addDays(i % 30), to.addDays(-(i % 17)));
        rest(20);
        redraws.push_back(chart->lastRedraw());
    }
    figure("timeline redraw, p95 of 60", bench::percentile(redraws, 0.95), "ms", 16);
}

}  // namespace

int main(int argc, char **argv)
{
    if (argc != 3) {
        std::fprintf(stderr, "usage: bench_console VAULT PASSPHRASE-FILE\n");
        return 2;
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    const QString folder = QString::fromLocal8Bit(argv[1]);
    QFile file(QString::fromLocal8Bit(argv[2]));
    if (!file.open(QIODevice::ReadOnly)) {
        std::perror(argv[2]);
        return 1;
    }
    const auto passphrase = crypto::Secret::fromText(file.readLine().trimmed().toStdString());
    app::Console console(application, {.vault = folder, .language = u"en"_s, .remember = false});
    console.window().resize(1440, 900);
    console.show();
    rest(300);  // the unlock page is there while the key is derived

    const crypto::SystemClock clock;
    const double derived = derivation(folder, passphrase);
    const double begin = bench::now();
    auto vault =
        got(store::Vault::open(folder, passphrase, {}, store::SlotKind::Passphrase, clock));
    const double opened = bench::now();
    const qint64 size =
        got(got(vault->connect(store::Access::Read))->integer("SELECT count(*) FROM certificate"));
    const double entering = bench::now();
    console.openVault(std::move(vault), false);
    ui::ConsoleView *view = console.window().console();
    view->showPage(ui::PageId::Inventory);
    auto *rows = view->inventory().findChild<ui::CertificateView *>();
    auto *table = qobject_cast<tables::CertificateTable *>(rows->model());
    const double stall = turn([&] { return table->rowAt(0) != nullptr; }, 60'000);
    rows->viewport()->repaint();
    const double painted = bench::now();
    figure("key derivation (not counted below)", derived, "ms", 0);
    figure("open to first painted rows",
           std::max(0.0, opened - begin - derived) + (painted - entering), "ms", 1000);
    figure("longest turn of the event loop meanwhile", stall, "ms", 0);
    turn([&] { return !table->loading(); }, 60'000);
    rest(500);
    scroll(*rows);
    timeline(*view);
    view->showPage(ui::PageId::Inventory);
    // The state check in the background ends, caches settle.
    double before = 0;
    for (int second = 0; second < 600; ++second) {
        before = bench::processorTime();
        rest(1000);
        if (bench::processorTime() - before < 20)
            break;
    }
    figure("resident memory", bench::residentMegabytes(), "MB", size > 100'000 ? 300 : 120);
    before = bench::processorTime();
    rest(10'000);
    figure("idle processor share", (bench::processorTime() - before) / 100, "%", 0.5);
    return 0;
}
