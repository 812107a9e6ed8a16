// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

class QPainter;

namespace ui {

// A plain-text QLabel whose wrapped lines keep to the 4 px grid (13 px text on 20 px lines, 12 on
// 16); QLabel alone sets them as tight as the font allows. One line, or selectable text, is left to
// QLabel.
class TextLabel : public QLabel {
    Q_OBJECT
public:
    explicit TextLabel(QWidget *parent = nullptr);

    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool ours() const;
    int lineHeight() const;
    // Lays the text out in `width`; draws it when there is a painter. Returns the height.
    int layOut(int width, QPainter *painter, const QPoint &origin) const;
};

}  // namespace ui
