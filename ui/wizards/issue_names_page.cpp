// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/banner.h"
#include "ui/parts/button.h"
#include "ui/parts/certificate_picker.h"
#include "ui/parts/console_context.h"
#include "ui/parts/metadata_editor.h"
#include "ui/parts/names_editor.h"
#include "ui/parts/panel.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/segmented.h"
#include "ui/parts/subject_editor.h"
#include "ui/wizards/issue_pages.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

enum From { Typed, Request, Copy };
constexpr int PageWidth = 920;
constexpr qsizetype LongestRequest = 200'000;

}  // namespace

IssueNamesPage::IssueNamesPage(ConsoleContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_reader(context.reads())
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(size::PanelGap);
    addLimited(*layout, buildSource(), PageWidth);
    m_banner = new Banner(StatusKind::Valid, {}, {}, this);
    m_banner->hide();
    addLimited(*layout, m_banner, PageWidth);

    auto *columns = new QWidget(this);
    auto *row = new QHBoxLayout(columns);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(size::PanelGap);
    auto *names = new Panel(tr("Alternative names"), columns);
    m_names = new NamesEditor(names);
    names->body()->addWidget(m_names, 1);
    auto *subject = new Panel(tr("Subject"), columns);
    m_subject = new SubjectEditor(subject);
    subject->body()->addWidget(m_subject);
    subject->body()->addStretch(1);
    row->addWidget(names, 1);
    row->addWidget(subject, 1);
    addLimited(*layout, columns, PageWidth);
    m_problem = label({}, TextRole::Note, Ink::Muted);
    m_problem->setWordWrap(true);
    addLimited(*layout, m_problem, PageWidth);

    auto *owner = new Panel(tr("Who owns it"), this);
    owner->setNote(tr("kept with the certificate, not in it"));
    m_metadata = new MetadataEditor(MetadataEditor::Scope::New, owner);
    owner->body()->addWidget(m_metadata);
    addLimited(*layout, owner, PageWidth);
    layout->addStretch(1);

    m_reader.knownValues(context.clock().now(), this,
                         [this](crypto::Result<jobs::KnownValues> known) {
                             if (known)
                                 m_metadata->setChoices(*known);
                         });
    connect(m_names, &NamesEditor::changed, this, &IssueNamesPage::refresh);
    connect(m_subject, &SubjectEditor::changed, this, &IssueNamesPage::refresh);
    connect(m_metadata, &MetadataEditor::changed, this, &IssueNamesPage::refresh);
    refresh();
}

QWidget *IssueNamesPage::buildSource()
{
    auto *panel = new Panel(this);
    auto *head = new QHBoxLayout;
    head->setSpacing(size::PanelPadding);
    head->addWidget(label(tr("Begin with"), TextRole::Name));
    m_from = new Segmented(tr("Begin with"), panel);
    m_from->add(tr("Typing"), Typed);
    m_from->add(tr("A request (CSR)"), Request);
    m_from->add(tr("A certificate"), Copy);
    head->addWidget(m_from);
    head->addStretch(1);
    panel->body()->addLayout(head);

    m_sources = new QStackedWidget(panel);
    auto *request = new QWidget(m_sources);
    auto *requestRow = new QHBoxLayout(request);
    requestRow->setContentsMargins(0, 0, 0, 0);
    m_request = new QPlainTextEdit(request);
    m_request->setAccessibleName(tr("Certification request"));
    m_request->setPlaceholderText(u"-----BEGIN CERTIFICATE REQUEST-----"_s);
    m_request->setTabChangesFocus(true);
    m_request->setFont(ui::font(TextRole::Mono));
    m_request->setFixedHeight(104);
    m_request->viewport()->setAutoFillBackground(false);  // the frame has round corners
    requestRow->addWidget(m_request, 1);
    auto *choose = button(tr("Choose file…"), u"folder"_s, ButtonKind::Plain, request);
    requestRow->addWidget(choose, 0, Qt::AlignTop);
    m_sources->addWidget(request);
    auto *copy = new QWidget(m_sources);
    auto *copyLayout = new QVBoxLayout(copy);
    copyLayout->setContentsMargins(0, 0, 0, 0);
    m_picker = new CertificatePicker(m_context, copy);
    m_picker->setFixedHeight(164);
    m_supersede = new QCheckBox(tr("The new certificate supersedes it"), copy);
    m_supersede->setMinimumHeight(size::SmallControl);
    m_supersede->hide();
    copyLayout->addWidget(m_picker);
    copyLayout->addWidget(m_supersede);
    m_sources->addWidget(copy);
    m_sources->hide();
    panel->body()->addWidget(m_sources);

    connect(m_from, &Segmented::chosen, this, [this] {
        const int from = m_from->currentData().toInt();
        m_sources->setVisible(from != Typed);
        m_sources->setCurrentIndex(from == Copy ? 1 : 0);
        if (from == Typed)
            take(jobs::IssueSource());
    });
    connect(m_request, &QPlainTextEdit::textChanged, this, [this] {
        const QString text = m_request->toPlainText();
        if (text.contains(u"-----END"_s))
            take(jobs::sourceFromRequest(text.left(LongestRequest).toUtf8()));
        else
            m_banner->hide();
    });
    connect(choose, &QPushButton::clicked, this, &IssueNamesPage::browse);
    connect(m_picker, &CertificatePicker::chosen, this, &IssueNamesPage::copyWanted);
    connect(m_supersede, &QCheckBox::toggled, this, &IssueNamesPage::changed);
    return panel;
}

