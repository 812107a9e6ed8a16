-- SPDX-License-Identifier: GPL-3.0-or-later
-- Vault schema 8: accounts at authorities elsewhere, what is on order there, what came from them.

-- Its name is taken among the authorities of the vault, too (authority.name).
CREATE TABLE authority_account (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,                            -- acme est scep cmp …
  url TEXT NOT NULL,
  settings TEXT NOT NULL,                        -- canonical JSON: the kind's settings, trust, proxy, ranges, limits
  sealed BLOB NOT NULL,                          -- credentials, AES-256-GCM under the credential key, AAD = id, name, kind
  abilities TEXT NOT NULL,                       -- canonical JSON, as last tested; '{}': never
  tested_at INTEGER NOT NULL DEFAULT 0,          -- the last test that was good; 0: none
  sync_cursor BLOB NOT NULL DEFAULT x'',         -- where its listing goes on
  synced_at INTEGER NOT NULL DEFAULT 0,          -- the last listing that came to its end
  created_at INTEGER NOT NULL
);

-- What is on order, put down before a request leaves; gone when the certificate is kept.
CREATE TABLE authority_order (
  plan_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  account_id INTEGER NOT NULL REFERENCES authority_account(id),
  state BLOB NOT NULL,                           -- the connector's own words, no secret
  changed_at INTEGER NOT NULL,
  PRIMARY KEY (plan_id, position)
) WITHOUT ROWID;

-- Which account a certificate came through: who renews and revokes it.
CREATE TABLE account_certificate (
  certificate_id INTEGER PRIMARY KEY REFERENCES certificate(id),
  account_id INTEGER NOT NULL REFERENCES authority_account(id),
  plan_id INTEGER NOT NULL,                      -- 0: found by a listing
  position INTEGER NOT NULL
);
CREATE UNIQUE INDEX account_certificate_step ON account_certificate(plan_id, position) WHERE plan_id <> 0;
CREATE INDEX account_certificate_account ON account_certificate(account_id);
