-- Generated from the catalog of a migrated database; compared in SchemaTest.
-- After a new migration write it anew: see docs/guides/schema.md


-- access
CREATE SCHEMA access;
GRANT USAGE ON SCHEMA access TO jcm_reader;
GRANT USAGE ON SCHEMA access TO jcm_writer;

CREATE TABLE access.credential (
  person bigint NOT NULL,
  password_hash text NOT NULL,
  set_at timestamp with time zone NOT NULL,
  CONSTRAINT credential_pkey PRIMARY KEY (person),
  CONSTRAINT credential_person_fkey FOREIGN KEY (person) REFERENCES access.person(id),
  CONSTRAINT credential_password_hash_check CHECK (password_hash ~~ '$argon2id$%'::text)
);
GRANT INSERT, SELECT, UPDATE ON access.credential TO jcm_writer;

CREATE TABLE access.failed_try (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  name_hash bytea NOT NULL,
  address text NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT failed_try_pkey PRIMARY KEY (id),
  CONSTRAINT failed_try_name_hash_check CHECK (octet_length(name_hash) = 32)
);
CREATE INDEX failed_try_address_at_idx ON access.failed_try USING btree (address, at);
CREATE INDEX failed_try_name_hash_at_idx ON access.failed_try USING btree (name_hash, at);
GRANT DELETE, INSERT, SELECT ON access.failed_try TO jcm_writer;

CREATE TABLE access.journal (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  event text NOT NULL,
  person bigint,
  by_person bigint,
  address text NOT NULL,
  detail text NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT journal_pkey PRIMARY KEY (id),
  CONSTRAINT journal_by_person_fkey FOREIGN KEY (by_person) REFERENCES access.person(id),
  CONSTRAINT journal_person_fkey FOREIGN KEY (person) REFERENCES access.person(id),
  CONSTRAINT journal_detail_check CHECK (length(detail) <= 2000),
  CONSTRAINT journal_event_check CHECK (event ~ '^[A-Z][A-Z_]*$'::text)
);
GRANT INSERT, SELECT ON access.journal TO jcm_writer;

CREATE TABLE access.look (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  person bigint NOT NULL,
  thing text NOT NULL,
  reference text NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT look_pkey PRIMARY KEY (id),
  CONSTRAINT look_person_fkey FOREIGN KEY (person) REFERENCES access.person(id),
  CONSTRAINT look_reference_check CHECK (length(reference) >= 1 AND length(reference) <= 500),
  CONSTRAINT look_thing_check CHECK (length(thing) >= 1 AND length(thing) <= 200)
);
CREATE INDEX look_thing_reference_idx ON access.look USING btree (thing, reference);
GRANT INSERT, SELECT ON access.look TO jcm_writer;

CREATE TABLE access.organisation (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  name_en text NOT NULL,
  name_ja text NOT NULL,
  country text,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT organisation_pkey PRIMARY KEY (id),
  CONSTRAINT organisation_name_en_key UNIQUE (name_en),
  CONSTRAINT organisation_country_check CHECK (country ~ '^[A-Z]{2}$'::text),
  CONSTRAINT organisation_name_en_check CHECK (length(name_en) >= 1 AND length(name_en) <= 200),
  CONSTRAINT organisation_name_ja_check CHECK (length(name_ja) >= 1 AND length(name_ja) <= 200)
);
GRANT INSERT, SELECT ON access.organisation TO jcm_writer;
GRANT SELECT ON access.organisation TO jcm_reader;

CREATE TABLE access.person (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  sign_in_name text NOT NULL,
  name_en text NOT NULL,
  name_ja text NOT NULL,
  organisation bigint NOT NULL,
  demo boolean NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT person_pkey PRIMARY KEY (id),
  CONSTRAINT person_sign_in_name_key UNIQUE (sign_in_name),
  CONSTRAINT person_organisation_fkey FOREIGN KEY (organisation) REFERENCES access.organisation(id),
  CONSTRAINT person_name_en_check CHECK (length(name_en) >= 1 AND length(name_en) <= 200),
  CONSTRAINT person_name_ja_check CHECK (length(name_ja) >= 1 AND length(name_ja) <= 200),
  CONSTRAINT person_sign_in_name_check CHECK (sign_in_name ~ '^[a-z0-9][a-z0-9._@+-]{1,79}$'::text)
);
GRANT INSERT, SELECT ON access.person TO jcm_writer;
GRANT SELECT (id, name_en, name_ja, organisation) ON access.person TO jcm_reader;

CREATE TABLE access.refusal (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  person bigint NOT NULL,
  address text NOT NULL,
  method text NOT NULL,
  path text NOT NULL,
  reason text NOT NULL,
  role text,
  facts text[] NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT refusal_pkey PRIMARY KEY (id),
  CONSTRAINT refusal_person_fkey FOREIGN KEY (person) REFERENCES access.person(id),
  CONSTRAINT refusal_path_check CHECK (length(path) <= 2000)
);
GRANT INSERT, SELECT ON access.refusal TO jcm_writer;

