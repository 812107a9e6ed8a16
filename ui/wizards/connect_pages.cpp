// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/connect_pages.h"

#include "models/jobs/account_files.h"
#include "models/jobs/account_presets.h"
#include "ui/parts/authority_words.h"
#include "ui/parts/certificate_picker.h"
#include "ui/parts/console_context.h"
#include "ui/parts/detail_row.h"
#include "ui/parts/panel.h"
#include "ui/parts/passphrase_field.h"
#include "ui/parts/path_field.h"
#include "ui/parts/solver_editor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QUrl>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int PageWidth = 760, FieldWidth = 420;

QVBoxLayout *pageLayout(QWidget *page)
{
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(size::PanelGap);
    return layout;
}

QLabel *headFor(Panel &panel, const QString &text, QWidget *field)
{
    if (panel.body()->count() > 0)
        panel.body()->addSpacing(size::Grid);
    QLabel *made = label(text, TextRole::Name);
    made->setWordWrap(true);
    made->setBuddy(field);
    panel.body()->addWidget(made);
    return made;
}

QLineEdit *lineFor(Panel &panel, const QString &text)
{
    auto *edit = new QLineEdit(&panel);
    edit->setAccessibleName(text);
    edit->setMinimumHeight(size::Control);
    edit->setMaxLength(2000);
    headFor(panel, text, edit);
    panel.body()->addWidget(edit);
    return edit;
}

QLabel *noteIn(Panel &panel, const QString &text)
{
    auto *note = label(text, TextRole::Note, Ink::Muted);
    note->setWordWrap(true);
    panel.body()->addWidget(note);
    return note;
}

}  // namespace

ConnectPlacePage::ConnectPlacePage(QWidget *parent) : QWidget(parent)
{
    auto *layout = pageLayout(this);
    auto *place = new Panel(this);
    place->body()->setSpacing(size::Gap);
    m_preset = new QComboBox(place);
    m_preset->setAccessibleName(tr("Whose"));
    m_preset->setMinimumHeight(size::Control);
    m_preset->setMaximumWidth(FieldWidth);
    m_presetHead = headFor(*place, tr("Whose"), m_preset);
    place->body()->addWidget(m_preset);
    m_url = lineFor(*place, tr("Address"));
    m_url->setPlaceholderText(u"https://"_s);
    m_name = lineFor(*place, tr("Name in this vault"));
    m_name->setMaxLength(100);
    m_name->setMaximumWidth(FieldWidth);
    addLimited(*layout, place, PageWidth);

    auto *trust = new Panel(tr("Whom to trust"), this);
    trust->body()->setSpacing(size::Gap);
    m_roots =
        new PathField(tr("Root certificates instead of the system's"), PathField::For::File, trust);
    m_roots->setPlaceholder(tr("the system's roots"));
    headFor(*trust, tr("Root certificates instead of the system's"), m_roots);
    trust->body()->addWidget(m_roots);
    noteIn(*trust, tr("PEM or DER. Nothing is sent before the server's certificate holds."));
    m_pin = lineFor(*trust, tr("SHA-256 of the server's public key"));
    m_pin->setPlaceholderText(tr("not pinned"));
    m_pin->setFont(ui::font(TextRole::Mono));
    addLimited(*layout, trust, PageWidth);

    auto *way = new Panel(tr("How to get there"), this);
    way->body()->setSpacing(size::Gap);
    m_private = new QCheckBox(tr("It may lie in a private network"), way);
    m_loopback = new QCheckBox(tr("It may run on this machine"), way);
    for (QCheckBox *box : {m_private, m_loopback}) {
        box->setMinimumHeight(size::SmallControl);
        way->body()->addWidget(box);
    }
    m_proxy = lineFor(*way, tr("Proxy"));
    m_proxy->setPlaceholderText(tr("none"));
    m_proxy->setMaximumWidth(FieldWidth);
    addLimited(*layout, way, PageWidth);
    m_serverParts = {m_url, trust, way};
    for (QLabel *head : place->findChildren<QLabel *>()) {
        if (head->buddy() == m_url)
            m_serverParts.append(head);
    }
    layout->addStretch(1);
    for (QLineEdit *edit : {m_name, m_url, m_pin, m_proxy})
        connect(edit, &QLineEdit::textChanged, this, &ConnectPlacePage::changed);
    connect(m_roots, &PathField::changed, this, &ConnectPlacePage::changed);
    connect(m_preset, &QComboBox::activated, this, [this] {
        const QString url = m_preset->currentData().toString();
        m_url->setText(url);
        if (m_name->text().isEmpty() || m_name->text() == m_suggested)
            m_name->setText(url.isEmpty() ? QString() : m_preset->currentText());
        m_suggested = m_name->text();
    });
}

