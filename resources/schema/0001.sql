-- SPDX-License-Identifier: GPL-3.0-or-later
-- Vault schema 1. Times are Unix seconds UTC. Text is UTF-8 and untrusted. Hex is lower case.

CREATE TABLE meta (
  key TEXT PRIMARY KEY NOT NULL,
  value BLOB NOT NULL
) WITHOUT ROWID;

-- Dictionaries: every distinct value once, so that facets and sorts work on small integers.
CREATE TABLE issuer_name (
  id INTEGER PRIMARY KEY, dn TEXT NOT NULL UNIQUE, name TEXT NOT NULL
);
CREATE TABLE key_type (
  id INTEGER PRIMARY KEY, label TEXT NOT NULL UNIQUE, algorithm TEXT NOT NULL, bits INTEGER NOT NULL, curve TEXT NOT NULL
);
CREATE TABLE signature_type (id INTEGER PRIMARY KEY, label TEXT NOT NULL UNIQUE);
CREATE TABLE owner (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE team (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE environment (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE tag (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);

CREATE TABLE certificate (
  id INTEGER PRIMARY KEY,
  sha256 BLOB NOT NULL UNIQUE,
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
-- Covers status, facets, timeline and the default order: their scans read 40 MB of a million rows, not 400.
CREATE INDEX certificate_expiry ON certificate(not_after, id, not_before, issuer_id, key_type_id, owner_id,
  environment_id, revoked_at, superseded_by, managed, weakness, post_quantum, seen_at);
CREATE INDEX certificate_issuer ON certificate(issuer_id, serial);
CREATE INDEX certificate_spki ON certificate(spki_sha256);
-- One per order the table offers; few distinct values or rising ones, so an import touches few of their pages.
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
-- The order by status takes these first, each by its end.
CREATE INDEX certificate_revoked ON certificate(not_after, id, revoked_at, seen_at) WHERE revoked_at <> 0;
CREATE INDEX certificate_replaced ON certificate(not_after, id, revoked_at) WHERE superseded_by <> 0;
CREATE INDEX certificate_forged ON certificate(parent_state) WHERE parent_state = 2;

-- What only the detail panel, exports and rarer filters read.
CREATE TABLE certificate_detail (
  id INTEGER PRIMARY KEY REFERENCES certificate(id),
  der BLOB NOT NULL,
  sha1 BLOB NOT NULL,
  subject TEXT NOT NULL,
  common_name TEXT NOT NULL, organization TEXT NOT NULL, unit TEXT NOT NULL, country TEXT NOT NULL,
  state TEXT NOT NULL, locality TEXT NOT NULL, subject_mail TEXT NOT NULL,
  key_usage INTEGER NOT NULL,
  extended_key_usage TEXT NOT NULL,              -- space separated
  ocsp_urls TEXT NOT NULL, issuer_urls TEXT NOT NULL, crl_urls TEXT NOT NULL, policies TEXT NOT NULL,  -- line separated
  sct_count INTEGER NOT NULL,
  notes TEXT NOT NULL DEFAULT ''
);

CREATE TABLE alternative_name (
  certificate_id INTEGER NOT NULL REFERENCES certificate(id),
  position INTEGER NOT NULL,
  type INTEGER NOT NULL,                         -- domain::NameType
  value TEXT NOT NULL,
  reversed TEXT NOT NULL,                        -- lower case, reversed: '*.example.org' is a prefix scan
  address BLOB NOT NULL DEFAULT x'',             -- 16 bytes for IP (v4 mapped), else empty
  PRIMARY KEY (certificate_id, position)
) WITHOUT ROWID;
CREATE INDEX alternative_name_reversed ON alternative_name(reversed);
CREATE INDEX alternative_name_address ON alternative_name(address) WHERE address <> x'';

CREATE TABLE certificate_tag (
  certificate_id INTEGER NOT NULL REFERENCES certificate(id),
  tag_id INTEGER NOT NULL REFERENCES tag(id),
  PRIMARY KEY (certificate_id, tag_id)
) WITHOUT ROWID;
CREATE INDEX certificate_tag_tag ON certificate_tag(tag_id, certificate_id);

CREATE TABLE custom_field (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, type TEXT NOT NULL   -- text number date boolean
);
CREATE TABLE custom_value (
  certificate_id INTEGER NOT NULL REFERENCES certificate(id),
  field_id INTEGER NOT NULL REFERENCES custom_field(id),
  value TEXT NOT NULL,
  PRIMARY KEY (certificate_id, field_id)
) WITHOUT ROWID;
CREATE INDEX custom_value_field ON custom_value(field_id, value, certificate_id);

CREATE TABLE location (
  certificate_id INTEGER NOT NULL REFERENCES certificate(id),
  kind INTEGER NOT NULL,                         -- domain::LocationKind
  place TEXT NOT NULL,
  entry TEXT NOT NULL,
  address BLOB NOT NULL DEFAULT x'',             -- 16 bytes where place is an IP address
  first_seen INTEGER NOT NULL,
  last_seen INTEGER NOT NULL,
  PRIMARY KEY (certificate_id, kind, place, entry)
) WITHOUT ROWID;
CREATE INDEX location_place ON location(place, certificate_id);
CREATE INDEX location_address ON location(address, certificate_id) WHERE address <> x'';

CREATE TABLE private_key (
  id INTEGER PRIMARY KEY,
  spki_sha256 BLOB NOT NULL UNIQUE,
  key_type_id INTEGER NOT NULL REFERENCES key_type(id),
  sealed BLOB NOT NULL,                          -- AES-256-GCM over PKCS#8, AAD = id and spki_sha256
  origin TEXT NOT NULL,
  added_at INTEGER NOT NULL
);

CREATE TABLE crl (
  id INTEGER PRIMARY KEY,
  sha256 BLOB NOT NULL UNIQUE,
  issuer_id INTEGER NOT NULL REFERENCES issuer_name(id),
  number TEXT NOT NULL,
  this_update INTEGER NOT NULL,
  next_update INTEGER NOT NULL,                  -- 0: none
  verified INTEGER NOT NULL,                     -- 0: issuer not in the vault, 1 verified, 2 signature wrong
  entries INTEGER NOT NULL,
  der BLOB NOT NULL,
  added_at INTEGER NOT NULL
);

CREATE TABLE request (
  id INTEGER PRIMARY KEY,
  sha256 BLOB NOT NULL UNIQUE,
  subject TEXT NOT NULL,
  spki_sha256 BLOB NOT NULL,
  der BLOB NOT NULL,
  added_at INTEGER NOT NULL
);

CREATE TABLE saved_view (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  query TEXT NOT NULL,
  sort TEXT NOT NULL,
  columns TEXT NOT NULL,
  position INTEGER NOT NULL
);

-- Before-images of metadata edits, for Undo; one edit = one group.
CREATE TABLE edit_undo (
  edit_id INTEGER NOT NULL,
  certificate_id INTEGER NOT NULL,
  before TEXT NOT NULL,                          -- canonical JSON of the metadata
  PRIMARY KEY (edit_id, certificate_id)
) WITHOUT ROWID;

-- Counters, kept in the writing transaction: how many certificates of one value of one dimension end
-- on one day (UTC day number), by state bits; value 0 is none (no owner, no tag …). Dashboard, facets without a filter and timeline read it.
CREATE TABLE tally (
  dimension INTEGER NOT NULL,                    -- 0 all, 1 issuer, 2 key type, 3 owner, 4 environment, 5 tag
  value_id INTEGER NOT NULL,
  day INTEGER NOT NULL,
  state INTEGER NOT NULL,                        -- bit 0 revoked, 1 superseded, 2 managed, 3 has owner, 4 weak, 5 quantum-vulnerable
  count INTEGER NOT NULL,
  PRIMARY KEY (dimension, value_id, day, state)
) WITHOUT ROWID;

CREATE VIRTUAL TABLE certificate_text USING fts5(
  subject, names, serial, fingerprint, tags, notes, owner,
  content='', contentless_delete=1, tokenize='trigram', detail=full
);
-- Leaves of two to a page, and one segment for a whole batch of an import (8 MiB hold about 4,000
-- certificates) instead of one per megabyte, merged by eight.
INSERT INTO certificate_text(certificate_text, rank) VALUES('pgsz', 4000);
INSERT INTO certificate_text(certificate_text, rank) VALUES('hashsize', 33554432);
INSERT INTO certificate_text(certificate_text, rank) VALUES('automerge', 8);

CREATE TABLE audit (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  admin TEXT NOT NULL,
  action TEXT NOT NULL,
  object TEXT NOT NULL,
  detail TEXT NOT NULL,                          -- canonical JSON
  previous BLOB NOT NULL,
  hash BLOB NOT NULL
);
CREATE TABLE audit_head (
  seq INTEGER PRIMARY KEY,                       -- the last audit row it covers
  hash BLOB NOT NULL,
  state_root BLOB NOT NULL,
  admin TEXT NOT NULL,
  signature BLOB NOT NULL                        -- Ed25519 over the canonical head
);
