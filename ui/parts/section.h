// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace ui {

// A collapsible part of a panel: 32 px head on the alternate ground (chevron, title, count, widgets
// at the right) over its body. Facets use the plain look without a ground.
class Section : public QWidget {
    Q_OBJECT
public:
    enum class Look { Band, Plain };
    explicit Section(const QString &title, Look look = Look::Band, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setCount(const QString &count);
    void addHeadWidget(QWidget *widget);
    QVBoxLayout *body() { return m_body; }
    bool expanded() const;
    void setExpanded(bool expanded);

Q_SIGNALS:
    void toggled(bool expanded);

private:
    QToolButton *m_head;
    QLabel *m_count;
    QHBoxLayout *m_headRow;
    QWidget *m_content;
    QVBoxLayout *m_body;
};

}  // namespace ui
