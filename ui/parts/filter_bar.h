// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QString>
#include <QTimer>
#include <QWidget>

class QLabel;
class QToolButton;

namespace tables {
class CompletionModel;
}

namespace ui {

class CompletionPopup;
class ConsoleContext;
class QueryEdit;

// The one-line query editor: terms as chips, completion under the caret (fields, then the values of
// the vault with counts), result count and time at the right, clear button.
class FilterBar : public QWidget {
    Q_OBJECT
public:
    explicit FilterBar(ConsoleContext &context, QWidget *parent = nullptr);
    ~FilterBar() override;

    QString query() const;
    // Emits queryChanged when the text differs.
    void setQuery(const QString &query);
    // "1,248 of 54,812 in 11 ms"; milliseconds < 0: without the time.
    void setResult(qint64 matches, qint64 total, qint64 milliseconds);
    // A syntax error marks the place (from 0, UTF-16) and says the fix under the field; it goes
    // with the next change of the text.
    void setError(qsizetype position, qsizetype length, const QString &message);
    void clearError();
    void focusEditor();

Q_SIGNALS:
    // 120 ms after the last key, or at once on Enter. Only texts that parse are announced; for
    // others the bar itself shows the error.
    void queryChanged(const QString &query);
    // Escape: give the focus back to the table.
    void left();

private:
    void announce();
    void complete();
    void take(int row);
    tables::CompletionModel *m_completions;
    QWidget *m_field;
    QueryEdit *m_edit;
    QPointer<CompletionPopup> m_popup;
    QLabel *m_result;
    QLabel *m_error;
    QToolButton *m_clear;
    QTimer m_debounce;
    QString m_announced;
};

}  // namespace ui
