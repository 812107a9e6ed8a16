// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/top_bar.h"

#include "ui/parts/button.h"
#include "ui/parts/icons.h"
#include "ui/parts/panel.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/theme_style.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

// Looks like a field, opens the palette.
class SearchField : public QAbstractButton {
public:
    explicit SearchField(QWidget *parent) : QAbstractButton(parent)
    {
        setText(
            QCoreApplication::translate("ui::TopBar", "Search certificates, or type a command"));
        setAccessibleName(text());
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::IBeamCursor);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = tokens();
        QPainter painter(this);
        paintBox(painter, rect(), underMouse() ? t.hover : t.panel, t.controlBorder,
                 size::PanelRadius);
        paintIcon(painter, QRect(12, (height() - 16) / 2, 16, 16), u"search"_s, t.muted);
        painter.setFont(ui::font(TextRole::Tick));
        const QString hint = QCoreApplication::translate("ui::TopBar", "Ctrl K");
        const int hintWidth = painter.fontMetrics().horizontalAdvance(hint) + 12;
        const QRect key(width() - hintWidth - 8, (height() - 18) / 2, hintWidth, 18);
        paintBox(painter, key, t.alternate, t.border, size::ChipRadius);
        painter.setPen(t.muted);
        painter.drawText(key, int(Qt::AlignCenter), hint);
        painter.setFont(ui::font(TextRole::Body));
        const QRect words(36, 0, key.left() - 44, height());
        painter.drawText(words, int(Qt::AlignLeft | Qt::AlignVCenter),
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    }
};

// Initials on the accent tint, then the name.
class AdminChip : public QWidget {
public:
    AdminChip(const QString &name, QWidget *parent) : QWidget(parent), m_name(visible(name, 60))
    {
        for (const QString &word : m_name.split(u' ', Qt::SkipEmptyParts)) {
            if (m_initials.size() < 2)
                m_initials += word.front().toUpper();
        }
        setAccessibleName(
            QCoreApplication::translate("ui::TopBar", "Administrator: %1").arg(m_name));
        setToolTip(escapedToolTip(accessibleName()));
        setFixedHeight(28);
    }
    QSize sizeHint() const override
    {
        return {24 + 8 + qMin(160, QFontMetrics(ui::font(TextRole::Name)).horizontalAdvance(m_name))
                    + 4,
                28};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Tokens &t = tokens();
        const QRect box(0, 2, 24, 24);
        paintBox(painter, box, t.accentTint, QColor(), size::ChipRadius);
        QFont small = ui::font(TextRole::Tick);
        small.setWeight(QFont::DemiBold);
        painter.setFont(small);
        painter.setPen(t.accent);
        painter.drawText(box, int(Qt::AlignCenter), m_initials);
        painter.setFont(ui::font(TextRole::Name));
        painter.setPen(t.text);
        const QRect words(32, 0, width() - 32, height());
        painter.drawText(words, int(Qt::AlignLeft | Qt::AlignVCenter),
                         painter.fontMetrics().elidedText(m_name, Qt::ElideRight, words.width()));
    }

private:
    QString m_name, m_initials;
};

class SealMark : public QWidget {
public:
    explicit SealMark(QWidget *parent) : QWidget(parent) { setFixedSize(32, 32); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintIcon(painter, QRect(4, 4, 24, 24), u"seal"_s, tokens().accent);
    }
};

}  // namespace

TopBar::TopBar(const VaultSummary &vault, QWidget *parent) : QWidget(parent)
{
    setFixedHeight(size::TopBar);
    m_left = new QWidget(this);
    auto *left = new QHBoxLayout(m_left);
    left->setContentsMargins(8, 0, 0, 0);
    left->setSpacing(4);
    left->addWidget(new SealMark(m_left));
    m_menu = new QMenu(this);
    m_vault = button(visible(vault.name, 40), {}, ButtonKind::Quiet, m_left);
    m_vault->setFont(ui::font(TextRole::Strong));
    m_vault->setMenu(m_menu);
    m_vault->setAccessibleName(tr("Vault %1").arg(visible(vault.name)));
    m_vault->setToolTip(escapedToolTip(vault.folder));
    left->addWidget(m_vault);

    m_search = new SearchField(this);
    m_search->setToolTip(tr("Search and commands (Ctrl+K)"));

    m_right = new QWidget(this);
    auto *right = new QHBoxLayout(m_right);
    right->setContentsMargins(0, 0, 16, 0);
    right->setSpacing(16);
    m_incidents = button({}, u"warning"_s, ButtonKind::Quiet, m_right);
    m_jobs = button({}, u"jobs"_s, ButtonKind::Quiet, m_right);
    m_lock = button(tr("Lock"), u"lock"_s, ButtonKind::Plain, m_right);
    setSmall(m_lock);
    m_lock->setToolTip(tr("Lock the vault (Ctrl+L)"));
    right->addWidget(m_incidents);
    right->addWidget(m_jobs);
    if (!vault.admin.isEmpty())
        right->addWidget(new AdminChip(vault.admin, m_right));
    right->addWidget(m_lock);
    setIncidents(0);
    setRunningJobs(0);

    connect(m_incidents, &QPushButton::clicked, this, &TopBar::incidentRequested);
    connect(m_search, &QAbstractButton::clicked, this, &TopBar::searchRequested);
    connect(m_jobs, &QPushButton::clicked, this, &TopBar::jobsRequested);
    connect(m_lock, &QPushButton::clicked, this, &TopBar::lockRequested);
    setTabOrder(m_vault, m_search);
    setTabOrder(m_search, m_incidents);
    setTabOrder(m_incidents, m_jobs);
    setTabOrder(m_jobs, m_lock);
}

void TopBar::setIncidents(int count)
{
    m_incidents->setVisible(count > 0);
    m_incidents->setText(tr("%Ln incident(s)", nullptr, count));
    m_incidents->setAccessibleName(tr("%Ln open incident(s)", nullptr, count));
    m_incidents->updateGeometry();
    resizeEvent(nullptr);
}

void TopBar::setRunningJobs(int count)
{
    m_jobs->setText(count == 0 ? tr("No jobs") : tr("%n job(s)", nullptr, count));
    m_jobs->setAccessibleName(m_jobs->text());
    m_jobs->updateGeometry();
    resizeEvent(nullptr);
}

void TopBar::resizeEvent(QResizeEvent *)
{
    const int leftWidth = m_left->sizeHint().width(), rightWidth = m_right->sizeHint().width();
    m_left->setGeometry(0, 0, leftWidth, height() - 1);
    m_right->setGeometry(width() - rightWidth, 0, rightWidth, height() - 1);
    // In the middle of the window, as wide as the sides allow.
    const int wanted = qMin(480, width() - leftWidth - rightWidth - 48);
    int x = (width() - wanted) / 2;
    x = qMin(x, width() - rightWidth - 24 - wanted);
    x = qMax(x, leftWidth + 24);
    m_search->setGeometry(x, 8, qMax(120, wanted), size::Control);
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().panel);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens().border);
}

}  // namespace ui
