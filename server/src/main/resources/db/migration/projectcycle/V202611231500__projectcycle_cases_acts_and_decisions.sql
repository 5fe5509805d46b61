-- Cases of monitoring periods: what was handed in, computed, verified and decided. Nothing here is
-- ever changed; a later act stands beside the earlier one.
CREATE SCHEMA IF NOT EXISTS projectcycle;

-- Projects that are carried through the cycle here. Those of the public register are facts of the
-- rulebook; a project stands here once it can be monitored in this installation.
CREATE TABLE projectcycle.registered_project (
  reference   text PRIMARY KEY CHECK (reference ~ '^([A-Z]{2}[0-9]{3}|SAMPLE-[A-Z]{2}-[1-9][0-9]{0,3})$'),
  title       text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  methodology text NOT NULL CHECK (length(methodology) BETWEEN 1 AND 40),
  registered  date NOT NULL,
  focal_point text NOT NULL CHECK (length(focal_point) BETWEEN 1 AND 300),
  verifiers   text[] NOT NULL,
  -- Facts fixed ex ante, in the form in which the methodology reads them.
  facts       bytea NOT NULL,
  facts_hash  text NOT NULL CHECK (facts_hash ~ '^[0-9a-f]{64}$')
);

-- For whom an organisation acts: as a participant of a project, or as a third-party entity.
CREATE TABLE projectcycle.acts_for (
  organisation bigint NOT NULL,
  kind         text NOT NULL CHECK (kind IN ('participant', 'entity')),
  reference    text NOT NULL,
  PRIMARY KEY (organisation, kind, reference)
);

CREATE TABLE projectcycle.period_case (
  project   text NOT NULL REFERENCES projectcycle.registered_project,
  first_day date NOT NULL,
  last_day  date NOT NULL CHECK (last_day >= first_day),
  opened_by text NOT NULL CHECK (length(opened_by) BETWEEN 1 AND 100),
  opened_at timestamptz NOT NULL,
  PRIMARY KEY (project, first_day)
);

-- Reductions of one day are never credited twice, whatever the program does.
CREATE FUNCTION projectcycle.refuse_overlapping_period() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('projectcycle.period_case ' || NEW.project, 0));
  IF EXISTS (
    SELECT 1 FROM projectcycle.period_case c
    WHERE c.project = NEW.project AND c.first_day <= NEW.last_day AND NEW.first_day <= c.last_day
  ) THEN
    RAISE EXCEPTION 'periods of % overlap: % to %', NEW.project, NEW.first_day, NEW.last_day
      USING ERRCODE = 'exclusion_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER period_overlap BEFORE INSERT ON projectcycle.period_case
  FOR EACH ROW EXECUTE FUNCTION projectcycle.refuse_overlapping_period();

-- Monitoring data as they were handed in, named by the hash of their bytes.
CREATE TABLE projectcycle.data_file (
  hash        text PRIMARY KEY CHECK (hash ~ '^[0-9a-f]{64}$'),
  name        text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  bytes       bytea NOT NULL CHECK (octet_length(bytes) BETWEEN 1 AND 20000000),
  received_by text NOT NULL,
  received_at timestamptz NOT NULL
);

-- Every calculation that was run, with all it depends on; the same inputs give the same hash.
CREATE TABLE projectcycle.calculation (
  hash             text PRIMARY KEY CHECK (hash ~ '^[0-9a-f]{64}$'),
  project          text NOT NULL REFERENCES projectcycle.registered_project,
  first_day        date NOT NULL,
  last_day         date NOT NULL,
  readings         text NOT NULL REFERENCES projectcycle.data_file,
  methodology      text NOT NULL,
  methodology_text text NOT NULL CHECK (methodology_text ~ '^[0-9a-f]{64}$'),
  inputs           text NOT NULL CHECK (inputs ~ '^[0-9a-f]{64}$'),
  confirmations    text NOT NULL CHECK (confirmations ~ '^[0-9a-f]{64}$'),
  as_of            date NOT NULL,
  result           bytea NOT NULL,
  trace            bytea NOT NULL,
  trace_hash       text NOT NULL CHECK (trace_hash ~ '^[0-9a-f]{64}$'),
  run_by           text NOT NULL,
  run_at           timestamptz NOT NULL
);
CREATE INDEX ON projectcycle.calculation (project, first_day);

