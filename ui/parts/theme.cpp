// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/theme.h"

#include "ui/parts/focus_ring.h"
#include "ui/parts/theme_style.h"

#include <QApplication>
#include <QEvent>
#include <QPalette>
#include <QStyle>
#include <QStyleHints>
#include <QToolTip>
#include <QWidget>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

Tokens makeLight()
{
    Tokens t;
    t.background = QColor(u"#F3F4F6"_s);
    t.panel = QColor(u"#FFFFFF"_s);
    t.alternate = QColor(u"#F8F9FB"_s);
    t.hover = QColor(u"#EDF0F4"_s);
    t.border = QColor(u"#D9DDE4"_s);
    t.controlBorder = QColor(u"#838B9A"_s);
    t.text = QColor(u"#1A1F27"_s);
    t.muted = QColor(u"#596273"_s);
    t.accent = t.primary = QColor(u"#2355C4"_s);
    t.primaryText = Qt::white;
    t.accentTint = QColor(u"#E9EFFC"_s);
    t.selection = QColor(u"#DFE9FC"_s);
    t.grid = QColor(u"#E8EBF0"_s);
    t.status = {{{QColor(u"#176D3E"_s), QColor(u"#E6F4EB"_s)},
                 {QColor(u"#8F5600"_s), QColor(u"#FCF1DD"_s)},
                 {QColor(u"#BD2029"_s), QColor(u"#FCE9E9"_s)},
                 {QColor(u"#A01F6B"_s), QColor(u"#FAE8F2"_s)},
                 {QColor(u"#596273"_s), QColor(u"#EDF0F4"_s)},
                 {QColor(u"#6A42C2"_s), QColor(u"#F0EBFB"_s)},
                 {QColor(u"#5A6371"_s), QColor(u"#EDF0F4"_s)},
                 {QColor(u"#0B6E86"_s), QColor(u"#E2F3F7"_s)}}};
    t.series = {QColor(u"#0070BC"_s), QColor(u"#DE6C4D"_s), QColor(u"#015C60"_s),
                QColor(u"#AB849F"_s), QColor(u"#736000"_s), QColor(u"#4695EB"_s),
                QColor(u"#502684"_s), QColor(u"#6A2E07"_s)};
    return t;
}

Tokens makeDark()
{
    Tokens t;
    t.dark = true;
    t.background = QColor(u"#14171C"_s);
    t.panel = QColor(u"#1C2026"_s);
    t.alternate = QColor(u"#22272F"_s);
    t.hover = QColor(u"#2A303A"_s);
    t.border = QColor(u"#343B46"_s);
    t.controlBorder = QColor(u"#6F7A8B"_s);
    t.text = QColor(u"#E5E8ED"_s);
    t.muted = QColor(u"#9DA6B4"_s);
    t.accent = QColor(u"#8DB0FF"_s);
    t.primary = QColor(u"#3667D6"_s);
    t.primaryText = Qt::white;
    t.accentTint = QColor(u"#212D47"_s);
    t.selection = QColor(u"#26395F"_s);
    t.grid = QColor(u"#2A303A"_s);
    t.status = {{{QColor(u"#4FC48B"_s), QColor(u"#1B3529"_s)},
                 {QColor(u"#EDB13A"_s), QColor(u"#3A2F17"_s)},
                 {QColor(u"#FF8078"_s), QColor(u"#432426"_s)},
                 {QColor(u"#F07FB8"_s), QColor(u"#40243A"_s)},
                 {QColor(u"#9DA6B4"_s), QColor(u"#2A303A"_s)},
                 {QColor(u"#B8A0FF"_s), QColor(u"#302A48"_s)},
                 {QColor(u"#9DA6B4"_s), QColor(u"#2A303A"_s)},
                 {QColor(u"#55C3DA"_s), QColor(u"#193640"_s)}}};
    t.series = {QColor(u"#5EBDF2"_s), QColor(u"#B05138"_s), QColor(u"#B3E3DE"_s),
                QColor(u"#F18AA1"_s), QColor(u"#A79723"_s), QColor(u"#6B89DD"_s),
                QColor(u"#786A8C"_s), QColor(u"#FFCA7B"_s)};
    return t;
}

QFont withFamilies(const QStringList &first, int px, QFont::Weight weight)
{
    QFont result;
    result.setFamilies(first);
    result.setPixelSize(px);
    result.setWeight(weight);
    return result;
}

QFont text(int px, QFont::Weight weight)
{
    return withFamilies({u"Inter"_s, u"Noto Sans"_s, u"Noto Sans CJK JP"_s, u"sans-serif"_s}, px,
                        weight);
}

// Inter's figures are proportional; columns of numbers must line up.
QFont figures(int px, QFont::Weight weight)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    QFont result = text(px, weight);
    result.setFeature("tnum", 1);
    return result;
#else
    return withFamilies({u"Noto Sans"_s, u"Inter"_s, u"Noto Sans CJK JP"_s, u"sans-serif"_s}, px,
                        weight);
#endif
}

}  // namespace

const Tokens &lightTokens()
{
    static const Tokens light = makeLight();
    return light;
}

const Tokens &darkTokens()
{
    static const Tokens dark = makeDark();
    return dark;
}

const Tokens &tokens()
{
    const QColor ground = QGuiApplication::palette().color(QPalette::Window);
    return ground.lightness() < 128 ? darkTokens() : lightTokens();
}

