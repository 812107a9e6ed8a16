// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/base/secret.h"

#include <QDialog>

class QPushButton;

namespace ui {

class PassphraseField;

// Asks for the PIN of a token on behalf of a job; the PIN goes from key events into memory that is
// zeroed, and from there to that job alone.
class PinDialog : public QDialog {
    Q_OBJECT
public:
    // `refused`: the one given before was not right.
    PinDialog(const QString &job, const QString &token, bool refused, QWidget *parent = nullptr);

    crypto::Secret pin() const;

private:
    PassphraseField *m_field;
    QPushButton *m_use;
};

}  // namespace ui
