-- Applications for accounts and what became of them; both appended to. Confidential: names,
-- addresses and contacts, so the reader role does not see them.
CREATE TABLE registry.application (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  book text COLLATE "C" NOT NULL,
  applicant text NOT NULL,
  fields text NOT NULL,
  scan text NOT NULL,
  key text COLLATE "C" NOT NULL UNIQUE,
  organisation bigint NOT NULL
);
COMMENT ON COLUMN registry.application.fields IS 'Canonical JSON, one member per field';
COMMENT ON COLUMN registry.application.organisation IS
  'Whose application it is; 0 = entered by the registry manager for somebody without access';
CREATE INDEX application_by_book ON registry.application (book, number);
CREATE INDEX application_by_organisation ON registry.application (organisation, number);

CREATE TABLE registry.application_step (
  application bigint NOT NULL REFERENCES registry.application,
  step smallint NOT NULL CHECK (step >= 1),
  state text NOT NULL CHECK (state IN ('RECEIVED', 'RETURNED', 'OPENED', 'REFUSED', 'WITHDRAWN')),
  at_ms bigint NOT NULL,
  by text NOT NULL,
  note text NOT NULL,
  account text NOT NULL,
  PRIMARY KEY (application, step),
  CONSTRAINT received_first CHECK ((step = 1) = (state = 'RECEIVED')),
  -- One end: it is received, and then decided once.
  CONSTRAINT decided_once CHECK (step <= 2),
  CONSTRAINT opened_has_its_account CHECK ((state = 'OPENED') = (account <> ''))
);

GRANT SELECT, INSERT ON registry.application, registry.application_step TO jcm_writer;
