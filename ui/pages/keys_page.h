// SPDX-License-Identifier: GPL-3.0-or-later
// The private keys of this vault: where each lies, what it serves, what can be done with it.
#pragma once

#include <QWidget>

#include <memory>

namespace ui {

class ConsoleContext;

class KeysPage : public QWidget {
    Q_OBJECT
public:
    explicit KeysPage(ConsoleContext &context, QWidget *parent = nullptr);
    ~KeysPage() override;

    void refresh();
    bool ready() const;

Q_SIGNALS:
    void becameReady();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

// The verb "Generate key".
void generateKey(ConsoleContext &context);

}  // namespace ui
