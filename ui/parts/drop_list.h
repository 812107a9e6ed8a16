// SPDX-License-Identifier: GPL-3.0-or-later
// A list of files that takes drops. Empty, it is a zone that says so; Delete takes the chosen ones
// out again.
#pragma once

#include <QListWidget>
#include <QStringList>

class QPushButton;

namespace ui {

class DropList : public QListWidget {
    Q_OBJECT
public:
    enum class Takes { Files, FilesAndFolders };
    // invitation: what the empty zone says.
    DropList(Takes takes, const QString &accessibleName, const QString &invitation,
             QWidget *parent = nullptr);

    void addPaths(const QStringList &paths);  // once each, cleaned
    QStringList paths() const;
    void removeSelected();
    // Opens the file chooser.
    void chooseFiles();
    void chooseFolder();
    // A small button that takes the chosen ones out; enabled while there are some.
    QPushButton *removeButton(QWidget *parent);

Q_SIGNALS:
    void changed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void setHot(bool hot);
    Takes m_takes;
    QString m_invitation;
    bool m_hot = false;  // something that can be dropped is over it
};

}  // namespace ui
