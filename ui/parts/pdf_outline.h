// SPDX-License-Identifier: GPL-3.0-or-later
// Bookmarks and document facts for a PDF that QPdfWriter made, which writes none: an incremental
// update (ISO 32000-1, 7.5.6) appended to the file, with an outline (12.3.3), a new catalog and a
// new information dictionary.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace ui {

struct Bookmark {
    QString title;
    int page = 0;  // from 0
    double top = 0;  // points from the page's lower edge
    int level = 0;  // 0, or 1 below the last of level 0
};

struct PdfFacts {
    QString title, author, subject, keywords;
};

// What was written, as far as it is needed to go on: the beginning, and everything from some
// offset to the end.
struct PdfWritten {
    QByteArray head;
    QByteArray tail;
    qint64 tailOffset = 0;
};

// The bytes to append. Nothing when the file is not laid out as expected.
std::optional<QByteArray> outlineUpdate(const PdfWritten &written, const QList<Bookmark> &bookmarks,
                                        const PdfFacts &facts);

}  // namespace ui
