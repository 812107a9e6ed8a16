// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/unlock_frame.h"

#include "ui/parts/button.h"
#include "ui/parts/console_settings.h"
#include "ui/parts/panel.h"
#include "ui/parts/theme_style.h"

#include <QActionGroup>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QScrollArea>
#include <QVBoxLayout>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int FootHeight = 48;

class Card : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = tokens();
        QPainter painter(this);
        paintBox(painter, rect(), t.panel, QColor(), size::PanelRadius);
        painter.save();
        QPainterPath clip;
        clip.addRoundedRect(QRectF(rect()), size::PanelRadius, size::PanelRadius);
        painter.setClipPath(clip);
        const QRect foot(0, height() - FootHeight, width(), FootHeight);
        painter.fillRect(foot, t.alternate);
        painter.fillRect(QRect(0, foot.top(), width(), 1), t.border);
        painter.restore();
        paintBox(painter, rect(), QColor(), t.controlBorder, size::PanelRadius);
    }
};

QPushButton *footMenu(const QString &text, const QString &name, QWidget *parent)
{
    QPushButton *result = button(text, {}, ButtonKind::Quiet, parent);
    result->setFont(font(TextRole::Note));
    setSmall(result);
    setMuted(result);
    result->setAccessibleName(name + u": "_s + text);
    result->setMenu(new QMenu(result));
    return result;
}

}  // namespace

UnlockFrame::UnlockFrame(ConsoleSettings &settings, int width, const QString &note, QWidget *parent)
    : QWidget(parent)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    outer->addWidget(scroll);
    auto *ground = new QWidget;
    ground->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    auto *centre = new QVBoxLayout(ground);
    centre->setContentsMargins(24, 24, 24, 24);
    centre->addStretch(1);
    auto *card = new Card(ground);
    card->setFixedWidth(width);
    // Stretches, not an alignment: an aligned item ignores that its height depends on its width.
    auto *across = new QHBoxLayout;
    across->addStretch(1);
    across->addWidget(card);
    across->addStretch(1);
    centre->addLayout(across);
    centre->addStretch(1);
    scroll->setWidget(ground);

    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(0);
    m_body = new QVBoxLayout;
    m_body->setContentsMargins(48, 40, 48, 32);
    m_body->setSpacing(size::Grid);
    inside->addLayout(m_body, 1);
    auto *foot = new QWidget(card);
    foot->setFixedHeight(FootHeight);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(24, 0, 12, 0);
    row->setSpacing(0);
    row->addWidget(label(note, TextRole::Note, Ink::Muted, foot));
    row->addStretch(1);

    const std::array<std::pair<QString, QString>, 4> languages{{{QString(), tr("System language")},
                                                                {u"en"_s, u"English"_s},
                                                                {u"de"_s, u"Deutsch"_s},
                                                                {u"ja"_s, u"日本語"_s}}};
    QString shown = languages[0].second;
    for (const auto &[code, name] : languages) {
        if (code == settings.language())
            shown = name;
    }
    QPushButton *language = footMenu(shown, tr("Language"), foot);
    auto *languageGroup = new QActionGroup(language);
    for (const auto &[code, name] : languages) {
        QAction *action = language->menu()->addAction(name);
        action->setCheckable(true);
        action->setChecked(code == settings.language());
        languageGroup->addAction(action);
        connect(action, &QAction::triggered, this, [this, &settings, code = code] {
            settings.setLanguage(code);
            Q_EMIT languageChanged();
        });
    }
    row->addWidget(language);

    const std::array<std::pair<Scheme, QString>, 3> schemes{{{Scheme::System, tr("Theme: system")},
                                                             {Scheme::Light, tr("Theme: light")},
                                                             {Scheme::Dark, tr("Theme: dark")}}};
    QPushButton *theme =
        footMenu(schemes[static_cast<std::size_t>(settings.scheme())].second, tr("Theme"), foot);
    auto *themeGroup = new QActionGroup(theme);
    for (const auto &[scheme, name] : schemes) {
        QAction *action = theme->menu()->addAction(name);
        action->setCheckable(true);
        action->setChecked(scheme == settings.scheme());
        themeGroup->addAction(action);
        connect(action, &QAction::triggered, this,
                [&settings, theme, scheme = scheme, name = name] {
                    settings.setScheme(scheme);
                    theme->setText(name);
                });
    }
    row->addWidget(theme);
    inside->addWidget(foot);
    m_language = language;
    m_theme = theme;
}

void UnlockFrame::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // The foot was made first and is read last.
    QWidget *last = nullptr;
    for (QWidget *widget = nextInFocusChain(); widget && widget != this;
         widget = widget->nextInFocusChain()) {
        if (isAncestorOf(widget) && widget != m_language && widget != m_theme
            && widget->focusPolicy() & Qt::TabFocus)
            last = widget;
    }
    if (last) {
        setTabOrder(last, m_language);
        setTabOrder(m_language, m_theme);
    }
}

void UnlockFrame::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), tokens().background);
}

}  // namespace ui
