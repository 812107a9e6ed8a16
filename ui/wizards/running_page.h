// SPDX-License-Identifier: GPL-3.0-or-later
// The page of a wizard while its job runs: how far, on what, and the banner when it failed.
#pragma once

#include "crypto/base/result.h"
#include "models/jobs/job_runner.h"

#include <QElapsedTimer>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace ui {

class Banner;
class ElidedLabel;
class ProgressLine;

class RunningPage : public QWidget {
    Q_OBJECT
public:
    explicit RunningPage(const QString &accessibleName, QWidget *parent = nullptr);

    void start(const QString &doing);
    void set(const jobs::Progress &progress);
    void done(const QString &text);
    // Cancelled says that what was finished stays.
    void fail(const crypto::Error &error);
    // Under the progress panel, for results.
    QVBoxLayout *extra() const { return m_extra; }

private:
    QLabel *m_figure;
    QLabel *m_doing;
    QLabel *m_rate;
    ElidedLabel *m_note;
    ProgressLine *m_line;
    Banner *m_banner;
    QVBoxLayout *m_extra;
    QElapsedTimer m_clock;
};

}  // namespace ui
