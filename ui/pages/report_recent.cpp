// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/report_recent.h"

#include "ui/parts/button.h"
#include "ui/parts/console_context.h"
#include "ui/parts/dates.h"
#include "ui/parts/elided_label.h"
#include "ui/parts/plain_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace ui {

ReportRecent::ReportRecent(ConsoleContext &context, int rows, QWidget *parent)
    : Panel(tr("Recent reports"), parent), m_context(context), m_rows(rows)
{
    body()->setSpacing(size::Gap);
    setReports({});
}

void ReportRecent::setReports(const QList<report::RecentReport> &reports)
{
    while (QLayoutItem *item = body()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (reports.isEmpty()) {
        body()->addWidget(
            label(tr("None was written from this vault yet."), TextRole::Note, Ink::Muted, this));
        return;
    }
    for (const report::RecentReport &made : reports.mid(0, m_rows)) {
        auto *line = new QWidget(this);
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(16);
        auto *name = new LinkButton(made.title, line);
        name->setFixedWidth(250);
        connect(name, &LinkButton::clicked, this,
                [this, request = made.request] { Q_EMIT wanted(request); });
        row->addWidget(name);
        const QStringList facts{made.format.toUpper(), tr("%Ln row(s)", nullptr, int(made.rows)),
                                brief(made.at, m_context.clock().now()), visible(made.admin, 40)};
        const int widths[] = {44, 96, 110, 110};
        for (qsizetype i = 0; i < facts.size(); ++i) {
            auto *fact = new ElidedLabel(facts[i], line);
            fact->setRole(TextRole::Note);
            fact->setMutedInk(true);
            fact->setElide(Qt::ElideRight);
            fact->setFixedWidth(widths[i]);
            row->addWidget(fact);
        }
        auto *path = new ElidedLabel(visible(made.path), line);
        path->setRole(TextRole::Note);
        path->setCopyable(true);
        row->addWidget(path, 1);
        body()->addWidget(line);
    }
}

}  // namespace ui