CREATE TABLE access.role_ended (
  given bigint NOT NULL,
  reason text NOT NULL,
  by_person bigint NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT role_ended_pkey PRIMARY KEY (given),
  CONSTRAINT role_ended_by_person_fkey FOREIGN KEY (by_person) REFERENCES access.person(id),
  CONSTRAINT role_ended_given_fkey FOREIGN KEY (given) REFERENCES access.role_given(id),
  CONSTRAINT role_ended_reason_check CHECK (length(reason) >= 1 AND length(reason) <= 1000)
);
GRANT INSERT, SELECT ON access.role_ended TO jcm_writer;

CREATE TABLE access.role_given (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  person bigint NOT NULL,
  role text NOT NULL,
  side text,
  partner text,
  co_chair boolean NOT NULL,
  by_person bigint,
  at timestamp with time zone NOT NULL,
  CONSTRAINT role_given_pkey PRIMARY KEY (id),
  CONSTRAINT role_given_by_person_fkey FOREIGN KEY (by_person) REFERENCES access.person(id),
  CONSTRAINT role_given_person_fkey FOREIGN KEY (person) REFERENCES access.person(id),
  CONSTRAINT role_given_check CHECK (side IS NULL OR side = 'JP'::text OR side = partner),
  CONSTRAINT role_given_partner_check CHECK (partner ~ '^[A-Z]{2}$'::text AND partner <> 'JP'::text),
  CONSTRAINT role_given_role_check CHECK (role ~ '^[A-Z][A-Z0-9_]*$'::text),
  CONSTRAINT role_given_side_check CHECK (side ~ '^[A-Z]{2}$'::text)
);
CREATE INDEX role_given_person_idx ON access.role_given USING btree (person);
GRANT INSERT, SELECT ON access.role_given TO jcm_writer;

CREATE TABLE access.session (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  person bigint NOT NULL,
  token_hash bytea NOT NULL,
  address text NOT NULL,
  browser text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  seen_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  CONSTRAINT session_pkey PRIMARY KEY (id),
  CONSTRAINT session_token_hash_key UNIQUE (token_hash),
  CONSTRAINT session_person_fkey FOREIGN KEY (person) REFERENCES access.person(id),
  CONSTRAINT session_browser_check CHECK (length(browser) <= 200),
  CONSTRAINT session_token_hash_check CHECK (octet_length(token_hash) = 32)
);
CREATE INDEX session_expires_at_idx ON access.session USING btree (expires_at);
CREATE INDEX session_person_idx ON access.session USING btree (person) WHERE (ended_at IS NULL);
GRANT DELETE, INSERT, SELECT, UPDATE ON access.session TO jcm_writer;

CREATE TABLE access.set_up_link (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  person bigint NOT NULL,
  token_hash bytea NOT NULL,
  by_person bigint,
  created_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  CONSTRAINT set_up_link_pkey PRIMARY KEY (id),
  CONSTRAINT set_up_link_token_hash_key UNIQUE (token_hash),
  CONSTRAINT set_up_link_by_person_fkey FOREIGN KEY (by_person) REFERENCES access.person(id),
  CONSTRAINT set_up_link_person_fkey FOREIGN KEY (person) REFERENCES access.person(id),
  CONSTRAINT set_up_link_check CHECK (expires_at > created_at),
  CONSTRAINT set_up_link_token_hash_check CHECK (octet_length(token_hash) = 32)
);
CREATE INDEX set_up_link_person_id_idx ON access.set_up_link USING btree (person, id DESC);
GRANT INSERT, SELECT ON access.set_up_link TO jcm_writer;

CREATE TABLE access.set_up_used (
  link bigint NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT set_up_used_pkey PRIMARY KEY (link),
  CONSTRAINT set_up_used_link_fkey FOREIGN KEY (link) REFERENCES access.set_up_link(id)
);
GRANT INSERT, SELECT ON access.set_up_used TO jcm_writer;

CREATE TABLE access.standing (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  person bigint NOT NULL,
  active boolean NOT NULL,
  reason text NOT NULL,
  by_person bigint NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT standing_pkey PRIMARY KEY (id),
  CONSTRAINT standing_by_person_fkey FOREIGN KEY (by_person) REFERENCES access.person(id),
  CONSTRAINT standing_person_fkey FOREIGN KEY (person) REFERENCES access.person(id),
  CONSTRAINT standing_reason_check CHECK (length(reason) >= 1 AND length(reason) <= 1000)
);
CREATE INDEX standing_person_id_idx ON access.standing USING btree (person, id DESC);
GRANT INSERT, SELECT ON access.standing TO jcm_writer;

