// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/segmented.h"

#include "ui/parts/focus_ring.h"
#include "ui/parts/theme.h"
#include "ui/parts/theme_style.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

// Draws only its words; the frame and the chosen ground are the Segmented's.
class Segment : public QToolButton {
public:
    using QToolButton::QToolButton;
    QSize sizeHint() const override
    {
        // Room for the semibold of the chosen state, so that choosing moves nothing.
        return {QFontMetrics(ui::font(TextRole::Strong)).horizontalAdvance(text()) + 22,
                size::SmallControl};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setFont(ui::font(isChecked() ? TextRole::Strong : TextRole::Body));
        painter.setPen(!isEnabled()      ? tokens().controlBorder
                           : isChecked() ? tokens().accent
                                         : tokens().text);
        painter.drawText(rect(), int(Qt::AlignCenter) | Qt::TextSingleLine, text());
    }
};

}  // namespace

Segmented::Segmented(const QString &accessibleName, QWidget *parent)
    : QFrame(parent), m_group(new QButtonGroup(this)), m_layout(new QHBoxLayout(this))
{
    setAccessibleName(accessibleName);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_layout->setContentsMargins(1, 0, 1, 0);
    m_layout->setSpacing(1);
    m_group->setExclusive(true);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) {
        setCurrent(id);
        Q_EMIT chosen(id);
    });
}

int Segmented::add(const QString &text, const QVariant &value)
{
    const int index = static_cast<int>(m_data.size());
    auto *segment = new Segment(this);
    segment->setText(text);
    segment->setCheckable(true);
    segment->setAccessibleName(accessibleName() + u": "_s + text);
    segment->installEventFilter(this);
    ringAround(*segment, *this);
    m_data.append(value);
    m_group->addButton(segment, index);
    m_layout->addWidget(segment);
    if (index == 0)
        setCurrent(0);
    else
        segment->setFocusPolicy(Qt::ClickFocus);
    return index;
}

void Segmented::setText(int index, const QString &text)
{
    if (QAbstractButton *segment = m_group->button(index)) {
        segment->setText(text);
        segment->setAccessibleName(accessibleName() + u": "_s + text);
        segment->updateGeometry();
    }
}

int Segmented::current() const
{
    return m_group->checkedId();
}

QVariant Segmented::currentData() const
{
    return m_data.value(current());
}

void Segmented::setCurrent(int index)
{
    for (QAbstractButton *segment : m_group->buttons())
        segment->setFocusPolicy(m_group->id(segment) == index ? Qt::StrongFocus : Qt::ClickFocus);
    if (QAbstractButton *segment = m_group->button(index)) {
        segment->setChecked(true);
    } else if (QAbstractButton *chosen = m_group->checkedButton()) {
        m_group->setExclusive(false);
        chosen->setChecked(false);
        m_group->setExclusive(true);
        chosen->setFocusPolicy(Qt::StrongFocus);  // Tab still comes here
    }
    update();
}

void Segmented::setCurrentData(const QVariant &value)
{
    setCurrent(static_cast<int>(m_data.indexOf(value)));
}

bool Segmented::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        int step = key == Qt::Key_Right ? 1 : key == Qt::Key_Left ? -1 : 0;
        if (layoutDirection() == Qt::RightToLeft)
            step = -step;
        if (step) {
            const int next = current() + step;
            if (QAbstractButton *segment = m_group->button(next)) {
                setCurrent(next);
                segment->setFocus(Qt::TabFocusReason);
                Q_EMIT chosen(next);
            }
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void Segmented::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    paintBox(painter, rect(), t.panel, QColor(), size::PanelRadius);
    painter.save();
    QPainterPath clip;
    clip.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5.5, 5.5);
    painter.setClipPath(clip);
    const auto segments = m_group->buttons();
    for (qsizetype i = 0; i < segments.size(); ++i) {
        const QRect r = segments[i]->geometry();
        if (segments[i]->isChecked())
            painter.fillRect(r.adjusted(-1, 0, 1, 0), t.accentTint);
        if (i > 0)
            painter.fillRect(QRect(r.left() - 1, 0, 1, height()), t.border);
    }
    painter.restore();
    paintBox(painter, rect(), QColor(), isEnabled() ? t.controlBorder : t.border,
             size::PanelRadius);
}

}  // namespace ui
