// SPDX-License-Identifier: GPL-3.0-or-later
// The own pages of the revoke wizard: what, why, how. Each fills its part of the draft.
#pragma once

#include "models/jobs/revoke_preview.h"

#include <QWidget>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace ui {

class Banner;
class StatusLine;
struct RevokeStart;

class RevokeScopePage : public QWidget {
    Q_OBJECT
public:
    explicit RevokeScopePage(const RevokeStart &start, QWidget *parent = nullptr);

    enum class Kind { Selection, Query, Key, Below };
    Kind kind() const;
    bool replace() const;
    // Everything that is needed was typed or chosen.
    bool complete() const;
    void apply(jobs::RevokeReader::Question &question) const;
    void setChoices(const jobs::RevokeChoices &choices);
    // What the scope means now; an error says why it means nothing.
    void showWaiting();
    void showAnswer(const jobs::RevokePreview &preview);
    void showError(const crypto::Error &error);

Q_SIGNALS:
    void changed();

private:
    QWidget *choice(Kind kind, const QString &text, const QString &note, QWidget *field,
                    QVBoxLayout &body);
    std::optional<jobs::Selection> m_selection;
    qint64 m_below = 0;
    QButtonGroup *m_kind;
    QLineEdit *m_query, *m_key;
    QComboBox *m_authority;
    QCheckBox *m_replace;
    StatusLine *m_count;
    QLabel *m_note;
    Banner *m_error;
};

class RevokeReasonPage : public QWidget {
    Q_OBJECT
public:
    explicit RevokeReasonPage(int reason, crypto::UnixTime now, QWidget *parent = nullptr);
    int reason() const;  // -1: none chosen yet
    QString word() const;  // "Key compromise"; empty without one
    void apply(jobs::RevokeDraft &draft) const;
    // A hold is no answer to "replace, then revoke".
    void setReplacing(bool replacing);

Q_SIGNALS:
    void changed();

private:
    QButtonGroup *m_reasons;
    QCheckBox *m_since;
    QDateTimeEdit *m_time;
    QLineEdit *m_comment;
};

class RevokeHowPage : public QWidget {
    Q_OBJECT
public:
    explicit RevokeHowPage(std::int64_t incident, QWidget *parent = nullptr);
    void setChoices(const jobs::RevokeChoices &choices);
    // A key or an authority is an incident unless somebody says it is none.
    void suggestIncident(const QString &title);
    void apply(jobs::RevokeDraft &draft) const;
    bool complete() const;
    QString summary() const;

Q_SIGNALS:
    void changed();

private:
    QWidget *wavesPanel();
    QWidget *listsPanel();
    QWidget *incidentPanel();
    void chooseFolder();

    enum class Waves { Once, Trial, Criticality, Environment, Own };
    std::int64_t m_wantedIncident;
    QStringList m_environments;
    QComboBox *m_waves, *m_incident, *m_goal;
    QPlainTextEdit *m_queries;
    QCheckBox *m_pause;
    QLineEdit *m_folder, *m_title;
    bool m_titleTyped = false;
};

}  // namespace ui