CREATE VIEW access.role_held AS
SELECT id,
    person,
    role,
    side,
    partner,
    co_chair,
    by_person,
    at
   FROM access.role_given g
  WHERE NOT (EXISTS ( SELECT
           FROM access.role_ended e
          WHERE e.given = g.id));
GRANT SELECT ON access.role_held TO jcm_writer;


-- financing
CREATE SCHEMA financing;
GRANT USAGE ON SCHEMA financing TO jcm_reader;
GRANT USAGE ON SCHEMA financing TO jcm_writer;

CREATE TABLE financing.published_status (
  edition bigint NOT NULL,
  key text NOT NULL,
  as_of text NOT NULL,
  "position" integer NOT NULL,
  country text,
  name_ja text NOT NULL,
  signed_in text,
  registered integer,
  issuing integer,
  equipment integer,
  fgas integer,
  adb integer,
  unido integer,
  newtech integer,
  redd integer,
  total integer,
  note_en text,
  note_ja text,
  confidence text NOT NULL,
  inferred_fields text,
  source text,
  ended boolean NOT NULL DEFAULT false,
  CONSTRAINT published_status_pkey PRIMARY KEY (key, edition),
  CONSTRAINT published_status_edition_fkey FOREIGN KEY (edition) REFERENCES rulebook.edition(edition)
);
GRANT INSERT, SELECT ON financing.published_status TO jcm_writer;
GRANT SELECT ON financing.published_status TO jcm_reader;

CREATE TABLE financing.published_total (
  edition bigint NOT NULL,
  key text NOT NULL,
  as_of text NOT NULL,
  scope text NOT NULL,
  metric text NOT NULL,
  value bigint NOT NULL,
  value_to bigint,
  "precision" text NOT NULL,
  unit text NOT NULL,
  note_en text,
  note_ja text,
  confidence text NOT NULL,
  inferred_fields text,
  source text,
  ended boolean NOT NULL DEFAULT false,
  CONSTRAINT published_total_pkey PRIMARY KEY (key, edition),
  CONSTRAINT published_total_edition_fkey FOREIGN KEY (edition) REFERENCES rulebook.edition(edition),
  CONSTRAINT published_total_check CHECK (("precision" = 'range'::text) = (value_to IS NOT NULL)),
  CONSTRAINT published_total_precision_check CHECK ("precision" = ANY (ARRAY['exact'::text, 'about'::text, 'over'::text, 'range'::text]))
);
GRANT INSERT, SELECT ON financing.published_total TO jcm_writer;
GRANT SELECT ON financing.published_total TO jcm_reader;

CREATE TABLE financing.support_project (
  edition bigint NOT NULL,
  key text NOT NULL,
  country text NOT NULL,
  fiscal_year integer,
  scheme text,
  selection_round text,
  title_en text,
  title_ja text,
  title_descriptive text,
  representative text,
  technology text,
  expected_tonnes_per_year bigint,
  project text,
  evidence text NOT NULL,
  note_en text,
  note_ja text,
  confidence text NOT NULL,
  inferred_fields text,
  source text,
  ended boolean NOT NULL DEFAULT false,
  CONSTRAINT support_project_pkey PRIMARY KEY (key, edition),
  CONSTRAINT support_project_edition_fkey FOREIGN KEY (edition) REFERENCES rulebook.edition(edition),
  CONSTRAINT support_project_check CHECK (title_en IS NOT NULL OR title_ja IS NOT NULL),
  CONSTRAINT support_project_check1 CHECK (evidence = 'A'::text AND confidence = 'verified'::text OR evidence = 'B'::text AND confidence = 'inferred'::text OR evidence = 'C'::text AND confidence = 'unverified'::text),
  CONSTRAINT support_project_evidence_check CHECK (evidence = ANY (ARRAY['A'::text, 'B'::text, 'C'::text]))
);
CREATE INDEX support_project_by_country ON financing.support_project USING btree (country, key);
CREATE INDEX support_project_by_project ON financing.support_project USING btree (project);
GRANT INSERT, SELECT ON financing.support_project TO jcm_writer;
GRANT SELECT ON financing.support_project TO jcm_reader;

CREATE VIEW financing.current_published_status AS
SELECT edition,
    key,
    as_of,
    "position",
    country,
    name_ja,
    signed_in,
    registered,
    issuing,
    equipment,
    fgas,
    adb,
    unido,
    newtech,
    redd,
    total,
    note_en,
    note_ja,
    confidence,
    inferred_fields,
    source,
    ended
   FROM financing.published_status r
  WHERE NOT ended AND NOT (EXISTS ( SELECT
           FROM financing.published_status later
          WHERE later.key = r.key AND later.edition > r.edition));
GRANT SELECT ON financing.current_published_status TO jcm_reader;
GRANT SELECT ON financing.current_published_status TO jcm_writer;

