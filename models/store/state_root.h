// SPDX-License-Identifier: GPL-3.0-or-later
// What page-wise encryption cannot see is an old page put back in its place. The state root can: it
// is a keyed multiset hash over every row, kept while rows are written, and stands in each signed
// audit head.
//
// root = sum over all rows of PRF_key(table, columns), modulo 2^256. This is MSet-Add-Hash of
// Clarke, Devadas, van Dijk, Gassend and Suh (Asiacrypt 2003), collision resistant as long as the
// key and the single PRF values stay secret: an adversary who writes to the disk has neither (the
// root itself is stored only inside the encrypted file), so the generalised birthday attack on sums
// has nothing to work on. Rows may come and go in any order, each in one hash of its own columns.
//
// Two roots: core (certificate, private_key, meta with the slots' digest) is rechecked in the
// background after opening; rest (every other ordinary table) by `vault check`. Not covered:
// certificate_detail.der (checked against certificate.sha256), the audit log (has its own chain)
// and the full-text index (derived; checked by SQLite's integrity check).
#pragma once

#include "crypto/base/digest.h"
#include "models/store/database.h"

#include <array>
#include <span>
#include <stop_token>
#include <string_view>

struct sqlite3_context;
struct sqlite3_value;

namespace store {

enum class StateScope { Core, Everything };

// Both roots, 32 bytes each, little endian numbers.
struct RootValue {
    std::array<crypto::Digest256, 2> sums{};
    bool operator==(const RootValue &) const = default;
    crypto::Bytes toBytes() const;  // 64 bytes
    static Result<RootValue> fromBytes(ByteView bytes);  // Damaged unless 64 bytes
};

// The root as one writing connection sees it; owned by its Database.
class StateRoot {
public:
    explicit StateRoot(const crypto::Secret &key);

    // Creates the SQL function and the temporary triggers on a writing connection. The tables an
    // import fills have none for INSERT: their rows come through RowInsert, and any other INSERT
    // into them is refused when it is prepared.
    static Result<void> attach(Database &database, const crypto::Secret &key);
    static std::span<const std::string_view> fedTables();
    // While one lives, statements that insert into those tables can be prepared.
    class Feeding {
    public:
        explicit Feeding(StateRoot &root) : m_root(root) { m_root.m_feeding = true; }
        ~Feeding() { m_root.m_feeding = false; }
        Feeding(const Feeding &) = delete;
        Feeding &operator=(const Feeding &) = delete;

    private:
        StateRoot &m_root;
    };
    // A row of a fed table was inserted: its name and covered columns (row_encoding.h).
    void add(ByteView row, int part);
    static int partOf(std::string_view table);  // 0 core, 1 rest

    void start(const RootValue &value);  // a Change begins: writes are accepted from now on
    void stop();  // writes are refused
    bool open() const { return m_open; }
    const RootValue &value() const { return m_value; }
    void restore(const RootValue &value) { m_value = value; }

    // Sums up all rows of one part by reading them. Cancelled by the stop token.
    static Result<RootValue> recompute(Database &database, const crypto::Secret &key,
                                       StateScope scope, std::stop_token stop);

private:
    static Result<void> define(Database &database, const char *name, StateRoot *root);
    static Result<void> addAll(Database &database, StateScope scope, const std::stop_token &stop);
    static void function(sqlite3_context *context, int count, sqlite3_value **values);
    static int authorise(void *root, int action, const char *table, const char *,
                         const char *schema, const char *);
    bool m_open = false, m_feeding = false;
    RootValue m_value;
    crypto::KeyedHash m_hash;
    crypto::Bytes m_row;
};

// The root in the newest audit head, and whether the rows still add up to it.
struct StateCheck {
    bool coreOk = false;
    bool restOk = false;  // true when it was not asked for
    std::int64_t head = 0;  // audit row the head covers
};
class Vault;
// Reads in one transaction on a reader connection: about 3 s per million certificates for Core.
Result<StateCheck> recheckState(const Vault &vault, Database &database, StateScope scope,
                                std::stop_token stop);

}  // namespace store
