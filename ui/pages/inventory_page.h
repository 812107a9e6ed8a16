// SPDX-License-Identifier: GPL-3.0-or-later
// The inventory: saved views, filter bar, facets, the table over every certificate, the selection
// bar and the detail panel. The wizards for import, edit and export open inside this page.
#pragma once

#include <QWidget>

#include <memory>

class QAction;

namespace ui {

class ConsoleContext;

class InventoryPage : public QWidget {
    Q_OBJECT
public:
    explicit InventoryPage(ConsoleContext &context, QWidget *parent = nullptr);
    ~InventoryPage() override;

    // Leaves a wizard or comparison, shows the table with this query (query language; empty:
    // everything).
    void showQuery(const QString &query);
    QString query() const;
    // Selects the certificate and opens its detail panel; the query is replaced if it hides the
    // row.
    void showCertificate(qint64 id);
    // Opens the import wizard in the page; paths (files or folders, dropped or from the command
    // line) are already listed as its sources.
    // Of what is chosen; nothing chosen: of files.
    void startVerify();
    void startImport(const QStringList &paths = {});
    void focusFilter();
    // The verbs of this page in toolbar order, enabled as the selection allows: toolbar = context
    // menu = palette.
    QList<QAction *> verbs() const;

Q_SIGNALS:
    void queryChanged(const QString &query);
    // "These 3" or all matching: how many certificates the verbs would touch (0: nothing is
    // selected).
    void selectionChanged(qint64 certificates);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace ui
