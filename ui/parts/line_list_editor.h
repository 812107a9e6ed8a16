// SPDX-License-Identifier: GPL-3.0-or-later
// A short list as lines of text: addresses, name constraints. Each line is judged by itself, the
// first wrong one is said.
#pragma once

#include <QStringList>
#include <QWidget>

#include <functional>

class QLabel;
class QPlainTextEdit;

namespace ui {

class LineListEditor : public QWidget {
    Q_OBJECT
public:
    // judge: what is wrong with a line, in words; empty: nothing.
    using Judge = std::function<QString(const QString &line)>;
    LineListEditor(const QString &accessibleName, const QString &placeholder, Judge judge,
                   QWidget *parent = nullptr);

    QStringList lines() const;
    void setLines(const QStringList &lines);
    QString problem() const;

Q_SIGNALS:
    void changed();

private:
    Judge m_judge;
    QPlainTextEdit *m_edit;
    QLabel *m_line;
};

}  // namespace ui