CREATE VIEW financing.current_published_total AS
SELECT edition,
    key,
    as_of,
    scope,
    metric,
    value,
    value_to,
    "precision",
    unit,
    note_en,
    note_ja,
    confidence,
    inferred_fields,
    source,
    ended
   FROM financing.published_total r
  WHERE NOT ended AND NOT (EXISTS ( SELECT
           FROM financing.published_total later
          WHERE later.key = r.key AND later.edition > r.edition));
GRANT SELECT ON financing.current_published_total TO jcm_reader;
GRANT SELECT ON financing.current_published_total TO jcm_writer;

CREATE VIEW financing.current_support_project AS
SELECT edition,
    key,
    country,
    fiscal_year,
    scheme,
    selection_round,
    title_en,
    title_ja,
    title_descriptive,
    representative,
    technology,
    expected_tonnes_per_year,
    project,
    evidence,
    note_en,
    note_ja,
    confidence,
    inferred_fields,
    source,
    ended
   FROM financing.support_project r
  WHERE NOT ended AND NOT (EXISTS ( SELECT
           FROM financing.support_project later
          WHERE later.key = r.key AND later.edition > r.edition));
GRANT SELECT ON financing.current_support_project TO jcm_reader;
GRANT SELECT ON financing.current_support_project TO jcm_writer;


-- methodology
CREATE SCHEMA methodology;
GRANT USAGE ON SCHEMA methodology TO jcm_reader;
GRANT USAGE ON SCHEMA methodology TO jcm_writer;

CREATE TABLE methodology.methodology_version (
  edition bigint NOT NULL,
  key text NOT NULL,
  methodology text NOT NULL,
  version text NOT NULL,
  country text NOT NULL,
  title_en text,
  sectoral_scopes text,
  sectoral_scope_in_source text,
  approved_on date,
  proponent text,
  proposed_methodology text,
  technology_hint text,
  page text,
  note_en text,
  note_ja text,
  confidence text NOT NULL,
  inferred_fields text,
  source text,
  ended boolean NOT NULL DEFAULT false,
  CONSTRAINT methodology_version_pkey PRIMARY KEY (key, edition),
  CONSTRAINT methodology_version_edition_fkey FOREIGN KEY (edition) REFERENCES rulebook.edition(edition)
);
CREATE INDEX methodology_version_by_country ON methodology.methodology_version USING btree (country, methodology);
CREATE INDEX methodology_version_by_id ON methodology.methodology_version USING btree (methodology, version);
GRANT INSERT, SELECT ON methodology.methodology_version TO jcm_writer;
GRANT SELECT ON methodology.methodology_version TO jcm_reader;

CREATE VIEW methodology.current_methodology_version AS
SELECT edition,
    key,
    methodology,
    version,
    country,
    title_en,
    sectoral_scopes,
    sectoral_scope_in_source,
    approved_on,
    proponent,
    proposed_methodology,
    technology_hint,
    page,
    note_en,
    note_ja,
    confidence,
    inferred_fields,
    source,
    ended
   FROM methodology.methodology_version r
  WHERE NOT ended AND NOT (EXISTS ( SELECT
           FROM methodology.methodology_version later
          WHERE later.key = r.key AND later.edition > r.edition));
GRANT SELECT ON methodology.current_methodology_version TO jcm_reader;
GRANT SELECT ON methodology.current_methodology_version TO jcm_writer;


-- projectcycle
CREATE SCHEMA projectcycle;
GRANT USAGE ON SCHEMA projectcycle TO jcm_reader;
GRANT USAGE ON SCHEMA projectcycle TO jcm_writer;

CREATE TABLE projectcycle.project (
  edition bigint NOT NULL,
  key text NOT NULL,
  reference text NOT NULL,
  country text NOT NULL,
  title_en text NOT NULL,
  title_ja text,
  title_ja_source text,
  status text NOT NULL,
  status_as_of date NOT NULL,
  earlier_stage text,
  earlier_stage_as_of date,
  registered_on date,
  sectoral_scopes text,
  technology text,
  technology_in_source text,
  expected_tonnes_per_year bigint,
  operation_start_on date,
  lifetime_years integer,
  crediting_period_start date,
  crediting_period_end date,
  validation_entity text,
  validation_source text,
  financing_scheme text,
  eco_lease text,
  financing_fiscal_year integer,
  financing_source text,
  note_en text,
  note_ja text,
  confidence text NOT NULL,
  inferred_fields text,
  source text,
  ended boolean NOT NULL DEFAULT false,
  search_text text NOT NULL GENERATED ALWAYS AS (lower(NORMALIZE(((((reference || ' '::text) || title_en) || ' '::text) || COALESCE(title_ja, ''::text)), NFKC))),
  search_pairs text[] NOT NULL GENERATED ALWAYS AS (rulebook.search_pairs(((((reference || ' '::text) || title_en) || ' '::text) || COALESCE(title_ja, ''::text)))),
  CONSTRAINT project_pkey PRIMARY KEY (key, edition),
  CONSTRAINT project_edition_fkey FOREIGN KEY (edition) REFERENCES rulebook.edition(edition)
);
CREATE INDEX project_by_country ON projectcycle.project USING btree (country, reference);
CREATE INDEX project_by_expectation ON projectcycle.project USING btree (COALESCE(expected_tonnes_per_year, ('-1'::integer)::bigint) DESC, reference);
CREATE INDEX project_by_pairs ON projectcycle.project USING gin (search_pairs);
CREATE INDEX project_by_reference ON projectcycle.project USING btree (reference, key);
CREATE INDEX project_by_registration ON projectcycle.project USING btree (COALESCE(registered_on, '0001-01-01'::date) DESC, reference);
CREATE INDEX project_by_status ON projectcycle.project USING btree (status, reference);
CREATE INDEX project_by_technology ON projectcycle.project USING btree (technology, reference);
GRANT INSERT, SELECT ON projectcycle.project TO jcm_writer;
GRANT SELECT ON projectcycle.project TO jcm_reader;

