-- What one person asks for and another approves. Both tables are appended to, never changed: the
-- last step of an instruction is its state.
CREATE TABLE registry.instruction (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  book text COLLATE "C" NOT NULL,
  account text NOT NULL,
  kind text NOT NULL,
  command bytea NOT NULL,
  key text COLLATE "C" NOT NULL,
  body_hash bytea NOT NULL CHECK (length(body_hash) = 32),
  UNIQUE (book, key)
);
COMMENT ON COLUMN registry.instruction.account IS
  'Whose representatives decide it; empty for acts of the book, which its managers decide';
COMMENT ON COLUMN registry.instruction.command IS 'The whole command as canonical JSON; confidential';
CREATE INDEX instruction_by_account ON registry.instruction (account, number);
CREATE INDEX instruction_by_book ON registry.instruction (book, number);

CREATE TABLE registry.instruction_step (
  instruction bigint NOT NULL REFERENCES registry.instruction,
  step smallint NOT NULL CHECK (step >= 1),
  state text NOT NULL
    CHECK (state IN ('PROPOSED', 'APPROVED', 'EXECUTED', 'REFUSED', 'EXPIRED', 'WITHDRAWN')),
  at_ms bigint NOT NULL,
  by text NOT NULL,
  note text NOT NULL,
  entry bigint NOT NULL,
  PRIMARY KEY (instruction, step),
  CONSTRAINT each_state_once UNIQUE (instruction, state),
  CONSTRAINT proposal_comes_first CHECK ((step = 1) = (state = 'PROPOSED')),
  CONSTRAINT executed_has_its_entry CHECK ((state = 'EXECUTED') = (entry > 0))
);
-- An instruction ends once, whoever races.
CREATE UNIQUE INDEX instruction_ends_once ON registry.instruction_step (instruction)
  WHERE state IN ('EXECUTED', 'REFUSED', 'EXPIRED', 'WITHDRAWN');

-- Departures of an account from the rule data of its side; the latest row counts.
CREATE TABLE registry.account_setting (
  account integer NOT NULL REFERENCES registry.account,
  since_ms bigint NOT NULL,
  four_eyes boolean NOT NULL,
  trusted_only boolean NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  set_by text NOT NULL,
  PRIMARY KEY (account, since_ms)
);

-- The accounts to which an account may send; the latest row of a pair counts.
CREATE TABLE registry.trusted_account (
  account integer NOT NULL REFERENCES registry.account,
  trusted text NOT NULL,
  since_ms bigint NOT NULL,
  ended boolean NOT NULL,
  set_by text NOT NULL,
  PRIMARY KEY (account, trusted, since_ms)
);

-- What each person of a representing organisation may do for an account. Without a row, everybody of
-- the organisation who holds the role may do all three; the latest row of a person counts.
CREATE TABLE registry.representative_right (
  account integer NOT NULL REFERENCES registry.account,
  person bigint NOT NULL,
  since_ms bigint NOT NULL,
  may_view boolean NOT NULL,
  may_propose boolean NOT NULL,
  may_approve boolean NOT NULL,
  given_by text NOT NULL,
  PRIMARY KEY (account, person, since_ms)
);

GRANT SELECT, INSERT ON
  registry.instruction, registry.instruction_step, registry.account_setting,
  registry.trusted_account, registry.representative_right
  TO jcm_writer;
