// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with certificate profiles: a file becomes one of the vault's, one goes into a
// file (to be edited, to be taken elsewhere), one of the vault's is removed.
#pragma once

#include <QWidget>

class QPushButton;

namespace ui {

class ConsoleContext;

class ProfileVerbs : public QWidget {
    Q_OBJECT
public:
    explicit ProfileVerbs(ConsoleContext &context, QWidget *parent = nullptr);
    // own: of this vault; the built-in ones stay. Empty: none is chosen.
    void setCurrent(const QString &id, bool own);

Q_SIGNALS:
    void changed();

private:
    void importFile();
    void take(const QString &path, bool replace);
    void exportFile();
    void edit();
    void remove();

    ConsoleContext &m_context;
    QString m_id;
    bool m_own = false;
    QPushButton *m_import, *m_edit, *m_export, *m_remove;
};

}  // namespace ui
