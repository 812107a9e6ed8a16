// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of the connect wizard: where the authority is and whom to trust, and what its account
// needs.
#pragma once

#include "models/jobs/account_values.h"

#include <QWidget>

#include <map>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace ui {

class Banner;
class CertificatePicker;
class ConsoleContext;
class Panel;
class PassphraseField;
class PathField;
class SolverEditor;

class ConnectPlacePage : public QWidget {
    Q_OBJECT
public:
    explicit ConnectPlacePage(QWidget *parent = nullptr);
    void setKind(const authorities::Kind &kind);
    QString problem() const;  // for people; empty: it can go on
    QString name() const;
    QString url() const;
    // Reads the roots' file.
    crypto::Result<void> fill(jobs::AccountDraft &draft) const;

Q_SIGNALS:
    void changed();

private:
    QLineEdit *m_name, *m_url, *m_pin, *m_proxy;
    QComboBox *m_preset;
    QLabel *m_presetHead;
    PathField *m_roots;
    QCheckBox *m_loopback, *m_private;
    QList<QWidget *> m_serverParts;  // what only matters where one is spoken to
    bool m_plainHttp = false, m_server = true;
    QString m_suggested;
};

// One editor for each field of the kind; secrets never pass through a text field.
class ConnectAccountPage : public QWidget {
    Q_OBJECT
public:
    explicit ConnectAccountPage(ConsoleContext &context, QWidget *parent = nullptr);
    void setKind(const authorities::Kind &kind);
    QString problem() const;
    QString summary() const;
    bool isEmpty() const { return m_fields.empty() && !m_client; }
    // Reads the files secrets are taken from.
    crypto::Result<void> fill(jobs::AccountDraft &draft) const;
    void clearSecrets();

Q_SIGNALS:
    void changed();

private:
    struct FieldEditor {
        authorities::Field field;
        QLineEdit *text = nullptr;
        QComboBox *choice = nullptr;
        QCheckBox *yes = nullptr;  // "yes", or not said
        PassphraseField *secret = nullptr;
        PathField *file = nullptr;
        bool isEmpty() const;
    };
    void addField(const authorities::Field &field, Panel &panel);

    ConsoleContext &m_context;
    QVBoxLayout *m_layout;
    std::vector<FieldEditor> m_fields;
    SolverEditor *m_solver = nullptr;
    CertificatePicker *m_client = nullptr;
    QCheckBox *m_withClient = nullptr;
};

}  // namespace ui
