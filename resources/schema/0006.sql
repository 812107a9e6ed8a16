-- SPDX-License-Identifier: GPL-3.0-or-later
-- Vault schema 6: RFC 3161 time stamps of audit heads.

CREATE TABLE audit_stamp (
  seq INTEGER NOT NULL,                          -- of the head whose anchor was stamped
  at INTEGER NOT NULL,                           -- genTime of the token
  authority TEXT NOT NULL,
  token BLOB NOT NULL,                           -- TimeStampToken, DER
  PRIMARY KEY (seq, at, authority)
) WITHOUT ROWID;
