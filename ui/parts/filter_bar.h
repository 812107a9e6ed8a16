// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QString>
#include <QTimer>

class QLabel;
class QToolButton;

namespace ui {

class ConsoleContext;
class CompletionPopup;
class QueryEdit;

// The one-line query editor: terms as chips, completion under the caret (fields, then the values of the
// vault with counts), result count and time at the right, clear button.
class FilterBar : public QFrame {
    Q_OBJECT
public:
    explicit FilterBar(ConsoleContext &context, QWidget *parent = nullptr);

    QString query() const;
    // Emits queryChanged when the text differs.
    void setQuery(const QString &query);
    // "1,248 of 54,812 in 11 ms"
    void setResult(qint64 matches, qint64 total, qint64 milliseconds);
    // A syntax error marks the place and says the fix under the field.
    void setError(int position, int length, const QString &message);
    void clearError();
    void focusEditor();

Q_SIGNALS:
    // 120 ms after the last key, or at once on Enter. The text may not parse; the receiver reports that
    // with setError().
    void queryChanged(const QString &query);
    // Escape in an empty or unchanged field: give focus back to the table.
    void left();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void announce();
    void showCompletions();
    QueryEdit *m_edit;
    CompletionPopup *m_popup;
    QLabel *m_result;
    QLabel *m_error;
    QToolButton *m_clear;
    QTimer m_debounce;
    QString m_announced;
    ConsoleContext &m_context;
};

}  // namespace ui
