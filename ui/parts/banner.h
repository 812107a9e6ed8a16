// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/base/result.h"
#include "ui/parts/theme.h"

#include <QFrame>
#include <QString>

#include <functional>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace ui {

// One sentence, its cause, and what to do, on the status tint with a 3 px edge. Stays until its
// reason is gone; for passing news use a toast.
class Banner : public QFrame {
    Q_OBJECT
public:
    Banner(StatusKind kind, const QString &title, const QString &text = {},
           QWidget *parent = nullptr);

    void set(StatusKind kind, const QString &title, const QString &text);
    // Title, cause and remedy from ui/parts/texts; the library's own words one click away.
    void setError(const crypto::Error &error);
    // Small note at the upper right ("policy P-14, warning").
    void setNote(const QString &note);
    QPushButton *addAction(const QString &text, std::function<void()> action);
    // A field or table between the text and the actions; the banner owns it.
    void setContent(QWidget *content);
    void setClosable(bool closable);
    // One line of 36 px for the strip under the top bar: title, then the text as far as there is
    // room.
    void setSlim();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StatusKind m_kind;
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_note;
    QLabel *m_detail;
    QPushButton *m_detailSwitch = nullptr;
    QPushButton *m_close = nullptr;
    QBoxLayout *m_body;
    QBoxLayout *m_actions;
    bool m_slim = false;
};

}  // namespace ui
