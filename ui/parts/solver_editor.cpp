// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/solver_editor.h"

#include "models/jobs/acme_solvers.h"
#include "ui/parts/panel.h"
#include "ui/parts/path_field.h"
#include "ui/parts/texts.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

enum Way { Builtin, BuiltinTls, Webroot, Hook, Manual };
constexpr int FieldWidth = 320;

}  // namespace

SolverEditor::SolverEditor(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(size::Gap);
    m_way = new QComboBox(this);
    m_way->setAccessibleName(tr("Who answers the authority"));
    m_way->setMinimumHeight(size::Control);
    m_way->setMaximumWidth(FieldWidth);
    m_way->addItem(tr("A listener of this program"), Builtin);
    m_way->addItem(tr("A listener of this program, by TLS"), BuiltinTls);
    m_way->addItem(tr("Files below a web server's folder"), Webroot);
    m_way->addItem(tr("A program of yours"), Hook);
    m_way->addItem(tr("You, by hand"), Manual);
    QLabel *who = label(tr("Who answers the authority"), TextRole::Name);
    who->setBuddy(m_way);
    layout->addWidget(who);
    layout->addWidget(m_way);
    m_note = label({}, TextRole::Note, Ink::Muted);
    m_note->setWordWrap(true);
    layout->addWidget(m_note);
    layout->addSpacing(size::Grid);
    m_head = label({}, TextRole::Name);
    layout->addWidget(m_head);
    m_listen = new QLineEdit(this);
    m_listen->setAccessibleName(tr("Port, or address and port"));
    m_listen->setMinimumHeight(size::Control);
    m_listen->setMaximumWidth(FieldWidth);
    m_listen->setText(u"80"_s);
    m_folder = new PathField(tr("Folder the web server shows"), PathField::For::Folder, this);
    m_program = new PathField(tr("Program"), PathField::For::File, this);
    layout->addWidget(m_listen);
    layout->addWidget(m_folder);
    layout->addWidget(m_program);
    m_challenge = new QComboBox(this);
    m_challenge->setAccessibleName(tr("Proof"));
    m_challenge->setMinimumHeight(size::Control);
    m_challenge->setMaximumWidth(FieldWidth);
    m_challenge->addItem(tr("A record in the DNS (dns-01)"), u"dns-01"_s);
    m_challenge->addItem(tr("A page at port 80 (http-01)"), u"http-01"_s);
    m_challenge->addItem(tr("A TLS handshake at port 443 (tls-alpn-01)"), u"tls-alpn-01"_s);
    layout->addSpacing(size::Grid);
    layout->addWidget(m_challenge);
    m_problem = label({}, TextRole::Note, Ink::Muted);
    m_problem->setWordWrap(true);
    layout->addWidget(m_problem);
    const auto changes = [this] { refresh(); };
    connect(m_way, &QComboBox::currentIndexChanged, this, changes);
    connect(m_challenge, &QComboBox::currentIndexChanged, this, changes);
    connect(m_listen, &QLineEdit::textChanged, this, changes);
    connect(m_folder, &PathField::changed, this, changes);
    connect(m_program, &PathField::changed, this, changes);
    refresh();
}

QJsonObject SolverEditor::value() const
{
    const QString challenge = m_challenge->currentData().toString();
    switch (m_way->currentData().toInt()) {
    case Builtin:
        return {{u"challenge"_s, u"http-01"_s},
                {u"solver"_s, u"builtin:"_s + m_listen->text().trimmed()}};
    case BuiltinTls:
        return {{u"challenge"_s, u"tls-alpn-01"_s},
                {u"solver"_s, u"builtin:"_s + m_listen->text().trimmed()}};
    case Webroot:
        return {{u"challenge"_s, u"http-01"_s}, {u"solver"_s, u"webroot:"_s + m_folder->path()}};
    case Hook:
        return {{u"challenge"_s, challenge}, {u"solver"_s, u"hook:"_s + m_program->path()}};
    default:
        return {{u"challenge"_s, challenge}, {u"solver"_s, u"manual"_s}};
    }
}

void SolverEditor::setValue(const QJsonObject &value)
{
    const QString solver = value[u"solver"_s].toString();
    const QString argument = solver.section(u':', 1);
    if (const int at = m_challenge->findData(value[u"challenge"_s].toString()); at >= 0)
        m_challenge->setCurrentIndex(at);
    const Way way = solver.startsWith(u"webroot:"_s) ? Webroot
        : solver.startsWith(u"hook:"_s)              ? Hook
        : solver == u"manual"                        ? Manual
        : value[u"challenge"_s] == u"tls-alpn-01"_s  ? BuiltinTls
                                                     : Builtin;
    if (way == Webroot)
        m_folder->setPath(argument);
    else if (way == Hook)
        m_program->setPath(argument);
    else if ((way == Builtin || way == BuiltinTls) && !argument.isEmpty())
        m_listen->setText(argument);
    m_way->setCurrentIndex(m_way->findData(int(way)));
    refresh();
}

QString SolverEditor::problem() const
{
    const QJsonObject now = value();
    const QString argument = now[u"solver"_s].toString().section(u':', 1);
    const int way = m_way->currentData().toInt();
    if (way != Manual && argument.isEmpty())
        return way == Builtin || way == BuiltinTls ? tr("Write the port it listens at.")
            : way == Webroot                       ? tr("Choose the folder.")
                                                   : tr("Choose the program.");
    const auto good =
        jobs::checkSolver(now[u"challenge"_s].toString(), now[u"solver"_s].toString());
    return good ? QString() : sentencesOf(good.error()).cause;
}

QString SolverEditor::summary() const
{
    return m_way->currentText();
}

void SolverEditor::refresh()
{
    const int way = m_way->currentData().toInt();
    m_listen->setVisible(way == Builtin || way == BuiltinTls);
    // Until somebody types another: the port the authority looks at.
    if (way == BuiltinTls && m_listen->text() == u"80")
        m_listen->setText(u"443"_s);
    else if (way == Builtin && m_listen->text() == u"443")
        m_listen->setText(u"80"_s);
    m_folder->setVisible(way == Webroot);
    m_program->setVisible(way == Hook);
    m_head->setVisible(way != Manual);
    m_challenge->setVisible(way == Hook || way == Manual);
    switch (way) {
    case Builtin:
        m_note->setText(tr("While an order runs, this machine answers at the port; port 80 of the "
                           "name must lead here (http-01)."));
        m_head->setText(m_listen->accessibleName());
        break;
    case BuiltinTls:
        m_note->setText(tr("While an order runs, this machine answers TLS handshakes at the port; "
                           "port 443 of the name must lead here (tls-alpn-01)."));
        m_head->setText(m_listen->accessibleName());
        break;
    case Webroot:
        m_note->setText(tr("A file is laid below .well-known/acme-challenge and taken away again; "
                           "the web server of the name must show it (http-01)."));
        m_head->setText(m_folder->edit()->accessibleName());
        break;
    case Hook:
        m_note->setText(tr("It gets the proof as JSON on its standard input and makes the record "
                           "or the page; wildcards need the DNS."));
        m_head->setText(m_program->edit()->accessibleName());
        break;
    default:
        m_note->setText(tr("The plan says which record or page to make, waits, and goes on when "
                           "you run it again; wildcards need the DNS."));
    }
    const QString wrong = problem();
    m_problem->setText(wrong);
    m_problem->setVisible(!wrong.isEmpty());
    Q_EMIT changed();
}

}  // namespace ui