CREATE TABLE projectcycle.project_case (
  edition bigint NOT NULL,
  key text NOT NULL,
  projects text,
  country text NOT NULL,
  title_en text NOT NULL,
  title_ja text NOT NULL,
  technology text,
  text_en text NOT NULL,
  text_ja text NOT NULL,
  tonnes bigint,
  tonnes_meaning text,
  note_en text,
  note_ja text,
  confidence text NOT NULL,
  inferred_fields text,
  source text,
  ended boolean NOT NULL DEFAULT false,
  CONSTRAINT project_case_pkey PRIMARY KEY (key, edition),
  CONSTRAINT project_case_edition_fkey FOREIGN KEY (edition) REFERENCES rulebook.edition(edition),
  CONSTRAINT project_case_check CHECK ((tonnes IS NULL) = (tonnes_meaning IS NULL))
);
GRANT INSERT, SELECT ON projectcycle.project_case TO jcm_writer;
GRANT SELECT ON projectcycle.project_case TO jcm_reader;

CREATE TABLE projectcycle.project_methodology (
  edition bigint NOT NULL,
  key text NOT NULL,
  project text NOT NULL,
  methodology text NOT NULL,
  note_en text,
  note_ja text,
  confidence text NOT NULL,
  inferred_fields text,
  source text,
  ended boolean NOT NULL DEFAULT false,
  CONSTRAINT project_methodology_pkey PRIMARY KEY (key, edition),
  CONSTRAINT project_methodology_edition_fkey FOREIGN KEY (edition) REFERENCES rulebook.edition(edition)
);
CREATE INDEX project_methodology_by_methodology ON projectcycle.project_methodology USING btree (methodology text_pattern_ops, project);
CREATE INDEX project_methodology_by_project ON projectcycle.project_methodology USING btree (project);
GRANT INSERT, SELECT ON projectcycle.project_methodology TO jcm_writer;
GRANT SELECT ON projectcycle.project_methodology TO jcm_reader;

CREATE TABLE projectcycle.project_participant (
  edition bigint NOT NULL,
  key text NOT NULL,
  project text NOT NULL,
  side text NOT NULL,
  name text NOT NULL,
  focal_point text,
  note_en text,
  note_ja text,
  confidence text NOT NULL,
  inferred_fields text,
  source text,
  ended boolean NOT NULL DEFAULT false,
  search_text text NOT NULL GENERATED ALWAYS AS (lower(NORMALIZE(name, NFKC))),
  search_pairs text[] NOT NULL GENERATED ALWAYS AS (rulebook.search_pairs(name)),
  CONSTRAINT project_participant_pkey PRIMARY KEY (key, edition),
  CONSTRAINT project_participant_edition_fkey FOREIGN KEY (edition) REFERENCES rulebook.edition(edition),
  CONSTRAINT project_participant_side_check CHECK (side = ANY (ARRAY['JP'::text, 'partner'::text]))
);
CREATE INDEX project_participant_by_pairs ON projectcycle.project_participant USING gin (search_pairs);
CREATE INDEX project_participant_by_project ON projectcycle.project_participant USING btree (project, key);
GRANT INSERT, SELECT ON projectcycle.project_participant TO jcm_writer;
GRANT SELECT ON projectcycle.project_participant TO jcm_reader;

CREATE TABLE projectcycle.third_party_entity (
  edition bigint NOT NULL,
  key text NOT NULL,
  number text NOT NULL,
  country text NOT NULL,
  name text NOT NULL,
  validation_scopes text,
  verification_scopes text,
  designated_on date,
  status text,
  note_en text,
  note_ja text,
  confidence text NOT NULL,
  inferred_fields text,
  source text,
  ended boolean NOT NULL DEFAULT false,
  CONSTRAINT third_party_entity_pkey PRIMARY KEY (key, edition),
  CONSTRAINT third_party_entity_edition_fkey FOREIGN KEY (edition) REFERENCES rulebook.edition(edition)
);
GRANT INSERT, SELECT ON projectcycle.third_party_entity TO jcm_writer;
GRANT SELECT ON projectcycle.third_party_entity TO jcm_reader;

