// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/passphrase_field.h"

#include "ui/parts/button.h"
#include "ui/parts/icons.h"
#include "ui/parts/theme_style.h"

#include <QApplication>
#include <QClipboard>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyleHints>
#include <QTimerEvent>
#include <QToolButton>

#include <cmath>
#include <cstring>
#include <utility>

namespace ui {

namespace {
constexpr std::size_t Capacity = 1024;

bool continues(std::uint8_t byte)
{
    return (byte & 0xc0u) == 0x80u;
}
}  // namespace

PassphraseField::PassphraseField(const QString &accessibleName, QWidget *parent)
    : QWidget(parent), m_buffer(Capacity)
{
    setAccessibleName(accessibleName);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::IBeamCursor);
    setAttribute(Qt::WA_InputMethodEnabled);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText
                        | Qt::ImhNoAutoUppercase);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_eye = iconButton(QStringLiteral("eye"), tr("Show the passphrase"), this);
    m_eye->setIcon(icon(QStringLiteral("eye"), IconRole::Muted));
    m_eye->setCheckable(true);
    m_eye->setCursor(Qt::ArrowCursor);
    connect(m_eye, &QToolButton::toggled, this, [this](bool on) {
        m_revealed = on;
        m_eye->setIcon(
            icon(on ? QStringLiteral("eye-off") : QStringLiteral("eye"), IconRole::Muted));
        update();
    });
}

PassphraseField::~PassphraseField() = default;

crypto::Secret PassphraseField::secret() const
{
    return crypto::Secret(crypto::ByteView(m_buffer.data(), m_length));
}

void PassphraseField::clear()
{
    crypto::wipe(m_buffer.data(), m_buffer.size());
    m_length = 0;
    m_allSelected = false;
    m_eye->setChecked(false);
    update();
    Q_EMIT edited();
}

void PassphraseField::setRevealed(bool revealed)
{
    m_revealed = revealed;
    m_eye->setVisible(!revealed);
    update();
}

QSize PassphraseField::sizeHint() const
{
    return {240, size::Control};
}

QVariant PassphraseField::inputMethodQuery(Qt::InputMethodQuery query) const
{
    // Input methods get a place and hints, never the text.
    switch (query) {
    case Qt::ImEnabled:
        return isEnabled();
    case Qt::ImHints:
        return static_cast<int>(inputMethodHints());
    case Qt::ImCursorRectangle:
        return QRect(12, 6, 1, height() - 12);
    default:
        return {};
    }
}

int PassphraseField::characters() const
{
    int count = 0;
    for (std::size_t i = 0; i < m_length; ++i)
        count += continues(m_buffer.data()[i]) ? 0 : 1;
    return count;
}

void PassphraseField::selectAll(bool on)
{
    m_allSelected = on && m_length > 0;
    update();
}

void PassphraseField::dropSelected()
{
    if (std::exchange(m_allSelected, false)) {
        crypto::wipe(m_buffer.data(), m_buffer.size());
        m_length = 0;
    }
}

void PassphraseField::insert(const QString &text)
{
    dropSelected();
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t character = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            character = QChar::surrogateToUcs4(text[i], text[i + 1]), ++i;
        else if (text[i].isSurrogate())
            continue;
        if (character >= 0x20 && character != 0x7f)
            insert(character);
    }
    update();
    Q_EMIT edited();
}

void PassphraseField::insert(char32_t c)
{
    std::uint8_t utf8[4];
    std::size_t size = 0;
    const auto put = [&](std::uint32_t byte) { utf8[size++] = static_cast<std::uint8_t>(byte); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xc0u | c >> 6);
        put(0x80u | (c & 0x3fu));
    } else if (c < 0x10000) {
        put(0xe0u | c >> 12);
        put(0x80u | (c >> 6 & 0x3fu));
        put(0x80u | (c & 0x3fu));
    } else {
        put(0xf0u | c >> 18);
        put(0x80u | (c >> 12 & 0x3fu));
        put(0x80u | (c >> 6 & 0x3fu));
        put(0x80u | (c & 0x3fu));
    }
    if (m_length + size <= Capacity) {
        std::memcpy(m_buffer.data() + m_length, utf8, size);
        m_length += size;
    }
    crypto::wipe(utf8, sizeof utf8);
}

