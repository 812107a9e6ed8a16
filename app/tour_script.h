// SPDX-License-Identifier: GPL-3.0-or-later
// A row of steps, each of which acts, waits until something is there, and keeps pictures. Driven by
// a timer from the application's own event loop; no step blocks it.
#pragma once

#include "app/tour_report.h"
#include "ui/parts/theme.h"

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QSize>
#include <QTimer>

#include <functional>

class QWidget;

namespace app {

struct TourStep {
    QString name;  // "dashboard", part of the pictures' file names
    QString title;  // in the report
    std::function<bool()>
        act;  // false: what it needs is not there (the step fails); empty: nothing to do
    std::function<bool()> until;  // polled; empty: at once
    enum class Keep { Nothing, Picture, AllSizes } keep = Keep::Picture;
};

struct TourSetting {
    QString folder;
    QList<QSize> sizes;  // the first one is what Keep::Picture uses, in light and dark
    int stepSeconds = 20;
    int totalSeconds = 600;
};

class TourScript : public QObject {
    Q_OBJECT
public:
    TourScript(QWidget &window, ui::Theme &theme, const TourSetting &setting,
               QObject *parent = nullptr);

    void add(const TourStep &step) { m_steps.append(step); }
    // Steps are added at the place where the running one is, for what is known only then.
    void insertNext(const QList<TourStep> &steps);
    void start();
    const TourReport &report() const { return m_report; }

Q_SIGNALS:
    void finished();

private:
    enum class Phase { Act, Wait, Settle, Next };
    struct Shot {
        QSize size;
        ui::Scheme scheme;
    };
    void tick();
    void beginStep();
    void failStep(const QString &why);
    void prepareShot();
    void takeShot();
    void end();

    QWidget &m_window;
    ui::Theme &m_theme;
    TourSetting m_setting;
    QList<TourStep> m_steps;
    qsizetype m_step = 0;
    Phase m_phase = Phase::Act;
    QList<Shot> m_shots;
    QTimer m_timer;
    QElapsedTimer m_sinceStep, m_sinceShot, m_sinceStart;
    TourReport m_report;
};

}  // namespace app
