-- Which organisation acts for which account. The latest row of an account and organisation counts.
CREATE TABLE registry.representative (
  account integer NOT NULL REFERENCES registry.account,
  organisation bigint NOT NULL,
  since_ms bigint NOT NULL,
  ended boolean NOT NULL DEFAULT false,
  appointed_by text NOT NULL,
  PRIMARY KEY (account, organisation, since_ms)
);
CREATE INDEX representative_by_organisation ON registry.representative (organisation);
-- For the statement of an account.
CREATE INDEX block_by_account ON registry.block (account, entry);

GRANT SELECT, INSERT ON registry.representative TO jcm_writer;
GRANT SELECT ON registry.representative TO jcm_reader;
