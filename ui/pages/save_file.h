// SPDX-License-Identifier: GPL-3.0-or-later
// "Save as" without a nested event loop: asks for the name, writes on a worker as a job, says so in
// a toast.
#pragma once

#include <QByteArray>
#include <QString>

class QWidget;

namespace ui {

class ConsoleContext;

struct SaveFileAsk {
    QString title;
    QString name;  // suggested
    QString filter;  // as QFileDialog takes it
};

// The file is replaced as a whole or left as it was.
void saveFile(ConsoleContext &context, QWidget *parent, const SaveFileAsk &ask,
              const QByteArray &content);

}  // namespace ui
