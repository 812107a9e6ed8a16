// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/acme_solvers.h"

#include "models/domain/visible_text.h"
#include "models/jobs/acme_alpn.h"
#include "models/net/http_server.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSaveFile>

#include <map>
#include <mutex>
#include <thread>

namespace jobs {

using namespace Qt::StringLiterals;
using authorities::Challenge;
using authorities::Solver;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

constexpr QLatin1StringView Path("/.well-known/acme-challenge/");
constexpr int HookSeconds = 120;
constexpr qsizetype MostWords = 400;

class Listener final : public Solver {
public:
    static Result<std::shared_ptr<Solver>> open(const QString &address)
    {
        auto server = net::HttpServer::listen(address);
        if (!server)
            return server.error();
        return std::shared_ptr<Solver>(new Listener(std::move(*server)));
    }
    QString type() const override { return u"http-01"_s; }
    Result<Shown> present(const Challenge &challenge, const std::stop_token &) override
    {
        const std::scoped_lock lock(m_mutex);
        m_answers.insert_or_assign(challenge.token.toLatin1(), challenge.keyAuthorization);
        return Shown::Ready;
    }
    void remove(const Challenge &challenge) override
    {
        const std::scoped_lock lock(m_mutex);
        m_answers.erase(challenge.token.toLatin1());
    }

private:
    explicit Listener(net::HttpServer server)
        : m_server(std::move(server)), m_thread([this](const std::stop_token &stop) {
              m_server.run([this](const net::ServerRequest &request) { return answer(request); },
                           stop);
          })
    {
    }
    net::ServerAnswer answer(const net::ServerRequest &request)
    {
        net::ServerAnswer answer;
        answer.status = 404;
        answer.contentType = "application/octet-stream";
        const QByteArray path(Path.data(), Path.size());
        if (request.method != "GET" || !request.target.startsWith(path))
            return answer;
        const std::scoped_lock lock(m_mutex);
        const auto found = m_answers.find(request.target.mid(path.size()));
        if (found == m_answers.end())
            return answer;
        answer.status = 200;
        answer.body.assign(found->second.begin(), found->second.end());
        return answer;
    }

    net::HttpServer m_server;
    std::mutex m_mutex;
    std::map<QByteArray, QByteArray> m_answers;
    std::jthread m_thread;  // the last: it ends before what it uses
};

class Webroot final : public Solver {
public:
    explicit Webroot(const QString &folder) : m_folder(QDir(folder).filePath(Path.mid(1))) { }
    QString type() const override { return u"http-01"_s; }
    Result<Shown> present(const Challenge &challenge, const std::stop_token &) override
    {
        const auto failed = [&](const QString &words) {
            return Error{ErrorCode::InputOutput, m_folder.toStdString(), words.toStdString()};
        };
        if (!QDir().mkpath(m_folder))
            return failed(u"the folder cannot be made"_s);
        QSaveFile file(QDir(m_folder).filePath(challenge.token));
        if (!file.open(QIODevice::WriteOnly) || file.write(challenge.keyAuthorization) < 0)
            return failed(file.errorString());
        // The web server is somebody else.
        (void)file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup
                                  | QFile::ReadOther);
        if (!file.commit())
            return failed(file.errorString());
        return Shown::Ready;
    }
    void remove(const Challenge &challenge) override
    {
        QFile::remove(QDir(m_folder).filePath(challenge.token));
    }

private:
    QString m_folder;
};