void IssueNamesPage::browse()
{
    auto *dialog = new QFileDialog(this, tr("Certification request"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_reader.ask<jobs::IssueSource>(
            [path](store::Database &, std::stop_token) {
                return jobs::sourceFromRequestFile(path);
            },
            this, [this](crypto::Result<jobs::IssueSource> read) { take(read); });
    });
    dialog->open();
}

void IssueNamesPage::take(const crypto::Result<jobs::IssueSource> &read)
{
    if (!read) {
        m_banner->setError(read.error());
        m_banner->show();
        return;
    }
    const bool nothing = read->request.empty() && read->certificate == 0;
    if (nothing) {
        // What was filled in stays to be edited; only its origin is forgotten.
        m_source = {};
        m_supersede->hide();
        m_banner->hide();
        Q_EMIT sourceChanged();
        refresh();
        return;
    }
    begin(*read);
}

void IssueNamesPage::begin(const jobs::IssueSource &source)
{
    m_source = source;
    const bool copy = source.certificate != 0;
    m_from->setCurrentData(int(copy ? Copy : Request));
    m_sources->setCurrentIndex(copy ? 1 : 0);
    m_sources->show();
    m_subject->setText(source.subject);
    m_names->setNames(source.names);
    m_supersede->setVisible(copy);
    m_banner->set(StatusKind::Valid,
                  copy ? tr("Copied from %1").arg(visible(source.title, 80))
                       : tr("Request for %1, signed by its own key").arg(visible(source.title, 80)),
                  copy ? tr("Subject, names and owner stand below and can be changed.")
                       : tr("Its key is %1. Subject and names stand below and can be changed.")
                             .arg(source.key));
    m_banner->show();
    if (copy)
        m_metadata->setPatch(source.metadata);
    Q_EMIT sourceChanged();
    refresh();
}

void IssueNamesPage::setProfile(const jobs::ProfileChoice &profile)
{
    m_profile = profile;
    m_names->setKinds(profile.nameKinds);
    refresh();
}

bool IssueNamesPage::supersedes() const
{
    return m_source.certificate != 0 && m_supersede->isChecked();
}

QString IssueNamesPage::subject() const
{
    return m_subject->text();
}

QStringList IssueNamesPage::names() const
{
    return m_names->names();
}

domain::MetadataPatch IssueNamesPage::metadata() const
{
    return m_metadata->patch();
}

QString IssueNamesPage::problem() const
{
    for (const QString &one : {m_names->problem(), m_subject->problem(), m_metadata->problem()}) {
        if (!one.isEmpty())
            return one;
    }
    if (names().isEmpty() && subject().isEmpty())
        return tr("Write at least one name or a subject.");
    if (m_profile.namesRequired && names().isEmpty() && m_subject->commonName().isEmpty())
        return tr("The profile “%1” needs at least one alternative name.").arg(m_profile.title);
    if (!m_profile.neededName.isEmpty()) {
        const QStringList all = names();
        const bool there = std::any_of(all.begin(), all.end(), [this](const QString &name) {
            return name.startsWith(m_profile.neededName + u':');
        });
        if (!there)
            return tr("The profile “%1” needs a name of the kind “%2”.")
                .arg(m_profile.title, m_profile.neededName);
    }
    return {};
}

QString IssueNamesPage::summary() const
{
    const QString all = m_names->summary();
    return !all.isEmpty() ? all : visible(m_subject->commonName(), 60);
}

void IssueNamesPage::refresh()
{
    const QString wrong = problem();
    // Wrong lines are said under the editor already.
    m_problem->setText(wrong == m_names->problem() ? QString() : wrong);
    m_problem->setVisible(!m_problem->text().isEmpty());
    Q_EMIT changed();
}

}  // namespace ui
