-- Orders of courts and authorities that keep credits where they are. Appended with their entry; one
-- is released by a second document, once.
CREATE TABLE registry.restriction (
  book text COLLATE "C" NOT NULL,
  entry bigint NOT NULL,
  account integer NOT NULL REFERENCES registry.account,
  project text NOT NULL,
  vintage smallint NOT NULL,
  first_serial bigint NOT NULL,
  last_serial bigint NOT NULL,
  tonnes bigint NOT NULL,
  ground text NOT NULL CHECK (ground IN ('SEIZURE', 'ORDER', 'TRUST')),
  authority text NOT NULL,
  document text NOT NULL,
  dated date NOT NULL,
  received_ms bigint NOT NULL,
  scan text NOT NULL,
  PRIMARY KEY (book, entry),
  CONSTRAINT restriction_binds_one_thing CHECK (
    CASE WHEN project = '' THEN vintage = 0 AND first_serial = 0 AND last_serial = 0 AND tonnes = 0
         WHEN tonnes > 0 THEN first_serial = 0 AND last_serial = 0
         ELSE tonnes = 0 AND first_serial >= 1 AND last_serial >= first_serial END)
);
COMMENT ON TABLE registry.restriction IS
  'An empty project binds the whole account; tonnes bind a quantity, first and last serial named ones';
CREATE INDEX restriction_by_account ON registry.restriction (account);

CREATE TABLE registry.restriction_release (
  book text COLLATE "C" NOT NULL,
  restriction bigint NOT NULL,
  entry bigint NOT NULL,
  authority text NOT NULL,
  document text NOT NULL,
  dated date NOT NULL,
  received_ms bigint NOT NULL,
  scan text NOT NULL,
  PRIMARY KEY (book, restriction),
  FOREIGN KEY (book, restriction) REFERENCES registry.restriction (book, entry)
);

GRANT SELECT, INSERT ON registry.restriction, registry.restriction_release TO jcm_writer;
