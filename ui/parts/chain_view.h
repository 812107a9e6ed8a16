// SPDX-License-Identifier: GPL-3.0-or-later
// The chain of a certificate as a small tree, top first, each link with its status shape. A link
// other than the certificate itself is a button that opens it.
#pragma once

#include "models/report/certificate_detail.h"

#include <QWidget>

class QVBoxLayout;

namespace ui {

class ChainView : public QWidget {
    Q_OBJECT
public:
    explicit ChainView(QWidget *parent = nullptr);
    void setChain(const QList<report::ChainLink> &chain);

Q_SIGNALS:
    void opened(qint64 certificateId);

private:
    QVBoxLayout *m_layout;
};

}  // namespace ui
