// SPDX-License-Identifier: GPL-3.0-or-later
// How an ACME authority is shown that names are ours: the challenge, and who answers it.
#pragma once

#include <QJsonObject>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace ui {

class PathField;

class SolverEditor : public QWidget {
    Q_OBJECT
public:
    explicit SolverEditor(QWidget *parent = nullptr);
    // {"challenge":…,"solver":…}
    QJsonObject value() const;
    void setValue(const QJsonObject &value);
    QString problem() const;  // for people; empty: it fits
    QString summary() const;

Q_SIGNALS:
    void changed();

private:
    void refresh();

    QComboBox *m_way;
    QLabel *m_note, *m_head, *m_problem;
    QLineEdit *m_listen;
    PathField *m_folder, *m_program;
    QComboBox *m_challenge;
};

}  // namespace ui
