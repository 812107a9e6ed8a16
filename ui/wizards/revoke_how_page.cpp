// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/revoke_pages.h"

#include "models/jobs/list_place.h"
#include "ui/parts/button.h"
#include "ui/parts/panel.h"
#include "ui/parts/plain_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int TrialSize = 10;
constexpr std::int64_t NoIncident = 0, NewIncident = -1;

QLabel *fieldLabel(const QString &text, QWidget *buddy)
{
    QLabel *head = label(text, TextRole::Name);
    head->setBuddy(buddy);
    return head;
}

QComboBox *combo(const QString &name, QWidget *parent)
{
    auto *made = new QComboBox(parent);
    made->setMinimumHeight(size::Control);
    made->setAccessibleName(name);
    return made;
}

}  // namespace

RevokeHowPage::RevokeHowPage(std::int64_t incident, QWidget *parent)
    : QWidget(parent), m_wantedIncident(incident)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(size::PanelGap);
    addLimited(*layout, wavesPanel(), 760);
    addLimited(*layout, listsPanel(), 760);
    addLimited(*layout, incidentPanel(), 760);
    layout->addStretch(1);
}

QWidget *RevokeHowPage::wavesPanel()
{
    auto *panel = new Panel(this);
    auto &body = *panel->body();
    m_waves = combo(tr("Waves"), panel);
    m_waves->addItem(tr("All at once"), int(Waves::Once));
    m_waves->addItem(tr("A trial of %1, then the rest").arg(TrialSize), int(Waves::Trial));
    m_waves->addItem(tr("By criticality, the most critical first"), int(Waves::Criticality));
    m_waves->addItem(tr("By environment"), int(Waves::Environment));
    m_waves->addItem(tr("By queries of your own"), int(Waves::Own));
    body.addWidget(fieldLabel(tr("Waves"), m_waves));
    body.addWidget(m_waves);
    m_queries = new QPlainTextEdit(panel);
    m_queries->setAccessibleName(tr("One query per wave"));
    m_queries->setPlaceholderText(tr("one query a line, in the order of the waves; the rest is the "
                                     "last wave"));
    m_queries->setTabChangesFocus(true);
    m_queries->setFixedHeight(84);
    m_queries->hide();
    body.addWidget(m_queries);
    m_pause = new QCheckBox(tr("Every wave waits until somebody lets it go"), panel);
    m_pause->setMinimumHeight(size::SmallControl);
    body.addWidget(m_pause);
    auto *note = label(tr("A wave begins when the one before is revoked, listed and proven; when "
                          "something failed, it waits."),
                       TextRole::Note, Ink::Muted);
    note->setWordWrap(true);
    body.addWidget(note);
    connect(m_waves, &QComboBox::currentIndexChanged, this, [this] {
        m_queries->setVisible(Waves(m_waves->currentData().toInt()) == Waves::Own);
        Q_EMIT changed();
    });
    connect(m_queries, &QPlainTextEdit::textChanged, this, &RevokeHowPage::changed);
    connect(m_pause, &QCheckBox::toggled, this, &RevokeHowPage::changed);
    return panel;
}

QWidget *RevokeHowPage::listsPanel()
{
    auto *panel = new Panel(this);
    auto &body = *panel->body();
    m_folder = new QLineEdit(panel);
    m_folder->setMinimumHeight(size::Control);
    m_folder->setAccessibleName(tr("Folder of the revocation lists"));
    m_folder->setPlaceholderText(tr("/srv/crl; empty: the lists stay in the vault"));
    body.addWidget(fieldLabel(tr("Publish the revocation lists to"), m_folder));
    auto *row = new QHBoxLayout;
    row->addWidget(m_folder, 1);
    auto *choose = button(tr("Choose…"), u"folder"_s, ButtonKind::Plain, panel);
    row->addWidget(choose);
    body.addLayout(row);
    auto *note = label(tr("Read back after writing: a revocation is proven when the published list "
                          "shows it. The signed bytes are kept."),
                       TextRole::Note, Ink::Muted);
    note->setWordWrap(true);
    body.addWidget(note);
    connect(choose, &QPushButton::clicked, this, &RevokeHowPage::chooseFolder);
    connect(m_folder, &QLineEdit::textChanged, this, &RevokeHowPage::changed);
    return panel;
}

