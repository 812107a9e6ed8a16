// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/revoke_pages.h"

#include "ui/parts/panel.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QDateTimeEdit>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

// RFC 5280 5.3.1 in plain words; the code's own name stands beside them.
struct ReasonText {
    int code;
    const char *name, *words, *note;
};
constexpr ReasonText Reasons[] = {
    {1, "keyCompromise", QT_TRANSLATE_NOOP("ui::RevokeReasonPage", "The private key leaked"),
     QT_TRANSLATE_NOOP("ui::RevokeReasonPage",
                       "known or suspected to be in wrong hands; the key is marked, nothing is "
                       "issued for it any more")},
    {2, "cACompromise", QT_TRANSLATE_NOOP("ui::RevokeReasonPage", "An authority's key leaked"),
     QT_TRANSLATE_NOOP("ui::RevokeReasonPage", "the same for the key of a certificate authority")},
    {4, "superseded", QT_TRANSLATE_NOOP("ui::RevokeReasonPage", "It was replaced"),
     QT_TRANSLATE_NOOP("ui::RevokeReasonPage", "another certificate has taken its place")},
    {5, "cessationOfOperation",
     QT_TRANSLATE_NOOP("ui::RevokeReasonPage", "It is not needed any more"),
     QT_TRANSLATE_NOOP("ui::RevokeReasonPage", "the server or service was shut down")},
    {3, "affiliationChanged", QT_TRANSLATE_NOOP("ui::RevokeReasonPage", "Its subject changed"),
     QT_TRANSLATE_NOOP("ui::RevokeReasonPage",
                       "the person left, or the organisation has another name")},
    {9, "privilegeWithdrawn",
     QT_TRANSLATE_NOOP("ui::RevokeReasonPage", "The right to it was withdrawn"),
     QT_TRANSLATE_NOOP("ui::RevokeReasonPage", "for instance: names it should never have had")},
    {0, "unspecified", QT_TRANSLATE_NOOP("ui::RevokeReasonPage", "Not said"),
     QT_TRANSLATE_NOOP("ui::RevokeReasonPage", "the list then names no reason")},
    {6, "certificateHold", QT_TRANSLATE_NOOP("ui::RevokeReasonPage", "Only on hold"),
     QT_TRANSLATE_NOOP("ui::RevokeReasonPage",
                       "not accepted for the time being; can be released again")},
    {8, "removeFromCRL", QT_TRANSLATE_NOOP("ui::RevokeReasonPage", "Release from hold"),
     QT_TRANSLATE_NOOP("ui::RevokeReasonPage", "what is on hold is good again")},
};

}  // namespace

RevokeReasonPage::RevokeReasonPage(int reason, crypto::UnixTime now, QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(size::PanelGap);
    auto *panel = new Panel(this);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(size::PanelPadding);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    m_reasons = new QButtonGroup(this);
    int row = 0;
    for (const ReasonText &one : Reasons) {
        auto *radio = new QRadioButton(tr(one.words), panel);
        radio->setMinimumHeight(size::SmallControl);
        radio->setAccessibleDescription(tr(one.note));
        radio->setToolTip(QString::fromLatin1(one.name));
        m_reasons->addButton(radio, one.code);
        grid->addWidget(radio, row, 0);
        auto *note = label(tr(one.note), TextRole::Body, Ink::Muted);
        note->setWordWrap(true);
        grid->addWidget(note, row, 1);
        grid->addWidget(label(QString::fromLatin1(one.name), TextRole::Mono, Ink::Muted), row, 2);
        ++row;
    }
    if (auto *chosen = m_reasons->button(reason))
        chosen->setChecked(true);
    panel->body()->addLayout(grid);
    addLimited(*layout, panel, 900);

    auto *more = new Panel(this);
    auto *since = new QHBoxLayout;
    m_since = new QCheckBox(tr("The key was in wrong hands since"), more);
    m_since->setMinimumHeight(size::SmallControl);
    m_time = new QDateTimeEdit(QDateTime::fromSecsSinceEpoch(now - 3600), more);
    m_time->setMinimumHeight(size::Control);
    m_time->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
    m_time->setCalendarPopup(true);
    m_time->setMaximumDateTime(QDateTime::fromSecsSinceEpoch(now));
    m_time->setAccessibleName(tr("Invalid since"));
    m_time->setEnabled(false);
    since->addWidget(m_since);
    since->addWidget(m_time);
    since->addStretch(1);
    more->body()->addLayout(since);
    auto *note =
        label(tr("Stands on the list as the invalidity date: signatures from before it may "
                 "still be good."),
              TextRole::Note, Ink::Muted);
    note->setWordWrap(true);
    more->body()->addWidget(note);
    m_comment = new QLineEdit(more);
    m_comment->setMinimumHeight(size::Control);
    m_comment->setPlaceholderText(tr("ticket, who reported it; stays in the vault"));
    QLabel *head = label(tr("Comment"), TextRole::Name);
    head->setBuddy(m_comment);
    m_comment->setAccessibleName(tr("Comment"));
    more->body()->addWidget(head);
    more->body()->addWidget(m_comment);
    addLimited(*layout, more, 900);
    layout->addStretch(1);

    connect(m_since, &QCheckBox::toggled, m_time, &QWidget::setEnabled);
    connect(m_since, &QCheckBox::toggled, this, &RevokeReasonPage::changed);
    connect(m_reasons, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (on)
            Q_EMIT changed();
    });
}

int RevokeReasonPage::reason() const
{
    return m_reasons->checkedId();
}

QString RevokeReasonPage::word() const
{
    for (const ReasonText &one : Reasons) {
        if (one.code == reason())
            return tr(one.words);
    }
    return {};
}

void RevokeReasonPage::apply(jobs::RevokeDraft &draft) const
{
    draft.reason = std::max(0, reason());
    draft.invalidSince = m_since->isChecked() ? m_time->dateTime().toSecsSinceEpoch() : 0;
    draft.comment = m_comment->text().trimmed();
}

void RevokeReasonPage::setReplacing(bool replacing)
{
    for (const int code : {6, 8}) {
        QAbstractButton *radio = m_reasons->button(code);
        radio->setEnabled(!replacing);
        if (replacing && radio->isChecked()) {
            m_reasons->setExclusive(false);
            radio->setChecked(false);
            m_reasons->setExclusive(true);
        }
    }
}

}  // namespace ui
