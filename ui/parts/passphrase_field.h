// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/base/secret.h"

#include <QWidget>

class QToolButton;

namespace ui {

// Takes a passphrase straight from key events into memory that is zeroed. It is not a QLineEdit: no
// QString, undo stack or accessibility text ever holds the passphrase. Shows dots; the eye button
// shows the text while it is on. Limits: 1024 bytes UTF-8.
class PassphraseField : public QWidget {
    Q_OBJECT
public:
    explicit PassphraseField(const QString &accessibleName, QWidget *parent = nullptr);
    ~PassphraseField() override;

    bool isEmpty() const { return m_length == 0; }
    // UTF-8 bytes of what was typed; a copy that zeroes itself.
    crypto::Secret secret() const;
    void clear();
    void setPlaceholder(const QString &text)
    {
        m_placeholder = text;
        update();
    }
    // A recovery code is shown as typed (printable ASCII), not as dots.
    void setRevealed(bool revealed);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {160, 32}; }
    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

Q_SIGNALS:
    void edited();
    void accepted();  // Enter

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    void insert(const QString &text);
    void insert(char32_t character);
    void erase();
    void selectAll(bool on);  // all or nothing: parts of hidden text mean nothing
    void dropSelected();
    int characters() const;

    crypto::Secret m_buffer;  // fixed capacity, so that growing leaves no copy behind
    std::size_t m_length = 0;
    bool m_revealed = false;
    bool m_allSelected = false;
    bool m_caretOn = false;
    int m_caretTimer = 0;
    QString m_placeholder;
    QToolButton *m_eye;
};

// How hard a passphrase is to guess, in bits, without ever copying it: a floor for people, no
// promise.
struct Strength {
    int bits = 0;
    enum Level { Weak, Fair, Good, Strong } level = Weak;
};
Strength strengthOf(const crypto::Secret &passphrase);

}  // namespace ui
