// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>
#include <QSyntaxHighlighter>

namespace ui {

// Colours of the query language's tokens, room between chips, and the mark of an error.
class QueryHighlighter : public QSyntaxHighlighter {
    Q_OBJECT
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;
    void setError(qsizetype position, qsizetype length);  // position < 0: none

protected:
    void highlightBlock(const QString &text) override;

private:
    qsizetype m_errorAt = -1, m_errorLength = 0;
};

// A plain text edit of one line with its terms on chips. Keys that a completion popup wants are
// offered to `keyOffered` first.
class QueryEdit : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit QueryEdit(QWidget *parent = nullptr);

    QString text() const { return toPlainText(); }
    void setText(const QString &text);  // caret to the end
    void setText(const QString &text, qsizetype caret);
    qsizetype caret() const { return textCursor().position(); }
    void setError(qsizetype position, qsizetype length);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {80, 28}; }

Q_SIGNALS:
    // True in *taken: the key is used up.
    void keyOffered(QKeyEvent *event, bool *taken);
    void accepted();
    void escaped();
    void typed();
    void focused(bool in);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *) override { }

private:
    QueryHighlighter *m_highlighter;
};

}  // namespace ui
