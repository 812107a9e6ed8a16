-- SPDX-License-Identifier: GPL-3.0-or-later
-- Vault schema 2: plans and their journal, authorities of the vault, what they issued and revoked.

CREATE TABLE plan (
  id INTEGER PRIMARY KEY,
  verb TEXT NOT NULL,
  title TEXT NOT NULL,
  draft TEXT NOT NULL,                           -- canonical JSON: what was asked
  findings TEXT NOT NULL,                        -- JSON array
  approvals_needed INTEGER NOT NULL,
  digest BLOB NOT NULL,                          -- domain::digestOf
  state INTEGER NOT NULL,                        -- domain::PlanState
  admin TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
);
CREATE INDEX plan_state ON plan(state, id);

CREATE TABLE plan_step (
  plan_id INTEGER NOT NULL REFERENCES plan(id),
  position INTEGER NOT NULL,
  verb TEXT NOT NULL,
  object TEXT NOT NULL,
  depends_on INTEGER NOT NULL,                   -- a position, -1 nothing, -2 all before
  input TEXT NOT NULL,                           -- canonical JSON, never changes
  state INTEGER NOT NULL,                        -- domain::StepState
  attempts INTEGER NOT NULL DEFAULT 0,
  next_attempt_at INTEGER NOT NULL DEFAULT 0,    -- 0: not tried again by itself
  memo TEXT NOT NULL DEFAULT '{}',               -- put down before doing
  result TEXT NOT NULL DEFAULT '{}',
  error TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (plan_id, position)
) WITHOUT ROWID;
CREATE INDEX plan_step_state ON plan_step(plan_id, state, position);

-- Every change of state of every step, before and after doing it; one row per batch.
CREATE TABLE plan_journal (
  id INTEGER PRIMARY KEY,
  plan_id INTEGER NOT NULL REFERENCES plan(id),
  at INTEGER NOT NULL,
  state INTEGER NOT NULL,                        -- domain::StepState these steps are in from now on
  positions TEXT NOT NULL,                       -- "0-499,501"
  detail TEXT NOT NULL                           -- error or reason, else empty
);
CREATE INDEX plan_journal_plan ON plan_journal(plan_id, id);

CREATE TABLE authority (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,                            -- local
  certificate_id INTEGER NOT NULL REFERENCES certificate(id),
  private_key_id INTEGER NOT NULL REFERENCES private_key(id),
  settings TEXT NOT NULL,                        -- canonical JSON: digest, addresses, CRL lifetime
  crl_number INTEGER NOT NULL DEFAULT 0,         -- the last one issued
  created_at INTEGER NOT NULL
);

-- One row per serial number an authority of the vault gave away: never twice.
CREATE TABLE issued (
  authority_id INTEGER NOT NULL REFERENCES authority(id),
  serial TEXT NOT NULL,                          -- as certificate.serial
  certificate_id INTEGER NOT NULL REFERENCES certificate(id),
  plan_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (authority_id, serial)
) WITHOUT ROWID;
CREATE UNIQUE INDEX issued_step ON issued(plan_id, position);
CREATE INDEX issued_certificate ON issued(certificate_id);

-- What the next CRL of an authority says.
CREATE TABLE revocation (
  authority_id INTEGER NOT NULL REFERENCES authority(id),
  serial TEXT NOT NULL,
  certificate_id INTEGER NOT NULL,
  reason INTEGER NOT NULL,                       -- RFC 5280 5.3.1
  revoked_at INTEGER NOT NULL,
  invalid_since INTEGER NOT NULL DEFAULT 0,      -- 0: not said
  comment TEXT NOT NULL DEFAULT '',
  plan_id INTEGER NOT NULL,
  PRIMARY KEY (authority_id, serial)
) WITHOUT ROWID;

-- What is left of a destroyed key: the evidence, without the key.
CREATE TABLE destroyed_key (
  id INTEGER PRIMARY KEY,                        -- as private_key.id was
  spki_sha256 BLOB NOT NULL,
  key_type_id INTEGER NOT NULL REFERENCES key_type(id),
  origin TEXT NOT NULL,
  added_at INTEGER NOT NULL,
  destroyed_at INTEGER NOT NULL,
  reason TEXT NOT NULL,
  plan_id INTEGER NOT NULL
);
CREATE INDEX destroyed_key_spki ON destroyed_key(spki_sha256);