void ConnectPlacePage::setKind(const authorities::Kind &kind)
{
    m_plainHttp = kind.plainHttp;
    m_server = kind.server;
    for (QWidget *part : std::as_const(m_serverParts))
        part->setVisible(m_server);
    const QList<jobs::AccountPreset> presets = jobs::accountPresets(kind.name);
    m_preset->clear();
    m_preset->addItem(tr("Another one"), QString());
    for (const jobs::AccountPreset &preset : presets)
        m_preset->addItem(preset.title, preset.url);
    m_preset->setVisible(!presets.isEmpty());
    m_presetHead->setVisible(!presets.isEmpty());
    Q_EMIT changed();
}

QString ConnectPlacePage::name() const
{
    return m_name->text().trimmed();
}

QString ConnectPlacePage::url() const
{
    return m_server ? m_url->text().trimmed() : QString();
}

QString ConnectPlacePage::problem() const
{
    const QUrl parsed(url(), QUrl::StrictMode);
    const bool https = parsed.scheme() == u"https";
    if (m_server
        && (!parsed.isValid() || parsed.host().isEmpty() || (!https && parsed.scheme() != u"http")))
        return tr("Write the address, like https://ca.example.org/…");
    if (m_server && !https && !m_plainHttp)
        return tr("The address must begin with https: this protocol does not protect itself.");
    if (name().isEmpty())
        return tr("Give it a name.");
    const QString pin = m_pin->text().remove(u':').trimmed();
    const auto key = crypto::fromHex(pin.toStdString());
    if (!pin.isEmpty() && (!key || key->size() != 32))
        return tr("The pinned key is a SHA-256: 64 hexadecimal digits.");
    return {};
}

crypto::Result<void> ConnectPlacePage::fill(jobs::AccountDraft &draft) const
{
    draft.name = name();
    draft.url = url();
    draft.allowed.clear();
    if (!m_server)
        return {};
    draft.proxy = m_proxy->text().trimmed();
    if (m_loopback->isChecked())
        draft.allowed << u"loopback"_s;
    if (m_private->isChecked())
        draft.allowed << u"private"_s;
    if (const auto key = crypto::fromHex(m_pin->text().remove(u':').trimmed().toStdString()))
        draft.keySha256 = *key;
    if (m_roots->path().isEmpty())
        return {};
    auto roots = jobs::readRoots(m_roots->path());
    if (!roots)
        return roots.error();
    draft.roots = std::move(*roots);
    return {};
}

bool ConnectAccountPage::FieldEditor::isEmpty() const
{
    if (text)
        return text->text().trimmed().isEmpty();
    if (yes)
        return !yes->isChecked();
    if (choice)
        return choice->currentData().toString().isEmpty();
    return secret->isEmpty() && file->path().isEmpty();
}

