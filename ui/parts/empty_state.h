// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace ui {

// Says what to do next, with the button that does it: icon 36 px, one sentence, one button.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    EmptyState(const QString &iconName, const QString &sentence, const QString &buttonText = {},
               QWidget *parent = nullptr);
    void set(const QString &iconName, const QString &sentence, const QString &buttonText = {});
    // A second thing to do, beside the first.
    QPushButton *addButton(const QString &text);

Q_SIGNALS:
    void triggered();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refreshIcon();
    QString m_iconName;
    QLabel *m_icon;
    QLabel *m_sentence;
    QPushButton *m_button;
    QHBoxLayout *m_buttons;
};

}  // namespace ui
