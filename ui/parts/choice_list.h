// SPDX-License-Identifier: GPL-3.0-or-later
// One of a few: rows of two lines with a mark before the chosen one. Arrows choose, letters find.
#pragma once

#include "ui/parts/theme.h"

#include <QListView>

#include <optional>

class QStandardItemModel;

namespace ui {

struct Choice {
    QString id;
    QString title, note;  // untrusted text, made visible by the caller
    QString right = {};  // at the right end, muted
    std::optional<StatusKind> status = {};  // a shape before `right`
    bool enabled = true;
    QString toolTip = {};
};

class ChoiceList : public QListView {
    Q_OBJECT
public:
    explicit ChoiceList(const QString &accessibleName, QWidget *parent = nullptr);

    void setChoices(const QList<Choice> &choices);
    // False: rows to read, without a mark to choose.
    void setMarks(bool marks);
    // Does not emit; no choice of that id: none is chosen.
    void setCurrent(const QString &id);
    QString current() const;  // empty: none
    bool hasMarks() const { return m_marks; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(const QString &id);
    void taken(const QString &id);  // a double click: choose and go on

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QStandardItemModel *m_model;
    bool m_marks = true;
};

}  // namespace ui