QFont font(TextRole role)
{
    switch (role) {
    case TextRole::PageTitle:
        return text(20, QFont::DemiBold);
    case TextRole::TileFigure:
        return figures(24, QFont::DemiBold);
    case TextRole::PanelTitle:
        return text(14, QFont::DemiBold);
    case TextRole::DetailName:
        return text(15, QFont::DemiBold);
    case TextRole::Body:
        return text(13, QFont::Normal);
    case TextRole::Name:
        return text(13, QFont::Medium);
    case TextRole::Strong:
        return text(13, QFont::DemiBold);
    case TextRole::Number:
        return figures(13, QFont::Normal);
    case TextRole::Note:
        return text(12, QFont::Normal);
    case TextRole::SectionHead:
        return text(12, QFont::DemiBold);
    case TextRole::Tick:
        return text(11, QFont::Normal);
    case TextRole::Mono:
        return withFamilies({u"JetBrains Mono"_s, u"Noto Sans Mono"_s, u"monospace"_s}, 12,
                            QFont::Normal);
    }
    return text(13, QFont::Normal);
}

QPalette paletteOf(const Tokens &t)
{
    QPalette p;
    p.setColor(QPalette::Window, t.background);
    p.setColor(QPalette::WindowText, t.text);
    p.setColor(QPalette::Base, t.panel);
    p.setColor(QPalette::AlternateBase, t.alternate);
    p.setColor(QPalette::Text, t.text);
    p.setColor(QPalette::PlaceholderText, t.muted);
    p.setColor(QPalette::Button, t.panel);
    p.setColor(QPalette::ButtonText, t.text);
    p.setColor(QPalette::BrightText, t.primaryText);
    p.setColor(QPalette::ToolTipBase, t.panel);
    p.setColor(QPalette::ToolTipText, t.text);
    p.setColor(QPalette::Highlight, t.selection);
    p.setColor(QPalette::HighlightedText, t.text);
    p.setColor(QPalette::Link, t.accent);
    p.setColor(QPalette::LinkVisited, t.accent);
    p.setColor(QPalette::Light, t.panel);
    p.setColor(QPalette::Midlight, t.hover);
    p.setColor(QPalette::Mid, t.border);
    p.setColor(QPalette::Dark, t.controlBorder);
    p.setColor(QPalette::Shadow, t.controlBorder);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, t.controlBorder);
    p.setColor(QPalette::Disabled, QPalette::Highlight, t.hover);
    return p;
}

Theme::Theme(QApplication &application) : QObject(&application), m_application(application)
{
    QApplication::setStyle(new ThemeStyle);  // the application owns its style
    m_systemDark = systemIsDark();
    apply();
    new FocusRing(application, this);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        m_systemDark = systemIsDark();
        if (m_scheme == Scheme::System)
            apply();
    });
#else
    m_application.installEventFilter(this);
#endif
}

Theme::~Theme() = default;

void Theme::setScheme(Scheme scheme)
{
    if (scheme == m_scheme)
        return;
    m_scheme = scheme;
    apply();
}

bool Theme::systemIsDark()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#else
    // Ours lies over the platform's palette; taken off for a moment, the platform's shows.
    const bool before = std::exchange(m_applying, true);
    QApplication::setPalette(QPalette());
    m_applying = before;
    return QApplication::palette().color(QPalette::Window).lightness() < 128;
#endif
}

void Theme::apply()
{
    m_applying = true;
    const bool dark = m_scheme == Scheme::Dark || (m_scheme == Scheme::System && m_systemDark);
    const QPalette palette = paletteOf(dark ? darkTokens() : lightTokens());
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    QApplication::setFont(font(TextRole::Body));
    QApplication::setFont(font(TextRole::Name), "QPushButton");
    QApplication::setFont(font(TextRole::SectionHead), "QHeaderView");
    QToolTip::setFont(font(TextRole::Note));
    m_applying = false;
    Q_EMIT changed();
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange && m_scheme == Scheme::System && !m_applying) {
        m_systemDark = systemIsDark();
        apply();
    }
    return QObject::eventFilter(watched, event);
}

namespace {

// Keeps a widget's text in the muted colour through theme changes.
class MutedInk : public QObject {
public:
    explicit MutedInk(QWidget *widget) : QObject(widget)
    {
        widget->installEventFilter(this);
        refresh(widget);
    }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
            refresh(static_cast<QWidget *>(watched));
        return false;
    }
    static void refresh(QWidget *widget)
    {
        QPalette palette = widget->palette();
        if (palette.color(QPalette::WindowText) == tokens().muted)
            return;  // our own setPalette comes back as an event
        palette.setColor(QPalette::WindowText, tokens().muted);
        palette.setColor(QPalette::ButtonText, tokens().muted);
        widget->setPalette(palette);
    }
};

}  // namespace

void setMuted(QWidget *widget, bool muted)
{
    MutedInk *present = nullptr;
    for (QObject *child : widget->children()) {
        if (auto *ink = dynamic_cast<MutedInk *>(child))
            present = ink;
    }
    if (muted && !present) {
        new MutedInk(widget);
    } else if (!muted && present) {
        widget->removeEventFilter(present);
        present->deleteLater();
        widget->setPalette(QPalette());
    }
}

}  // namespace ui
