// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/theme.h"

#include <QFrame>
#include <QString>

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace ui {

// White (or dark) ground with a 1 px border and radius 6. With a title it has a 44 px head: title,
// muted note, and a row of widgets at the right.
class Panel : public QFrame {
    Q_OBJECT
public:
    explicit Panel(QWidget *parent = nullptr);
    explicit Panel(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setNote(const QString &note);
    // Appends to the head's right-hand row.
    void addHeadWidget(QWidget *widget);
    // The body; margins are 16 unless setFlush(true), which lets tables and lists touch the frame.
    QVBoxLayout *body() { return m_body; }
    void setFlush(bool flush);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *head();
    QVBoxLayout *m_outer;
    QVBoxLayout *m_body;
    QWidget *m_head = nullptr;
    QHBoxLayout *m_headRow = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_note = nullptr;
};

// Adds a widget no wider than `width` px. A column asks for the height of wrapped text at its own
// width, not at a widget's limit; the row this puts in between asks at the right one.
void addLimited(QVBoxLayout &column, QWidget *widget, int width);

// The head of a page: title, one sentence that answers its question, and its actions at the right.
class PageHead : public QWidget {
    Q_OBJECT
public:
    explicit PageHead(const QString &title, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setSentence(const QString &sentence);
    void addAction(QWidget *button);

private:
    QLabel *m_title;
    QLabel *m_sentence;
    QHBoxLayout *m_row;
};

// A 1 px line in the border colour.
class Line : public QWidget {
    Q_OBJECT
public:
    explicit Line(Qt::Orientation orientation, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

// Plain-text label with a role's font. `muted` follows the theme.
enum class Ink { Text, Muted };
QLabel *label(const QString &text, TextRole role = TextRole::Body, Ink ink = Ink::Text,
              QWidget *parent = nullptr);

}  // namespace ui
