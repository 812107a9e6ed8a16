// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/filter_bar.h"

#include "models/query/query.h"
#include "models/tables/completion_model.h"
#include "ui/parts/button.h"
#include "ui/parts/completion_popup.h"
#include "ui/parts/console_context.h"
#include "ui/parts/dates.h"
#include "ui/parts/focus_ring.h"
#include "ui/parts/icons.h"
#include "ui/parts/panel.h"
#include "ui/parts/query_edit.h"
#include "ui/parts/theme_style.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ui {

namespace {

class FieldFrame : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintBox(painter, rect(), tokens().panel, tokens().controlBorder, size::PanelRadius);
        paintIcon(painter, QRect(12, (height() - 16) / 2, 16, 16), u"filter"_s, tokens().muted);
    }
};

}  // namespace

FilterBar::FilterBar(ConsoleContext &context, QWidget *parent)
    : QWidget(parent),
      m_completions(new tables::CompletionModel(context.reads(), context.clock(), this)),
      m_field(new FieldFrame(this)), m_edit(new QueryEdit(m_field))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(4);
    m_field->setFixedHeight(size::Control);
    m_field->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(m_field);
    row->setContentsMargins(32, 1, 4, 1);
    row->setSpacing(size::Grid);
    m_edit->setAccessibleName(tr("Filter"));
    m_edit->setAccessibleDescription(tr("Terms such as expires<30d or owner:none, or any text"));
    m_edit->setPlaceholderText(
        tr("Filter: text, or terms such as expires<30d issuer:\"R11\" -tag:lab"));
    m_result = label({}, TextRole::Body, Ink::Muted, m_field);
    m_clear = iconButton(u"close"_s, tr("Clear the filter"), m_field);
    m_clear->hide();
    row->addWidget(m_edit, 1);
    row->addWidget(m_result);
    row->addWidget(m_clear);
    m_error = label({}, TextRole::Note, Ink::Text, this);
    m_error->setWordWrap(true);
    m_error->hide();
    outer->addWidget(m_field);
    outer->addWidget(m_error);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusProxy(m_edit);
    ringAround(*m_edit, *m_field);

    m_debounce.setSingleShot(true);
    m_debounce.setInterval(120ms);
    connect(&m_debounce, &QTimer::timeout, this, &FilterBar::announce);
    connect(m_edit, &QueryEdit::typed, this, [this] {
        clearError();
        m_debounce.start();
        complete();
    });
    connect(m_edit, &QPlainTextEdit::textChanged, this,
            [this] { m_clear->setVisible(!m_edit->text().isEmpty()); });
    connect(m_edit, &QueryEdit::accepted, this, [this] {
        m_debounce.stop();
        m_announced = QString();
        announce();
    });
    connect(m_edit, &QueryEdit::escaped, this, &FilterBar::left);
    connect(m_edit, &QueryEdit::keyOffered, this, [this](QKeyEvent *event, bool *taken) {
        if (m_popup)
            *taken = m_popup->offer(event);
        // Ctrl+Space asks for suggestions without typing.
        if (!*taken && event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) {
            complete();
            *taken = true;
        }
    });
    connect(m_edit, &QueryEdit::focused, this, [this](bool in) {
        if (!in && m_popup)
            m_popup->hide();
    });
    connect(m_clear, &QToolButton::clicked, this, [this] {
        setQuery({});
        m_edit->setFocus(Qt::OtherFocusReason);
    });
    connect(m_completions, &tables::CompletionModel::updated, this, [this] {
        if (m_popup && m_edit->hasFocus() && !m_popup->isVisible() && m_completions->rowCount() > 0
            && m_popup->property("wanted").toBool())
            m_popup->popUp(m_edit->viewport()->mapToGlobal(m_edit->cursorRect().bottomLeft()));
    });
}

FilterBar::~FilterBar()
{
    m_edit->disconnect(this);  // the edit still tells of losing the focus while the bar goes
    delete m_popup;  // a child of the window, not of the bar, and perhaps gone with it
}

QString FilterBar::query() const
{
    return m_edit->text().trimmed();
}

void FilterBar::setQuery(const QString &query)
{
    if (query != m_edit->text())
        m_edit->setText(query);
    clearError();
    m_debounce.stop();
    announce();
}

void FilterBar::setResult(qint64 matches, qint64 total, qint64 milliseconds)
{
    QString text =
        matches == total ? number(total) : tr("%1 of %2").arg(number(matches), number(total));
    if (milliseconds >= 0)
        text = tr("%1 in %2", "result count and time").arg(text, duration(milliseconds));
    m_result->setText(text);
}

void FilterBar::setError(qsizetype position, qsizetype length, const QString &message)
{
    m_edit->setError(position, length);
    m_error->setText(message);
    QPalette colours = m_error->palette();
    colours.setColor(QPalette::WindowText, tokens().of(StatusKind::Failed).ink);
    m_error->setPalette(colours);
    m_error->setVisible(true);
    m_result->clear();
}

void FilterBar::clearError()
{
    if (m_error->isHidden())
        return;
    m_edit->setError(-1, 0);
    m_error->hide();
}

void FilterBar::focusEditor()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void FilterBar::announce()
{
    const QString text = query();
    const auto parsed = query::Query::parse(text);
    if (parsed.error) {
        const QString fix = parsed.error->suggestion.isEmpty()
            ? QString()
            : tr(" Write %1 instead.").arg(parsed.error->suggestion);
        setError(parsed.error->position, parsed.error->length, parsed.error->message + fix);
        return;
    }
    if (text == m_announced && !m_announced.isNull())
        return;
    m_announced = text.isNull() ? u""_s : text;
    Q_EMIT queryChanged(text);
}

void FilterBar::complete()
{
    if (!m_popup) {
        m_popup = new CompletionPopup(*m_completions, window());
        connect(m_popup, &CompletionPopup::chosen, this, &FilterBar::take);
    }
    m_popup->setProperty("wanted", !m_edit->text().isEmpty());
    m_completions->setText(m_edit->text(), m_edit->caret());
    if (m_edit->text().isEmpty() || m_completions->rowCount() == 0)
        m_popup->hide();
    else
        m_popup->popUp(m_edit->viewport()->mapToGlobal(m_edit->cursorRect().bottomLeft()));
}

void FilterBar::take(int row)
{
    qsizetype caret = 0;
    const QString text = m_completions->accepted(row, &caret);
    m_edit->setText(text, caret);
    m_edit->setFocus(Qt::OtherFocusReason);
    m_debounce.start();
    // After a field its values follow; after a value the term is complete.
    if (caret > 0 && text.left(caret).endsWith(u':'))
        complete();
    else
        m_popup->hide();
}

}  // namespace ui
