// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/detail_row.h"

#include "ui/parts/elided_label.h"
#include "ui/parts/panel.h"
#include "ui/parts/plain_text.h"

#include <QHBoxLayout>
#include <QLabel>

namespace ui {
namespace {

constexpr int NameWidth = 84;

}  // namespace

DetailRow::DetailRow(const QString &name, const QString &value, QWidget *parent)
    : QWidget(parent), m_value(new ElidedLabel(value, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto *head = new ElidedLabel(name, this);
    head->setMutedInk(true);
    head->setElide(Qt::ElideRight);
    head->setFixedWidth(NameWidth);
    row->addWidget(head);
    m_value->setCopyable(true);
    m_value->setAccessibleName(QStringLiteral("%1: %2").arg(name, visible(value)));
    row->addWidget(m_value, 1);
    setFixedHeight(24);
}

DetailRow *DetailRow::mono()
{
    m_value->setRole(TextRole::Mono);
    return this;
}

DetailRow *DetailRow::muted()
{
    m_value->setMutedInk(true);
    m_value->setCopyable(false);
    return this;
}

QLabel *detailText(const QString &text, TextRole role, bool muted)
{
    QLabel *shown = label(visible(text), role, muted ? Ink::Muted : Ink::Text);
    shown->setWordWrap(true);
    return shown;
}

void clearLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();  // a click of its own may be what brought us here
        } else if (QLayout *inner = item->layout()) {
            clearLayout(inner);
        }
        delete item;
    }
}

}  // namespace ui
