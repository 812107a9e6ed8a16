// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/path_field.h"

#include "ui/parts/button.h"
#include "ui/parts/theme.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>

namespace ui {

using namespace Qt::StringLiterals;

PathField::PathField(const QString &accessibleName, For what, QWidget *parent)
    : QWidget(parent), m_edit(new QLineEdit(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(size::Grid);
    m_edit->setAccessibleName(accessibleName);
    m_edit->setMinimumHeight(size::Control);
    setFocusProxy(m_edit);
    auto *choose = button(tr("Choose…"), u"folder"_s, ButtonKind::Plain, this);
    row->addWidget(m_edit, 1);
    row->addWidget(choose);
    connect(m_edit, &QLineEdit::textChanged, this, &PathField::changed);
    connect(choose, &QPushButton::clicked, this, [this, accessibleName, what] {
        auto *dialog = new QFileDialog(this, accessibleName);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(what == For::Folder ? QFileDialog::Directory
                                                : QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, m_edit, &QLineEdit::setText);
        dialog->open();
    });
}

QString PathField::path() const
{
    return QDir::fromNativeSeparators(m_edit->text().trimmed());
}

void PathField::setPath(const QString &path)
{
    m_edit->setText(path);
}

void PathField::setPlaceholder(const QString &text)
{
    m_edit->setPlaceholderText(text);
}

}  // namespace ui
