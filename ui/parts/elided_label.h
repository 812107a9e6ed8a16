// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/theme.h"

#include <QString>
#include <QWidget>

class QToolButton;

namespace ui {

// One line of untrusted text, elided in the middle (or the end), whole in the tooltip; Ctrl+C and
// the context menu copy the original text.
class ElidedLabel : public QWidget {
    Q_OBJECT
public:
    explicit ElidedLabel(const QString &text = {}, QWidget *parent = nullptr);

    void setText(const QString &text);
    QString text() const { return m_text; }
    void setRole(TextRole role);
    void setInk(const QColor &colour);  // invalid: text colour
    void setMutedInk(bool muted);
    void setElide(Qt::TextElideMode mode);
    // Shows a copy button at the right end on hover and focus, and takes Tab focus.
    void setCopyable(bool copyable);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void copied(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void copy();
    QString m_text, m_shown;
    QColor m_ink;
    bool m_muted = false;
    Qt::TextElideMode m_mode = Qt::ElideMiddle;
    QToolButton *m_copy = nullptr;
};

}  // namespace ui
