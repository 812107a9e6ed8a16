// SPDX-License-Identifier: GPL-3.0-or-later
// One authority in full, with what can be done with it.
#pragma once

#include "models/report/authorities.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace ui {

class Badge;
class ConsoleContext;
class ElidedLabel;

class AuthorityDetail : public QWidget {
    Q_OBJECT
public:
    explicit AuthorityDetail(ConsoleContext &context, QWidget *parent = nullptr);
    void show(const report::AuthorityRow *row);  // nullptr: says that nothing is chosen

Q_SIGNALS:
    void issueWanted(const QString &authority);
    void publishWanted(const QString &authority);
    void exportWanted(const QString &authority);
    void crossSignWanted(const QString &authority);

private:
    void fill();

    ConsoleContext &m_context;
    report::AuthorityRow m_row;
    QStackedWidget *m_stack;
    ElidedLabel *m_name;
    Badge *m_badge;
    QLabel *m_line;
    QPushButton *m_issue, *m_crossSign, *m_publish, *m_export;
    QVBoxLayout *m_body;
};

}  // namespace ui
