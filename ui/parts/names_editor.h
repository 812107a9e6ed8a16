// SPDX-License-Identifier: GPL-3.0-or-later
// Subject alternative names, one in a line, each typed as it is written: "dns:www.example.org", or
// a bare name whose kind is guessed. A pasted list falls into lines; what is no name of its kind is
// marked and said.
#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace ui {

class NamesEditor : public QWidget {
    Q_OBJECT
public:
    explicit NamesEditor(QWidget *parent = nullptr);

    // "dns:…": bare where the kind would be guessed right, so that lists stay readable.
    void setNames(const QStringList &names);
    QStringList names() const;  // canonical, "dns:…"; wrong ones as typed
    // Kinds the profile takes ("dns" "ip" …); others are said to be refused. Empty: all.
    void setKinds(const QStringList &kinds);
    // Of the first line that is wrong; empty: none.
    QString problem() const;
    // "3 DNS names, 1 address".
    QString summary() const;
    QPlainTextEdit *edit() const { return m_edit; }

Q_SIGNALS:
    void changed();

private:
    void refresh();

    QPlainTextEdit *m_edit;
    QLabel *m_line;
    QStringList m_kinds;
};

}  // namespace ui
