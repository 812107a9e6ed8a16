// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/section.h"

#include "ui/parts/icons.h"
#include "ui/parts/panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

namespace {

class SectionHead : public QToolButton {
public:
    SectionHead(const QString &title, QWidget *parent) : QToolButton(parent)
    {
        setText(title);
        setCheckable(true);
        setChecked(true);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override
    {
        return {22 + QFontMetrics(ui::font(TextRole::SectionHead)).horizontalAdvance(text()) + 4,
                28};
    }
    QSize minimumSizeHint() const override { return {60, 28}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Tokens &t = tokens();
        paintIcon(painter, QRect(0, (height() - 14) / 2, 14, 14),
                  isChecked() ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
                  t.muted);
        painter.setFont(ui::font(TextRole::SectionHead));
        painter.setPen(underMouse() ? t.accent : t.text);
        const QRect r = rect().adjusted(20, 0, 0, 0);
        painter.drawText(r, int(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, r.width()));
    }
};

class HeadBand : public QWidget {
public:
    HeadBand(bool band, QWidget *parent) : QWidget(parent), m_band(band) { }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (!m_band)
            return;
        QPainter painter(this);
        painter.fillRect(rect(), tokens().alternate);
        painter.fillRect(QRect(0, 0, width(), 1), tokens().border);
        painter.fillRect(QRect(0, height() - 1, width(), 1), tokens().border);
    }

private:
    bool m_band;
};

}  // namespace

Section::Section(const QString &title, Look look, QWidget *parent) : QWidget(parent)
{
    const bool band = look == Look::Band;
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto *head = new HeadBand(band, this);
    head->setFixedHeight(band ? 33 : 28);
    m_headRow = new QHBoxLayout(head);
    m_headRow->setContentsMargins(band ? 16 : 0, 0, band ? 16 : 0, 0);
    m_headRow->setSpacing(4);
    m_head = new SectionHead(title, head);
    m_count = label({}, TextRole::Note, Ink::Muted, head);
    m_headRow->addWidget(m_head);
    m_headRow->addWidget(m_count);
    m_headRow->addStretch(1);
    m_content = new QWidget(this);
    m_body = new QVBoxLayout(m_content);
    m_body->setContentsMargins(band ? 16 : 0, band ? 8 : 0, band ? 16 : 0, band ? 12 : 4);
    m_body->setSpacing(4);
    outer->addWidget(head);
    outer->addWidget(m_content);
    connect(m_head, &QToolButton::toggled, this, [this](bool on) {
        m_content->setVisible(on);
        Q_EMIT toggled(on);
    });
    setTitle(title);
}

void Section::setTitle(const QString &title)
{
    m_head->setText(title);
    m_head->setAccessibleName(title);
    m_head->updateGeometry();
    setAccessibleName(title);
}

void Section::setCount(const QString &count)
{
    m_count->setText(count);
}

void Section::addHeadWidget(QWidget *widget)
{
    m_headRow->addWidget(widget);
}

bool Section::expanded() const
{
    return m_head->isChecked();
}

void Section::setExpanded(bool expanded)
{
    m_head->setChecked(expanded);
}

}  // namespace ui