class Hook final : public Solver {
public:
    Hook(const QString &type, const QString &program) : m_type(type), m_program(program) { }
    QString type() const override { return m_type; }
    Result<Shown> present(const Challenge &challenge, const std::stop_token &stop) override
    {
        auto done = run(u"present"_s, challenge, stop);
        return done ? Result<Shown>(Shown::Ready) : Result<Shown>(done.error());
    }
    void remove(const Challenge &challenge) override { (void)run(u"remove"_s, challenge, {}); }

private:
    // No shell, no arguments: what the authority said reaches the program as JSON only.
    Result<void> run(const QString &action, const Challenge &challenge, const std::stop_token &stop)
    {
        const QJsonObject json{
            {u"action"_s, action},
            {u"type"_s, challenge.type},
            {u"identifier"_s, challenge.identifier},
            {u"wildcard"_s, challenge.wildcard},
            {u"token"_s, challenge.token},
            {u"key_authorization"_s, QString::fromLatin1(challenge.keyAuthorization)},
            {u"key_digest"_s, QString::fromLatin1(challenge.keyDigest.toHex())},
            {u"record_name"_s, challenge.recordName},
            {u"record_value"_s, QString::fromLatin1(challenge.recordValue)}};
        const std::scoped_lock lock(m_mutex);  // one at a time: few such programs expect more
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(m_program, QStringList());
        if (!process.waitForStarted(10'000))
            return Error{ErrorCode::InputOutput, m_program.toStdString(),
                         process.errorString().toStdString()};
        process.write(QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n');
        process.closeWriteChannel();
        QElapsedTimer clock;
        clock.start();
        while (!process.waitForFinished(100) && process.state() != QProcess::NotRunning) {
            if (stop.stop_requested() || clock.elapsed() > HookSeconds * 1000) {
                process.kill();
                process.waitForFinished(2000);
                return Error{stop.stop_requested() ? ErrorCode::Cancelled : ErrorCode::Unreachable,
                             m_program.toStdString(), "it did not end in time"};
            }
        }
        if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
            return {};
        const QString said = QString::fromUtf8(process.readAll().left(MostWords)).simplified();
        return Error{ErrorCode::Refused, m_program.toStdString(),
                     u"it ended with %1: %2"_s.arg(process.exitCode())
                         .arg(domain::visibleText(said))
                         .toStdString()};
    }

    QString m_type, m_program;
    std::mutex m_mutex;
};

class ByHand final : public Solver {
public:
    explicit ByHand(const QString &type) : m_type(type) { }
    QString type() const override { return m_type; }
    Result<Shown> present(const Challenge &, const std::stop_token &) override
    {
        return Shown::ByHand;
    }
    void remove(const Challenge &) override { }

private:
    QString m_type;
};

Error wrong(const QString &object, const char *detail)
{
    return {ErrorCode::InvalidArgument, object.toStdString(), detail};
}

}  // namespace

Result<void> checkSolver(const QString &challenge, const QString &solver)
{
    const QString kind = solver.section(u':', 0, 0), rest = solver.section(u':', 1);
    const bool http = challenge == u"http-01", dns = challenge == u"dns-01",
               tls = challenge == u"tls-alpn-01";
    if (!http && !dns && !tls)
        return wrong(u"the challenge \"%1\""_s.arg(challenge),
                     "there are: http-01, dns-01, tls-alpn-01");
    // A certificate to be served by hand would have to be made by hand, too.
    if (kind == u"manual" && !tls && rest.isEmpty())
        return {};
    if (kind == u"hook") {
        const QFileInfo program(rest);
        return program.isAbsolute() && program.isFile() && program.isExecutable()
            ? Result<void>()
            : wrong(u"the solver \"%1\""_s.arg(solver),
                    "hook: wants the full path of a program that may be run");
    }
    if (http && kind == u"webroot")
        return QFileInfo(rest).isDir()
            ? Result<void>()
            : wrong(u"the solver \"%1\""_s.arg(solver), "webroot: wants a folder that is there");
    if ((http || tls) && kind == u"builtin") {
        bool number = false;
        const int port = rest.section(u':', -1).toInt(&number);
        return number && port >= 0 && port <= 65535
            ? Result<void>()
            : wrong(u"the solver \"%1\""_s.arg(solver), "builtin: wants PORT or HOST:PORT");
    }
    return wrong(u"the solver \"%1\""_s.arg(solver),
                 http ? "for http-01 there are: builtin:PORT, webroot:DIR, hook:PROGRAM, manual"
                     : dns ? "for dns-01 there are: hook:PROGRAM, manual"
                           : "for tls-alpn-01 there are: builtin:PORT, hook:PROGRAM");
}

Result<std::shared_ptr<Solver>> solverFrom(const QString &challenge, const QString &solver)
{
    if (auto good = checkSolver(challenge, solver); !good)
        return good.error();
    const QString kind = solver.section(u':', 0, 0), rest = solver.section(u':', 1);
    if (kind == u"builtin") {  // everywhere: the authority comes from outside
        const QString address = rest.contains(u':') ? rest : u"0.0.0.0:"_s + rest;
        return challenge == u"tls-alpn-01" ? alpnListener(address) : Listener::open(address);
    }
    if (kind == u"webroot")
        return std::shared_ptr<Solver>(std::make_shared<Webroot>(rest));
    if (kind == u"hook")
        return std::shared_ptr<Solver>(std::make_shared<Hook>(challenge, rest));
    return std::shared_ptr<Solver>(std::make_shared<ByHand>(challenge));
}

}  // namespace jobs
