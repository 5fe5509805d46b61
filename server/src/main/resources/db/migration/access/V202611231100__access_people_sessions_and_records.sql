-- Who people are, how they sign in, what they may do, and the append-only record of it all.
CREATE SCHEMA access;

CREATE TABLE access.organisation (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name_en    text NOT NULL UNIQUE CHECK (length(name_en) BETWEEN 1 AND 200),
  name_ja    text NOT NULL CHECK (length(name_ja) BETWEEN 1 AND 200),
  country    text CHECK (country ~ '^[A-Z]{2}$'),
  created_at timestamptz NOT NULL
);

CREATE TABLE access.person (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  sign_in_name text NOT NULL UNIQUE CHECK (sign_in_name ~ '^[a-z0-9][a-z0-9._@+-]{1,79}$'),
  name_en      text NOT NULL CHECK (length(name_en) BETWEEN 1 AND 200),
  name_ja      text NOT NULL CHECK (length(name_ja) BETWEEN 1 AND 200),
  organisation bigint NOT NULL REFERENCES access.organisation,
  -- A demo person can never sign in to a production installation.
  demo         boolean NOT NULL,
  created_at   timestamptz NOT NULL
);

-- Only the present hash is kept: an old one is a risk and no record. The journal says when it changed.
CREATE TABLE access.credential (
  person        bigint PRIMARY KEY REFERENCES access.person,
  password_hash text NOT NULL CHECK (password_hash LIKE '$argon2id$%'),
  set_at        timestamptz NOT NULL
);

-- Deactivated and reactivated, each with its reason; the latest row counts, none means active.
CREATE TABLE access.standing (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person    bigint NOT NULL REFERENCES access.person,
  active    boolean NOT NULL,
  reason    text NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
  by_person bigint NOT NULL REFERENCES access.person,
  at        timestamptz NOT NULL
);
CREATE INDEX ON access.standing (person, id DESC);

-- by_person is empty when the role was given at the command line of the server.
CREATE TABLE access.role_given (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person    bigint NOT NULL REFERENCES access.person,
  role      text NOT NULL CHECK (role ~ '^[A-Z][A-Z0-9_]*$'),
  side      text CHECK (side ~ '^[A-Z]{2}$'),
  partner   text CHECK (partner ~ '^[A-Z]{2}$' AND partner <> 'JP'),
  co_chair  boolean NOT NULL,
  by_person bigint REFERENCES access.person,
  at        timestamptz NOT NULL,
  CHECK (side IS NULL OR side = 'JP' OR side = partner)
);
CREATE INDEX ON access.role_given (person);

CREATE TABLE access.role_ended (
  given     bigint PRIMARY KEY REFERENCES access.role_given,
  reason    text NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
  by_person bigint NOT NULL REFERENCES access.person,
  at        timestamptz NOT NULL
);

CREATE VIEW access.role_held AS
SELECT g.* FROM access.role_given g
WHERE NOT EXISTS (SELECT FROM access.role_ended e WHERE e.given = g.id);

-- One-time links to set a password. Only the SHA-256 of the token is stored.
CREATE TABLE access.set_up_link (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person     bigint NOT NULL REFERENCES access.person,
  token_hash bytea NOT NULL UNIQUE CHECK (octet_length(token_hash) = 32),
  by_person  bigint REFERENCES access.person,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL CHECK (expires_at > created_at)
);
CREATE INDEX ON access.set_up_link (person, id DESC);

-- The primary key is what makes a link work once.
CREATE TABLE access.set_up_used (
  link bigint PRIMARY KEY REFERENCES access.set_up_link,
  at   timestamptz NOT NULL
);

-- Sessions change while they live: they are no record. Only the SHA-256 of the cookie is stored.
CREATE TABLE access.session (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person     bigint NOT NULL REFERENCES access.person,
  token_hash bytea NOT NULL UNIQUE CHECK (octet_length(token_hash) = 32),
  address    text NOT NULL,
  browser    text NOT NULL CHECK (length(browser) <= 200),
  created_at timestamptz NOT NULL,
  seen_at    timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  ended_at   timestamptz
);
CREATE INDEX ON access.session (person) WHERE ended_at IS NULL;

-- Failed tries to sign in, kept for the length of the throttle only. The name is hashed, because
-- people sometimes type their password into the field for the name.
CREATE TABLE access.failed_try (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name_hash bytea NOT NULL CHECK (octet_length(name_hash) = 32),
  address   text NOT NULL,
  at        timestamptz NOT NULL
);
CREATE INDEX ON access.failed_try (name_hash, at);
CREATE INDEX ON access.failed_try (address, at);

-- What happened to people's access: signed in, password set, role given, deactivated …
CREATE TABLE access.journal (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  event     text NOT NULL CHECK (event ~ '^[A-Z][A-Z_]*$'),
  person    bigint REFERENCES access.person,
  by_person bigint REFERENCES access.person,
  address   text NOT NULL,
  detail    text NOT NULL CHECK (length(detail) <= 2000),
  at        timestamptz NOT NULL
);

-- Who was refused what, and why.
CREATE TABLE access.refusal (
  id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person  bigint NOT NULL REFERENCES access.person,
  address text NOT NULL,
  method  text NOT NULL,
  path    text NOT NULL CHECK (length(path) <= 2000),
  reason  text NOT NULL,
  role    text,
  facts   text[] NOT NULL,
  at      timestamptz NOT NULL
);

-- Who looked at which confidential thing.
CREATE TABLE access.look (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person    bigint NOT NULL REFERENCES access.person,
  thing     text NOT NULL CHECK (length(thing) BETWEEN 1 AND 200),
  reference text NOT NULL CHECK (length(reference) BETWEEN 1 AND 500),
  at        timestamptz NOT NULL
);
CREATE INDEX ON access.look (thing, reference);

GRANT USAGE ON SCHEMA access TO jcm_writer, jcm_reader;
-- Records: append and read, nothing else.
GRANT SELECT, INSERT ON access.organisation, access.person, access.standing, access.role_given,
  access.role_ended, access.set_up_link, access.set_up_used, access.journal, access.refusal,
  access.look TO jcm_writer;
GRANT SELECT ON access.role_held TO jcm_writer;
-- No records: they change, or go.
GRANT SELECT, INSERT, UPDATE ON access.credential, access.session TO jcm_writer;
GRANT SELECT, INSERT, DELETE ON access.failed_try TO jcm_writer;
-- The reader learns who somebody is, never how they sign in.
GRANT SELECT ON access.organisation TO jcm_reader;
GRANT SELECT (id, name_en, name_ja, organisation) ON access.person TO jcm_reader;
