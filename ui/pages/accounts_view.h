// SPDX-License-Identifier: GPL-3.0-or-later
// Authorities elsewhere: those with an account, and what each kind can do.
#pragma once

#include "crypto/base/result.h"

#include <QWidget>

#include <memory>

namespace ui {

class ConsoleContext;

class AccountsView : public QWidget {
    Q_OBJECT
public:
    explicit AccountsView(ConsoleContext &context, QWidget *parent = nullptr);
    ~AccountsView() override;

    void refresh();
    int count() const;
    void showAccount(const QString &name);

Q_SIGNALS:
    void loaded(int rows);
    void failed(const crypto::Error &error);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

// What connected authorities and all kinds can do, side by side.
class AbilityMatrix : public QWidget {
    Q_OBJECT
public:
    explicit AbilityMatrix(ConsoleContext &context, QWidget *parent = nullptr);
    ~AbilityMatrix() override;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace ui