void PassphraseField::erase()
{
    if (m_length == 0)
        return;
    if (m_allSelected) {
        dropSelected();
    } else {
        do {
            --m_length;
        } while (m_length > 0 && continues(m_buffer.data()[m_length]));
    }
    std::uint8_t *rest = m_buffer.data() + m_length;
    crypto::wipe(rest, m_buffer.size() - m_length);
    update();
    Q_EMIT edited();
}

void PassphraseField::keyPressEvent(QKeyEvent *event)
{
    if (m_eye->hasFocus()) {  // what the button leaves over is not meant for the passphrase
        event->ignore();
        return;
    }
    // Half of a surrogate pair is not printable by itself.
    const bool printable = !event->text().isEmpty()
        && (event->text().front().isPrint() || event->text().front().isHighSurrogate());
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT accepted();
    } else if (event->key() == Qt::Key_Backspace) {
        if (event->modifiers() & Qt::ControlModifier)
            clear();
        else
            erase();
    } else if (event->matches(QKeySequence::Paste)) {
        // The clipboard holds the text anyway; it is not copied further than into the buffer.
        QString pasted = QApplication::clipboard()->text();
        insert(pasted);
        crypto::wipe(pasted.data(), static_cast<std::size_t>(pasted.size()) * sizeof(QChar));
    } else if (event->matches(QKeySequence::SelectAll)) {
        selectAll(true);
    } else if (event->matches(QKeySequence::Delete)) {
        if (m_allSelected)
            erase();
    } else if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right
               || event->key() == Qt::Key_Home || event->key() == Qt::Key_End) {
        selectAll(false);  // the caret has no other place than the end
    } else if (printable
               && (event->modifiers() & Qt::GroupSwitchModifier
                   || !(event->modifiers()
                        & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)))) {
        insert(event->text());
    } else {
        QWidget::keyPressEvent(event);
    }
}

void PassphraseField::inputMethodEvent(QInputMethodEvent *event)
{
    if (!event->commitString().isEmpty())
        insert(event->commitString());
    event->accept();
}

void PassphraseField::mousePressEvent(QMouseEvent *)
{
    setFocus(Qt::MouseFocusReason);
    selectAll(false);
}

void PassphraseField::mouseDoubleClickEvent(QMouseEvent *)
{
    selectAll(true);
}

void PassphraseField::resizeEvent(QResizeEvent *)
{
    m_eye->move(width() - m_eye->width() - 4, (height() - m_eye->height()) / 2);
}

void PassphraseField::focusInEvent(QFocusEvent *)
{
    m_caretOn = true;
    const int flash = QGuiApplication::styleHints()->cursorFlashTime();
    if (flash > 0)
        m_caretTimer = startTimer(flash / 2);
    update();
}

void PassphraseField::focusOutEvent(QFocusEvent *)
{
    if (m_caretTimer)
        killTimer(m_caretTimer);
    m_caretTimer = 0;
    m_caretOn = false;
    m_allSelected = false;
    update();
}

void PassphraseField::timerEvent(QTimerEvent *)
{
    m_caretOn = !m_caretOn;
    update();
}

