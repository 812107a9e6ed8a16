// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/query_edit.h"

#include "models/query/query.h"
#include "ui/parts/focus_ring.h"
#include "ui/parts/theme_style.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QTextBlock>
#include <QTextLayout>

namespace ui {

namespace {

struct Chip {
    qsizetype from, to;
    bool negated;
    qsizetype fieldEnd;  // from "-" or the field's first letter
};

// Field, operator and value in one piece, with the minus before it; made of tokens, so that it
// works on text that does not parse yet.
std::vector<Chip> chipsOf(const std::vector<query::Token> &tokens)
{
    std::vector<Chip> chips;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind != query::Token::Kind::Field)
            continue;
        Chip chip{tokens[i].position, tokens[i].position + tokens[i].length, false,
                  tokens[i].position + tokens[i].length};
        if (i > 0 && tokens[i - 1].kind == query::Token::Kind::Not && tokens[i - 1].length == 1
            && tokens[i - 1].position + 1 == tokens[i].position) {
            chip.from = tokens[i - 1].position;
            chip.negated = true;
        }
        bool value = false;
        for (std::size_t k = i + 1; k < tokens.size() && tokens[k].position == chip.to; ++k) {
            if (tokens[k].kind == query::Token::Kind::Value)
                value = true;
            else if (tokens[k].kind != query::Token::Kind::Operator)
                break;
            chip.to = tokens[k].position + tokens[k].length;
        }
        if (value)
            chips.push_back(chip);
    }
    return chips;
}

constexpr int ChipPadding = 5;

}  // namespace

void QueryHighlighter::setError(qsizetype position, qsizetype length)
{
    m_errorAt = position;
    m_errorLength = length;
    rehighlight();
}

void QueryHighlighter::highlightBlock(const QString &text)
{
    const Tokens &t = tokens();
    const auto tokenList = query::tokensOf(text);
    const auto chips = chipsOf(tokenList);
    const auto set = [this](qsizetype from, qsizetype length, const QTextCharFormat &format) {
        setFormat(static_cast<int>(from), static_cast<int>(length), format);
    };
    for (const Chip &chip : chips) {
        QTextCharFormat field;
        field.setForeground(chip.negated ? t.of(StatusKind::Failed).ink : t.accent);
        set(chip.from, chip.fieldEnd - chip.from, field);
        // The blanks around a chip make room for its padding.
        QTextCharFormat gap;
        gap.setFontLetterSpacingType(QFont::AbsoluteSpacing);
        gap.setFontLetterSpacing(2 * ChipPadding);
        if (chip.from > 0 && text[chip.from - 1].isSpace())
            set(chip.from - 1, 1, gap);
        if (chip.to < text.size() && text[chip.to].isSpace())
            set(chip.to, 1, gap);
    }
    for (const query::Token &token : tokenList) {
        if (token.kind == query::Token::Kind::And || token.kind == query::Token::Kind::Or) {
            QTextCharFormat word;
            word.setForeground(t.muted);
            set(token.position, token.length, word);
        }
    }
    if (m_errorAt >= 0 && !text.isEmpty()) {
        const qsizetype from = qMin(m_errorAt, text.size() - 1);
        const qsizetype length = qBound<qsizetype>(1, m_errorLength, text.size() - from);
        for (qsizetype i = from; i < from + length; ++i) {
            QTextCharFormat wrong = format(static_cast<int>(i));
            wrong.setUnderlineStyle(QTextCharFormat::WaveUnderline);
            wrong.setUnderlineColor(t.of(StatusKind::Failed).ink);
            set(i, 1, wrong);
        }
    }
}

QueryEdit::QueryEdit(QWidget *parent) : QPlainTextEdit(parent)
{
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabChangesFocus(true);
    setFont(ui::font(TextRole::Body));
    document()->setDocumentMargin(6);
    viewport()->setAutoFillBackground(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_highlighter = new QueryHighlighter(document());
    connect(this, &QPlainTextEdit::textChanged, viewport(), qOverload<>(&QWidget::update));
}

void QueryEdit::setText(const QString &text)
{
    setText(text, text.size());
}

void QueryEdit::setText(const QString &text, qsizetype caret)
{
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(QString(text).replace(u'\n', u' '));  // one undo step
    cursor.setPosition(
        static_cast<int>(qBound(qsizetype(0), caret, qsizetype(document()->characterCount() - 1))));
    setTextCursor(cursor);
}

void QueryEdit::setError(qsizetype position, qsizetype length)
{
    const QSignalBlocker quiet(this);
    m_highlighter->setError(position, length);
}

QSize QueryEdit::sizeHint() const
{
    return {320, 28};
}

void QueryEdit::keyPressEvent(QKeyEvent *event)
{
    bool taken = false;
    Q_EMIT keyOffered(event, &taken);
    if (taken)
        return;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT accepted();
        return;
    case Qt::Key_Escape:
        Q_EMIT escaped();
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        event->ignore();
        return;
    default:
        break;
    }
    const QString before = text();
    QPlainTextEdit::keyPressEvent(event);
    if (text() != before)
        Q_EMIT typed();
}

void QueryEdit::insertFromMimeData(const QMimeData *source)
{
    if (!source->hasText())
        return;
    insertPlainText(source->text().simplified());
    Q_EMIT typed();
}

void QueryEdit::paintEvent(QPaintEvent *event)
{
    const QTextBlock block = document()->firstBlock();
    if (block.layout() && block.layout()->lineCount() > 0) {
        const QTextLine line = block.layout()->lineAt(0);
        const QPointF origin = blockBoundingGeometry(block).topLeft() + contentOffset();
        QPainter painter(viewport());
        for (const Chip &chip : chipsOf(query::tokensOf(text()))) {
            const qreal left = line.cursorToX(static_cast<int>(chip.from));
            const qreal right = line.cursorToX(static_cast<int>(chip.to));
            const QRectF box(origin.x() + left - ChipPadding, origin.y() + line.y() - 2,
                             right - left + 2 * ChipPadding, line.height() + 4);
            paintBox(painter, box.toAlignedRect(), tokens().accentTint, QColor(), size::ChipRadius);
        }
    }
    QPlainTextEdit::paintEvent(event);
}

void QueryEdit::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    Q_EMIT focused(true);
}

void QueryEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    Q_EMIT focused(false);
}

void QueryEdit::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        m_highlighter->rehighlight();
    QPlainTextEdit::changeEvent(event);
}

}  // namespace ui
