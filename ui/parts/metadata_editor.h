// SPDX-License-Identifier: GPL-3.0-or-later
// Owner, team, environment, criticality, tags, managed, notes and custom fields, as a patch: a
// field is changed only when its box is ticked, and typing into a field ticks it. Serves the edit
// wizard (one or thousands of certificates) and the import wizard (what newly found ones get).
#pragma once

#include "models/domain/metadata.h"
#include "models/jobs/plan_reader.h"

#include <QWidget>

#include <memory>

namespace ui {

class MetadataEditor : public QWidget {
    Q_OBJECT
public:
    enum class Scope {
        Import,  // owner, team, environment, tags to add
        New,  // the same fields of a certificate that is yet to be: nothing to leave unchanged
        Full,
    };
    explicit MetadataEditor(Scope scope, QWidget *parent = nullptr);
    ~MetadataEditor() override;

    void setChoices(const jobs::KnownValues &choices);
    // One certificate is edited: its values stand in the fields, none of them ticked.
    void setCurrent(const domain::Metadata &metadata);
    // Owner, team, environment and tags of the patch stand in the fields, ticked where it has them.
    void setPatch(const domain::MetadataPatch &patch);
    domain::MetadataPatch patch() const;
    // "Owner: Payments", "Tags: + prod": one line per change, plain text, untrusted characters made
    // visible.
    QStringList summary() const;
    // The same in one short line, for the rail of a wizard: "Owner: Payments and 2 more". Empty:
    // nothing.
    QString shortSummary() const;
    // Empty, or what is wrong with a custom value, in words.
    QString problem() const;

Q_SIGNALS:
    void changed();

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

// The same summary for any patch (preview of a plan, undo toast).
QStringList patchSummary(const domain::MetadataPatch &patch);

}  // namespace ui
