// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of CreateAuthorityWizard.
#include "ui/wizards/create_authority_wizard.h"

#include "ui/parts/button.h"
#include "ui/parts/choice_list.h"
#include "ui/parts/console_context.h"
#include "ui/parts/dates.h"
#include "ui/parts/icons.h"
#include "ui/parts/issue_review_table.h"
#include "ui/parts/key_words.h"
#include "ui/parts/line_list_editor.h"
#include "ui/parts/panel.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/plan_view.h"
#include "ui/parts/status_shape.h"
#include "ui/parts/subject_editor.h"
#include "ui/parts/texts.h"
#include "ui/wizards/issue_wizard.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QUrl>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int PageWidth = 760;

QVBoxLayout *pageLayout(QWidget *page)
{
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(size::PanelGap);
    return layout;
}

QLabel *fieldLabel(const QString &text, QWidget *buddy)
{
    QLabel *head = label(text, TextRole::Name);
    head->setBuddy(buddy);
    return head;
}

QLabel *note(const QString &text)
{
    QLabel *made = label(text, TextRole::Note, Ink::Muted);
    made->setWordWrap(true);
    return made;
}

QSpinBox *number(const QString &name, int least, int most, int value, QWidget *parent)
{
    auto *made = new QSpinBox(parent);
    made->setAccessibleName(name);
    made->setRange(least, most);
    made->setValue(value);
    made->setMinimumHeight(size::Control);
    made->setMinimumWidth(112);
    return made;
}

QString addressProblem(const QString &line)
{
    const QUrl url(line, QUrl::StrictMode);
    const bool good = url.isValid() && !url.host().isEmpty()
        && (url.scheme() == u"http" || url.scheme() == u"https" || url.scheme() == u"ldap");
    return good ? QString()
                : CreateAuthorityWizard::tr("“%1” is no address of the form http://host/path.")
                      .arg(visible(line, 60));
}

QString constraintProblem(const QString &line)
{
    return jobs::typedConstraint(line).problem.isEmpty()
        ? QString()
        : CreateAuthorityWizard::tr("“%1” is no range of names; write dns:example.org, "
                                    "ip:10.0.0.0/8, mail:example.org and the like.")
              .arg(visible(line, 60));
}

}  // namespace

QWidget *CreateAuthorityWizard::kindPage()
{
    auto *page = new QWidget(this);
    auto *layout = pageLayout(page);
    auto *panel = new Panel(page);
    panel->body()->setSpacing(size::Grid);
    m_root =
        new QRadioButton(tr("A root: it signs itself and is installed where it is trusted"), panel);
    m_below = new QRadioButton(tr("An intermediate authority, signed by:"), panel);
    m_root->setChecked(true);
    panel->body()->addWidget(m_root);
    panel->body()->addWidget(m_below);
    m_parents = new ChoiceList(tr("Parent authorities"), panel);
    panel->body()->addWidget(m_parents);
    addLimited(*layout, panel, PageWidth);
    layout->addWidget(note(tr("A root that signs only authorities can lie still for years; what is "
                              "issued daily comes from an intermediate one below it.")));
    layout->addStretch(1);
    for (QRadioButton *each : {m_root, m_below}) {
        each->setMinimumHeight(size::SmallControl);
        connect(each, &QRadioButton::toggled, this, [this](bool on) {
            if (on)
                kindChanged();
        });
    }
    connect(m_parents, &ChoiceList::chosen, this, [this] {
        m_below->setChecked(true);
        refresh();
    });
    connect(m_parents, &ChoiceList::taken, this, [this] { next(); });
    return page;
}

QWidget *CreateAuthorityWizard::subjectPage()
{
    auto *page = new QWidget(this);
    auto *layout = pageLayout(page);
    auto *panel = new Panel(tr("Subject"), page);
    panel->setNote(tr("what stands in the certificate"));
    m_subject = new SubjectEditor(panel);
    panel->body()->addWidget(m_subject);
    addLimited(*layout, panel, PageWidth);
    auto *own = new Panel(page);
    own->body()->setSpacing(size::Gap);
    m_name = new QLineEdit(own);
    m_name->setAccessibleName(tr("Name in this vault"));
    m_name->setMinimumHeight(size::Control);
    m_name->setMaxLength(100);
    m_nameProblem = label({}, TextRole::Note);
    own->body()->addWidget(fieldLabel(tr("Name in this vault"), m_name));
    own->body()->addWidget(m_name);
    own->body()->addWidget(m_nameProblem);
    addLimited(*layout, own, PageWidth);
    layout->addStretch(1);
    connect(m_subject, &SubjectEditor::changed, this, [this] {
        if (!m_named) {
            const QSignalBlocker quiet(m_name);
            m_name->setText(m_subject->commonName());
        }
        refresh();
    });
    connect(m_name, &QLineEdit::textEdited, this,
            [this](const QString &text) { m_named = !text.isEmpty(); });
    connect(m_name, &QLineEdit::textChanged, this, &CreateAuthorityWizard::refresh);
    return page;
}

