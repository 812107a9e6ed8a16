// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/create_vault_code.h"

#include "ui/parts/plain_text.h"
#include "ui/parts/theme.h"
#include "ui/parts/theme_style.h"

#include <QFile>
#include <QFileDialog>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>

using namespace Qt::StringLiterals;

namespace ui {

RecoveryCodeView::RecoveryCodeView(QWidget *parent) : QFrame(parent)
{
    setAccessibleName(tr("Recovery code"));
    setAccessibleDescription(tr("Print or save it; it is not read aloud."));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RecoveryCodeView::setCode(crypto::Secret code, const QString &vaultName)
{
    m_code = std::move(code);
    m_vaultName = vaultName;
    updateGeometry();
    update();
}

QSize RecoveryCodeView::sizeHint() const
{
    return {420, 96};
}

void RecoveryCodeView::paintCode(QPainter &painter, const QRectF &area) const
{
    // Four groups to a line.
    const QFontMetricsF metrics(painter.font(), painter.device());
    const double step = metrics.horizontalAdvance(u'0'), line = metrics.height() * 1.4;
    double x = area.left(), y = area.top() + metrics.ascent();
    int groups = 0;
    for (const std::uint8_t byte : m_code.view()) {
        if (byte == '-' || byte == ' ') {
            if (++groups % 4 == 0) {
                x = area.left();
                y += line;
                continue;
            }
        }
        painter.drawText(QPointF(x, y), QString(QChar::fromLatin1(static_cast<char>(byte))));
        x += step;
    }
}

void RecoveryCodeView::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    paintBox(painter, rect(), t.alternate, t.controlBorder, size::PanelRadius);
    QFont face = ui::font(TextRole::Mono);
    face.setPixelSize(18);
    face.setWeight(QFont::Medium);
    painter.setFont(face);
    painter.setPen(t.text);
    paintCode(painter, QRectF(rect()).adjusted(20, 20, -20, -16));
}

void RecoveryCodeView::print()
{
    auto *printer = new QPrinter(QPrinter::HighResolution);
    auto *dialog = new QPrintDialog(printer, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QObject::destroyed, this, [printer] { delete printer; });
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this, [this](QPrinter *target) {
        QPainter painter;
        if (!painter.begin(target)) {
            Q_EMIT failed(
                tr("The printer did not take the page. Try another printer, or save the code."));
            return;
        }
        const double mm = target->resolution() / 25.4;
        painter.setPen(Qt::black);
        QFont face = ui::font(TextRole::DetailName);
        face.setPixelSize(static_cast<int>(6 * mm));
        painter.setFont(face);
        painter.drawText(QPointF(20 * mm, 30 * mm),
                         tr("Recovery code of the vault “%1”").arg(visible(m_vaultName, 60)));
        face = ui::font(TextRole::Body);
        face.setPixelSize(static_cast<int>(4 * mm));
        painter.setFont(face);
        painter.drawText(QRectF(20 * mm, 38 * mm, 160 * mm, 20 * mm), Qt::TextWordWrap,
                         tr("Whoever has this code and the vault can open it. Keep it in a safe, "
                            "not on a computer."));
        face = ui::font(TextRole::Mono);
        face.setPixelSize(static_cast<int>(7 * mm));
        painter.setFont(face);
        paintCode(painter, QRectF(20 * mm, 66 * mm, 170 * mm, 40 * mm));
        painter.end();
        Q_EMIT stored();
    });
    dialog->open();
}

void RecoveryCodeView::save()
{
    auto *dialog = new QFileDialog(this, tr("Save the recovery code"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(m_vaultName + u"-recovery-code.txt"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        QFile file(path);
        // Only its owner may read it, from the first byte on.
        const auto mode = QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered;
        const qint64 size = static_cast<qint64>(m_code.size());
        const bool written = file.open(mode, QFileDevice::ReadOwner | QFileDevice::WriteOwner)
            && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
            && file.write(reinterpret_cast<const char *>(m_code.data()), size) == size
            && file.write("\n") == 1;
        file.close();
        if (written && file.error() == QFileDevice::NoError)
            Q_EMIT stored();
        else
            Q_EMIT failed(tr("The code could not be written to %1: %2")
                              .arg(visible(path), file.errorString()));
    });
    dialog->open();
}

}  // namespace ui
