// SPDX-License-Identifier: GPL-3.0-or-later
// What wizards show before a revocation, renewal or destruction: exactly how many, who can revoke
// them, where each serves, what replaces it. Read off the GUI thread by RevokeReader.
#pragma once

#include "models/jobs/incident.h"
#include "models/jobs/revoke.h"

#include <QObject>

namespace store {
class ReadPool;
}

namespace jobs {

struct RevokePreview {
    static constexpr int MostItems = 200;

    qint64 count = 0;  // will be revoked (or released)
    qint64 over = 0, expired = 0;  // selected and left out
    qint64 foreign = 0;  // their authority is not told
    qint64 serving = 0, places = 0;  // with places; how many places
    qint64 replaced = 0;  // have a successor already
    qint64 noOwner = 0;

    struct Authority {
        QString name;  // untrusted
        bool local = false;  // its key is in this vault: it revokes at once
        QString account;  // else the account through which it is told; empty: it is not
        bool approval = false;  // a person there must agree
        qint64 count = 0;
        std::int64_t crlNumber = 0;
        bool operator==(const Authority &) const = default;
    };
    QList<Authority> authorities;  // most certificates first

    struct Item {  // untrusted
        qint64 id = 0, notAfter = 0;
        QString name, issuer, owner, place, successor;
        int places = 0;
        bool local = false;
    };
    QList<Item> items;  // the first MostItems
};
crypto::Result<RevokePreview> previewRevoke(store::Database &database, const RevokeDraft &draft,
                                            crypto::UnixTime now, const std::stop_token &stop = {});

// What a renewal does with one certificate.
struct RenewItem {  // untrusted
    qint64 id = 0, notAfter = 0;
    qint64 newNotAfter = 0;  // 0: an authority elsewhere decides
    QString name, key, newKey, owner;
    QStringList tags;
    int places = 0;
};
// The first RevokePreview::MostItems that a plan of renewals replaces.
crypto::Result<QList<RenewItem>> renewItems(store::Database &database, const domain::Plan &plan,
                                            crypto::UnixTime now, const std::stop_token &stop = {});

// What there is to choose from.
struct RevokeChoices {
    struct Authority {
        qint64 certificate = 0, below = 0;
        QString name;
    };
    QList<Authority> authorities;  // with certificates below them
    struct OpenIncident {
        std::int64_t id = 0;
        QString title;
    };
    QList<OpenIncident> incidents;
    QStringList environments;
};

// One lane per question: its newest request overtakes the older ones. Callbacks run on the context
// object's thread, not at all once it is gone.
class RevokeReader {
public:
    explicit RevokeReader(store::ReadPool &reads);
    ~RevokeReader();
    RevokeReader(const RevokeReader &) = delete;
    RevokeReader &operator=(const RevokeReader &) = delete;

    template <typename T> using Done = std::function<void(crypto::Result<T>)>;
    // `keyText` not empty: as publicKeyNamed() takes it; it becomes the draft's key.
    struct Question {
        RevokeDraft draft;
        QString keyText;
    };
    struct Answer {
        RevokePreview preview;
        QByteArray key;  // what keyText named
    };
    void preview(const Question &question, crypto::UnixTime now, QObject *context,
                 Done<Answer> done);
    void renewals(std::shared_ptr<const domain::Plan> plan, crypto::UnixTime now, QObject *context,
                  Done<QList<RenewItem>> done);
    void choices(QObject *context, Done<RevokeChoices> done);

private:
    store::ReadPool &m_reads;
    std::uint64_t m_preview, m_renewals, m_choices;
};

// The plan of what a wizard asks: the key it names is looked up first.
crypto::Result<domain::Plan> planRevokeOf(store::Database &database,
                                          const RevokeReader::Question &question,
                                          crypto::UnixTime now, const std::stop_token &stop = {});

}  // namespace jobs
