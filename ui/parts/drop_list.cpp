// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/drop_list.h"

#include "ui/parts/button.h"
#include "ui/parts/icons.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/theme.h"

#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

QStringList pathsIn(const QMimeData &data, DropList::Takes takes)
{
    QStringList paths;
    const QList<QUrl> urls = data.urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile()
            && (takes == DropList::Takes::FilesAndFolders || !QFileInfo(url.toLocalFile()).isDir()))
            paths << url.toLocalFile();
    }
    return paths;
}

}  // namespace

DropList::DropList(Takes takes, const QString &accessibleName, const QString &invitation,
                   QWidget *parent)
    : QListWidget(parent), m_takes(takes), m_invitation(invitation)
{
    setAccessibleName(accessibleName);
    setAccessibleDescription(invitation);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setTextElideMode(Qt::ElideMiddle);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAcceptDrops(true);
    setDragDropMode(QAbstractItemView::DropOnly);
    setDropIndicatorShown(false);
    connect(this, &DropList::changed, this, [this] { viewport()->update(); });
}

void DropList::addPaths(const QStringList &paths)
{
    QStringList known = this->paths();
    for (const QString &path : paths) {
        const QString clean = path.isEmpty() ? path : QDir::cleanPath(path);
        if (clean.isEmpty() || known.contains(clean))
            continue;
        known << clean;
        const bool folder = QFileInfo(clean).isDir();
        auto *item = new QListWidgetItem(icon(folder ? u"folder"_s : u"file"_s, IconRole::Muted),
                                         visible(clean), this);
        item->setData(Qt::UserRole, clean);
        item->setToolTip(escapedToolTip(clean));
        item->setSizeHint({0, size::SmallControl});
    }
    Q_EMIT changed();
}

QStringList DropList::paths() const
{
    QStringList list;
    for (int i = 0; i < count(); ++i)
        list << item(i)->data(Qt::UserRole).toString();
    return list;
}

void DropList::removeSelected()
{
    const QList<QListWidgetItem *> chosen = selectedItems();
    if (chosen.isEmpty())
        return;
    qDeleteAll(chosen);
    Q_EMIT changed();
}

void DropList::chooseFiles()
{
    auto *dialog = new QFileDialog(this, accessibleName());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &DropList::addPaths);
    dialog->open();
}

void DropList::chooseFolder()
{
    auto *dialog = new QFileDialog(this, accessibleName());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::filesSelected, this, &DropList::addPaths);
    dialog->open();
}

QPushButton *DropList::removeButton(QWidget *parent)
{
    auto *remove = button(tr("Remove"), {}, ButtonKind::Plain, parent);
    setSmall(remove);
    remove->setEnabled(false);
    connect(remove, &QPushButton::clicked, this, &DropList::removeSelected);
    connect(this, &QListWidget::itemSelectionChanged, remove,
            [this, remove] { remove->setEnabled(!selectedItems().isEmpty()); });
    return remove;
}

void DropList::setHot(bool hot)
{
    if (hot == m_hot)
        return;
    m_hot = hot;
    viewport()->update();
}

void DropList::paintEvent(QPaintEvent *event)
{
    QListWidget::paintEvent(event);
    if (count() > 0 && !m_hot)
        return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &t = tokens();
    const QRectF zone = QRectF(viewport()->rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(m_hot ? t.accent : t.controlBorder, 1, Qt::DashLine));
    painter.setBrush(m_hot && count() == 0 ? QBrush(t.accentTint) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(zone, size::ChipRadius, size::ChipRadius);
    if (count() > 0)
        return;
    painter.setFont(ui::font(TextRole::Body));
    painter.setPen(m_hot ? t.accent : t.muted);
    const QRect text = viewport()->rect().adjusted(size::Grid, size::Gap, -size::Grid, -size::Gap);
    const bool tall = text.height() >= 88;
    const int iconSize = tall ? 24 : 0;
    const QRect words =
        painter.fontMetrics().boundingRect(text, Qt::AlignHCenter | Qt::TextWordWrap, m_invitation);
    const int height = words.height() + (tall ? iconSize + size::Grid : 0);
    int top = text.top() + qMax(0, (text.height() - height) / 2);
    if (tall) {
        paintIcon(painter, QRect(text.center().x() - iconSize / 2, top, iconSize, iconSize),
                  u"import"_s, m_hot ? t.accent : t.muted);
        top += iconSize + size::Grid;
    }
    painter.drawText(QRect(text.left(), top, text.width(), text.bottom() - top + 1),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_invitation);
}

void DropList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete && !selectedItems().isEmpty())
        removeSelected();
    else
        QListWidget::keyPressEvent(event);
}

void DropList::dragEnterEvent(QDragEnterEvent *event)
{
    if (pathsIn(*event->mimeData(), m_takes).isEmpty()) {
        event->ignore();
        return;
    }
    setHot(true);
    event->acceptProposedAction();
}

void DropList::dragMoveEvent(QDragMoveEvent *event)
{
    if (m_hot)
        event->acceptProposedAction();
    else
        event->ignore();
}

void DropList::dragLeaveEvent(QDragLeaveEvent *event)
{
    setHot(false);
    event->accept();
}

void DropList::dropEvent(QDropEvent *event)
{
    setHot(false);
    const QStringList paths = pathsIn(*event->mimeData(), m_takes);
    if (paths.isEmpty()) {
        event->ignore();
        return;
    }
    event->acceptProposedAction();
    addPaths(paths);
}

}  // namespace ui
