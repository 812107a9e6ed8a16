// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves the window by drag and drop or the clipboard: PEM text, and files made only when a
// target asks.
#pragma once

#include "models/tables/copy_rows.h"

#include <QMimeData>

#include <memory>

class QTemporaryDir;

namespace ui {

inline constexpr char PemType[] = "application/x-pem-file";

// Offers text/plain, application/x-pem-file and text/uri-list. The files of the last are written
// into `folder` (made on first need, kept by its owner until the page closes) at the moment a
// target asks for them: a drag that ends nowhere leaves nothing on disk.
class CertificateMimeData : public QMimeData {
    Q_OBJECT
public:
    CertificateMimeData(tables::CopiedCertificates certificates,
                        std::shared_ptr<std::unique_ptr<QTemporaryDir>> folder);
    QStringList formats() const override;
    bool hasFormat(const QString &type) const override;

protected:
    QVariant retrieveData(const QString &type, QMetaType preferred) const override;

private:
    QList<QUrl> files() const;
    tables::CopiedCertificates m_certificates;
    std::shared_ptr<std::unique_ptr<QTemporaryDir>> m_folder;
};

}  // namespace ui
