// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/audit_detail.h"

#include "models/tables/audit_table.h"
#include "ui/parts/audit_words.h"
#include "ui/parts/badge.h"
#include "ui/parts/dates.h"
#include "ui/parts/elided_label.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/panel.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/section.h"

#include <QGridLayout>
#include <QJsonDocument>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int LongValue = 60;

void addField(QGridLayout &grid, const QString &name, const QString &value)
{
    const int row = grid.rowCount();
    QLabel *head = label(name, TextRole::Body, Ink::Muted);
    head->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    grid.addWidget(head, row, 0);
    const QString shown = visible(value, 2000);
    if (shown.size() > LongValue) {
        QLabel *text = label(shown);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        grid.addWidget(text, row, 1);
    } else {
        auto *text = new ElidedLabel(shown);
        text->setCopyable(true);
        grid.addWidget(text, row, 1);
    }
}

QGridLayout *gridIn(Section &section)
{
    auto *holder = new QWidget;
    auto *grid = new QGridLayout(holder);
    grid->setContentsMargins(size::PanelPadding, size::Grid, size::PanelPadding,
                             size::PanelPadding);
    grid->setHorizontalSpacing(size::PanelPadding);
    grid->setVerticalSpacing(6);
    grid->setColumnMinimumWidth(0, 88);
    grid->setColumnStretch(1, 1);
    section.body()->addWidget(holder);
    return grid;
}

}  // namespace

AuditDetail::AuditDetail(QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Audit record"));
    show(nullptr);
}

void AuditDetail::show(const report::Activity *record)
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    if (!record) {
        layout->addWidget(
            new EmptyState(QStringLiteral("audit"), tr("Choose a record to see it in full.")));
        rebuild(content);
        return;
    }
    const AuditWords words = auditWords(*record);
    auto *head = new QWidget;
    auto *headLayout = new QVBoxLayout(head);
    headLayout->setContentsMargins(size::PanelPadding, size::PanelPadding, size::PanelPadding, 12);
    headLayout->setSpacing(size::Grid);
    QLabel *title = label(visible(words.sentence, 200), TextRole::DetailName);
    title->setWordWrap(true);
    headLayout->addWidget(title);
    auto *badge = new Badge(words.kind, tables::actionText(record->action));
    headLayout->addWidget(badge, 0, Qt::AlignLeft);
    layout->addWidget(head);

    auto *overview = new Section(tr("Overview"));
    QGridLayout *grid = gridIn(*overview);
    addField(*grid, tr("Record"), number(record->seq));
    addField(*grid, tr("When"), moment(record->at));
    addField(*grid, tr("Who"), record->admin);
    addField(*grid, tr("Action"), record->action);
    addField(*grid, tr("Object"), record->object);
    layout->addWidget(overview);

    const auto details = auditDetails(*record);
    if (!details.isEmpty()) {
        auto *section = new Section(tr("Details"));
        QGridLayout *fields = gridIn(*section);
        for (const auto &[name, value] : details)
            addField(*fields, name, value);
        layout->addWidget(section);
    }

    auto *raw = new Section(tr("Raw"));
    auto *text = new QPlainTextEdit;
    text->setReadOnly(true);
    text->setFrameShape(QFrame::NoFrame);
    text->setFont(ui::font(TextRole::Mono));
    text->setAccessibleName(tr("Record as JSON"));
    // Untrusted, and shown plain; the indented form keeps every character as escaped in the record.
    text->setPlainText(QString::fromUtf8(
        QJsonDocument::fromJson(record->detail.toUtf8()).toJson(QJsonDocument::Indented)));
    text->setFixedHeight(std::clamp(int(text->document()->blockCount()) * 18 + 12, 60, 260));
    text->setTabChangesFocus(true);
    raw->body()->addWidget(text);
    raw->setExpanded(false);
    layout->addWidget(raw);
    layout->addStretch(1);
    rebuild(content);
}

void AuditDetail::rebuild(QWidget *content)
{
    setWidget(content);  // deletes the former one, and fills the new one's ground
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
}

}  // namespace ui
