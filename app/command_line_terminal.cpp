// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line_terminal.h"

#include "models/domain/visible_text.h"

#include <QFile>
#include <QLocale>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

namespace app {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;
using crypto::Secret;

namespace {

constexpr std::size_t SecretLimit = 1024;
constexpr qint64 PlainLineEveryMs = 5000;
constexpr qint64 BarEveryMs = 100;

sigset_t stopSignals()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    return set;
}

class Descriptor {
public:
    explicit Descriptor(int fd) : m_fd(fd) { }
    ~Descriptor()
    {
        if (m_fd > STDERR_FILENO)
            ::close(m_fd);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    int get() const { return m_fd; }

private:
    int m_fd;
};

// Switches echo off and restores the terminal on every way out.
class NoEcho {
public:
    explicit NoEcho(int fd) : m_fd(fd), m_ok(tcgetattr(fd, &m_before) == 0)
    {
        if (!m_ok)
            return;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        m_ok = tcsetattr(fd, TCSAFLUSH, &silent) == 0;
    }
    ~NoEcho()
    {
        if (m_ok)
            tcsetattr(m_fd, TCSAFLUSH, &m_before);
    }
    NoEcho(const NoEcho &) = delete;
    NoEcho &operator=(const NoEcho &) = delete;
    bool ok() const { return m_ok; }

private:
    int m_fd;
    termios m_before{};
    bool m_ok;
};

// Reads up to the line end into zeroed memory; polls, so that a stop is noticed. `ended` tells a
// last line from an empty one.
Result<Secret> readLine(int fd, const std::string &object, const std::stop_token &stop,
                        bool *ended = nullptr)
{
    Secret buffer(SecretLimit + 1);
    std::size_t size = 0;
    while (size <= SecretLimit) {
        pollfd wait{fd, POLLIN, 0};
        const int ready = ::poll(&wait, 1, 100);
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, {}, {}};
        if (ready == 0 || (ready < 0 && errno == EINTR))
            continue;
        const ssize_t got = ::read(fd, buffer.data() + size, 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return Error{ErrorCode::InputOutput, object, qUtf8Printable(qt_error_string(errno))};
        if (got == 0 && ended)
            *ended = true;
        if (got == 0 || buffer.data()[size] == '\n')
            break;
        ++size;
    }
    if (size > SecretLimit)
        return Error{ErrorCode::TooLarge, object, "a passphrase has at most 1024 bytes"};
    if (size > 0 && buffer.data()[size - 1] == '\r')
        --size;
    return Secret(buffer.view().first(size));
}

}  // namespace

Interrupts::Interrupts()
{
    const sigset_t set = stopSignals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    std::signal(SIGPIPE,
                SIG_IGN);  // a closed pipe is an error of write(), not the end of a transaction
    m_waiter = std::jthread([this](const std::stop_token &ended) {
        const sigset_t awaited = stopSignals();
        const timespec wait{0, 50'000'000};
        while (!ended.stop_requested()) {
            const int number = sigtimedwait(&awaited, nullptr, &wait);
            if (number < 0)
                continue;
            if (m_source.stop_requested())
                _exit(128 + number);
            m_source.request_stop();
        }
    });
}

Interrupts::~Interrupts() = default;

Terminal::Terminal(Quiet quiet)
    : m_outputIsTerminal(isatty(STDOUT_FILENO)), m_messagesAreTerminal(isatty(STDERR_FILENO)),
      m_quiet(quiet == Quiet::Yes)
{
}

bool Terminal::out(const QByteArray &bytes)
{
    const QMutexLocker lock(&m_mutex);
    endProgressLocked();
    const char *data = bytes.constData();
    auto left = static_cast<std::size_t>(bytes.size());
    while (left > 0 && m_outputOk) {
        const ssize_t written = ::write(STDOUT_FILENO, data, left);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0) {
            m_outputOk = false;
            break;
        }
        data += written;
        left -= static_cast<std::size_t>(written);
    }
    return m_outputOk;
}

void Terminal::message(const QString &text)
{
    const QMutexLocker lock(&m_mutex);
    endProgressLocked();
    std::fputs(qUtf8Printable(text + u'\n'), stderr);
    std::fflush(stderr);
}

