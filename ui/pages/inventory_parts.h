// SPDX-License-Identifier: GPL-3.0-or-later
// The insides of the inventory page, shared by its two files: what it consists of
// (inventory_page.cpp) and what its verbs do (inventory_verbs.cpp).
#pragma once

#include "models/jobs/plan_reader.h"
#include "models/tables/certificate_table.h"
#include "models/tables/copy_rows.h"
#include "models/tables/facet_model.h"
#include "ui/pages/inventory_page.h"

#include <memory>

class QAction;
class QMenu;
class QSplitter;
class QStackedWidget;
class QTemporaryDir;
class QTimer;

namespace ui {

class Banner;
class CertificateCompare;
class CertificatePanel;
class CertificateRawView;
class CertificateView;
class ColumnChooser;
class ConsoleContext;
class EmptyState;
class FacetView;
class FilterBar;
class InventoryViews;
class PageHead;
class SelectionBar;

struct InventoryPage::Parts {
    Parts(InventoryPage &page, ConsoleContext &context);
    ~Parts();

    // inventory_page.cpp
    QWidget *makeToolbar();
    QWidget *makeFilterRow();
    QWidget *makeBody();
    QWidget *makeRaw();
    void connectModels();
    void setQuery(const QString &query);
    void showSelection();
    void showEmptyState(qint64 total, qint64 ofAll);
    void openPanel(bool open);

    // inventory_verbs.cpp
    void makeVerbs();
    QAction *makeVerb(const QString &text, const QString &icon, const QKeySequence &keys,
                      const std::function<void()> &act);
    void verify();
    void makeLifeVerbs();  // renew, revoke, destroy (inventory_life.cpp)
    void updateLifeVerbs(qint64 count);
    void updateVerbs();
    void showVerbs(const QPoint &globalPosition);
    jobs::Selection selection() const;
    qint64 selectionCount() const;
    qint64 soleId() const;  // of the one chosen certificate; 0: none, or several
    void open();
    void edit();
    void exportChosen();
    void exportAll();
    void compare();
    void copyRows();
    void copyPem();
    void startDrag();
    void saveView(const QString &name);

    InventoryPage &page;
    ConsoleContext &context;
    tables::CertificateTable table;
    tables::FacetModel facets;
    tables::CopyRows copies;

    QStackedWidget *stack = nullptr;  // table, comparison, raw
    InventoryViews *views = nullptr;
    FilterBar *filter = nullptr;
    Banner *error = nullptr;
    QSplitter *splitter = nullptr;
    FacetView *facetView = nullptr;
    QStackedWidget *center = nullptr;  // table or empty state
    CertificateView *view = nullptr;
    EmptyState *empty = nullptr;
    SelectionBar *selectionBar = nullptr;
    CertificatePanel *panel = nullptr;
    CertificateCompare *comparison = nullptr;
    CertificateRawView *raw = nullptr;
    PageHead *rawHead = nullptr;
    ColumnChooser *chooser = nullptr;
    QTimer *panelDelay = nullptr;  // arrow keys held down do not read every certificate on the way

    QAction *openVerb = nullptr, *editVerb = nullptr, *exportVerb = nullptr, *issueVerb = nullptr,
            *compareVerb = nullptr, *copyVerb = nullptr, *copyPemVerb = nullptr,
            *importVerb = nullptr, *metadataVerb = nullptr, *undoVerb = nullptr,
            *exportAllVerb = nullptr, *refreshVerb = nullptr, *columnsVerb = nullptr;
    QAction *renewVerb = nullptr, *revokeVerb = nullptr, *replaceVerb = nullptr,
            *compromiseVerb = nullptr, *destroyVerb = nullptr, *verifyVerb = nullptr;
    std::vector<qint64> these;  // what was checked before "all matching"
    qint64 wantedCurrent = 0;  // becomes the current row once it is in the result
    qint64 ofAll = -1;
    std::shared_ptr<std::unique_ptr<QTemporaryDir>> dragFolder;
};

}  // namespace ui
