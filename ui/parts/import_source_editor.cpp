// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/import_source_editor.h"

#include "ui/parts/button.h"
#include "ui/parts/drop_list.h"
#include "ui/parts/panel.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/theme.h"

#include <QCheckBox>
#include <QDropEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QUrl>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

ImportSourceEditor::ImportSourceEditor(const QStringList &trustPaths, QWidget *parent)
    : QWidget(parent)
{
    setAcceptDrops(true);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(size::PanelGap);

    auto *files = new Panel(tr("Files and folders"), this);
    auto *addFiles = button(tr("Add files…"), u"file"_s, ButtonKind::Plain, files);
    auto *addFolder = button(tr("Add folder…"), u"folder"_s, ButtonKind::Plain, files);
    m_list =
        new DropList(DropList::Takes::FilesAndFolders, tr("Files and folders to import"),
                     tr("Drop files and folders here, or add them with the buttons above"), files);
    for (QPushButton *control : {addFiles, addFolder}) {
        setSmall(control);
        files->addHeadWidget(control);
    }
    files->addHeadWidget(m_list->removeButton(files));
    m_list->setMinimumHeight(112);
    m_list->setMaximumHeight(196);
    files->body()->addWidget(m_list);
    files->body()->addWidget(label(
        tr("Folders are read with everything in them. PEM, DER, PKCS#7, PKCS#12, JKS, ZIP and "
           "Kubernetes secrets are recognised by their content."),
        TextRole::Note, Ink::Muted));
    static_cast<QLabel *>(files->body()->itemAt(1)->widget())->setWordWrap(true);
    outer->addWidget(files);

    auto *trust = new Panel(this);
    m_trust = new QCheckBox(tr("This machine’s trust store"), trust);
    m_trust->setMinimumHeight(size::SmallControl);
    trust->body()->addWidget(m_trust);
    QLabel *where = label(trustPaths.isEmpty() ? tr("None was found on this machine.")
                                               : visible(trustPaths.join(u", "_s), 400),
                          TextRole::Note, Ink::Muted);
    where->setIndent(24);
    where->setWordWrap(true);
    trust->body()->addWidget(where);
    m_trust->setEnabled(!trustPaths.isEmpty());
    outer->addWidget(trust);

    auto *paste = new Panel(tr("Pasted text"), this);
    m_paste = new QPlainTextEdit(paste);
    m_paste->setAccessibleName(tr("Pasted certificates"));
    m_paste->setPlaceholderText(tr("Paste certificates here, with anything around them"));
    m_paste->setFont(ui::font(TextRole::Mono));
    m_paste->setTabChangesFocus(true);
    m_paste->setFixedHeight(96);
    m_paste->viewport()->setAutoFillBackground(
        false);  // or it would cover the round corners of the frame
    paste->body()->addWidget(m_paste);
    outer->addWidget(paste);
    outer->addStretch(1);

    connect(addFiles, &QPushButton::clicked, m_list, &DropList::chooseFiles);
    connect(addFolder, &QPushButton::clicked, m_list, &DropList::chooseFolder);
    connect(m_list, &DropList::changed, this, &ImportSourceEditor::changed);
    connect(m_trust, &QCheckBox::toggled, this, &ImportSourceEditor::changed);
    connect(m_paste, &QPlainTextEdit::textChanged, this, &ImportSourceEditor::changed);
}

void ImportSourceEditor::addPaths(const QStringList &paths)
{
    m_list->addPaths(paths);
}

QStringList ImportSourceEditor::paths() const
{
    return m_list->paths();
}

bool ImportSourceEditor::systemTrust() const
{
    return m_trust->isChecked();
}

QByteArray ImportSourceEditor::pasted() const
{
    return m_paste->toPlainText().trimmed().toUtf8();
}

bool ImportSourceEditor::isEmpty() const
{
    return m_list->count() == 0 && !systemTrust() && pasted().isEmpty();
}

QString ImportSourceEditor::summary() const
{
    QStringList parts;
    if (m_list->count() > 0)
        parts << tr("%n files or folders", nullptr, m_list->count());
    if (systemTrust())
        parts << tr("trust store");
    if (!pasted().isEmpty())
        parts << tr("pasted text");
    return parts.join(u", "_s);
}

void ImportSourceEditor::take(const QMimeData &dropped)
{
    if (dropped.hasUrls()) {
        QStringList files;
        const QList<QUrl> urls = dropped.urls();
        for (const QUrl &url : urls) {
            if (url.isLocalFile())
                files << url.toLocalFile();
        }
        addPaths(files);
    } else if (dropped.hasText()) {
        m_paste->appendPlainText(dropped.text());
    }
}

void ImportSourceEditor::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasText())
        event->acceptProposedAction();
}

void ImportSourceEditor::dropEvent(QDropEvent *event)
{
    take(*event->mimeData());
    event->acceptProposedAction();
}

}  // namespace ui
