// SPDX-License-Identifier: GPL-3.0-or-later
// Runs jobs on worker threads and tells the window (or the command line) how far they are.
#pragma once

#include "crypto/base/result.h"
#include "crypto/base/secret.h"

#include <QObject>
#include <QVariant>

#include <functional>
#include <memory>
#include <stop_token>

namespace store {
class Vault;
}

namespace jobs {

struct Progress {
    qint64 done = 0;
    qint64 total = 0;  // 0: not known
    QString note;  // what is worked on, untrusted text
};

// What a running job sees. report() may be called often; it is thinned out to 10 per second.
struct JobContext {
    store::Vault &vault;
    std::stop_token stop;
    std::function<void(const Progress &)> report;
    // The PIN of a token, by its label, when a key inside it is used. Nobody is asked from a
    // window's worker: there it gives what was typed before the job began. Empty: none is known.
    std::function<crypto::Result<crypto::Secret>(const QString &token)> pin = {};
};

using JobId = qint64;
// The job's own result type inside a QVariant (each job header says which; declared with
// Q_DECLARE_METATYPE).
using JobFunction = std::function<crypto::Result<QVariant>(JobContext &)>;

class JobRunner : public QObject {
    Q_OBJECT
public:
    explicit JobRunner(store::Vault &vault, QObject *parent = nullptr);
    ~JobRunner() override;  // asks every job to stop, then waits for them

    // Writing jobs run one after the other (one writer); reading jobs (backup, export, check)
    // beside them.
    enum class Lane { Write, Read };
    JobId start(const QString &title, Lane lane, JobFunction function);
    void stop(JobId id);
    int running() const;

    // With it a job that ends because a token wants its PIN (or refused the one it was given) is
    // kept: pinWanted() is heard, nothing waits on a thread meanwhile, and givePin() calls the
    // job's function again from its beginning. The PIN is kept for this one job and zeroed with it.
    // Without it (command line) such a job fails at once; turning it off fails those that wait.
    void askForPins(bool ask);
    // Jobs that do not want one are left alone.
    void givePin(JobId id, const QString &token, crypto::Secret pin);
    // The job fails with what it said first.
    void refusePin(JobId id);

Q_SIGNALS:
    void started(qint64 id, const QString &title);
    void progressed(qint64 id, const jobs::Progress &progress);
    void finished(qint64 id, const QVariant &result);  // done
    void failed(qint64 id, const crypto::Error &error);  // includes Cancelled
    // The token's label is untrusted text; refused: the PIN given before was not the right one.
    void pinWanted(qint64 id, const QString &title, const QString &token, bool refused);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace jobs

Q_DECLARE_METATYPE(jobs::Progress)
Q_DECLARE_METATYPE(crypto::Error)
