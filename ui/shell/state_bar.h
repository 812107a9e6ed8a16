// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/theme.h"

#include <QString>
#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace ui {

class StatusLine;

// The bottom line: state check, audit head, auto-lock, count.
class StateBar : public QWidget {
    Q_OBJECT
public:
    explicit StateBar(QWidget *parent = nullptr);

    void setCheck(StatusKind kind, const QString &text);
    void setAudit(const QString &text);
    // Seconds; negative: switched off.
    void setAutoLock(int secondsLeft);
    void setCount(qint64 certificates);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StatusLine *m_check;
    QLabel *m_audit, *m_lock, *m_count;
    QWidget *m_auditLine;
};

}  // namespace ui
