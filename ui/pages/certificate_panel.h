// SPDX-License-Identifier: GPL-3.0-or-later
// The detail panel of one certificate: name, badge, and sections that fold. Reads off the GUI
// thread; the newest certificate asked for wins.
#pragma once

#include "models/report/certificate_detail.h"

#include <QFrame>

#include <memory>

class QAction;

namespace tables {
class ReportLoader;
}

namespace ui {

class ConsoleContext;

class CertificatePanel : public QFrame {
    Q_OBJECT
public:
    explicit CertificatePanel(ConsoleContext &context, QWidget *parent = nullptr);
    ~CertificatePanel() override;

    // 0: "Choose a certificate". The old one stays on show until the new one is read.
    void setCertificate(qint64 id);
    qint64 certificate() const;
    // What is on show; nullptr while nothing is.
    const report::CertificateDetail *detail() const;
    // The menu behind the three dots: the page's verbs.
    void setVerbs(const QList<QAction *> &verbs);

Q_SIGNALS:
    void shown(qint64 id);
    void certificateWanted(qint64 id);  // a link of the chain or a successor was chosen
    void queryWanted(const QString &query);
    void rawWanted();  // the raw view in full width
    void closeWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Parts;
    void show(const report::CertificateDetail &detail);
    std::unique_ptr<Parts> m_parts;
};

}  // namespace ui