CREATE VIEW projectcycle.current_project AS
SELECT edition,
    key,
    reference,
    country,
    title_en,
    title_ja,
    title_ja_source,
    status,
    status_as_of,
    earlier_stage,
    earlier_stage_as_of,
    registered_on,
    sectoral_scopes,
    technology,
    technology_in_source,
    expected_tonnes_per_year,
    operation_start_on,
    lifetime_years,
    crediting_period_start,
    crediting_period_end,
    validation_entity,
    validation_source,
    financing_scheme,
    eco_lease,
    financing_fiscal_year,
    financing_source,
    note_en,
    note_ja,
    confidence,
    inferred_fields,
    source,
    ended,
    search_text,
    search_pairs
   FROM projectcycle.project r
  WHERE NOT ended AND NOT (EXISTS ( SELECT
           FROM projectcycle.project later
          WHERE later.key = r.key AND later.edition > r.edition));
GRANT SELECT ON projectcycle.current_project TO jcm_reader;
GRANT SELECT ON projectcycle.current_project TO jcm_writer;

CREATE VIEW projectcycle.current_project_case AS
SELECT edition,
    key,
    projects,
    country,
    title_en,
    title_ja,
    technology,
    text_en,
    text_ja,
    tonnes,
    tonnes_meaning,
    note_en,
    note_ja,
    confidence,
    inferred_fields,
    source,
    ended
   FROM projectcycle.project_case r
  WHERE NOT ended AND NOT (EXISTS ( SELECT
           FROM projectcycle.project_case later
          WHERE later.key = r.key AND later.edition > r.edition));
GRANT SELECT ON projectcycle.current_project_case TO jcm_reader;
GRANT SELECT ON projectcycle.current_project_case TO jcm_writer;

CREATE VIEW projectcycle.current_project_methodology AS
SELECT edition,
    key,
    project,
    methodology,
    note_en,
    note_ja,
    confidence,
    inferred_fields,
    source,
    ended
   FROM projectcycle.project_methodology r
  WHERE NOT ended AND NOT (EXISTS ( SELECT
           FROM projectcycle.project_methodology later
          WHERE later.key = r.key AND later.edition > r.edition));
GRANT SELECT ON projectcycle.current_project_methodology TO jcm_reader;
GRANT SELECT ON projectcycle.current_project_methodology TO jcm_writer;

CREATE VIEW projectcycle.current_project_participant AS
SELECT edition,
    key,
    project,
    side,
    name,
    focal_point,
    note_en,
    note_ja,
    confidence,
    inferred_fields,
    source,
    ended,
    search_text,
    search_pairs
   FROM projectcycle.project_participant r
  WHERE NOT ended AND NOT (EXISTS ( SELECT
           FROM projectcycle.project_participant later
          WHERE later.key = r.key AND later.edition > r.edition));
GRANT SELECT ON projectcycle.current_project_participant TO jcm_reader;
GRANT SELECT ON projectcycle.current_project_participant TO jcm_writer;

CREATE VIEW projectcycle.current_third_party_entity AS
SELECT edition,
    key,
    number,
    country,
    name,
    validation_scopes,
    verification_scopes,
    designated_on,
    status,
    note_en,
    note_ja,
    confidence,
    inferred_fields,
    source,
    ended
   FROM projectcycle.third_party_entity r
  WHERE NOT ended AND NOT (EXISTS ( SELECT
           FROM projectcycle.third_party_entity later
          WHERE later.key = r.key AND later.edition > r.edition));
GRANT SELECT ON projectcycle.current_third_party_entity TO jcm_reader;
GRANT SELECT ON projectcycle.current_third_party_entity TO jcm_writer;


-- registry
CREATE SCHEMA registry;
GRANT USAGE ON SCHEMA registry TO jcm_reader;
GRANT USAGE ON SCHEMA registry TO jcm_writer;

