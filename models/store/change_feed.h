// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSet>

namespace store {

// One signal per committed change, emitted from the writing thread; receivers live on theirs
// (queued).
class ChangeFeed : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    // Announces ids; an empty list means "anything may have changed".
    void announce(const QList<qint64> &certificateIds) { Q_EMIT changed(certificateIds); }

Q_SIGNALS:
    void changed(const QList<qint64> &certificateIds);
    // Plans that were stored, or whose state or steps changed. Not part of changed().
    void plansChanged(const QList<qint64> &planIds);
};

}  // namespace store
