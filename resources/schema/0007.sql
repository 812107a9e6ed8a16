-- SPDX-License-Identifier: GPL-3.0-or-later
-- Vault schema 7: what was fetched about revocation, and findings of every certificate.

-- One row per address: the newest good copy, until when it is not asked for again, and what went
-- wrong the last time.
CREATE TABLE fetched (
  id INTEGER PRIMARY KEY,
  kind INTEGER NOT NULL,                         -- 0 issuer certificate, 1 revocation list, 2 OCSP answer
  url TEXT NOT NULL,
  subject BLOB NOT NULL,                         -- OCSP: SHA-256 of the certificate asked about; else empty
  der BLOB NOT NULL,                             -- empty: nothing good came yet
  etag TEXT NOT NULL,
  fetched_at INTEGER NOT NULL,                   -- 0: never
  fresh_until INTEGER NOT NULL,
  next_update INTEGER NOT NULL,                  -- 0: it names none
  problem TEXT NOT NULL,                         -- '' 'unreachable' 'refused' 'malformed' 'stale' 'wrong-signer'
  detail TEXT NOT NULL,
  failed_at INTEGER NOT NULL,                    -- 0: the last try was good
  failures INTEGER NOT NULL                      -- in a row
);
CREATE UNIQUE INDEX fetched_url ON fetched(url, kind, subject);

-- Rules of lint, of chains, of revocation, as far as a certificate breaks them.
CREATE TABLE finding_rule (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  severity INTEGER NOT NULL,                     -- 0 note, 1 warning, 2 error
  certificates INTEGER NOT NULL                  -- how many break it
);
CREATE TABLE finding (
  rule_id INTEGER NOT NULL REFERENCES finding_rule(id),
  certificate_id INTEGER NOT NULL REFERENCES certificate(id),
  PRIMARY KEY (rule_id, certificate_id)
) WITHOUT ROWID;
-- Which rules were looked at, and their findings once more, to take them back.
CREATE TABLE finding_state (
  kind INTEGER NOT NULL,                         -- 0 lint, 1 chain, 2 revocation
  certificate_id INTEGER NOT NULL REFERENCES certificate(id),
  version INTEGER NOT NULL,                      -- of the rules, and of what else they looked at
  rules TEXT NOT NULL,                           -- finding_rule.id, space separated
  PRIMARY KEY (kind, certificate_id)
) WITHOUT ROWID;