CREATE TABLE registry.public_issuance (
  edition bigint NOT NULL,
  key text NOT NULL,
  projects text,
  country text NOT NULL,
  period_start date,
  period_end date,
  decided_on date,
  decided_by date,
  tonnes bigint,
  tonnes_japan bigint,
  tonnes_partner bigint,
  japan_government bigint,
  japan_company bigint,
  partner_government bigint,
  partner_company bigint,
  issued_japan_on date,
  issued_partner_on date,
  verifying_entity text,
  itmo text,
  several_projects text NOT NULL,
  counted text NOT NULL,
  source_kind text NOT NULL,
  note_en text,
  note_ja text,
  confidence text NOT NULL,
  inferred_fields text,
  source text,
  ended boolean NOT NULL DEFAULT false,
  CONSTRAINT public_issuance_pkey PRIMARY KEY (key, edition),
  CONSTRAINT public_issuance_edition_fkey FOREIGN KEY (edition) REFERENCES rulebook.edition(edition),
  CONSTRAINT public_issuance_check CHECK (tonnes_japan IS NULL OR tonnes_partner IS NULL OR tonnes IS NULL OR (tonnes_japan + tonnes_partner) = tonnes),
  CONSTRAINT public_issuance_check1 CHECK (period_end IS NULL OR period_start IS NULL OR period_start <= period_end),
  CONSTRAINT public_issuance_counted_check CHECK (counted = ANY (ARRAY['yes'::text, 'no'::text])),
  CONSTRAINT public_issuance_several_projects_check CHECK (several_projects = ANY (ARRAY['yes'::text, 'no'::text]))
);
CREATE INDEX public_issuance_by_country ON registry.public_issuance USING btree (country, key);
CREATE INDEX public_issuance_by_project ON registry.public_issuance USING gin (string_to_array(projects, ' '::text));
GRANT INSERT, SELECT ON registry.public_issuance TO jcm_writer;
GRANT SELECT ON registry.public_issuance TO jcm_reader;

CREATE TABLE registry.third_party_statement (
  edition bigint NOT NULL,
  key text NOT NULL,
  projects text NOT NULL,
  country text NOT NULL,
  tonnes bigint NOT NULL,
  vintage_from integer,
  vintage_to integer,
  decided_on date,
  issued_japan_on date,
  itmo text,
  note_en text,
  note_ja text,
  confidence text NOT NULL,
  inferred_fields text,
  source text,
  ended boolean NOT NULL DEFAULT false,
  CONSTRAINT third_party_statement_pkey PRIMARY KEY (key, edition),
  CONSTRAINT third_party_statement_edition_fkey FOREIGN KEY (edition) REFERENCES rulebook.edition(edition),
  CONSTRAINT third_party_statement_confidence_check CHECK (confidence <> 'verified'::text)
);
CREATE INDEX third_party_statement_by_project ON registry.third_party_statement USING gin (string_to_array(projects, ' '::text));
GRANT INSERT, SELECT ON registry.third_party_statement TO jcm_writer;
GRANT SELECT ON registry.third_party_statement TO jcm_reader;

CREATE VIEW registry.current_public_issuance AS
SELECT edition,
    key,
    projects,
    country,
    period_start,
    period_end,
    decided_on,
    decided_by,
    tonnes,
    tonnes_japan,
    tonnes_partner,
    japan_government,
    japan_company,
    partner_government,
    partner_company,
    issued_japan_on,
    issued_partner_on,
    verifying_entity,
    itmo,
    several_projects,
    counted,
    source_kind,
    note_en,
    note_ja,
    confidence,
    inferred_fields,
    source,
    ended
   FROM registry.public_issuance r
  WHERE NOT ended AND NOT (EXISTS ( SELECT
           FROM registry.public_issuance later
          WHERE later.key = r.key AND later.edition > r.edition));
GRANT SELECT ON registry.current_public_issuance TO jcm_reader;
GRANT SELECT ON registry.current_public_issuance TO jcm_writer;

CREATE VIEW registry.current_third_party_statement AS
SELECT edition,
    key,
    projects,
    country,
    tonnes,
    vintage_from,
    vintage_to,
    decided_on,
    issued_japan_on,
    itmo,
    note_en,
    note_ja,
    confidence,
    inferred_fields,
    source,
    ended
   FROM registry.third_party_statement r
  WHERE NOT ended AND NOT (EXISTS ( SELECT
           FROM registry.third_party_statement later
          WHERE later.key = r.key AND later.edition > r.edition));
GRANT SELECT ON registry.current_third_party_statement TO jcm_reader;
GRANT SELECT ON registry.current_third_party_statement TO jcm_writer;


-- rulebook
CREATE SCHEMA rulebook;
GRANT USAGE ON SCHEMA rulebook TO jcm_reader;
GRANT USAGE ON SCHEMA rulebook TO jcm_writer;

