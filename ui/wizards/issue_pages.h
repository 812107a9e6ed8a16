// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the issue wizard up to its review: each one a row of editors, without any reading or
// writing of its own beyond a request file that was chosen.
#pragma once

#include "models/jobs/issue_choices.h"
#include "models/jobs/plan_reader.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QRadioButton;
class QSpinBox;
class QStackedWidget;

namespace ui {

class Banner;
class CertificatePicker;
class ChoiceList;
class ConsoleContext;
class EmptyState;
class MetadataEditor;
class NamesEditor;
class Segmented;
class SubjectEditor;

class IssueAuthorityPage : public QWidget {
    Q_OBJECT
public:
    explicit IssueAuthorityPage(QWidget *parent = nullptr);
    void setAuthorities(const QList<report::AuthorityRow> &authorities,
                        const QList<jobs::AccountChoice> &accounts, crypto::UnixTime now);
    void setCurrent(const QString &name);
    QString current() const;
    const report::AuthorityRow *row() const;  // nullptr: none of this vault
    const jobs::AccountChoice *account() const;  // nullptr: none elsewhere

Q_SIGNALS:
    void changed();
    void taken();
    void createWanted();

private:
    QList<report::AuthorityRow> m_authorities;
    QList<jobs::AccountChoice> m_accounts;
    ChoiceList *m_list;
    EmptyState *m_empty;
};

class IssueProfilePage : public QWidget {
    Q_OBJECT
public:
    explicit IssueProfilePage(QWidget *parent = nullptr);
    void setProfiles(const QList<jobs::ProfileChoice> &profiles);
    // Those of an authority elsewhere: its own names, which it alone knows the meaning of.
    void setRemote(const authorities::Abilities &abilities, const QString &usual);
    void setCurrent(const QString &id);
    const jobs::ProfileChoice *current() const;  // nullptr: none
    std::optional<int> days() const;  // nullopt: the profile's own
    void setDays(int days);

Q_SIGNALS:
    void changed();
    void taken();

private:
    void chosen();

    QList<jobs::ProfileChoice> m_profiles;
    ChoiceList *m_list;
    QWidget *m_life;
    QSpinBox *m_days;
    QLabel *m_most;
};

// Subject, names and who owns it; typed in, or begun with a request or a certificate.
class IssueNamesPage : public QWidget {
    Q_OBJECT
public:
    explicit IssueNamesPage(ConsoleContext &context, QWidget *parent = nullptr);

    void setProfile(const jobs::ProfileChoice &profile);
    void begin(const jobs::IssueSource &source);  // fills the editors
    const jobs::IssueSource &source() const { return m_source; }
    // Copies of certificates only: the new one takes its place.
    bool supersedes() const;

    QString subject() const;
    QStringList names() const;
    domain::MetadataPatch metadata() const;
    QString problem() const;  // why it cannot go on, empty: it can
    QString summary() const;

Q_SIGNALS:
    void changed();
    void sourceChanged();
    // A certificate was chosen to copy from; begin() is called with it later.
    void copyWanted(qint64 certificate);

private:
    QWidget *buildSource();
    void take(const crypto::Result<jobs::IssueSource> &read);
    void browse();
    void refresh();

    ConsoleContext &m_context;
    jobs::PlanReader m_reader;
    jobs::IssueSource m_source;
    jobs::ProfileChoice m_profile;
    Segmented *m_from;
    QStackedWidget *m_sources;
    QPlainTextEdit *m_request;
    CertificatePicker *m_picker;
    QCheckBox *m_supersede;
    Banner *m_banner;
    SubjectEditor *m_subject;
    NamesEditor *m_names;
    MetadataEditor *m_metadata;
    QLabel *m_problem;
};

class IssueKeyPage : public QWidget {
    Q_OBJECT
public:
    explicit IssueKeyPage(QWidget *parent = nullptr);
    void setKeys(const QStringList &specs);
    void setSource(const jobs::IssueSource &source);

    enum class Kind { New, OfRequest, Same };
    Kind kind() const;
    QString spec() const;  // of a new one
    QString summary() const;

Q_SIGNALS:
    void changed();

private:
    QRadioButton *m_new, *m_request, *m_same;
    QComboBox *m_specs;
    jobs::IssueSource m_source;
};

}  // namespace ui
