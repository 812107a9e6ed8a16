// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/names_editor.h"

#include "models/jobs/issue_choices.h"
#include "ui/parts/panel.h"
#include "ui/parts/plain_text.h"

#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSyntaxHighlighter>
#include <QVBoxLayout>

namespace ui {
namespace {

using namespace Qt::StringLiterals;

// Pasted lists fall into one name a line.
class NameLines : public QPlainTextEdit {
public:
    using QPlainTextEdit::QPlainTextEdit;

protected:
    void insertFromMimeData(const QMimeData *source) override
    {
        const QStringList names = jobs::splitNames(source->text().left(1'000'000));
        if (names.size() < 2) {
            QPlainTextEdit::insertFromMimeData(source);
            return;
        }
        QTextCursor cursor = textCursor();
        const QString before = cursor.block().text().left(cursor.positionInBlock());
        cursor.insertText((before.trimmed().isEmpty() ? QString() : u"\n"_s) + names.join(u'\n'));
        setTextCursor(cursor);
    }
};

// The kind in accent; a line that is no name underlined in red.
class NameHighlighter : public QSyntaxHighlighter {
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

protected:
    void highlightBlock(const QString &text) override
    {
        if (text.trimmed().isEmpty())
            return;
        const jobs::TypedName name = jobs::typedName(text);
        if (!name.problem.isEmpty()) {
            QTextCharFormat wrong;
            wrong.setForeground(tokens().of(StatusKind::Failed).ink);
            wrong.setUnderlineStyle(QTextCharFormat::WaveUnderline);
            wrong.setUnderlineColor(tokens().of(StatusKind::Failed).ink);
            setFormat(0, int(text.size()), wrong);
            return;
        }
        if (text.trimmed().startsWith(name.type + u':', Qt::CaseInsensitive)) {
            QTextCharFormat kind;
            kind.setForeground(tokens().accent);
            setFormat(int(text.indexOf(text.trimmed())), int(name.type.size()) + 1, kind);
        }
    }
};

}  // namespace

NamesEditor::NamesEditor(QWidget *parent) : QWidget(parent), m_edit(new NameLines(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(size::Gap);
    m_edit->setAccessibleName(tr("Alternative names, one in a line"));
    m_edit->setPlaceholderText(
        tr("www.example.org\n*.example.org\n192.0.2.1\nmail:post@example.org"));
    m_edit->setTabChangesFocus(true);
    m_edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_edit->setMinimumHeight(112);
    m_edit->viewport()->setAutoFillBackground(false);  // the frame has round corners
    m_edit->setFont(ui::font(TextRole::Body));
    m_edit->setMaximumBlockCount(10'000);
    new NameHighlighter(m_edit->document());
    layout->addWidget(m_edit, 1);
    m_line = label({}, TextRole::Note, Ink::Muted);
    m_line->setWordWrap(true);
    layout->addWidget(m_line);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        refresh();
        Q_EMIT changed();
    });
    refresh();
}

void NamesEditor::setNames(const QStringList &names)
{
    QStringList lines;
    for (const QString &name : names) {
        const QString bare = name.section(u':', 1);
        lines << (jobs::typedName(bare).name == name ? bare : name);
    }
    m_edit->setPlainText(lines.join(u'\n'));
}

QStringList NamesEditor::names() const
{
    QStringList names;
    for (const QString &line : m_edit->toPlainText().split(u'\n')) {
        if (!line.trimmed().isEmpty())
            names << jobs::typedName(line).name;
    }
    names.removeDuplicates();
    return names;
}

void NamesEditor::setKinds(const QStringList &kinds)
{
    m_kinds = kinds;
    refresh();
}

QString NamesEditor::problem() const
{
    const QStringList lines = m_edit->toPlainText().split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i].trimmed().isEmpty())
            continue;
        const jobs::TypedName name = jobs::typedName(lines[i]);
        const QString shown = visible(lines[i].trimmed(), 60);
        if (name.problem == u"type")
            return tr("Line %1: “%2” has no known kind; write dns, ip, mail, uri, dir, rid or "
                      "other.")
                .arg(i + 1)
                .arg(shown);
        if (!name.problem.isEmpty())
            return tr("Line %1: “%2” is no name of the kind “%3”.")
                .arg(i + 1)
                .arg(shown, name.type);
        if (!m_kinds.isEmpty() && !m_kinds.contains(name.type))
            return tr("Line %1: the profile takes no names of the kind “%2”.")
                .arg(i + 1)
                .arg(name.type);
    }
    return {};
}

QString NamesEditor::summary() const
{
    int hosts = 0, addresses = 0, others = 0;
    for (const QString &name : names()) {
        const QString type = name.section(u':', 0, 0);
        ++(type == u"dns" ? hosts : type == u"ip" ? addresses : others);
    }
    QStringList parts;
    if (hosts > 0)
        parts << tr("%Ln DNS name(s)", nullptr, hosts);
    if (addresses > 0)
        parts << tr("%Ln address(es)", nullptr, addresses);
    if (others > 0)
        parts << tr("%Ln other name(s)", nullptr, others);
    return parts.join(u", "_s);
}

void NamesEditor::refresh()
{
    const QString wrong = problem();
    const QString all = summary();
    m_line->setText(!wrong.isEmpty() ? wrong
                        : all.isEmpty()
                        ? tr("One in a line; the kind is seen from the name, or stands before it: "
                             "dns, ip, mail, uri, dir, rid.")
                        : all);
}

}  // namespace ui
