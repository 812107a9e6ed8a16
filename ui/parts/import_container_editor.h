// SPDX-License-Identifier: GPL-3.0-or-later
// Containers that no passphrase opened yet, one field each. What stays empty is skipped and
// reported as unreadable.
#pragma once

#include "crypto/base/secret.h"
#include "ui/parts/banner.h"

#include <vector>

class QVBoxLayout;

namespace ui {

class PassphraseField;

class ImportContainerEditor : public Banner {
    Q_OBJECT
public:
    explicit ImportContainerEditor(QWidget *parent = nullptr);

    // Hides itself when the list is empty. Fields start empty.
    void setContainers(const QStringList &containers);
    // The filled ones, each once; copies that zero themselves.
    std::vector<crypto::Secret> passphrases() const;

Q_SIGNALS:
    void tried();  // "Try these"

private:
    QVBoxLayout *m_rows;
    QPushButton *m_try;
    std::vector<PassphraseField *> m_fields;
};

}  // namespace ui
