// SPDX-License-Identifier: GPL-3.0-or-later
// Who did what: the audit log as a windowed table with a filter, one event in full beside it, and
// the check that the chain and its signatures hold.
#pragma once

#include <QWidget>

#include <memory>

namespace ui {

class ConsoleContext;

class AuditPage : public QWidget {
    Q_OBJECT
public:
    explicit AuditPage(ConsoleContext &context, QWidget *parent = nullptr);
    ~AuditPage() override;

    void refresh();
    bool ready() const;
    // Selects one event and shows it in full.
    void showRecord(qint64 sequence);
    void verify();
    // Asks for a name and writes the bundle there.
    void exportRecord();
    void exportTo(const QString &path);

Q_SIGNALS:
    void becameReady();
    void exported(const QString &path);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace ui
