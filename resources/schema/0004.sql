-- SPDX-License-Identifier: GPL-3.0-or-later
-- Vault schema 4: keys that lie in tokens, profiles of one's own.

-- A key that never leaves its token: private_key.sealed then holds this very text, sealed, so that
-- it cannot be exchanged for another key's.
CREATE TABLE token_key (
  private_key_id INTEGER PRIMARY KEY REFERENCES private_key(id),
  uri TEXT NOT NULL                              -- RFC 7512, never with a PIN
);

CREATE TABLE profile (
  id TEXT PRIMARY KEY NOT NULL,                  -- "web-internal": lower case, digits and '-'
  content TEXT NOT NULL,                         -- canonical JSON
  changed_at INTEGER NOT NULL
) WITHOUT ROWID;
