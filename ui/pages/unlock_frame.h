// SPDX-License-Identifier: GPL-3.0-or-later
// The card in the middle of the window that the pages before unlocking share: body, and a foot with
// language and theme.
#pragma once

#include <QString>
#include <QWidget>

class QVBoxLayout;

namespace ui {

class ConsoleSettings;

class UnlockFrame : public QWidget {
    Q_OBJECT
public:
    // width: of the card. note: left in the foot.
    UnlockFrame(ConsoleSettings &settings, int width, const QString &note,
                QWidget *parent = nullptr);
    QVBoxLayout *body() { return m_body; }

Q_SIGNALS:
    void languageChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *m_language, *m_theme;
    QVBoxLayout *m_body;
};

}  // namespace ui
