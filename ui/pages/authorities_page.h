// SPDX-License-Identifier: GPL-3.0-or-later
// The authorities of this vault: what they are, what they gave out, until when their lists hold,
// and the profiles they sign by; those elsewhere that are connected, and what each can do.
#pragma once

#include <QWidget>

#include <memory>

class QAction;

namespace ui {

class ConsoleContext;

class AuthoritiesPage : public QWidget {
    Q_OBJECT
public:
    explicit AuthoritiesPage(ConsoleContext &context, QWidget *parent = nullptr);
    ~AuthoritiesPage() override;

    void refresh();
    bool ready() const;
    void showAuthority(const QString &name);
    void showAccount(const QString &name);  // one elsewhere

Q_SIGNALS:
    void becameReady();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace ui
