// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/console_context.h"

#include <QAction>
#include <QFrame>
#include <QPointer>
#include <QTimer>

class QLineEdit;
class QListView;
class QStandardItem;
class QStandardItemModel;

namespace tables {
class CertificateTable;
}

namespace ui {

// Ctrl+K: one field that finds commands by their words and certificates by any query. Opens over
// the search field of the top bar; a child of the window.
class CommandPalette : public QFrame {
    Q_OBJECT
public:
    CommandPalette(ConsoleContext &context, QWidget *window);
    ~CommandPalette() override;

    // Commands in the order they are offered while nothing is typed; disabled ones are left out.
    void open(const QList<QAction *> &commands, const QRect &field);
    void setText(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refill();
    void addCertificates();
    void fit();
    void run(int row);
    void dismiss();
    int nextRow(int from, int step) const;
    ConsoleContext &m_context;
    QLineEdit *m_edit;
    QListView *m_list;
    QStandardItemModel *m_model;
    tables::CertificateTable *m_certificates;
    QList<QPointer<QAction>> m_commands;
    QPointer<QWidget> m_before;
    QTimer m_debounce;
    bool m_found = false;  // m_certificates shows the result of what is typed
};

}  // namespace ui
