// SPDX-License-Identifier: GPL-3.0-or-later
// Expiries per day, week or month, stacked by status, issuer, owner, key or environment, with the
// renewals to expect under today's lifetimes and under those of ballot SC-081v3. A bar is a link to
// its certificates.
#pragma once

#include <QWidget>

#include <memory>

namespace ui {

class ConsoleContext;
class ExpiryChart;

class TimelinePage : public QWidget {
    Q_OBJECT
public:
    explicit TimelinePage(ConsoleContext &context, QWidget *parent = nullptr);
    ~TimelinePage() override;

    void refresh();
    bool ready() const;
    ExpiryChart *chart() const;

Q_SIGNALS:
    void becameReady();

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace ui
