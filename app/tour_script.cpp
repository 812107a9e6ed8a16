// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour_script.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QPixmap>
#include <QSet>
#include <QWidget>

#include <cstdio>

namespace app {

namespace {

constexpr int TickMilliseconds = 15;
constexpr int SettleMilliseconds = 160;  // queued redraws, layouts and the last rows of a table
constexpr int FewestColours = 12;  // below, a page is blank

// The window with the pop-ups over it, as a person sees it.
QPixmap pictureOf(QWidget &window)
{
    QPixmap result = window.grab();
    QPainter painter(&result);
    const auto others = QApplication::topLevelWidgets();
    for (QWidget *other : others) {
        if (other == &window || !other->isVisible() || other->size().isEmpty())
            continue;
        painter.drawPixmap(window.mapFromGlobal(other->pos()), other->grab());
    }
    return result;
}

bool blank(const QPixmap &picture)
{
    const QImage image = picture.toImage();
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3) {
            colours.insert(image.pixel(x, y));
            if (colours.size() >= FewestColours)
                return false;
        }
    }
    return true;
}

}  // namespace

TourScript::TourScript(QWidget &window, ui::Theme &theme, const TourSetting &setting,
                       QObject *parent)
    : QObject(parent), m_window(window), m_theme(theme), m_setting(setting)
{
    m_timer.setInterval(TickMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &TourScript::tick);
}

void TourScript::insertNext(const QList<TourStep> &steps)
{
    qsizetype at = m_step + 1;
    for (const TourStep &step : steps)
        m_steps.insert(at++, step);
}

void TourScript::start()
{
    m_sinceStart.start();
    m_theme.setScheme(ui::Scheme::Light);
    m_window.resize(m_setting.sizes.first());
    beginStep();
    m_timer.start();
}

void TourScript::beginStep()
{
    m_phase = Phase::Act;
    m_sinceStep.start();
}

void TourScript::tick()
{
    if (m_step >= m_steps.size()) {
        end();
        return;
    }
    if (m_sinceStart.elapsed() > m_setting.totalSeconds * qint64(1000)) {
        m_report.fail(m_steps[m_step].title, QStringLiteral("the tour ran out of time"));
        end();
        return;
    }
    switch (m_phase) {
    case Phase::Act: {
        m_phase = Phase::Wait;
        const TourStep step = m_steps[m_step];  // act() may insert steps
        if (step.act && !step.act())
            failStep(QStringLiteral("a control it needs is not there"));
        break;
    }
    case Phase::Wait:
        if (!m_steps[m_step].until || m_steps[m_step].until()) {
            m_shots.clear();
            if (m_steps[m_step].keep != TourStep::Keep::Nothing) {
                m_shots.append({m_setting.sizes.first(), ui::Scheme::Light});
                m_shots.append({m_setting.sizes.first(), ui::Scheme::Dark});
            }
            if (m_steps[m_step].keep == TourStep::Keep::AllSizes) {
                for (qsizetype i = 1; i < m_setting.sizes.size(); ++i)
                    m_shots.append({m_setting.sizes[i], ui::Scheme::Light});
            }
            prepareShot();
        } else if (m_sinceStep.elapsed() > m_setting.stepSeconds * qint64(1000)) {
            failStep(
                QStringLiteral("it did not come up within %1 seconds").arg(m_setting.stepSeconds));
        }
        break;
    case Phase::Settle:
        if (m_sinceShot.elapsed() >= SettleMilliseconds)
            takeShot();
        break;
    case Phase::Next:
        ++m_step;
        beginStep();
        break;
    }
}

void TourScript::failStep(const QString &why)
{
    const TourStep &step = m_steps[m_step];
    m_report.fail(step.title, why);
    const QString file = QStringLiteral("failed-%1.png")
                             .arg(step.name.isEmpty() ? QString::number(m_step) : step.name);
    if (pictureOf(m_window).save(QDir(m_setting.folder).filePath(file)))
        m_report.add({step.title, file, m_window.size(), m_theme.scheme() == ui::Scheme::Dark});
    m_phase = Phase::Next;
}

void TourScript::prepareShot()
{
    if (m_shots.isEmpty()) {
        m_phase = Phase::Next;
        return;
    }
    m_theme.setScheme(m_shots.first().scheme);
    m_window.resize(m_shots.first().size);
    m_phase = Phase::Settle;
    m_sinceShot.start();
}

void TourScript::takeShot()
{
    const TourStep &step = m_steps[m_step];
    const Shot shot = m_shots.takeFirst();
    const bool dark = shot.scheme == ui::Scheme::Dark;
    const QPixmap picture = pictureOf(m_window);
    QString file = QStringLiteral("%1-%2-%3")
                       .arg(m_report.pictures().size() + 1, 3, 10, QLatin1Char('0'))
                       .arg(step.name, dark ? QStringLiteral("dark") : QStringLiteral("light"));
    if (shot.size != m_setting.sizes.first())
        file += QStringLiteral("-%1x%2").arg(shot.size.width()).arg(shot.size.height());
    file += QStringLiteral(".png");
    if (!picture.save(QDir(m_setting.folder).filePath(file)))
        m_report.fail(step.title, QStringLiteral("%1 could not be written").arg(file));
    else
        m_report.add({step.title, file, m_window.size(), dark});
    if (blank(picture))
        m_report.fail(step.title, QStringLiteral("the page is blank"));
    if (m_shots.isEmpty()) {
        m_theme.setScheme(ui::Scheme::Light);
        m_window.resize(m_setting.sizes.first());
    }
    prepareShot();
}

void TourScript::end()
{
    m_timer.stop();
    Q_EMIT finished();
}

}  // namespace app
