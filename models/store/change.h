// SPDX-License-Identifier: GPL-3.0-or-later
// The one door for writes: a transaction that cannot commit without an audit row, keeps the state
// root and announces itself on the change feed after the commit.
//
// The state root needs nothing from the caller: connections of Vault::connect(Access::Write) carry
// triggers that feed every inserted, updated and deleted row of every table into it (state_root.h),
// and refuse a write that happens outside a Change.
#pragma once

#include "models/store/database.h"

#include <QJsonObject>

#include <memory>
#include <string_view>

namespace store {

class Vault;

class Change {
public:
    // BEGIN IMMEDIATE on a connection of this vault's connect(Access::Write). ReadOnly in a
    // read-only vault, Busy after 5 s. One Change per connection at a time.
    static Result<Change> begin(const Vault &vault, Database &database);
    ~Change();  // rolls back unless committed
    Change(Change &&) noexcept;
    Change &operator=(Change &&) = delete;

    Database &database();

    // A nested step that can be undone alone: rolls back (rows and state root) unless kept.
    // Use it around statements whose failure is survived; SQLite's own SAVEPOINT would leave the
    // state root behind. A failed single-row INSERT or UPDATE (constraint) needs none.
    class Step {
    public:
        ~Step();
        Step(Step &&other) noexcept;
        Step &operator=(Step &&) = delete;
        Result<void> keep();

    private:
        friend class Change;
        struct Parts;
        explicit Step(std::unique_ptr<Parts> parts);
        std::unique_ptr<Parts> m_parts;
    };
    Result<Step> step();

    // At least one per change. action: "import" "edit" "export" "vault.rekey" …; object: what it
    // was done to.
    Result<void> audit(std::string_view action, const QString &object, const QJsonObject &detail);
    // Ids go to ChangeFeed::changed after the commit.
    void touched(std::int64_t certificateId);
    void touchedAll();
    // To ChangeFeed::plansChanged, in the same way.
    void touchedPlan(std::int64_t planId);

    // Refuses (InvalidArgument) without an audit row. Signs a new head over the audit chain and
    // state root.
    Result<void> commit();

private:
    struct Parts;
    explicit Change(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

}  // namespace store
