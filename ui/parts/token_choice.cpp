// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/token_choice.h"

#include "models/jobs/plan_reader.h"
#include "models/jobs/token_list.h"
#include "ui/parts/icons.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/texts.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLabel>
#include <QStandardItemModel>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("ui::TokenChoice", text);
}

}  // namespace

void offerTokens(jobs::PlanReader &reader, QComboBox &place, QLabel &note)
{
    place.addItem(icon(u"vault"_s, IconRole::Muted),
                  say(QT_TRANSLATE_NOOP("ui::TokenChoice", "In the vault, sealed")), QString());
    note.setText(say(QT_TRANSLATE_NOOP("ui::TokenChoice", "Looking for tokens…")));
    reader.ask<QList<jobs::TokenChoice>>(
        [](store::Database &, std::stop_token) { return jobs::connectedTokens(); }, &place,
        [list = &place, words = &note](crypto::Result<QList<jobs::TokenChoice>> tokens) {
            if (!tokens) {
                words->setText(sentencesOf(tokens.error()).cause);
                return;
            }
            words->setText(
                tokens->isEmpty()
                    ? say(QT_TRANSLATE_NOOP("ui::TokenChoice",
                                            "No token or HSM (PKCS#11) is connected."))
                    : say(QT_TRANSLATE_NOOP("ui::TokenChoice",
                                            "A key made inside a token never leaves it; its PIN is "
                                            "asked for when the key is used.")));
            for (const jobs::TokenChoice &token : std::as_const(*tokens)) {
                const QString name = say(QT_TRANSLATE_NOOP("ui::TokenChoice", "Token “%1” (%2)"))
                                         .arg(visible(token.label, 40), visible(token.model, 40));
                const QString text = !token.usable
                    ? say(QT_TRANSLATE_NOOP("ui::TokenChoice", "%1: cannot be written")).arg(name)
                    : token.lastTry
                    ? say(QT_TRANSLATE_NOOP("ui::TokenChoice", "%1: one PIN try left")).arg(name)
                    : name;
                list->addItem(icon(u"key"_s, IconRole::Muted), text, token.uri);
                auto *rows = qobject_cast<QStandardItemModel *>(list->model());
                if (!token.usable && rows)
                    rows->item(list->count() - 1)->setEnabled(false);
            }
        });
}

}  // namespace ui
