// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/import_container_editor.h"

#include "ui/parts/button.h"
#include "ui/parts/detail_row.h"
#include "ui/parts/elided_label.h"
#include "ui/parts/panel.h"
#include "ui/parts/passphrase_field.h"
#include "ui/parts/plain_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr qsizetype MostFields = 6;

}  // namespace

ImportContainerEditor::ImportContainerEditor(QWidget *parent)
    : Banner(StatusKind::Warning, {}, {}, parent)
{
    auto *content = new QWidget(this);
    m_rows = new QVBoxLayout(content);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(size::Grid);
    setContent(content);
    m_try = addAction(tr("Try these"), [this] { Q_EMIT tried(); });
    m_try->setEnabled(false);
    hide();
}

void ImportContainerEditor::setContainers(const QStringList &containers)
{
    clearLayout(m_rows);
    m_fields.clear();
    m_try->setEnabled(false);
    set(StatusKind::Warning, tr("%n containers need a passphrase", nullptr, int(containers.size())),
        tr("One passphrase is tried on all of them. What stays closed is skipped and listed as "
           "unreadable."));
    for (const QString &container : containers.mid(0, MostFields)) {
        auto *row = new QHBoxLayout;
        row->setSpacing(size::PanelPadding);
        auto *name = new ElidedLabel(container);
        name->setFixedWidth(280);
        auto *field = new PassphraseField(tr("Passphrase of %1").arg(visible(container, 200)));
        field->setMaximumWidth(360);
        row->addWidget(name);
        row->addWidget(field, 1);
        row->addStretch(1);
        m_rows->addLayout(row);
        m_fields.push_back(field);
        connect(field, &PassphraseField::edited, this,
                [this] { m_try->setEnabled(!passphrases().empty()); });
        connect(field, &PassphraseField::accepted, this, [this] {
            if (m_try->isEnabled())
                Q_EMIT tried();
        });
    }
    if (containers.size() > MostFields)
        m_rows->addWidget(label(tr("and %n more", nullptr, int(containers.size() - MostFields)),
                                TextRole::Note, Ink::Muted));
    setVisible(!containers.isEmpty());
}

std::vector<crypto::Secret> ImportContainerEditor::passphrases() const
{
    std::vector<crypto::Secret> list;
    for (const PassphraseField *field : m_fields) {
        if (field->isEmpty())
            continue;
        crypto::Secret secret = field->secret();
        if (std::ranges::none_of(list,
                                 [&](const crypto::Secret &other) { return other.equals(secret); }))
            list.push_back(std::move(secret));
    }
    return list;
}

}  // namespace ui
