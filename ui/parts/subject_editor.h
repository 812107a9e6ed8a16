// SPDX-License-Identifier: GPL-3.0-or-later
// A distinguished name: the usual parts in fields of their own, whatever else as text.
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QLineEdit;
class QLabel;

namespace ui {

class SubjectEditor : public QWidget {
    Q_OBJECT
public:
    explicit SubjectEditor(QWidget *parent = nullptr);

    void setText(const QString &rfc4514);
    QString text() const;  // RFC 4514, empty when nothing is filled in
    QString commonName() const;
    QString problem() const;  // of the further parts; empty: none

Q_SIGNALS:
    void changed();

private:
    struct Field {
        QString type;
        QLineEdit *edit;
    };
    QList<Field> m_fields;  // as shown
    QLineEdit *m_more;
    QLabel *m_problem;
};

}  // namespace ui
