// SPDX-License-Identifier: GPL-3.0-or-later
// "What breaks next, and who must act?": figures that are links, the next things to do, the next 26
// weeks and what happened last.
#pragma once

#include <QWidget>

#include <memory>

namespace ui {

class ConsoleContext;

class DashboardPage : public QWidget {
    Q_OBJECT
public:
    explicit DashboardPage(ConsoleContext &context, QWidget *parent = nullptr);
    ~DashboardPage() override;

    // Reads the vault again (F5, and after every change by itself).
    void refresh();
    // True once figures of this vault are on show; tests and the tour wait for it.
    bool ready() const;

Q_SIGNALS:
    void becameReady();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace ui
