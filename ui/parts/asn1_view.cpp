// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/asn1_view.h"

#include "ui/parts/plain_text.h"
#include "ui/parts/theme.h"

#include <QHeaderView>

namespace ui {

Asn1View::Asn1View(QWidget *parent) : QTreeWidget(parent)
{
    setColumnCount(4);
    setHeaderLabels({tr("Element"), tr("Value"), tr("Offset"), tr("Bytes")});
    setAccessibleName(tr("ASN.1 tree"));
    setUniformRowHeights(true);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setIndentation(16);
    headerItem()->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
    headerItem()->setTextAlignment(3, Qt::AlignRight | Qt::AlignVCenter);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(1, QHeaderView::Stretch);
    header()->resizeSection(0, 300);
    header()->resizeSection(2, 64);
    header()->resizeSection(3, 64);
}

void Asn1View::setNodes(const std::vector<crypto::x509::Asn1Node> &nodes)
{
    clear();
    const QFont mono = ui::font(TextRole::Mono);
    std::vector<QTreeWidgetItem *> path{invisibleRootItem()};
    for (const crypto::x509::Asn1Node &node : nodes) {
        path.resize(std::min(path.size(), std::size_t(std::max(0, node.depth)) + 1));
        auto *item = new QTreeWidgetItem(path.back());
        const QString value = visible(QString::fromStdString(node.value));
        item->setText(0, QString::fromStdString(node.tag));
        item->setText(1, value);
        item->setToolTip(1, escapedToolTip(value));
        item->setFont(1, mono);
        item->setText(2, QString::number(node.offset));
        item->setText(3, QString::number(node.length));
        item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
        item->setTextAlignment(3, Qt::AlignRight | Qt::AlignVCenter);
        if (node.broken)
            item->setForeground(1, tokens().of(StatusKind::Failed).ink);
        path.push_back(item);
    }
    expandToDepth(2);
}

}  // namespace ui
