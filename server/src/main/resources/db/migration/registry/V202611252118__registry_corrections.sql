-- Counter-entries: which entry each undoes, once; what it gives back to authorizations; and the
-- revision of Article 6 reports that it makes necessary.
CREATE TABLE registry.correction (
  book text COLLATE "C" NOT NULL,
  corrected bigint NOT NULL,
  entry bigint NOT NULL,
  PRIMARY KEY (book, corrected),
  CONSTRAINT correction_comes_after CHECK (entry > corrected)
);

CREATE TABLE registry.draw_returned (
  book text COLLATE "C" NOT NULL,
  party char(2) NOT NULL,
  authorization_id text NOT NULL,
  version integer NOT NULL,
  entry bigint NOT NULL,
  tonnes bigint NOT NULL CHECK (tonnes > 0),
  PRIMARY KEY (book, party, authorization_id, entry)
);

-- A correction of first transferred units touches the annual information of the year in which the
-- corrected entry was recorded; whether it was filed already is judged by the Article 6 officer.
CREATE TABLE registry.revision_task (
  book text COLLATE "C" NOT NULL,
  entry bigint NOT NULL,
  corrected bigint NOT NULL,
  year smallint NOT NULL,
  opened_ms bigint NOT NULL,
  PRIMARY KEY (book, entry)
);
CREATE TABLE registry.revision_done (
  book text COLLATE "C" NOT NULL,
  entry bigint NOT NULL,
  note text NOT NULL CHECK (note <> ''),
  done_by text NOT NULL,
  done_ms bigint NOT NULL,
  PRIMARY KEY (book, entry),
  FOREIGN KEY (book, entry) REFERENCES registry.revision_task (book, entry)
);

-- A clerical correction that one manager asks for and another confirms or refuses, once.
CREATE TABLE registry.correction_proposal (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  book text COLLATE "C" NOT NULL,
  corrected bigint NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  key text COLLATE "C" NOT NULL,
  proposed_by text NOT NULL,
  proposed_ms bigint NOT NULL,
  UNIQUE (book, key)
);
CREATE TABLE registry.correction_proposal_end (
  proposal bigint PRIMARY KEY REFERENCES registry.correction_proposal,
  entry bigint NOT NULL,
  ended_by text NOT NULL,
  ended_ms bigint NOT NULL
);
COMMENT ON COLUMN registry.correction_proposal_end.entry IS 'The counter-entry; 0 = not confirmed';

GRANT SELECT, INSERT ON
  registry.correction_proposal, registry.correction_proposal_end,
  registry.correction, registry.draw_returned, registry.revision_task, registry.revision_done
  TO jcm_writer;
GRANT SELECT ON registry.draw_returned TO jcm_reader;
