// SPDX-License-Identifier: GPL-3.0-or-later
// What an auditor asks for: the kinds of reports, a filter, the first rows, and a file.
#pragma once

#include "models/report/report_kind.h"

#include <QWidget>

#include <memory>

namespace ui {

class ConsoleContext;

class ReportsPage : public QWidget {
    Q_OBJECT
public:
    explicit ReportsPage(ConsoleContext &context, QWidget *parent = nullptr);
    ~ReportsPage() override;

    // Chooses a kind; its preview follows.
    void showKind(report::Kind kind, int days = 0);
    report::Request request() const;
    report::Format format() const;
    // The preview shows what is asked for.
    bool ready() const;
    // Writes without asking for the name; for the page's own dialog and tests.
    void saveTo(const QString &path);
    void refresh();

Q_SIGNALS:
    void becameReady();
    void saved(const QString &path);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace ui
