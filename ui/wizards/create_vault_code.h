// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/base/secret.h"

#include <QFrame>

namespace ui {

// Shows a recovery code and prints or saves it. The code stays in memory that is zeroed; it is
// painted group by group and never becomes a widget's text.
class RecoveryCodeView : public QFrame {
    Q_OBJECT
public:
    explicit RecoveryCodeView(QWidget *parent = nullptr);
    void setCode(crypto::Secret code, const QString &vaultName);
    void print();
    void save();

Q_SIGNALS:
    void stored();
    void failed(const QString &sentence);

protected:
    void paintEvent(QPaintEvent *event) override;
    QSize sizeHint() const override;

private:
    void paintCode(QPainter &painter, const QRectF &area) const;
    crypto::Secret m_code;
    QString m_vaultName;
};

}  // namespace ui
