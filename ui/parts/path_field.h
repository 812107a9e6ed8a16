// SPDX-License-Identifier: GPL-3.0-or-later
// A file or folder: typed, or chosen in a dialog.
#pragma once

#include <QWidget>

class QLineEdit;

namespace ui {

class PathField : public QWidget {
    Q_OBJECT
public:
    enum class For { File, Folder };
    PathField(const QString &accessibleName, For what, QWidget *parent = nullptr);
    QString path() const;  // with "/" between folders
    void setPath(const QString &path);
    void setPlaceholder(const QString &text);
    QLineEdit *edit() const { return m_edit; }

Q_SIGNALS:
    void changed();

private:
    QLineEdit *m_edit;
};

}  // namespace ui
