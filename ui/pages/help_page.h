// SPDX-License-Identifier: GPL-3.0-or-later
// The guides that come with the program, a page each: topics at the left, the text at the right.
#pragma once

#include <QWidget>

class QTextBrowser;

namespace ui {

class ChoiceList;

class HelpPage : public QWidget {
    Q_OBJECT
public:
    explicit HelpPage(QWidget *parent = nullptr);
    // "issue" "revoke" …: the names of resources/guides. An unknown one shows the first.
    void showTopic(const QString &topic);
    QString topic() const { return m_topic; }
    static QStringList topics();  // in the order shown

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    QString m_topic;
    ChoiceList *m_topics;
    QTextBrowser *m_text;
};

}  // namespace ui
