// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pin_dialog.h"

#include "ui/parts/banner.h"
#include "ui/parts/button.h"
#include "ui/parts/panel.h"
#include "ui/parts/passphrase_field.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/status_shape.h"
#include "ui/parts/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int DialogWidth = 440;

}  // namespace

PinDialog::PinDialog(const QString &job, const QString &token, bool refused, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("PIN of a token"));
    setWindowModality(Qt::WindowModal);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(size::Grid);
    layout->addWidget(label(tr("PIN of the token “%1”").arg(visible(token, 60)),
                            TextRole::PanelTitle, Ink::Text, this));
    QLabel *why = label(tr("A key inside it is used for: %1").arg(visible(job, 160)),
                        TextRole::Body, Ink::Muted, this);
    why->setWordWrap(true);
    layout->addWidget(why);
    if (refused) {
        auto *banner = new Banner(StatusKind::Failed, tr("The token refused that PIN."),
                                  tr("It counts wrong ones and locks itself after a few."), this);
        layout->addWidget(banner);
    }
    layout->addSpacing(size::Gap);
    m_field = new PassphraseField(tr("PIN"), this);
    m_field->setMinimumWidth(DialogWidth - 48);
    layout->addWidget(m_field);
    QLabel *kept = label(tr("Used for this one run and then forgotten. What was begun goes on "
                            "where it stopped."),
                         TextRole::Note, Ink::Muted, this);
    kept->setWordWrap(true);
    layout->addWidget(kept);
    layout->addSpacing(size::Grid);
    auto *row = new QHBoxLayout;
    row->setSpacing(size::Grid);
    row->addStretch(1);
    QPushButton *cancel = button(tr("Cancel"), {}, ButtonKind::Plain, this);
    m_use = button(tr("Use PIN"), u"key"_s, ButtonKind::Primary, this);
    m_use->setEnabled(false);
    m_use->setDefault(true);
    row->addWidget(cancel);
    row->addWidget(m_use);
    layout->addLayout(row);
    connect(m_field, &PassphraseField::edited, this,
            [this] { m_use->setEnabled(!m_field->isEmpty()); });
    connect(m_field, &PassphraseField::accepted, this, [this] {
        if (!m_field->isEmpty())
            accept();
    });
    connect(m_use, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    setFixedWidth(DialogWidth);
    m_field->setFocus();
}

crypto::Secret PinDialog::pin() const
{
    return m_field->secret();
}

}  // namespace ui
