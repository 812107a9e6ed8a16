-- SPDX-License-Identifier: GPL-3.0-or-later
-- Vault schema 3: an import of a million stays near the speed of its first thousands. What writes a
-- page of an index for nearly every certificate is what slows it down, so the indexes over values
-- without any order (fingerprint, public key, serial number) hold a few bytes of them: a third of
-- the pages. SQLite cannot drop the index of a UNIQUE column, hence the table anew.

CREATE TABLE certificate_3 (
  id INTEGER PRIMARY KEY,
  sha256 BLOB NOT NULL,                          -- unique: looked up before every insert
  display_name TEXT NOT NULL,
  not_before INTEGER NOT NULL,
  not_after INTEGER NOT NULL,
  issuer_id INTEGER NOT NULL REFERENCES issuer_name(id),
  key_type_id INTEGER NOT NULL REFERENCES key_type(id),
  signature_type_id INTEGER NOT NULL REFERENCES signature_type(id),
  owner_id INTEGER NOT NULL DEFAULT 0,           -- 0: none
  team_id INTEGER NOT NULL DEFAULT 0,
  environment_id INTEGER NOT NULL DEFAULT 0,
  criticality INTEGER NOT NULL DEFAULT 0,
  managed INTEGER NOT NULL DEFAULT 0,
  revoked_at INTEGER NOT NULL DEFAULT 0,         -- 0: not revoked
  revocation_reason INTEGER NOT NULL DEFAULT 0,  -- RFC 5280 5.3.1
  superseded_by INTEGER NOT NULL DEFAULT 0,      -- certificate.id, 0: current
  parent_id INTEGER NOT NULL DEFAULT 0,          -- certificate.id of the issuer, 0: not in the vault
  parent_state INTEGER NOT NULL DEFAULT 0,       -- 0 unchecked, 1 signature verified, 2 signature wrong,
                                                 -- 3 cannot be checked, 4 issuer not in the vault (looked for)
  private_key_id INTEGER NOT NULL DEFAULT 0,
  is_ca INTEGER NOT NULL,
  path_length INTEGER NOT NULL,                  -- -1: none
  self_signed INTEGER NOT NULL,
  weakness INTEGER NOT NULL,                     -- domain::Weakness bits
  post_quantum INTEGER NOT NULL,                 -- 0 vulnerable, 1 hybrid, 2 safe
  san_count INTEGER NOT NULL,
  location_count INTEGER NOT NULL DEFAULT 0,
  added_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL,                      -- last sighting anywhere
  serial TEXT NOT NULL,
  spki_sha256 BLOB NOT NULL,
  subject_key_id BLOB NOT NULL,
  authority_key_id BLOB NOT NULL,
  subject_name_id INTEGER NOT NULL DEFAULT 0     -- issuer_name.id of its own subject where it can be an issuer:
                                                 -- authorities and self-signed ones; else 0
);
INSERT INTO certificate_3 SELECT * FROM certificate;
DROP TABLE certificate;
ALTER TABLE certificate_3 RENAME TO certificate;

CREATE INDEX certificate_expiry ON certificate(not_after, id, not_before, issuer_id, key_type_id, owner_id,
  environment_id, revoked_at, superseded_by, managed, weakness, post_quantum, seen_at);
CREATE INDEX certificate_issuer ON certificate(issuer_id);
-- The end of a serial number: that is where counters count, and random ones differ anywhere.
CREATE INDEX certificate_serial ON certificate(substr(serial, -10));
CREATE INDEX certificate_fingerprint ON certificate(substr(sha256, 1, 6));
CREATE INDEX certificate_spki ON certificate(substr(spki_sha256, 1, 6));
CREATE INDEX certificate_name ON certificate(display_name COLLATE NOCASE, id);
CREATE INDEX certificate_begin ON certificate(not_before);
CREATE INDEX certificate_added ON certificate(added_at);
CREATE INDEX certificate_seen ON certificate(seen_at);
CREATE INDEX certificate_key ON certificate(key_type_id);
CREATE INDEX certificate_signature ON certificate(signature_type_id);
CREATE INDEX certificate_owner ON certificate(owner_id);
CREATE INDEX certificate_team ON certificate(team_id);
CREATE INDEX certificate_environment ON certificate(environment_id);
CREATE INDEX certificate_criticality ON certificate(criticality);
CREATE INDEX certificate_parent ON certificate(parent_id);
CREATE INDEX certificate_superseded ON certificate(superseded_by) WHERE superseded_by <> 0;
CREATE INDEX certificate_revoked ON certificate(not_after, id, revoked_at, seen_at) WHERE revoked_at <> 0;
CREATE INDEX certificate_replaced ON certificate(not_after, id, revoked_at) WHERE superseded_by <> 0;
CREATE INDEX certificate_forged ON certificate(parent_state) WHERE parent_state = 2;