QWidget *RevokeHowPage::incidentPanel()
{
    auto *panel = new Panel(this);
    auto &body = *panel->body();
    m_incident = combo(tr("Incident"), panel);
    m_incident->addItem(tr("No incident"), qint64(NoIncident));
    m_incident->addItem(tr("Open a new incident"), qint64(NewIncident));
    body.addWidget(fieldLabel(tr("Incident"), m_incident));
    body.addWidget(m_incident);
    m_title = new QLineEdit(panel);
    m_title->setMinimumHeight(size::Control);
    m_title->setAccessibleName(tr("Title of the incident"));
    m_title->setPlaceholderText(tr("leaked key of the edge cluster"));
    m_title->hide();
    body.addWidget(m_title);
    m_goal = combo(tr("Goal"), panel);
    m_goal->addItem(tr("Goal: all proven within 1 hour"), qint64(3600));
    m_goal->addItem(tr("Goal: all proven within 24 hours (CA/B 4.9.1.1)"), qint64(86'400));
    m_goal->addItem(tr("Goal: all proven within 5 days"), qint64(5 * 86'400));
    m_goal->setCurrentIndex(1);
    m_goal->hide();
    body.addWidget(m_goal);
    auto *note = label(tr("An incident keeps its frozen set, timeline, proof and evidence together "
                          "on a page of its own."),
                       TextRole::Note, Ink::Muted);
    note->setWordWrap(true);
    body.addWidget(note);
    connect(m_incident, &QComboBox::currentIndexChanged, this, [this] {
        const bool fresh = m_incident->currentData().toLongLong() == NewIncident;
        m_title->setVisible(fresh);
        m_goal->setVisible(fresh);
        Q_EMIT changed();
    });
    connect(m_title, &QLineEdit::textEdited, this, [this] { m_titleTyped = true; });
    connect(m_title, &QLineEdit::textChanged, this, &RevokeHowPage::changed);
    return panel;
}

void RevokeHowPage::setChoices(const jobs::RevokeChoices &choices)
{
    m_environments = choices.environments;
    for (const auto &incident : choices.incidents)
        m_incident->addItem(tr("Incident %1: %2").arg(incident.id).arg(visible(incident.title, 60)),
                            qint64(incident.id));
    if (m_wantedIncident > 0 && m_incident->findData(qint64(m_wantedIncident)) >= 0)
        m_incident->setCurrentIndex(m_incident->findData(qint64(m_wantedIncident)));
}

void RevokeHowPage::suggestIncident(const QString &title)
{
    if (m_titleTyped || m_wantedIncident > 0)
        return;
    m_title->setText(title);
    m_incident->setCurrentIndex(title.isEmpty() ? 0 : 1);
}

void RevokeHowPage::apply(jobs::RevokeDraft &draft) const
{
    draft.pause = m_pause->isChecked();
    draft.crlFolder = m_folder->text().trimmed();
    switch (Waves(m_waves->currentData().toInt())) {
    case Waves::Once:
        break;
    case Waves::Trial:
        draft.waves.append({tr("Trial"), QString(), TrialSize});
        break;
    case Waves::Criticality:
        for (const auto &[word, title] :
             {std::pair("critical", tr("Critical")), std::pair("high", tr("High criticality")),
              std::pair("medium", tr("Medium criticality")),
              std::pair("low", tr("Low criticality"))})
            draft.waves.append({title, u"criticality:"_s + QLatin1String(word), 0});
        break;
    case Waves::Environment:
        for (const QString &name : m_environments)
            draft.waves.append(
                {name, u"environment:\"%1\""_s.arg(QString(name).replace(u'"', u"\\\""_s)), 0});
        break;
    case Waves::Own:
        for (const QString &line : m_queries->toPlainText().split(u'\n')) {
            if (!line.trimmed().isEmpty())
                draft.waves.append({line.trimmed(), line.trimmed(), 0});
        }
        break;
    }
    const std::int64_t incident = m_incident->currentData().toLongLong();
    if (incident > 0)
        draft.incident.id = incident;
    else if (incident == NewIncident)
        draft.incident.title = m_title->text().trimmed();
    draft.incident.goal = m_goal->currentData().toLongLong();
}

bool RevokeHowPage::complete() const
{
    const QString folder = m_folder->text().trimmed();
    if (m_incident->currentData().toLongLong() == NewIncident
        && m_title->text().trimmed().isEmpty())
        return false;
    return folder.isEmpty() || jobs::isAddress(folder) || QFileInfo(folder).isDir();
}

QString RevokeHowPage::summary() const
{
    QStringList parts{m_waves->currentText()};
    if (m_incident->currentData().toLongLong() != NoIncident)
        parts << tr("incident");
    return parts.join(u", "_s);
}

void RevokeHowPage::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder of the revocation lists"), m_folder->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, m_folder, &QLineEdit::setText);
    dialog->open();
}

}  // namespace ui
