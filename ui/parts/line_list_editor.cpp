// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/line_list_editor.h"

#include "ui/parts/panel.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace ui {

LineListEditor::LineListEditor(const QString &accessibleName, const QString &placeholder,
                               Judge judge, QWidget *parent)
    : QWidget(parent), m_judge(std::move(judge)), m_edit(new QPlainTextEdit(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(size::Gap);
    m_edit->setAccessibleName(accessibleName);
    m_edit->setPlaceholderText(placeholder);
    m_edit->setTabChangesFocus(true);
    m_edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_edit->setFixedHeight(64);
    m_edit->viewport()->setAutoFillBackground(false);  // the frame has round corners
    m_edit->setMaximumBlockCount(1000);
    layout->addWidget(m_edit);
    m_line = label({}, TextRole::Note);
    m_line->setWordWrap(true);
    m_line->hide();
    layout->addWidget(m_line);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        const QString wrong = problem();
        m_line->setText(wrong);
        m_line->setVisible(!wrong.isEmpty());
        Q_EMIT changed();
    });
}

QStringList LineListEditor::lines() const
{
    QStringList lines;
    for (const QString &line : m_edit->toPlainText().split(QLatin1Char('\n'))) {
        if (const QString text = line.trimmed(); !text.isEmpty() && !lines.contains(text))
            lines << text;
    }
    return lines;
}

void LineListEditor::setLines(const QStringList &lines)
{
    m_edit->setPlainText(lines.join(QLatin1Char('\n')));
}

QString LineListEditor::problem() const
{
    for (const QString &line : lines()) {
        if (const QString wrong = m_judge(line); !wrong.isEmpty())
            return wrong;
    }
    return {};
}

}  // namespace ui
