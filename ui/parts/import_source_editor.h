// SPDX-License-Identifier: GPL-3.0-or-later
// Where an import reads from: files, folders, pasted text, the machine's trust store. Takes drops.
#pragma once

#include <QByteArray>
#include <QStringList>
#include <QWidget>

class QCheckBox;
class QPlainTextEdit;

namespace ui {

class DropList;

class ImportSourceEditor : public QWidget {
    Q_OBJECT
public:
    // trustPaths: what the machine's trust store consists of; empty: there is none.
    explicit ImportSourceEditor(const QStringList &trustPaths, QWidget *parent = nullptr);

    void addPaths(const QStringList &paths);  // once each
    QStringList paths() const;
    bool systemTrust() const;
    QByteArray pasted() const;
    bool isEmpty() const;
    // "3 files, trust store", for the rail.
    QString summary() const;

Q_SIGNALS:
    void changed();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void take(const class QMimeData &dropped);
    DropList *m_list;
    QCheckBox *m_trust;
    QPlainTextEdit *m_paste;
};

}  // namespace ui