CREATE TABLE projectcycle.step_taken (
  project    text NOT NULL,
  first_day  date NOT NULL,
  number     int NOT NULL CHECK (number >= 1),
  event      text NOT NULL,
  from_state text NOT NULL,
  to_state   text NOT NULL,
  on_date    date NOT NULL,
  act        bytea NOT NULL,
  act_hash   text NOT NULL CHECK (act_hash ~ '^[0-9a-f]{64}$'),
  -- A form sent twice is one act.
  form_key   text NOT NULL UNIQUE CHECK (length(form_key) BETWEEN 1 AND 100),
  taken_by   text NOT NULL CHECK (length(taken_by) BETWEEN 1 AND 100),
  taken_at   timestamptz NOT NULL,
  PRIMARY KEY (project, first_day, number),
  FOREIGN KEY (project, first_day) REFERENCES projectcycle.period_case
);

CREATE TABLE projectcycle.verification (
  hash      text PRIMARY KEY CHECK (hash ~ '^[0-9a-f]{64}$'),
  project   text NOT NULL,
  first_day date NOT NULL,
  number    int NOT NULL,
  opinion   bytea NOT NULL,
  FOREIGN KEY (project, first_day, number) REFERENCES projectcycle.step_taken
);

CREATE TABLE projectcycle.decision (
  number     text PRIMARY KEY CHECK (number ~ '^(SAMPLE-)?JC-[A-Z]{2}-[0-9]{1,5}$'),
  project    text NOT NULL,
  first_day  date NOT NULL,
  step       int NOT NULL,
  decision   bytea NOT NULL,
  hash       text NOT NULL UNIQUE CHECK (hash ~ '^[0-9a-f]{64}$'),
  UNIQUE (project, first_day),
  FOREIGN KEY (project, first_day, step) REFERENCES projectcycle.step_taken
);

-- One row for each version of an authorization under Article 6, paragraph 3.
CREATE TABLE projectcycle.authorization (
  party          text NOT NULL CHECK (party ~ '^[A-Z]{2}$'),
  id             text NOT NULL,
  version        int NOT NULL CHECK (version >= 1),
  project        text NOT NULL REFERENCES projectcycle.registered_project,
  "authorization" bytea NOT NULL,
  hash           text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
  form_key       text NOT NULL UNIQUE,
  given_by       text NOT NULL,
  given_at       timestamptz NOT NULL,
  PRIMARY KEY (party, id, version)
);

-- Acts that the rules refused: who tried what, and why it was not taken.
CREATE TABLE projectcycle.act_refused (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  project   text NOT NULL,
  first_day date NOT NULL,
  event     text NOT NULL,
  refusal   text NOT NULL,
  tried_by  text NOT NULL,
  tried_at  timestamptz NOT NULL
);

GRANT USAGE ON SCHEMA projectcycle TO jcm_writer, jcm_reader;
GRANT SELECT, INSERT ON projectcycle.registered_project, projectcycle.acts_for, projectcycle.period_case, projectcycle.data_file, projectcycle.calculation, projectcycle.step_taken, projectcycle.verification, projectcycle.decision, projectcycle.authorization, projectcycle.act_refused TO jcm_writer;
GRANT SELECT ON projectcycle.registered_project, projectcycle.acts_for, projectcycle.period_case, projectcycle.data_file, projectcycle.calculation, projectcycle.step_taken, projectcycle.verification, projectcycle.decision, projectcycle.authorization, projectcycle.act_refused TO jcm_reader;
