// SPDX-License-Identifier: GPL-3.0-or-later
// The outcome of one verification: valid or not, why, the chain and the revocation along it.
#pragma once

#include "models/jobs/verify_certificate.h"

#include <QWidget>

class QVBoxLayout;

namespace ui {

class VerdictView : public QWidget {
    Q_OBJECT
public:
    explicit VerdictView(QWidget *parent = nullptr);
    // What was asked stands in the draft.
    void setVerdict(const jobs::Verdict &verdict, const jobs::VerifyDraft &draft);

Q_SIGNALS:
    void certificateWanted(qint64 id);

private:
    void addProblems(const QString &title, const std::vector<crypto::x509::ChainProblem> &problems,
                     const jobs::Verdict &verdict, bool errors);
    void addChain(const jobs::Verdict &verdict);
    void addRevocation(const jobs::Verdict &verdict);
    QVBoxLayout *m_layout;
};

}  // namespace ui