CREATE TABLE rulebook.edition (
  edition bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  kind text NOT NULL,
  title text NOT NULL,
  source text NOT NULL,
  content_sha256 text NOT NULL,
  loaded_at timestamp with time zone NOT NULL,
  loaded_by text NOT NULL,
  approved_by text,
  CONSTRAINT edition_pkey PRIMARY KEY (edition),
  CONSTRAINT edition_check CHECK (kind = 'shipped'::text OR approved_by IS NOT NULL AND approved_by <> loaded_by),
  CONSTRAINT edition_content_sha256_check CHECK (content_sha256 ~ '^[0-9a-f]{64}$'::text),
  CONSTRAINT edition_kind_check CHECK (kind = ANY (ARRAY['shipped'::text, 'desk'::text])),
  CONSTRAINT edition_loaded_by_check CHECK (loaded_by <> ''::text),
  CONSTRAINT edition_source_check CHECK (source <> ''::text),
  CONSTRAINT edition_title_check CHECK (title <> ''::text)
);
CREATE UNIQUE INDEX edition_shipped_once ON rulebook.edition USING btree (content_sha256) WHERE (kind = 'shipped'::text);
GRANT INSERT, SELECT ON rulebook.edition TO jcm_writer;
GRANT SELECT ON rulebook.edition TO jcm_reader;

CREATE TABLE rulebook.partner_country (
  edition bigint NOT NULL,
  key text NOT NULL,
  standing text NOT NULL,
  signature_order integer,
  country text NOT NULL,
  alpha3 text NOT NULL,
  name_en text NOT NULL,
  name_ja text NOT NULL,
  signed_on date,
  signed_at text,
  signed_for_japan text,
  signed_for_partner text,
  tradable_at_signing text,
  tradable_source text,
  first_meeting_on date,
  first_meeting_at text,
  latest_meeting_number integer,
  latest_meeting_on date,
  latest_meeting_at text,
  latest_electronic_decision_on date,
  note_en text,
  note_ja text,
  confidence text NOT NULL,
  inferred_fields text,
  source text,
  ended boolean NOT NULL DEFAULT false,
  CONSTRAINT partner_country_pkey PRIMARY KEY (key, edition),
  CONSTRAINT partner_country_edition_fkey FOREIGN KEY (edition) REFERENCES rulebook.edition(edition),
  CONSTRAINT partner_country_standing_check CHECK (standing = ANY (ARRAY['partner'::text, 'signing-unknown'::text]))
);
GRANT INSERT, SELECT ON rulebook.partner_country TO jcm_writer;
GRANT SELECT ON rulebook.partner_country TO jcm_reader;

CREATE TABLE rulebook.rule_document (
  edition bigint NOT NULL,
  key text NOT NULL,
  country text NOT NULL,
  document text NOT NULL,
  designation text,
  version text,
  adopted_on date,
  standing text NOT NULL,
  note_en text,
  note_ja text,
  confidence text NOT NULL,
  inferred_fields text,
  source text,
  ended boolean NOT NULL DEFAULT false,
  CONSTRAINT rule_document_pkey PRIMARY KEY (key, edition),
  CONSTRAINT rule_document_edition_fkey FOREIGN KEY (edition) REFERENCES rulebook.edition(edition),
  CONSTRAINT rule_document_standing_check CHECK (standing = ANY (ARRAY['exists'::text, 'none'::text]))
);
GRANT INSERT, SELECT ON rulebook.rule_document TO jcm_writer;
GRANT SELECT ON rulebook.rule_document TO jcm_reader;

CREATE VIEW rulebook.current_partner_country AS
SELECT edition,
    key,
    standing,
    signature_order,
    country,
    alpha3,
    name_en,
    name_ja,
    signed_on,
    signed_at,
    signed_for_japan,
    signed_for_partner,
    tradable_at_signing,
    tradable_source,
    first_meeting_on,
    first_meeting_at,
    latest_meeting_number,
    latest_meeting_on,
    latest_meeting_at,
    latest_electronic_decision_on,
    note_en,
    note_ja,
    confidence,
    inferred_fields,
    source,
    ended
   FROM rulebook.partner_country r
  WHERE NOT ended AND NOT (EXISTS ( SELECT
           FROM rulebook.partner_country later
          WHERE later.key = r.key AND later.edition > r.edition));
GRANT SELECT ON rulebook.current_partner_country TO jcm_reader;
GRANT SELECT ON rulebook.current_partner_country TO jcm_writer;

CREATE VIEW rulebook.current_rule_document AS
SELECT edition,
    key,
    country,
    document,
    designation,
    version,
    adopted_on,
    standing,
    note_en,
    note_ja,
    confidence,
    inferred_fields,
    source,
    ended
   FROM rulebook.rule_document r
  WHERE NOT ended AND NOT (EXISTS ( SELECT
           FROM rulebook.rule_document later
          WHERE later.key = r.key AND later.edition > r.edition));
GRANT SELECT ON rulebook.current_rule_document TO jcm_reader;
GRANT SELECT ON rulebook.current_rule_document TO jcm_writer;

CREATE OR REPLACE FUNCTION rulebook.search_pairs(words text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN (SELECT COALESCE(array_agg(DISTINCT substr(f.folded, i.i, 2)), '{}'::text[]) AS "coalesce" FROM (SELECT lower(NORMALIZE(search_pairs.words, NFKC)) AS folded) f, LATERAL generate_series(1, (length(f.folded) - 1)) i(i));