QWidget *CreateAuthorityWizard::keyPage()
{
    auto *page = new QWidget(this);
    auto *layout = pageLayout(page);
    auto *panel = new Panel(page);
    panel->body()->setSpacing(size::Gap);
    m_key = new QComboBox(panel);
    m_key->setAccessibleName(tr("Key"));
    m_digest = new QComboBox(panel);
    m_digest->setAccessibleName(tr("Digest of its signatures"));
    m_digest->addItem(tr("the one that fits the key"), QString());
    for (const char *digest : {"SHA-256", "SHA-384", "SHA-512"})
        m_digest->addItem(QString::fromLatin1(digest), QString::fromLatin1(digest));
    m_pss = new QCheckBox(tr("RSA-PSS instead of PKCS#1 v1.5"), panel);
    m_pss->setMinimumHeight(size::SmallControl);
    m_years = number(tr("Lifetime in years"), 1, 100, RootYears, panel);
    for (QComboBox *each : {m_key, m_digest}) {
        each->setMinimumHeight(size::Control);
        each->setMaximumWidth(320);
        connect(each, &QComboBox::currentIndexChanged, this, &CreateAuthorityWizard::refresh);
    }
    m_place = new QComboBox(panel);
    m_place->setAccessibleName(tr("Where the key lies"));
    m_place->setMinimumHeight(size::Control);
    m_place->setMinimumWidth(320);
    m_placeNote = note({});
    panel->body()->addWidget(fieldLabel(tr("Where the key lies"), m_place));
    panel->body()->addWidget(m_place, 0, Qt::AlignLeft);
    panel->body()->addWidget(m_placeNote);
    panel->body()->addSpacing(size::Grid);
    connect(m_place, &QComboBox::currentIndexChanged, this, &CreateAuthorityWizard::refresh);
    panel->body()->addWidget(fieldLabel(tr("Key"), m_key));
    panel->body()->addWidget(m_key);
    panel->body()->addSpacing(size::Grid);
    panel->body()->addWidget(fieldLabel(tr("Digest of its signatures"), m_digest));
    panel->body()->addWidget(m_digest);
    panel->body()->addWidget(m_pss);
    panel->body()->addSpacing(size::Grid);
    panel->body()->addWidget(fieldLabel(tr("Lifetime in years"), m_years));
    panel->body()->addWidget(m_years, 0, Qt::AlignLeft);
    addLimited(*layout, panel, PageWidth);
    layout->addStretch(1);
    connect(m_years, &QSpinBox::valueChanged, this, &CreateAuthorityWizard::refresh);
    return page;
}

QWidget *CreateAuthorityWizard::limitsPage()
{
    auto *page = new QWidget(this);
    auto *layout = pageLayout(page);
    auto *path = new Panel(page);
    auto *row = new QHBoxLayout;
    m_limitPath = new QCheckBox(tr("At most so many levels of authorities below it:"), path);
    m_limitPath->setMinimumHeight(size::SmallControl);
    m_pathLength = number(tr("Path length"), 0, 20, 0, path);
    row->addWidget(m_limitPath);
    row->addWidget(m_pathLength);
    row->addStretch(1);
    path->body()->addLayout(row);
    path->body()->addWidget(note(tr("0: it signs no further authorities, only what is used.")));
    addLimited(*layout, path, PageWidth);
    auto *names = new Panel(tr("Name constraints"), page);
    names->body()->setSpacing(size::Gap);
    m_permit = new LineListEditor(tr("Permitted names"), u"dns:example.org\nip:10.0.0.0/8"_s,
                                  constraintProblem, names);
    m_exclude = new LineListEditor(tr("Excluded names"), u"dns:secret.example.org"_s,
                                   constraintProblem, names);
    names->body()->addWidget(label(tr("Only names inside (one in a line)"), TextRole::Name));
    names->body()->addWidget(m_permit);
    names->body()->addSpacing(size::Grid);
    names->body()->addWidget(label(tr("No names inside"), TextRole::Name));
    names->body()->addWidget(m_exclude);
    addLimited(*layout, names, PageWidth);
    layout->addStretch(1);
    connect(m_limitPath, &QCheckBox::toggled, this, &CreateAuthorityWizard::refresh);
    connect(m_pathLength, &QSpinBox::valueChanged, this, [this] {
        m_limitPath->setChecked(true);
        refresh();
    });
    for (LineListEditor *each : {m_permit, m_exclude})
        connect(each, &LineListEditor::changed, this, &CreateAuthorityWizard::refresh);
    return page;
}

QWidget *CreateAuthorityWizard::addressPage()
{
    auto *page = new QWidget(this);
    auto *layout = pageLayout(page);
    auto *panel = new Panel(page);
    panel->body()->setSpacing(size::Gap);
    const auto add = [&](const QString &name, const QString &example) {
        auto *made = new LineListEditor(name, example, addressProblem, panel);
        panel->body()->addWidget(label(name, TextRole::Name));
        panel->body()->addWidget(made);
        panel->body()->addSpacing(size::Grid);
        connect(made, &LineListEditor::changed, this, &CreateAuthorityWizard::refresh);
        return made;
    };
    m_crl = add(tr("Where its revocation list lies (CRL)"), u"http://crl.example.org/ca.crl"_s);
    m_ocsp = add(tr("Who answers about revocation (OCSP)"), u"http://ocsp.example.org"_s);
    m_issuer = add(tr("Where its own certificate lies"), u"http://ca.example.org/ca.crt"_s);
    m_crlDays = number(tr("A revocation list holds for days"), 1, 3650, 7, panel);
    panel->body()->addWidget(fieldLabel(tr("A revocation list holds for days"), m_crlDays));
    panel->body()->addWidget(m_crlDays, 0, Qt::AlignLeft);
    addLimited(*layout, panel, PageWidth);
    layout->addStretch(1);
    connect(m_crlDays, &QSpinBox::valueChanged, this, &CreateAuthorityWizard::refresh);
    return page;
}

}  // namespace ui
