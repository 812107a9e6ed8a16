// SPDX-License-Identifier: GPL-3.0-or-later
// What is about to be revoked: who can revoke it, where it serves, what replaces it.
#pragma once

#include "models/jobs/revoke_preview.h"

#include <QWidget>

namespace ui {

class Panel;
class RowsTable;

class RevokeReview : public QWidget {
    Q_OBJECT
public:
    explicit RevokeReview(QWidget *parent = nullptr);
    struct Context {
        crypto::UnixTime now = 0;
        bool replace = false;
        QString folder = {};
    };
    void show(const jobs::RevokePreview &preview, const Context &context);

private:
    Panel *m_authorityPanel, *m_itemPanel;
    RowsTable *m_authorities, *m_items;
};

}  // namespace ui
