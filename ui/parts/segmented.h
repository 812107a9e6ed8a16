// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QString>
#include <QVariant>

class QButtonGroup;
class QBoxLayout;

namespace ui {

// One frame, several choices, one chosen. Left and right arrows move; one Tab stop.
class Segmented : public QFrame {
    Q_OBJECT
public:
    explicit Segmented(const QString &accessibleName, QWidget *parent = nullptr);

    // Returns the index. value is the caller's.
    int add(const QString &text, const QVariant &value = {});
    void setText(int index, const QString &text);
    int current() const;
    QVariant currentData() const;
    // Does not emit. -1: none of them, until one is chosen.
    void setCurrent(int index);
    void setCurrentData(const QVariant &value);

Q_SIGNALS:
    void chosen(int index);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QButtonGroup *m_group;
    QBoxLayout *m_layout;
    QList<QVariant> m_data;
};

}  // namespace ui