void Terminal::progress(const jobs::Progress &progress)
{
    if (m_quiet)
        return;
    const QMutexLocker lock(&m_mutex);
    const QLocale locale = QLocale::c();
    const QString note = domain::visibleText(progress.note);
    if (!m_messagesAreTerminal) {
        if (m_lastLine.isValid() && m_lastLine.elapsed() < PlainLineEveryMs)
            return;
        if (!m_lastLine.isValid()) {  // quick work stays silent
            m_lastLine.start();
            return;
        }
        m_lastLine.restart();
        const QString of = progress.total > 0 ? u" of %1"_s.arg(progress.total) : QString();
        std::fputs(qUtf8Printable(u"%1%2 %3\n"_s.arg(progress.done).arg(of, note)), stderr);
        std::fflush(stderr);
        return;
    }
    if (m_barShown && m_lastLine.isValid() && m_lastLine.elapsed() < BarEveryMs)
        return;
    m_lastLine.start();
    constexpr int cells = 24;
    QString bar;
    if (progress.total > 0) {
        const int full = int(std::min<qint64>(cells, progress.done * cells / progress.total));
        bar = u"[%1%2] %3% "_s.arg(QString(full, u'#'), QString(cells - full, u'.'))
                  .arg(std::min<qint64>(100, progress.done * 100 / progress.total), 3);
    }
    winsize size{};
    const int columns =
        ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 20 ? size.ws_col : 80;
    QString line = bar + locale.toString(progress.done) + u' ' + note;
    line.truncate(columns - 1);
    std::fputs(qUtf8Printable(u"\r\033[K"_s + line), stderr);
    std::fflush(stderr);
    m_barShown = true;
}

void Terminal::endProgress()
{
    const QMutexLocker lock(&m_mutex);
    endProgressLocked();
}

void Terminal::endProgressLocked()
{
    if (!m_barShown)
        return;
    std::fputs("\r\033[K", stderr);
    std::fflush(stderr);
    m_barShown = false;
}

std::function<void(const jobs::Progress &)> Terminal::reporter()
{
    return [this](const jobs::Progress &step) { progress(step); };
}

int Terminal::width() const
{
    winsize size{};
    if (!m_outputIsTerminal || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0)
        return 0;
    return size.ws_col;
}

Result<Secret> Terminal::askSecret(const QString &prompt, std::stop_token stop)
{
    endProgress();
    const Descriptor terminal(::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY));
    if (terminal.get() < 0)
        return Error{
            ErrorCode::PassphraseNeeded, {}, "no terminal to ask on; use --passphrase-file"};
    const NoEcho silent(terminal.get());
    if (!silent.ok())
        return Error{ErrorCode::PassphraseNeeded,
                     {},
                     "the terminal cannot hide what is typed; use --passphrase-file"};
    const QByteArray text = prompt.toUtf8();
    if (::write(terminal.get(), text.constData(), static_cast<std::size_t>(text.size())) < 0)
        return Error{ErrorCode::InputOutput, "the terminal", {}};
    auto secret = readLine(terminal.get(), "the terminal", stop);
    if (::write(terminal.get(), "\n", 1) < 0)
        return Error{ErrorCode::InputOutput, "the terminal", {}};
    return secret;
}

Result<bool> Terminal::askYes(const QString &question, std::stop_token stop)
{
    endProgress();
    const Descriptor terminal(::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY));
    if (terminal.get() < 0)
        return Error{ErrorCode::NotPermitted, {}, "no terminal to ask on; use --yes"};
    const QByteArray text = question.toUtf8();
    if (::write(terminal.get(), text.constData(), static_cast<std::size_t>(text.size())) < 0)
        return Error{ErrorCode::InputOutput, "the terminal", {}};
    const auto answer = readLine(terminal.get(), "the terminal", stop);
    if (!answer)
        return answer.error();
    const crypto::ByteView view = answer->view();
    const QByteArray word =
        QByteArray(reinterpret_cast<const char *>(view.data()), static_cast<qsizetype>(view.size()))
            .trimmed()
            .toLower();
    return word == "y" || word == "yes";
}

namespace {

int openSecretFile(const QString &path)
{
    return path == u"-" ? STDIN_FILENO
                        : ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
}

Error notOpened(const QString &path)
{
    return {errno == ENOENT ? ErrorCode::NotFound : ErrorCode::InputOutput, path.toStdString(),
            qUtf8Printable(qt_error_string(errno))};
}

}  // namespace

Result<Secret> readSecretFile(const QString &path)
{
    const Descriptor file(openSecretFile(path));
    if (file.get() < 0)
        return notOpened(path);
    auto secret = readLine(file.get(), path.toStdString(), {});
    if (secret && secret->empty())
        return Error{ErrorCode::InvalidArgument, path.toStdString(), "its first line is empty"};
    return secret;
}

Result<std::vector<Secret>> readSecretLines(const QString &path)
{
    constexpr std::size_t lineLimit = 1000;
    const Descriptor file(openSecretFile(path));
    if (file.get() < 0)
        return notOpened(path);
    std::vector<Secret> lines;
    for (bool ended = false; !ended && lines.size() < lineLimit;) {
        auto line = readLine(file.get(), path.toStdString(), {}, &ended);
        if (!line)
            return line.error();
        if (!line->empty())
            lines.push_back(std::move(line).value());
    }
    if (lines.empty())
        return Error{ErrorCode::InvalidArgument, path.toStdString(),
                     "there is no passphrase in it"};
    return lines;
}

}  // namespace app
