// SPDX-License-Identifier: GPL-3.0-or-later
// Certificates as text for the clipboard and for drag and drop, read on a worker.
#pragma once

#include "crypto/base/clock.h"
#include "crypto/base/result.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QStringList>

#include <functional>
#include <vector>

namespace store {
class ReadPool;
}

namespace tables {

struct CopiedCertificates {
    struct File {
        QString name;  // "checkout-api.contoso.com.pem": safe as a file name, unique in the list
        QByteArray pem;
    };
    QString
        tsv;  // a line of column titles, then one per certificate; starts no spreadsheet formula
    QList<File> files;
    QByteArray pem() const;  // all of them in a row
    bool cut = false;  // there were more than Limit
    static constexpr int Limit = 10'000;
};

class CopyRows {
public:
    explicit CopyRows(store::ReadPool &pool);
    ~CopyRows();
    CopyRows(const CopyRows &) = delete;
    CopyRows &operator=(const CopyRows &) = delete;

    // The first Limit of the ids, in their order. The newest request overtakes an older one. done
    // runs on the context's thread, not at all once it is gone.
    void read(std::vector<qint64> ids, const QStringList &columns, crypto::UnixTime now,
              QObject *context, std::function<void(crypto::Result<CopiedCertificates>)> done);

private:
    store::ReadPool &m_pool;
    std::uint64_t m_lane;
};

}  // namespace tables
