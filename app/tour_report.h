// SPDX-License-Identifier: GPL-3.0-or-later
// What the tour kept: pictures, and what did not come up. Written as one HTML page beside the
// pictures.
#pragma once

#include <QList>
#include <QSize>
#include <QString>

namespace app {

struct TourPicture {
    QString title;
    QString file;  // in the report's folder
    QSize size;
    bool dark = false;
};

struct TourFailure {
    QString title, why;
};

class TourReport {
public:
    void add(const TourPicture &picture) { m_pictures.append(picture); }
    void fail(const QString &title, const QString &why) { m_failures.append({title, why}); }
    const QList<TourPicture> &pictures() const { return m_pictures; }
    const QList<TourFailure> &failures() const { return m_failures; }

    // index.html in `folder`; false when it cannot be written.
    bool write(const QString &folder) const;

private:
    QString html() const;

    QList<TourPicture> m_pictures;
    QList<TourFailure> m_failures;
};

}  // namespace app
