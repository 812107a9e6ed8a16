// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/focus_ring.h"

#include "ui/parts/passphrase_field.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QFocusEvent>
#include <QFocusFrame>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTextEdit>

namespace ui {

namespace {

constexpr char FrameProperty[] = "sealkeeperRingAround";
constexpr char OwnProperty[] = "sealkeeperOwnFocus";

bool isField(const QWidget *widget)
{
    return qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget)
        || qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget)
        || qobject_cast<const QComboBox *>(widget) || qobject_cast<const PassphraseField *>(widget);
}

}  // namespace

FocusRing::FocusRing(QApplication &application, QObject *parent)
    : QObject(parent), m_application(application)
{
    m_application.installEventFilter(this);
    connect(&m_application, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (!now)
            moved(nullptr);  // for others the FocusIn event follows, which knows the reason
    });
}

FocusRing::~FocusRing()
{
    // The frame lives beside the control it frames; windows may be gone by now.
    if (m_frame)
        m_frame->deleteLater();
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::FocusIn:
        if (auto *widget = qobject_cast<QWidget *>(watched);
            widget && widget == QApplication::focusWidget()) {
            // The reason says how, where it does; else what the hands did last.
            const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
            if (reason == Qt::MouseFocusReason)
                m_byKeyboard = false;
            else if (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason
                     || reason == Qt::ShortcutFocusReason)
                m_byKeyboard = true;
            moved(widget);
        }
        break;
    case QEvent::KeyPress:
    case QEvent::Shortcut:
    case QEvent::ShortcutOverride:
        m_byKeyboard = true;
        break;
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
        m_byKeyboard = false;
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void FocusRing::moved(QWidget *now)
{
    QWidget *target = now;
    if (now) {
        if (auto *frame = now->property(FrameProperty).value<QWidget *>())
            target = frame;
        const bool view =
            qobject_cast<QAbstractItemView *>(now) || qobject_cast<QScrollArea *>(now);
        if (view || now->property(OwnProperty).toBool() || now->isWindow()
            || (!isField(now) && target == now && !m_byKeyboard))
            target = nullptr;
    }
    if (!target) {
        if (m_frame)
            m_frame->setWidget(nullptr);
        return;
    }
    if (!m_frame)
        m_frame = new QFocusFrame(target->window());
    m_frame->setWidget(target);
}

void ringAround(QWidget &field, QWidget &frame)
{
    field.setProperty(FrameProperty, QVariant::fromValue(&frame));
}

void paintsOwnFocus(QWidget &widget)
{
    widget.setProperty(OwnProperty, true);
}

}  // namespace ui
