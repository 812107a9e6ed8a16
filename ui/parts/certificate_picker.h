// SPDX-License-Identifier: GPL-3.0-or-later
// Finds one certificate of the inventory: a query field over the first matches.
#pragma once

#include <QWidget>

#include <QTimer>

class QLineEdit;

namespace tables {
class CertificateTable;
class KeyTable;
}  // namespace tables

namespace ui {

class ChoiceList;
class ConsoleContext;

class CertificatePicker : public QWidget {
    Q_OBJECT
public:
    // KeyHolders: whose private key is at hand, in the vault or in a token, which is said.
    enum class Among { LeavesFirst, Authorities, KeyHolders };
    explicit CertificatePicker(ConsoleContext &context, QWidget *parent = nullptr,
                               Among among = Among::LeavesFirst);
    qint64 current() const;  // 0: none

Q_SIGNALS:
    void chosen(qint64 certificate);

private:
    void refill();
    QString tokenOf(int row) const;  // of the table; empty: its key lies in none

    ConsoleContext &m_context;
    QLineEdit *m_edit;
    ChoiceList *m_list;
    tables::CertificateTable *m_table;
    tables::KeyTable *m_keys = nullptr;  // KeyHolders
    QTimer m_later;
};

}  // namespace ui
