// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/inventory_drag.h"

#include <QFile>
#include <QTemporaryDir>
#include <QUrl>

namespace ui {

using namespace Qt::StringLiterals;

CertificateMimeData::CertificateMimeData(tables::CopiedCertificates certificates,
                                         std::shared_ptr<std::unique_ptr<QTemporaryDir>> folder)
    : m_certificates(std::move(certificates)), m_folder(std::move(folder))
{
}

QStringList CertificateMimeData::formats() const
{
    return {u"text/uri-list"_s, u"text/plain"_s, QString::fromLatin1(PemType)};
}

bool CertificateMimeData::hasFormat(const QString &type) const
{
    return formats().contains(type);
}

QVariant CertificateMimeData::retrieveData(const QString &type, QMetaType) const
{
    if (type == QLatin1StringView(PemType))
        return m_certificates.pem();
    if (type == "text/plain"_L1)
        return QString::fromLatin1(m_certificates.pem());
    if (type == "text/uri-list"_L1) {
        QVariantList urls;
        const QList<QUrl> list = files();
        for (const QUrl &url : list)
            urls << url;
        return urls;
    }
    return {};
}

QList<QUrl> CertificateMimeData::files() const
{
    if (!*m_folder)
        *m_folder = std::make_unique<QTemporaryDir>();  // 0700, removed with the page
    QList<QUrl> urls;
    if (!(*m_folder)->isValid())
        return urls;
    for (const tables::CopiedCertificates::File &file : m_certificates.files) {
        QFile output((*m_folder)->filePath(file.name));
        if (output.open(QIODevice::WriteOnly | QIODevice::Truncate)
            && output.write(file.pem) == file.pem.size())
            urls << QUrl::fromLocalFile(output.fileName());
    }
    return urls;
}

}  // namespace ui
