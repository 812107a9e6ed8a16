// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour_report.h"

#include <QDir>
#include <QSaveFile>

namespace app {

using namespace Qt::StringLiterals;

namespace {

const char Style[] = R"(
body{font:14px/1.5 Inter,"Noto Sans",sans-serif;margin:24px auto;max-width:1480px;padding:0 24px;background:#F3F4F6;color:#1A1F27}
h1{font-size:20px}h2{font-size:15px;margin:32px 0 8px}
section{display:grid;grid-template-columns:repeat(auto-fill,minmax(440px,1fr));gap:16px}
figure{margin:0;background:#fff;border:1px solid #D9DDE4;border-radius:6px;padding:8px}
img{width:100%;height:auto;display:block}figcaption{color:#596273;font-size:12px;margin-top:6px}
ul.failed{background:#FCE9E9;border:1px solid #BD2029;border-radius:6px;padding:12px 12px 12px 32px}
@media(prefers-color-scheme:dark){body{background:#14171C;color:#E5E8ED}figure{background:#1C2026;border-color:#343B46}
figcaption{color:#9DA6B4}ul.failed{background:#432426}}
)";

}  // namespace

QString TourReport::html() const
{
    QString page = u"<!doctype html>\n<html lang=\"en\"><head><meta "
                   u"charset=\"utf-8\"><title>Sealkeeper: the tour</title>"
                   "<style>%1</style></head><body>\n<h1>Sealkeeper: the tour</h1>\n"_s.arg(
                       QLatin1StringView(Style));
    page += u"<p>%1 pictures of the running program, made with key and mouse events.</p>\n"_s.arg(
        m_pictures.size());
    if (!m_failures.isEmpty()) {
        page += u"<ul class=\"failed\">\n"_s;
        for (const TourFailure &failure : m_failures)
            page += u"<li>%1: %2</li>\n"_s.arg(failure.title.toHtmlEscaped(),
                                               failure.why.toHtmlEscaped());
        page += u"</ul>\n"_s;
    }
    QString title;
    for (const TourPicture &picture : m_pictures) {
        if (picture.title != title) {
            if (!title.isEmpty())
                page += u"</section>\n"_s;
            title = picture.title;
            page += u"<h2>%1</h2>\n<section>\n"_s.arg(title.toHtmlEscaped());
        }
        const QString file = picture.file.toHtmlEscaped();
        page += u"<figure><a href=\"%1\"><img src=\"%1\" alt=\"%2\" loading=\"lazy\"></a>"
                "<figcaption>%3, %4 × %5</figcaption></figure>\n"_s
                    .arg(file, title.toHtmlEscaped(), picture.dark ? u"dark"_s : u"light"_s)
                    .arg(picture.size.width())
                    .arg(picture.size.height());
    }
    if (!title.isEmpty())
        page += u"</section>\n"_s;
    return page + u"</body></html>\n"_s;
}

bool TourReport::write(const QString &folder) const
{
    QSaveFile file(QDir(folder).filePath(u"index.html"_s));
    const QByteArray content = html().toUtf8();
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size()
        && file.commit();
}

}  // namespace app
