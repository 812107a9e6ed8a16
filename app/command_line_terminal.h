// SPDX-License-Identifier: GPL-3.0-or-later
// Standard output, standard error and the keyboard, as the command line uses them.
#pragma once

#include "crypto/base/result.h"
#include "crypto/base/secret.h"
#include "models/jobs/job_runner.h"

#include <QElapsedTimer>
#include <QMutex>
#include <QString>

#include <stop_token>
#include <thread>
#include <vector>

namespace app {

// SIGINT and SIGTERM become a stop request; a second one ends the program at once. Make it before
// any other thread exists: the signals are blocked in all of them.
class Interrupts {
public:
    Interrupts();
    ~Interrupts();
    Interrupts(const Interrupts &) = delete;
    Interrupts &operator=(const Interrupts &) = delete;
    std::stop_token token() const { return m_source.get_token(); }

private:
    std::stop_source m_source;
    std::jthread m_waiter;
};

class Terminal {
public:
    enum class Quiet { No, Yes };
    explicit Terminal(Quiet quiet = Quiet::No);

    // Result text for people or programs. False once standard output is gone (a closed pipe, a full
    // disk).
    bool out(const QByteArray &bytes);
    bool out(const QString &text) { return out(text.toUtf8()); }
    bool outputOk() const { return m_outputOk; }
    // Messages; ends the progress line first, adds the line end.
    void message(const QString &text);
    // A bar redrawn in place on a terminal, else a plain line at most every 5 s.
    void progress(const jobs::Progress &progress);
    void endProgress();
    std::function<void(const jobs::Progress &)> reporter();

    bool outputIsTerminal() const { return m_outputIsTerminal; }
    // Columns of the terminal on standard output; 0 when it is none.
    int width() const;

    // Asks on the controlling terminal without echo. PassphraseNeeded when there is none, Cancelled
    // on Ctrl+C or end of input. At most 1,024 bytes.
    crypto::Result<crypto::Secret> askSecret(const QString &prompt, std::stop_token stop);

    // Asks on the controlling terminal; true only for the word "yes" (or its first letter).
    // NotPermitted when there is no terminal, Cancelled on Ctrl+C or end of input.
    crypto::Result<bool> askYes(const QString &question, std::stop_token stop);

private:
    void endProgressLocked();
    bool m_outputIsTerminal;
    bool m_messagesAreTerminal;
    bool m_quiet;
    bool m_outputOk = true;
    bool m_barShown = false;
    QElapsedTimer m_lastLine;
    QMutex m_mutex;  // progress arrives from workers
};

// First line of a file, without its line end, as a secret; "-" is standard input. NotFound,
// InputOutput, InvalidArgument when it is empty, TooLarge beyond 1,024 bytes.
crypto::Result<crypto::Secret> readSecretFile(const QString &path);
// Every line that is not empty, at most 1,000.
crypto::Result<std::vector<crypto::Secret>> readSecretLines(const QString &path);

}  // namespace app