void PassphraseField::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens();
    paintBox(painter, rect(), isEnabled() ? t.panel : t.alternate,
             isEnabled() ? t.controlBorder : t.border, size::PanelRadius);
    paintIcon(painter, QRect(10, (height() - 16) / 2, 16, 16), QStringLiteral("key"), t.muted);
    const QRect area(34, 1, width() - 34 - (m_eye->isVisible() ? 36 : 8), height() - 2);
    painter.setClipRect(area);
    int x = area.left();
    const int count = characters();
    const auto paintSelection = [&](int left, int width) {
        if (m_allSelected)
            painter.fillRect(QRect(left, area.center().y() - 9, width, 19), t.selection);
    };
    if (count == 0 && !m_placeholder.isEmpty()) {
        painter.setPen(t.muted);
        painter.drawText(area, int(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextSingleLine,
                         m_placeholder);
    } else if (m_revealed) {
        // One character at a time, so that no string of the whole passphrase is made.
        painter.setFont(ui::font(TextRole::Mono));
        painter.setPen(t.text);
        const QFontMetrics metrics(painter.font());
        int total = 0;
        const auto each = [&](auto &&visit) {
            for (std::size_t i = 0; i < m_length;) {
                std::size_t next = i + 1;
                while (next < m_length && continues(m_buffer.data()[next]))
                    ++next;
                QString one = QString::fromUtf8(reinterpret_cast<const char *>(m_buffer.data() + i),
                                                static_cast<qsizetype>(next - i));
                visit(one);
                crypto::wipe(one.data(), static_cast<std::size_t>(one.size()) * sizeof(QChar));
                i = next;
            }
        };
        each([&](const QString &one) { total += metrics.horizontalAdvance(one); });
        x -= qMax(0, total - area.width() + 4);
        paintSelection(x, total);
        each([&](const QString &one) {
            painter.drawText(QRect(x, area.top(), 40, area.height()),
                             int(Qt::AlignVCenter | Qt::AlignLeft), one);
            x += metrics.horizontalAdvance(one);
        });
    } else {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(isEnabled() ? t.text : t.controlBorder);
        const int step = 9;
        x -= qMax(0, count * step - area.width() + 4);
        painter.setRenderHint(QPainter::Antialiasing, false);
        paintSelection(x, count * step);
        painter.setRenderHint(QPainter::Antialiasing);
        for (int i = 0; i < count; ++i, x += step)
            painter.drawEllipse(QPointF(x + 3, area.center().y() + 1), 2.25, 2.25);
    }
    if (m_caretOn && hasFocus() && !m_allSelected)
        painter.fillRect(QRect(x + 1, area.center().y() - 8, 1, 17), t.text);
}

Strength strengthOf(const crypto::Secret &passphrase)
{
    // Classes of characters seen give the alphabet; repeats and runs ("aaa", "1234") add next to
    // nothing.
    int alphabet = 0;
    bool lower = false, upper = false, digit = false, other = false, wide = false;
    double units = 0;
    int previous = -1, step = 0;
    for (const std::uint8_t byte : passphrase.view()) {
        if (byte >= 'a' && byte <= 'z')
            lower = true;
        else if (byte >= 'A' && byte <= 'Z')
            upper = true;
        else if (byte >= '0' && byte <= '9')
            digit = true;
        else if (byte < 0x80)
            other = true;
        else
            wide = true;
        const int difference = previous < 0 ? 99 : byte - previous;
        const bool run = difference == step && qAbs(difference) <= 1;
        units += run || difference == 0 ? 0.25 : 1.0;
        step = difference;
        previous = byte;
    }
    alphabet =
        (lower ? 26 : 0) + (upper ? 26 : 0) + (digit ? 10 : 0) + (other ? 33 : 0) + (wide ? 64 : 0);
    Strength strength;
    // Words are not random letters: 0.6 of the alphabet's bits is what long phrases are worth.
    strength.bits = alphabet < 2 ? 0 : static_cast<int>(units * std::log2(double(alphabet)) * 0.6);
    strength.level = strength.bits < 36 ? Strength::Weak
        : strength.bits < 50            ? Strength::Fair
        : strength.bits < 70            ? Strength::Good
                                        : Strength::Strong;
    return strength;
}

}  // namespace ui
