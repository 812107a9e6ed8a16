// SPDX-License-Identifier: GPL-3.0-or-later
// Colours, type and sizes of every window. Paint code asks tokens() each time it paints; what it
// gets follows the application's palette, so a theme change needs no bookkeeping in the widgets:
// they get QEvent::PaletteChange from Qt and repaint.
#pragma once

#include <QColor>
#include <QFont>
#include <QObject>

#include <array>
#include <memory>

class QApplication;
class QPalette;
class QWidget;

namespace ui {

// What a status looks like everywhere: one shape, one colour pair. The word stands beside it.
enum class StatusKind {
    Valid,  // filled circle; also "done", "passed"
    Warning,  // triangle: expiring
    Failed,  // diamond: expired
    Blocking,  // square with a cross: revoked
    Note,  // ring: superseded, waiting
    New,  // hollow square: unmanaged
    Unknown,  // bar: no owner
    Running,  // half-filled ring: not yet valid
};
inline constexpr int StatusKindCount = 8;

struct StatusColours {
    QColor ink;  // shape and word; >= 4.5:1 on panel, selection, hover and its own tint
    QColor tint;  // badge and banner ground
};

struct Tokens {
    bool dark = false;
    QColor background, panel, alternate, hover, border, controlBorder;
    QColor text, muted;
    QColor accent, primary, primaryText, accentTint, selection;
    QColor grid;  // chart grid and row line
    std::array<StatusColours, StatusKindCount> status;
    std::array<QColor, 8> series;  // charts, in this order

    const StatusColours &of(StatusKind kind) const
    {
        return status[static_cast<std::size_t>(kind)];
    }
};

const Tokens &lightTokens();
const Tokens &darkTokens();
// The tokens of the palette the application shows now.
const Tokens &tokens();

enum class TextRole {
    PageTitle,  // 20 semibold
    TileFigure,  // 24 semibold, tabular
    PanelTitle,  // 14 semibold
    DetailName,  // 15 semibold
    Body,  // 13
    Name,  // 13 medium
    Strong,  // 13 semibold
    Number,  // 13 tabular figures
    Note,  // 12
    SectionHead,  // 12 semibold
    Tick,  // 11: chart ticks, tags, key hints
    Mono,  // 12 fixed pitch
};
// Sizes in device-independent px, so that text keeps to the 4 px grid.
QFont font(TextRole role);

namespace size {
inline constexpr int Grid = 8, Gap = 4;
inline constexpr int PageMargin = 24, PanelGap = 16, PanelPadding = 16;
inline constexpr int PanelRadius = 6, ChipRadius = 4;
inline constexpr int TableRow = 30, TableHead = 30;
inline constexpr int Control = 32, SmallControl = 28;
inline constexpr int NavigationRow = 36, NavigationWidth = 200, NavigationCollapsed = 48;
inline constexpr int TopBar = 48, StatusBar = 28, PanelHead = 44, SelectionBar = 52,
                     WizardFoot = 56;
inline constexpr int IconSmall = 14, Icon = 16, IconNavigation = 18, IconEmpty = 36;
}  // namespace size

enum class Scheme { System, Light, Dark };

// One per application, made before the first window. Sets style, palette and font, follows the
// system's choice while the scheme is System, and draws the keyboard focus ring.
class Theme : public QObject {
    Q_OBJECT
public:
    explicit Theme(QApplication &application);
    ~Theme() override;

    Scheme scheme() const { return m_scheme; }
    void setScheme(Scheme scheme);

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool systemIsDark();
    void apply();

    QApplication &m_application;
    Scheme m_scheme = Scheme::System;
    bool m_systemDark = false;
    bool m_applying = false;
};

QPalette paletteOf(const Tokens &tokens);

// Muted text colour that follows the theme.
void setMuted(QWidget *widget, bool muted = true);

}  // namespace ui
