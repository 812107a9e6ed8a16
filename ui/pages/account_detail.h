// SPDX-License-Identifier: GPL-3.0-or-later
// One authority elsewhere in full, with what can be done with it.
#pragma once

#include "models/tables/account_table.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace ui {

class Badge;
class Banner;
class ConsoleContext;
class ElidedLabel;

class AccountDetail : public QWidget {
    Q_OBJECT
public:
    explicit AccountDetail(ConsoleContext &context, QWidget *parent = nullptr);
    void show(const store::AccountRow *row);  // nullptr: says that nothing is chosen

Q_SIGNALS:
    void issueWanted(const QString &account);
    void failed(const crypto::Error &error);

private:
    void fill();
    void test();
    void sync();
    void remove();
    void setBusy(bool busy, const QString &text = {});

    ConsoleContext &m_context;
    store::AccountRow m_row;
    bool m_busy = false;
    QStackedWidget *m_stack;
    ElidedLabel *m_name;
    Badge *m_badge;
    QLabel *m_line;
    QPushButton *m_issue, *m_test, *m_sync, *m_remove;
    Banner *m_question;
    QVBoxLayout *m_body;
    QStringList m_facts;  // of the last test in this window
    QString m_factsOf;
};

}  // namespace ui
