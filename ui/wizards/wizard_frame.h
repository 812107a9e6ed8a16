// SPDX-License-Identifier: GPL-3.0-or-later
// The frame of every wizard: rail with the steps and what was chosen, the step's page, and the foot
// with note, Cancel, Back and the verb. It is a page of the window, never a modal dialog. A wizard
// derives from it, adds its steps in its constructor, and keeps one typed draft.
#pragma once

#include "ui/parts/theme.h"

#include <QString>
#include <QWidget>

#include <vector>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace ui {

class StatusShape;
class WizardRail;

class WizardFrame : public QWidget {
    Q_OBJECT
public:
    explicit WizardFrame(const QString &title, QWidget *parent = nullptr);

    struct Step {
        QString title = {};  // in the rail
        QString heading = {};  // over the page; empty: the title
        QString sentence = {};  // muted, beside the heading
        QString verb = {};  // the primary button's text; empty: "Next"
        QString verbIcon = {};  // icon name, may be empty
        bool danger = false;  // destroys something: Cancel becomes the default button
        bool scrolls =
            true;  // the page lies in a scroll area; false for pages with a table of their own
        bool outcome = false;  // shows what came of it: there is nothing left to cancel
    };
    // The page is reparented. Steps are shown in the order they are added.
    int addStep(const Step &step, QWidget *page);
    int current() const;
    int count() const { return static_cast<int>(m_steps.size()); }
    // What was chosen, under the step's title in the rail.
    void setChoice(int step, const QString &text);
    void setChoice(int step, const QString &text, StatusKind kind);
    void setSentence(int step, const QString &sentence);
    void setVerb(int step, const QString &verb);
    // Steps that do not apply are taken out of the rail and skipped.
    void setStepShown(int step, bool shown);

    void goTo(int step);  // calls entered(step)
    void next();  // to the next shown step
    void close();  // emits closed(); the shell deletes the wizard

    // The primary button is enabled only when the current page can be left.
    void setCanContinue(bool can);
    // From here on the work runs: no Back; Cancel becomes `cancelText` (say what it does to the
    // work).
    void setRunning(bool running, const QString &cancelText = {});
    // What was asked for is done, pages still follow: neither Back nor Cancel nor Escape any more.
    void setCommitted();
    // A button of one step beside Cancel ("Save plan"); shown while that step is current.
    QPushButton *addFootButton(int step, const QString &text);
    // The last page: only one button remains.
    void setFinished(const QString &closeText);
    // Left in the foot: "Import changes nothing until you press Import."
    void setFootNote(const QString &note);
    void setFootNote(const QString &note, StatusKind kind);

Q_SIGNALS:
    void closed();

protected:
    // The verb of the current step was pressed. Default: next().
    virtual void verbPressed(int step);
    // Cancel or Escape. Default: close().
    virtual void cancelPressed();
    virtual void entered(int step);
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void focusFirst();
    struct Entry {
        Step step;
        QWidget *holder = nullptr;
        QLabel *heading = nullptr;
        QLabel *sentence = nullptr;
        QString choice;
        StatusKind choiceKind = StatusKind::Note;
        bool choiceColoured = false;
        bool shown = true;
    };
    void refresh();
    int neighbour(int from, int direction) const;

    QString m_title;
    std::vector<Entry> m_steps;
    bool m_running = false;
    bool m_finished = false;
    bool m_committed = false;
    QString m_cancelText, m_closeText;
    WizardRail *m_rail;
    QStackedWidget *m_stack;
    QLabel *m_note;
    StatusShape *m_noteShape;
    QPushButton *m_cancel;
    QPushButton *m_back;
    QPushButton *m_verb;
    QHBoxLayout *m_foot;
    std::vector<std::pair<int, QPushButton *>> m_extra;
};

}  // namespace ui
