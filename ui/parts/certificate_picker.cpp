// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/certificate_picker.h"

#include "models/domain/visible_text.h"
#include "models/tables/certificate_table.h"
#include "models/tables/key_table.h"
#include "ui/parts/choice_list.h"
#include "ui/parts/console_context.h"
#include "ui/parts/icons.h"
#include "ui/parts/status_shape.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostMatches = 20;
constexpr int Delay = 150;

}  // namespace

CertificatePicker::CertificatePicker(ConsoleContext &context, QWidget *parent, Among among)
    : QWidget(parent), m_context(context), m_edit(new QLineEdit(this)),
      m_list(new ChoiceList(tr("Matching certificates"), this)),
      m_table(
          new tables::CertificateTable(context.reads(), context.changes(), context.clock(), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(size::Grid);
    m_edit->setPlaceholderText(tr("Name, serial number, fingerprint or any query"));
    m_edit->setAccessibleName(tr("Find a certificate"));
    m_edit->setMinimumHeight(size::Control);
    m_edit->addAction(icon(u"search"_s, IconRole::Muted), QLineEdit::LeadingPosition);
    layout->addWidget(m_edit);
    layout->addWidget(m_list, 1);
    m_table->setColumns({u"name"_s, u"issuer"_s, u"expires"_s});
    // What is searched in; what is shown before anything is typed.
    const QString within = among == Among::Authorities ? u"ca:yes"_s
        : among == Among::KeyHolders                   ? u"ca:no has:key"_s
                                                       : QString();
    m_table->setQuery(within.isEmpty() ? u"ca:no"_s : within);
    if (among == Among::KeyHolders) {
        m_keys = new tables::KeyTable(context.reads(), context.changes(), context.clock(), this);
        connect(m_keys, &QAbstractItemModel::modelReset, this, &CertificatePicker::refill);
        connect(m_keys, &QAbstractItemModel::rowsInserted, this, &CertificatePicker::refill);
    }
    m_later.setSingleShot(true);
    m_later.setInterval(Delay);
    connect(m_edit, &QLineEdit::textChanged, this, [this] { m_later.start(); });
    connect(&m_later, &QTimer::timeout, this, [this, within] {
        const QString text = m_edit->text().trimmed();
        m_table->setQuery(within.isEmpty()     ? text
                              : text.isEmpty() ? within
                                               : within + u" ("_s + text + u')');
    });
    connect(m_table, &tables::CertificateTable::firstRowsShown, this, &CertificatePicker::refill);
    connect(m_table, &tables::CertificateTable::counted, this, &CertificatePicker::refill);
    connect(m_table, &QAbstractItemModel::dataChanged, this, &CertificatePicker::refill);
    connect(m_list, &ChoiceList::chosen, this,
            [this](const QString &id) { Q_EMIT chosen(id.toLongLong()); });
}

qint64 CertificatePicker::current() const
{
    return m_list->current().toLongLong();
}

QString CertificatePicker::tokenOf(int row) const
{
    const auto *certificate = m_keys ? m_table->rowAt(row) : nullptr;
    if (!certificate || certificate->privateKeyId == 0)
        return {};
    for (int i = 0; i < m_keys->rowCount(); ++i) {
        if (const auto *key = m_keys->rowAt(i); key && key->id == certificate->privateKeyId)
            return key->token;
    }
    return {};
}

void CertificatePicker::refill()
{
    QList<Choice> choices;
    const int rows = qMin(m_table->rowCount(), MostMatches);
    for (int row = 0; row < rows; ++row) {
        const QModelIndex name = m_table->index(row, 1);
        if (name.data(tables::LoadingRole).toBool())
            continue;
        const auto status = domain::Status(name.data(tables::StatusRole).toInt());
        const QString token = tokenOf(row);
        QString note = m_table->index(row, 2).data().toString();
        if (!token.isEmpty())
            note = tr("%1, key in a token").arg(note);
        choices.append({QString::number(m_table->idAt(row)), name.data().toString(), note,
                        m_table->index(row, 3).data().toString(), kindOf(status), true,
                        domain::visibleText(token)});
    }
    m_list->setChoices(choices);
}

}  // namespace ui
