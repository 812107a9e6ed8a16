// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/icons.h"

#include "ui/parts/theme.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QPixmap rendered(const QString &name, int px, qreal ratio, const QColor &colour)
{
    const int physical = qRound(px * ratio);
    const QString key = u"sealkeeper/%1/%2/%3"_s.arg(name).arg(physical).arg(colour.rgba());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(u":/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    svg.replace("currentColor", colour.name().toLatin1());
    QSvgRenderer renderer(svg);
    QImage image(physical, physical, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter, QRectF(0, 0, physical, physical));
    painter.end();
    pixmap = QPixmap::fromImage(image);
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QColor colourOf(IconRole role)
{
    const Tokens &t = tokens();
    switch (role) {
    case IconRole::Text:
        return t.text;
    case IconRole::Muted:
        return t.muted;
    case IconRole::Accent:
        return t.accent;
    case IconRole::OnPrimary:
        return t.primaryText;
    case IconRole::Danger:
        return t.of(StatusKind::Failed).ink;
    case IconRole::Valid:
        return t.of(StatusKind::Valid).ink;
    }
    return t.text;
}

class LineIcon : public QIconEngine {
public:
    LineIcon(QString name, IconRole role) : m_name(std::move(name)), m_role(role) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(*painter, rect, m_name,
                  mode == QIcon::Disabled ? tokens().controlBorder : colourOf(m_role));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return rendered(m_name, qMin(size.width(), size.height()), 1.0,
                        mode == QIcon::Disabled ? tokens().controlBorder : colourOf(m_role));
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return pixmap(size, mode, state);  // `size` is in device pixels already
    }
    QIconEngine *clone() const override { return new LineIcon(m_name, m_role); }
    QString key() const override { return u"sealkeeper"_s; }
    bool isNull() override { return false; }

private:
    QString m_name;
    IconRole m_role;
};

}  // namespace

QIcon icon(const QString &name, IconRole role)
{
    return QIcon(new LineIcon(name, role));
}

QStringList iconNames()
{
    QStringList names = QDir(u":/icons"_s).entryList({u"*.svg"_s}, QDir::Files, QDir::Name);
    for (QString &name : names)
        name.chop(4);
    return names;
}

void paintIcon(QPainter &painter, const QRect &rect, const QString &name, const QColor &colour)
{
    const int side = qMin(rect.width(), rect.height());
    const qreal ratio = painter.device() ? painter.device()->devicePixelRatio() : 1.0;
    const QPixmap pixmap = rendered(name, side, ratio, colour);
    painter.drawPixmap(
        QPoint(rect.left() + (rect.width() - side) / 2, rect.top() + (rect.height() - side) / 2),
        pixmap);
}

}  // namespace ui
