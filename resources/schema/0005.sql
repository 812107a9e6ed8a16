-- SPDX-License-Identifier: GPL-3.0-or-later
-- Vault schema 5: compromised keys, incidents with their frozen sets, proof that revocations show.

CREATE TABLE compromised_key (
  spki_sha256 BLOB PRIMARY KEY NOT NULL,
  marked_at INTEGER NOT NULL,
  since INTEGER NOT NULL DEFAULT 0,              -- known or suspected; 0: not said
  comment TEXT NOT NULL DEFAULT '',
  admin TEXT NOT NULL,
  plan_id INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE incident (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  scope TEXT NOT NULL,                           -- canonical JSON: {"kind":"key","spki":…}
  reason INTEGER NOT NULL,                       -- RFC 5280 5.3.1
  goal INTEGER NOT NULL,                         -- seconds from opening until all is to be proven
  opened_at INTEGER NOT NULL,
  opened_by TEXT NOT NULL,
  closed_at INTEGER NOT NULL DEFAULT 0,          -- 0: open
  closed_by TEXT NOT NULL DEFAULT '',
  closing_note TEXT NOT NULL DEFAULT ''
);

-- The frozen set: what the incident is about, whatever matches its query later.
CREATE TABLE incident_target (
  incident_id INTEGER NOT NULL REFERENCES incident(id),
  certificate_id INTEGER NOT NULL REFERENCES certificate(id),
  wave INTEGER NOT NULL DEFAULT 0,               -- 0: in no wave yet
  PRIMARY KEY (incident_id, certificate_id)
) WITHOUT ROWID;
CREATE INDEX incident_target_certificate ON incident_target(certificate_id);

CREATE TABLE incident_wave (
  incident_id INTEGER NOT NULL REFERENCES incident(id),
  wave INTEGER NOT NULL,                         -- from 1
  title TEXT NOT NULL,
  PRIMARY KEY (incident_id, wave)
) WITHOUT ROWID;

CREATE TABLE incident_plan (
  plan_id INTEGER PRIMARY KEY REFERENCES plan(id),
  incident_id INTEGER NOT NULL REFERENCES incident(id)
);
CREATE INDEX incident_plan_incident ON incident_plan(incident_id, plan_id);

-- Signed statements as they were published, byte for byte.
CREATE TABLE revocation_evidence (
  id INTEGER PRIMARY KEY,
  sha256 BLOB NOT NULL,
  source INTEGER NOT NULL,                       -- store::ProofSource: 1 CRL, 2 OCSP
  issuer_id INTEGER NOT NULL REFERENCES issuer_name(id),
  place TEXT NOT NULL,                           -- the file or address it was read from
  read_at INTEGER NOT NULL,
  der BLOB NOT NULL,
  UNIQUE (sha256, place)
);

-- The first time a published statement showed a certificate as revoked.
CREATE TABLE revocation_proof (
  certificate_id INTEGER NOT NULL REFERENCES certificate(id),
  source INTEGER NOT NULL,
  shown_at INTEGER NOT NULL,
  reason INTEGER NOT NULL,                       -- as the statement says
  revoked_at INTEGER NOT NULL,
  evidence_id INTEGER NOT NULL REFERENCES revocation_evidence(id),
  PRIMARY KEY (certificate_id, source)
) WITHOUT ROWID;
CREATE INDEX revocation_proof_evidence ON revocation_proof(evidence_id);
