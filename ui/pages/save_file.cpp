// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/save_file.h"

#include "ui/parts/console_context.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/theme.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>
#include <QSaveFile>

namespace ui {

namespace {

struct SaveText {
    Q_DECLARE_TR_FUNCTIONS(ui::SaveText)
};

crypto::Result<QVariant> write(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()
        || !file.commit()) {
        return crypto::Error{crypto::ErrorCode::InputOutput, path.toStdString(),
                             file.errorString().toStdString()};
    }
    return QVariant(path);
}

}  // namespace

void saveFile(ConsoleContext &context, QWidget *parent, const SaveFileAsk &ask,
              const QByteArray &content)
{
    auto *dialog = new QFileDialog(parent, ask.title, QString(), ask.filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo(ask.name).suffix());
    dialog->selectFile(ask.name);
    QObject::connect(
        dialog, &QFileDialog::fileSelected, parent,
        [&context, parent = QPointer<QWidget>(parent), content](const QString &path) {
            if (!parent)
                return;
            const QString name = visible(QFileInfo(path).fileName(), 100);
            context.run(
                SaveText::tr("Save %1").arg(name), jobs::JobRunner::Lane::Read,
                [path, content](jobs::JobContext &) { return write(path, content); }, parent,
                {[&context, name](const QVariant &) {
                     context.toast(StatusKind::Valid, SaveText::tr("%1 was saved").arg(name));
                 },
                 {},
                 {}});
        });
    dialog->open();
}

}  // namespace ui