ConnectAccountPage::ConnectAccountPage(ConsoleContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_layout(pageLayout(this))
{
}

void ConnectAccountPage::setKind(const authorities::Kind &kind)
{
    clearLayout(m_layout);
    m_fields.clear();
    m_solver = nullptr;
    m_client = nullptr;
    m_withClient = nullptr;
    bool solver = false;
    for (const bool required : {true, false}) {
        Panel *panel = nullptr;
        for (const authorities::Field &field : kind.fields) {
            solver = solver || field.key == u"solver";
            // They have an editor of their own.
            if (field.required != required || field.key == u"solver" || field.key == u"challenge")
                continue;
            if (!panel) {
                panel = new Panel(required ? tr("What the account needs") : tr("What it may have"),
                                  this);
                panel->body()->setSpacing(size::Gap);
            }
            addField(field, *panel);
        }
        if (panel)
            addLimited(*m_layout, panel, PageWidth);
        if (required && solver) {
            auto *proof = new Panel(tr("How names are shown to be ours"), this);
            proof->setNote(tr("can be chosen anew with each order"));
            m_solver = new SolverEditor(proof);
            proof->body()->addWidget(m_solver);
            connect(m_solver, &SolverEditor::changed, this, &ConnectAccountPage::changed);
            addLimited(*m_layout, proof, PageWidth);
        }
    }
    if (kind.clientCertificate) {
        auto *panel = new Panel(tr("Client certificate"), this);
        m_withClient =
            new QCheckBox(tr("Authenticate with a certificate of this vault, and its key"), panel);
        m_withClient->setMinimumHeight(size::SmallControl);
        m_client = new CertificatePicker(m_context, panel, CertificatePicker::Among::KeyHolders);
        m_client->setFixedHeight(164);
        m_client->hide();
        panel->body()->addWidget(m_withClient);
        panel->body()->addWidget(m_client);
        connect(m_withClient, &QCheckBox::toggled, m_client, &QWidget::setVisible);
        connect(m_withClient, &QCheckBox::toggled, this, &ConnectAccountPage::changed);
        connect(m_client, &CertificatePicker::chosen, this, &ConnectAccountPage::changed);
        addLimited(*m_layout, panel, PageWidth);
    }
    m_layout->addStretch(1);
    Q_EMIT changed();
}

void ConnectAccountPage::addField(const authorities::Field &field, Panel &panel)
{
    FieldEditor editor;
    editor.field = field;
    const QString title = fieldTitle(field);
    if (field.secret) {
        editor.secret = new PassphraseField(title, &panel);
        editor.secret->setMaximumWidth(FieldWidth);
        headFor(panel, title, editor.secret);
        panel.body()->addWidget(editor.secret);
        editor.file = new PathField(tr("%1, from a file", "a secret").arg(title),
                                    PathField::For::File, &panel);
        editor.file->setPlaceholder(tr("or from a file: a key in PEM, a token"));
        panel.body()->addWidget(editor.file);
        connect(editor.secret, &PassphraseField::edited, this, &ConnectAccountPage::changed);
        connect(editor.file, &PathField::changed, this, &ConnectAccountPage::changed);
    } else if (field.values == QStringList{u"yes"_s, u"no"_s}) {
        // "yes": what it means to say so.
        QString meaning = title.section(u": "_s, 1);
        if (!meaning.isEmpty())
            meaning[0] = meaning[0].toUpper();
        editor.yes = new QCheckBox(meaning.isEmpty() ? title : meaning, &panel);
        editor.yes->setMinimumHeight(size::SmallControl);
        panel.body()->addSpacing(panel.body()->count() > 0 ? size::Grid : 0);
        panel.body()->addWidget(editor.yes);
        connect(editor.yes, &QCheckBox::toggled, this, &ConnectAccountPage::changed);
    } else if (!field.values.isEmpty()) {
        editor.choice = new QComboBox(&panel);
        editor.choice->setAccessibleName(title);
        editor.choice->setMinimumHeight(size::Control);
        editor.choice->setMaximumWidth(FieldWidth);
        editor.choice->addItem(tr("not said"), QString());
        for (const QString &value : field.values)
            editor.choice->addItem(value, value);
        headFor(panel, title, editor.choice);
        panel.body()->addWidget(editor.choice);
        connect(editor.choice, &QComboBox::currentIndexChanged, this, &ConnectAccountPage::changed);
    } else {
        editor.text = lineFor(panel, title);
        connect(editor.text, &QLineEdit::textChanged, this, &ConnectAccountPage::changed);
    }
    m_fields.push_back(std::move(editor));
}

QString ConnectAccountPage::problem() const
{
    for (const FieldEditor &editor : m_fields) {
        if (editor.field.required && editor.isEmpty())
            return tr("Missing: %1").arg(fieldTitle(editor.field));
    }
    if (m_withClient && m_withClient->isChecked() && m_client->current() == 0)
        return tr("Choose the client certificate.");
    return {};
}

QString ConnectAccountPage::summary() const
{
    int filled = 0;
    for (const FieldEditor &editor : m_fields)
        filled += editor.isEmpty() ? 0 : 1;
    if (filled == 0 && !(m_withClient && m_withClient->isChecked()))
        return tr("as it is offered");
    return m_withClient && m_withClient->isChecked()
        ? tr("%Ln value(s), client certificate", nullptr, filled)
        : tr("%Ln value(s)", nullptr, filled);
}

crypto::Result<void> ConnectAccountPage::fill(jobs::AccountDraft &draft) const
{
    for (const FieldEditor &editor : m_fields) {
        if (editor.isEmpty())
            continue;
        if (editor.text) {
            draft.settings.insert(editor.field.key, editor.text->text().trimmed());
        } else if (editor.yes) {
            draft.settings.insert(editor.field.key, u"yes"_s);
        } else if (editor.choice) {
            draft.settings.insert(editor.field.key, editor.choice->currentData().toString());
        } else if (!editor.secret->isEmpty()) {
            draft.secrets.insert_or_assign(editor.field.key, editor.secret->secret());
        } else {
            auto read = jobs::readSecret(editor.file->path());
            if (!read)
                return read.error();
            draft.secrets.insert_or_assign(editor.field.key, std::move(*read));
        }
    }
    if (m_solver && m_solver->problem().isEmpty()) {
        const QJsonObject proof = m_solver->value();
        for (auto it = proof.begin(); it != proof.end(); ++it)
            draft.settings.insert(it.key(), it.value());
    }
    if (m_withClient && m_withClient->isChecked())
        draft.client = m_client->current();
    return {};
}

void ConnectAccountPage::clearSecrets()
{
    for (FieldEditor &editor : m_fields) {
        if (editor.secret)
            editor.secret->clear();
    }
}

}  // namespace ui
