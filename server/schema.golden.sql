-- Generated from the catalog of a migrated database; compared in SchemaTest.
-- After a new migration write it anew: see docs/guides/schema.md
CREATE EXTENSION btree_gist SCHEMA registry;


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
SELECT r.edition,
    r.key,
    r.as_of,
    r."position",
    r.country,
    r.name_ja,
    r.signed_in,
    r.registered,
    r.issuing,
    r.equipment,
    r.fgas,
    r.adb,
    r.unido,
    r.newtech,
    r.redd,
    r.total,
    r.note_en,
    r.note_ja,
    r.confidence,
    r.inferred_fields,
    r.source,
    r.ended,
    NULL::text AS confirmed_fields
   FROM financing.published_status r
  WHERE NOT r.ended AND NOT (EXISTS ( SELECT
           FROM financing.published_status later
          WHERE later.key = r.key AND later.edition > r.edition)) AND NOT (EXISTS ( SELECT
           FROM rulebook.confirmation_proposal c
          WHERE c.fact_row = r.key))
UNION ALL
 SELECT p.edition,
    p.key,
    p.as_of,
    p."position",
    p.country,
    p.name_ja,
    p.signed_in,
    p.registered,
    p.issuing,
    p.equipment,
    p.fgas,
    p.adb,
    p.unido,
    p.newtech,
    p.redd,
    p.total,
    p.note_en,
    p.note_ja,
    p.confidence,
    p.inferred_fields,
    p.source,
    p.ended,
    c.fields AS confirmed_fields
   FROM financing.published_status r
     CROSS JOIN LATERAL rulebook.confirmed_cells(r.key, to_jsonb(r.*)) c(confirmed, fields)
     CROSS JOIN LATERAL jsonb_populate_record(r.*, c.confirmed) p(edition, key, as_of, "position", country, name_ja, signed_in, registered, issuing, equipment, fgas, adb, unido, newtech, redd, total, note_en, note_ja, confidence, inferred_fields, source, ended)
  WHERE NOT r.ended AND NOT (EXISTS ( SELECT
           FROM financing.published_status later
          WHERE later.key = r.key AND later.edition > r.edition)) AND (EXISTS ( SELECT
           FROM rulebook.confirmation_proposal c_1
          WHERE c_1.fact_row = r.key));
GRANT SELECT ON financing.current_published_status TO jcm_reader;
GRANT SELECT ON financing.current_published_status TO jcm_writer;

CREATE VIEW financing.current_published_total AS
SELECT r.edition,
    r.key,
    r.as_of,
    r.scope,
    r.metric,
    r.value,
    r.value_to,
    r."precision",
    r.unit,
    r.note_en,
    r.note_ja,
    r.confidence,
    r.inferred_fields,
    r.source,
    r.ended,
    NULL::text AS confirmed_fields
   FROM financing.published_total r
  WHERE NOT r.ended AND NOT (EXISTS ( SELECT
           FROM financing.published_total later
          WHERE later.key = r.key AND later.edition > r.edition)) AND NOT (EXISTS ( SELECT
           FROM rulebook.confirmation_proposal c
          WHERE c.fact_row = r.key))
UNION ALL
 SELECT p.edition,
    p.key,
    p.as_of,
    p.scope,
    p.metric,
    p.value,
    p.value_to,
    p."precision",
    p.unit,
    p.note_en,
    p.note_ja,
    p.confidence,
    p.inferred_fields,
    p.source,
    p.ended,
    c.fields AS confirmed_fields
   FROM financing.published_total r
     CROSS JOIN LATERAL rulebook.confirmed_cells(r.key, to_jsonb(r.*)) c(confirmed, fields)
     CROSS JOIN LATERAL jsonb_populate_record(r.*, c.confirmed) p(edition, key, as_of, scope, metric, value, value_to, "precision", unit, note_en, note_ja, confidence, inferred_fields, source, ended)
  WHERE NOT r.ended AND NOT (EXISTS ( SELECT
           FROM financing.published_total later
          WHERE later.key = r.key AND later.edition > r.edition)) AND (EXISTS ( SELECT
           FROM rulebook.confirmation_proposal c_1
          WHERE c_1.fact_row = r.key));
GRANT SELECT ON financing.current_published_total TO jcm_reader;
GRANT SELECT ON financing.current_published_total TO jcm_writer;

CREATE VIEW financing.current_support_project AS
SELECT r.edition,
    r.key,
    r.country,
    r.fiscal_year,
    r.scheme,
    r.selection_round,
    r.title_en,
    r.title_ja,
    r.title_descriptive,
    r.representative,
    r.technology,
    r.expected_tonnes_per_year,
    r.project,
    r.evidence,
    r.note_en,
    r.note_ja,
    r.confidence,
    r.inferred_fields,
    r.source,
    r.ended,
    NULL::text AS confirmed_fields
   FROM financing.support_project r
  WHERE NOT r.ended AND NOT (EXISTS ( SELECT
           FROM financing.support_project later
          WHERE later.key = r.key AND later.edition > r.edition)) AND NOT (EXISTS ( SELECT
           FROM rulebook.confirmation_proposal c
          WHERE c.fact_row = r.key))
UNION ALL
 SELECT p.edition,
    p.key,
    p.country,
    p.fiscal_year,
    p.scheme,
    p.selection_round,
    p.title_en,
    p.title_ja,
    p.title_descriptive,
    p.representative,
    p.technology,
    p.expected_tonnes_per_year,
    p.project,
    p.evidence,
    p.note_en,
    p.note_ja,
    p.confidence,
    p.inferred_fields,
    p.source,
    p.ended,
    c.fields AS confirmed_fields
   FROM financing.support_project r
     CROSS JOIN LATERAL rulebook.confirmed_cells(r.key, to_jsonb(r.*)) c(confirmed, fields)
     CROSS JOIN LATERAL jsonb_populate_record(r.*, c.confirmed) p(edition, key, country, fiscal_year, scheme, selection_round, title_en, title_ja, title_descriptive, representative, technology, expected_tonnes_per_year, project, evidence, note_en, note_ja, confidence, inferred_fields, source, ended)
  WHERE NOT r.ended AND NOT (EXISTS ( SELECT
           FROM financing.support_project later
          WHERE later.key = r.key AND later.edition > r.edition)) AND (EXISTS ( SELECT
           FROM rulebook.confirmation_proposal c_1
          WHERE c_1.fact_row = r.key));
GRANT SELECT ON financing.current_support_project TO jcm_reader;
GRANT SELECT ON financing.current_support_project TO jcm_writer;


-- methodology
CREATE SCHEMA methodology;
GRANT USAGE ON SCHEMA methodology TO jcm_reader;
GRANT USAGE ON SCHEMA methodology TO jcm_writer;

CREATE TABLE methodology.draft (
  draft bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  organisation bigint NOT NULL,
  name text NOT NULL,
  predecessor text,
  started_at timestamp with time zone NOT NULL,
  started_by bigint NOT NULL,
  CONSTRAINT draft_pkey PRIMARY KEY (draft),
  CONSTRAINT draft_name_check CHECK (name <> ''::text AND length(name) <= 120)
);
CREATE INDEX draft_by_organisation ON methodology.draft USING btree (organisation, draft DESC);
GRANT INSERT, SELECT ON methodology.draft TO jcm_writer;

CREATE TABLE methodology.draft_proposal (
  draft bigint NOT NULL,
  version integer NOT NULL,
  handed_in_at timestamp with time zone NOT NULL,
  handed_in_by bigint NOT NULL,
  handed_in_by_name text NOT NULL,
  CONSTRAINT draft_proposal_pkey PRIMARY KEY (draft),
  CONSTRAINT draft_proposal_draft_version_fkey FOREIGN KEY (draft, version) REFERENCES methodology.draft_version(draft, version)
);
GRANT INSERT, SELECT ON methodology.draft_proposal TO jcm_writer;

CREATE TABLE methodology.draft_version (
  draft bigint NOT NULL,
  version integer NOT NULL,
  text text NOT NULL,
  text_sha256 text NOT NULL,
  faults integer NOT NULL,
  saved_at timestamp with time zone NOT NULL,
  saved_by bigint NOT NULL,
  saved_by_name text NOT NULL,
  CONSTRAINT draft_version_pkey PRIMARY KEY (draft, version),
  CONSTRAINT draft_version_draft_fkey FOREIGN KEY (draft) REFERENCES methodology.draft(draft),
  CONSTRAINT draft_version_check CHECK (text_sha256 = encode(sha256(convert_to(text, 'UTF8'::name)), 'hex'::text)),
  CONSTRAINT draft_version_faults_check CHECK (faults >= 0),
  CONSTRAINT draft_version_text_check CHECK (length(text) <= 500000),
  CONSTRAINT draft_version_version_check CHECK (version >= 1)
);
GRANT INSERT, SELECT ON methodology.draft_version TO jcm_writer;

CREATE TABLE methodology.kept_calculation (
  kept bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  inputs_sha256 text NOT NULL,
  methodology text NOT NULL,
  project_file text NOT NULL,
  readings text NOT NULL,
  as_of date NOT NULL,
  result_sha256 text NOT NULL,
  kept_until date NOT NULL,
  kept_at timestamp with time zone NOT NULL,
  kept_by bigint NOT NULL,
  organisation bigint NOT NULL,
  CONSTRAINT kept_calculation_pkey PRIMARY KEY (kept),
  CONSTRAINT kept_calculation_inputs_sha256_check CHECK (inputs_sha256 ~ '^[0-9a-f]{64}$'::text),
  CONSTRAINT kept_calculation_project_file_check CHECK (length(project_file) <= 100000),
  CONSTRAINT kept_calculation_readings_check CHECK (length(readings) <= 5000000),
  CONSTRAINT kept_calculation_result_sha256_check CHECK (result_sha256 ~ '^[0-9a-f]{64}$'::text)
);
CREATE INDEX kept_calculation_by_inputs ON methodology.kept_calculation USING btree (inputs_sha256, kept_until DESC);
CREATE INDEX kept_calculation_by_organisation ON methodology.kept_calculation USING btree (organisation, kept_at DESC);
GRANT INSERT, SELECT ON methodology.kept_calculation TO jcm_writer;

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

CREATE TABLE methodology.official_form (
  form bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  methodology text NOT NULL,
  file_name text NOT NULL,
  content bytea NOT NULL,
  content_sha256 text NOT NULL,
  uploaded_at timestamp with time zone NOT NULL,
  uploaded_by bigint NOT NULL,
  uploaded_by_name text NOT NULL,
  organisation bigint NOT NULL,
  CONSTRAINT official_form_pkey PRIMARY KEY (form),
  CONSTRAINT official_form_check CHECK (content_sha256 = encode(sha256(content), 'hex'::text)),
  CONSTRAINT official_form_content_check CHECK (octet_length(content) >= 1 AND octet_length(content) <= 5242880),
  CONSTRAINT official_form_file_name_check CHECK (file_name <> ''::text AND length(file_name) <= 200),
  CONSTRAINT official_form_methodology_check CHECK (methodology <> ''::text AND length(methodology) <= 40)
);
CREATE INDEX official_form_by_methodology ON methodology.official_form USING btree (methodology, form DESC);
GRANT INSERT, SELECT ON methodology.official_form TO jcm_writer;

CREATE VIEW methodology.current_methodology_version AS
SELECT r.edition,
    r.key,
    r.methodology,
    r.version,
    r.country,
    r.title_en,
    r.sectoral_scopes,
    r.sectoral_scope_in_source,
    r.approved_on,
    r.proponent,
    r.proposed_methodology,
    r.technology_hint,
    r.page,
    r.note_en,
    r.note_ja,
    r.confidence,
    r.inferred_fields,
    r.source,
    r.ended,
    NULL::text AS confirmed_fields
   FROM methodology.methodology_version r
  WHERE NOT r.ended AND NOT (EXISTS ( SELECT
           FROM methodology.methodology_version later
          WHERE later.key = r.key AND later.edition > r.edition)) AND NOT (EXISTS ( SELECT
           FROM rulebook.confirmation_proposal c
          WHERE c.fact_row = r.key))
UNION ALL
 SELECT p.edition,
    p.key,
    p.methodology,
    p.version,
    p.country,
    p.title_en,
    p.sectoral_scopes,
    p.sectoral_scope_in_source,
    p.approved_on,
    p.proponent,
    p.proposed_methodology,
    p.technology_hint,
    p.page,
    p.note_en,
    p.note_ja,
    p.confidence,
    p.inferred_fields,
    p.source,
    p.ended,
    c.fields AS confirmed_fields
   FROM methodology.methodology_version r
     CROSS JOIN LATERAL rulebook.confirmed_cells(r.key, to_jsonb(r.*)) c(confirmed, fields)
     CROSS JOIN LATERAL jsonb_populate_record(r.*, c.confirmed) p(edition, key, methodology, version, country, title_en, sectoral_scopes, sectoral_scope_in_source, approved_on, proponent, proposed_methodology, technology_hint, page, note_en, note_ja, confidence, inferred_fields, source, ended)
  WHERE NOT r.ended AND NOT (EXISTS ( SELECT
           FROM methodology.methodology_version later
          WHERE later.key = r.key AND later.edition > r.edition)) AND (EXISTS ( SELECT
           FROM rulebook.confirmation_proposal c_1
          WHERE c_1.fact_row = r.key));
GRANT SELECT ON methodology.current_methodology_version TO jcm_reader;
GRANT SELECT ON methodology.current_methodology_version TO jcm_writer;


-- projectcycle
CREATE SCHEMA projectcycle;
GRANT USAGE ON SCHEMA projectcycle TO jcm_reader;
GRANT USAGE ON SCHEMA projectcycle TO jcm_writer;

CREATE TABLE projectcycle.act_refused (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  project text NOT NULL,
  first_day date NOT NULL,
  event text NOT NULL,
  refusal text NOT NULL,
  tried_by text NOT NULL,
  tried_at timestamp with time zone NOT NULL,
  CONSTRAINT act_refused_pkey PRIMARY KEY (id)
);
GRANT INSERT, SELECT ON projectcycle.act_refused TO jcm_writer;
GRANT SELECT ON projectcycle.act_refused TO jcm_reader;

CREATE TABLE projectcycle.acts_for (
  organisation bigint NOT NULL,
  kind text NOT NULL,
  reference text NOT NULL,
  CONSTRAINT acts_for_pkey PRIMARY KEY (organisation, kind, reference),
  CONSTRAINT acts_for_kind_check CHECK (kind = ANY (ARRAY['participant'::text, 'entity'::text]))
);
GRANT INSERT, SELECT ON projectcycle.acts_for TO jcm_writer;
GRANT SELECT ON projectcycle.acts_for TO jcm_reader;

CREATE TABLE projectcycle.authorization (
  party text NOT NULL,
  id text NOT NULL,
  version integer NOT NULL,
  project text NOT NULL,
  "authorization" bytea NOT NULL,
  hash text NOT NULL,
  form_key text NOT NULL,
  given_by text NOT NULL,
  given_at timestamp with time zone NOT NULL,
  CONSTRAINT authorization_pkey PRIMARY KEY (party, id, version),
  CONSTRAINT authorization_form_key_key UNIQUE (form_key),
  CONSTRAINT authorization_project_fkey FOREIGN KEY (project) REFERENCES projectcycle.registered_project(reference),
  CONSTRAINT authorization_hash_check CHECK (hash ~ '^[0-9a-f]{64}$'::text),
  CONSTRAINT authorization_party_check CHECK (party ~ '^[A-Z]{2}$'::text),
  CONSTRAINT authorization_version_check CHECK (version >= 1)
);
GRANT INSERT, SELECT ON projectcycle."authorization" TO jcm_writer;
GRANT SELECT ON projectcycle."authorization" TO jcm_reader;

CREATE TABLE projectcycle.calculation (
  hash text NOT NULL,
  project text NOT NULL,
  first_day date NOT NULL,
  last_day date NOT NULL,
  readings text NOT NULL,
  methodology text NOT NULL,
  methodology_text text NOT NULL,
  inputs text NOT NULL,
  confirmations text NOT NULL,
  as_of date NOT NULL,
  result bytea NOT NULL,
  trace bytea NOT NULL,
  trace_hash text NOT NULL,
  run_by text NOT NULL,
  run_at timestamp with time zone NOT NULL,
  CONSTRAINT calculation_pkey PRIMARY KEY (hash),
  CONSTRAINT calculation_project_fkey FOREIGN KEY (project) REFERENCES projectcycle.registered_project(reference),
  CONSTRAINT calculation_readings_fkey FOREIGN KEY (readings) REFERENCES projectcycle.data_file(hash),
  CONSTRAINT calculation_confirmations_check CHECK (confirmations ~ '^[0-9a-f]{64}$'::text),
  CONSTRAINT calculation_hash_check CHECK (hash ~ '^[0-9a-f]{64}$'::text),
  CONSTRAINT calculation_inputs_check CHECK (inputs ~ '^[0-9a-f]{64}$'::text),
  CONSTRAINT calculation_methodology_text_check CHECK (methodology_text ~ '^[0-9a-f]{64}$'::text),
  CONSTRAINT calculation_trace_hash_check CHECK (trace_hash ~ '^[0-9a-f]{64}$'::text)
);
CREATE INDEX calculation_project_first_day_idx ON projectcycle.calculation USING btree (project, first_day);
GRANT INSERT, SELECT ON projectcycle.calculation TO jcm_writer;
GRANT SELECT ON projectcycle.calculation TO jcm_reader;

CREATE TABLE projectcycle.data_file (
  hash text NOT NULL,
  name text NOT NULL,
  bytes bytea NOT NULL,
  received_by text NOT NULL,
  received_at timestamp with time zone NOT NULL,
  CONSTRAINT data_file_pkey PRIMARY KEY (hash),
  CONSTRAINT data_file_bytes_check CHECK (octet_length(bytes) >= 1 AND octet_length(bytes) <= 20000000),
  CONSTRAINT data_file_hash_check CHECK (hash ~ '^[0-9a-f]{64}$'::text),
  CONSTRAINT data_file_name_check CHECK (length(name) >= 1 AND length(name) <= 200)
);
GRANT INSERT, SELECT ON projectcycle.data_file TO jcm_writer;
GRANT SELECT ON projectcycle.data_file TO jcm_reader;

CREATE TABLE projectcycle.decision (
  number text NOT NULL,
  project text NOT NULL,
  first_day date NOT NULL,
  step integer NOT NULL,
  decision bytea NOT NULL,
  hash text NOT NULL,
  CONSTRAINT decision_pkey PRIMARY KEY (number),
  CONSTRAINT decision_hash_key UNIQUE (hash),
  CONSTRAINT decision_project_first_day_key UNIQUE (project, first_day),
  CONSTRAINT decision_project_first_day_step_fkey FOREIGN KEY (project, first_day, step) REFERENCES projectcycle.step_taken(project, first_day, number),
  CONSTRAINT decision_hash_check CHECK (hash ~ '^[0-9a-f]{64}$'::text),
  CONSTRAINT decision_number_check CHECK (number ~ '^(SAMPLE-)?JC-[A-Z]{2}-[0-9]{1,5}$'::text)
);
GRANT INSERT, SELECT ON projectcycle.decision TO jcm_writer;
GRANT SELECT ON projectcycle.decision TO jcm_reader;

CREATE TABLE projectcycle.period_case (
  project text NOT NULL,
  first_day date NOT NULL,
  last_day date NOT NULL,
  opened_by text NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  CONSTRAINT period_case_pkey PRIMARY KEY (project, first_day),
  CONSTRAINT period_case_project_fkey FOREIGN KEY (project) REFERENCES projectcycle.registered_project(reference),
  CONSTRAINT period_case_check CHECK (last_day >= first_day),
  CONSTRAINT period_case_opened_by_check CHECK (length(opened_by) >= 1 AND length(opened_by) <= 100)
);
CREATE TRIGGER period_overlap BEFORE INSERT ON projectcycle.period_case FOR EACH ROW EXECUTE FUNCTION projectcycle.refuse_overlapping_period();
GRANT INSERT, SELECT ON projectcycle.period_case TO jcm_writer;
GRANT SELECT ON projectcycle.period_case TO jcm_reader;

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
CREATE INDEX project_in_force ON projectcycle.project USING btree (key, edition) INCLUDE (ended, country, status, technology, financing_scheme);
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

CREATE TABLE projectcycle.registered_project (
  reference text NOT NULL,
  title text NOT NULL,
  methodology text NOT NULL,
  registered date NOT NULL,
  focal_point text NOT NULL,
  verifiers text[] NOT NULL,
  facts bytea NOT NULL,
  facts_hash text NOT NULL,
  CONSTRAINT registered_project_pkey PRIMARY KEY (reference),
  CONSTRAINT registered_project_facts_hash_check CHECK (facts_hash ~ '^[0-9a-f]{64}$'::text),
  CONSTRAINT registered_project_focal_point_check CHECK (length(focal_point) >= 1 AND length(focal_point) <= 300),
  CONSTRAINT registered_project_methodology_check CHECK (length(methodology) >= 1 AND length(methodology) <= 40),
  CONSTRAINT registered_project_reference_check CHECK (reference ~ '^([A-Z]{2}[0-9]{3}|SAMPLE-[A-Z]{2}-[1-9][0-9]{0,3})$'::text),
  CONSTRAINT registered_project_title_check CHECK (length(title) >= 1 AND length(title) <= 300)
);
GRANT INSERT, SELECT ON projectcycle.registered_project TO jcm_writer;
GRANT SELECT ON projectcycle.registered_project TO jcm_reader;

CREATE TABLE projectcycle.step_taken (
  project text NOT NULL,
  first_day date NOT NULL,
  number integer NOT NULL,
  event text NOT NULL,
  from_state text NOT NULL,
  to_state text NOT NULL,
  on_date date NOT NULL,
  act bytea NOT NULL,
  act_hash text NOT NULL,
  form_key text NOT NULL,
  taken_by text NOT NULL,
  taken_at timestamp with time zone NOT NULL,
  CONSTRAINT step_taken_pkey PRIMARY KEY (project, first_day, number),
  CONSTRAINT step_taken_form_key_key UNIQUE (form_key),
  CONSTRAINT step_taken_project_first_day_fkey FOREIGN KEY (project, first_day) REFERENCES projectcycle.period_case(project, first_day),
  CONSTRAINT step_taken_act_hash_check CHECK (act_hash ~ '^[0-9a-f]{64}$'::text),
  CONSTRAINT step_taken_form_key_check CHECK (length(form_key) >= 1 AND length(form_key) <= 100),
  CONSTRAINT step_taken_number_check CHECK (number >= 1),
  CONSTRAINT step_taken_taken_by_check CHECK (length(taken_by) >= 1 AND length(taken_by) <= 100)
);
GRANT INSERT, SELECT ON projectcycle.step_taken TO jcm_writer;
GRANT SELECT ON projectcycle.step_taken TO jcm_reader;

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

CREATE TABLE projectcycle.verification (
  hash text NOT NULL,
  project text NOT NULL,
  first_day date NOT NULL,
  number integer NOT NULL,
  opinion bytea NOT NULL,
  CONSTRAINT verification_pkey PRIMARY KEY (hash),
  CONSTRAINT verification_project_first_day_number_fkey FOREIGN KEY (project, first_day, number) REFERENCES projectcycle.step_taken(project, first_day, number),
  CONSTRAINT verification_hash_check CHECK (hash ~ '^[0-9a-f]{64}$'::text)
);
GRANT INSERT, SELECT ON projectcycle.verification TO jcm_writer;
GRANT SELECT ON projectcycle.verification TO jcm_reader;

CREATE VIEW projectcycle.current_project AS
SELECT project_as_loaded.edition,
    project_as_loaded.key,
    project_as_loaded.reference,
    project_as_loaded.country,
    project_as_loaded.title_en,
    project_as_loaded.title_ja,
    project_as_loaded.title_ja_source,
    project_as_loaded.status,
    project_as_loaded.status_as_of,
    project_as_loaded.earlier_stage,
    project_as_loaded.earlier_stage_as_of,
    project_as_loaded.registered_on,
    project_as_loaded.sectoral_scopes,
    project_as_loaded.technology,
    project_as_loaded.technology_in_source,
    project_as_loaded.expected_tonnes_per_year,
    project_as_loaded.operation_start_on,
    project_as_loaded.lifetime_years,
    project_as_loaded.crediting_period_start,
    project_as_loaded.crediting_period_end,
    project_as_loaded.validation_entity,
    project_as_loaded.validation_source,
    project_as_loaded.financing_scheme,
    project_as_loaded.eco_lease,
    project_as_loaded.financing_fiscal_year,
    project_as_loaded.financing_source,
    project_as_loaded.note_en,
    project_as_loaded.note_ja,
    project_as_loaded.confidence,
    project_as_loaded.inferred_fields,
    project_as_loaded.source,
    project_as_loaded.ended,
    project_as_loaded.search_text,
    project_as_loaded.search_pairs,
    project_as_loaded.confirmed_fields
   FROM projectcycle.project_as_loaded
UNION ALL
 SELECT project_with_confirmations.edition,
    project_with_confirmations.key,
    project_with_confirmations.reference,
    project_with_confirmations.country,
    project_with_confirmations.title_en,
    project_with_confirmations.title_ja,
    project_with_confirmations.title_ja_source,
    project_with_confirmations.status,
    project_with_confirmations.status_as_of,
    project_with_confirmations.earlier_stage,
    project_with_confirmations.earlier_stage_as_of,
    project_with_confirmations.registered_on,
    project_with_confirmations.sectoral_scopes,
    project_with_confirmations.technology,
    project_with_confirmations.technology_in_source,
    project_with_confirmations.expected_tonnes_per_year,
    project_with_confirmations.operation_start_on,
    project_with_confirmations.lifetime_years,
    project_with_confirmations.crediting_period_start,
    project_with_confirmations.crediting_period_end,
    project_with_confirmations.validation_entity,
    project_with_confirmations.validation_source,
    project_with_confirmations.financing_scheme,
    project_with_confirmations.eco_lease,
    project_with_confirmations.financing_fiscal_year,
    project_with_confirmations.financing_source,
    project_with_confirmations.note_en,
    project_with_confirmations.note_ja,
    project_with_confirmations.confidence,
    project_with_confirmations.inferred_fields,
    project_with_confirmations.source,
    project_with_confirmations.ended,
    project_with_confirmations.search_text,
    project_with_confirmations.search_pairs,
    project_with_confirmations.confirmed_fields
   FROM projectcycle.project_with_confirmations;
GRANT SELECT ON projectcycle.current_project TO jcm_reader;
GRANT SELECT ON projectcycle.current_project TO jcm_writer;

CREATE VIEW projectcycle.current_project_case AS
SELECT r.edition,
    r.key,
    r.projects,
    r.country,
    r.title_en,
    r.title_ja,
    r.technology,
    r.text_en,
    r.text_ja,
    r.tonnes,
    r.tonnes_meaning,
    r.note_en,
    r.note_ja,
    r.confidence,
    r.inferred_fields,
    r.source,
    r.ended,
    NULL::text AS confirmed_fields
   FROM projectcycle.project_case r
  WHERE NOT r.ended AND NOT (EXISTS ( SELECT
           FROM projectcycle.project_case later
          WHERE later.key = r.key AND later.edition > r.edition)) AND NOT (EXISTS ( SELECT
           FROM rulebook.confirmation_proposal c
          WHERE c.fact_row = r.key))
UNION ALL
 SELECT p.edition,
    p.key,
    p.projects,
    p.country,
    p.title_en,
    p.title_ja,
    p.technology,
    p.text_en,
    p.text_ja,
    p.tonnes,
    p.tonnes_meaning,
    p.note_en,
    p.note_ja,
    p.confidence,
    p.inferred_fields,
    p.source,
    p.ended,
    c.fields AS confirmed_fields
   FROM projectcycle.project_case r
     CROSS JOIN LATERAL rulebook.confirmed_cells(r.key, to_jsonb(r.*)) c(confirmed, fields)
     CROSS JOIN LATERAL jsonb_populate_record(r.*, c.confirmed) p(edition, key, projects, country, title_en, title_ja, technology, text_en, text_ja, tonnes, tonnes_meaning, note_en, note_ja, confidence, inferred_fields, source, ended)
  WHERE NOT r.ended AND NOT (EXISTS ( SELECT
           FROM projectcycle.project_case later
          WHERE later.key = r.key AND later.edition > r.edition)) AND (EXISTS ( SELECT
           FROM rulebook.confirmation_proposal c_1
          WHERE c_1.fact_row = r.key));
GRANT SELECT ON projectcycle.current_project_case TO jcm_reader;
GRANT SELECT ON projectcycle.current_project_case TO jcm_writer;

CREATE VIEW projectcycle.current_project_methodology AS
SELECT r.edition,
    r.key,
    r.project,
    r.methodology,
    r.note_en,
    r.note_ja,
    r.confidence,
    r.inferred_fields,
    r.source,
    r.ended,
    NULL::text AS confirmed_fields
   FROM projectcycle.project_methodology r
  WHERE NOT r.ended AND NOT (EXISTS ( SELECT
           FROM projectcycle.project_methodology later
          WHERE later.key = r.key AND later.edition > r.edition)) AND NOT (EXISTS ( SELECT
           FROM rulebook.confirmation_proposal c
          WHERE c.fact_row = r.key))
UNION ALL
 SELECT p.edition,
    p.key,
    p.project,
    p.methodology,
    p.note_en,
    p.note_ja,
    p.confidence,
    p.inferred_fields,
    p.source,
    p.ended,
    c.fields AS confirmed_fields
   FROM projectcycle.project_methodology r
     CROSS JOIN LATERAL rulebook.confirmed_cells(r.key, to_jsonb(r.*)) c(confirmed, fields)
     CROSS JOIN LATERAL jsonb_populate_record(r.*, c.confirmed) p(edition, key, project, methodology, note_en, note_ja, confidence, inferred_fields, source, ended)
  WHERE NOT r.ended AND NOT (EXISTS ( SELECT
           FROM projectcycle.project_methodology later
          WHERE later.key = r.key AND later.edition > r.edition)) AND (EXISTS ( SELECT
           FROM rulebook.confirmation_proposal c_1
          WHERE c_1.fact_row = r.key));
GRANT SELECT ON projectcycle.current_project_methodology TO jcm_reader;
GRANT SELECT ON projectcycle.current_project_methodology TO jcm_writer;

CREATE VIEW projectcycle.current_project_participant AS
SELECT r.edition,
    r.key,
    r.project,
    r.side,
    r.name,
    r.focal_point,
    r.note_en,
    r.note_ja,
    r.confidence,
    r.inferred_fields,
    r.source,
    r.ended,
    r.search_text,
    r.search_pairs,
    NULL::text AS confirmed_fields
   FROM projectcycle.project_participant r
  WHERE NOT r.ended AND NOT (EXISTS ( SELECT
           FROM projectcycle.project_participant later
          WHERE later.key = r.key AND later.edition > r.edition)) AND NOT (EXISTS ( SELECT
           FROM rulebook.confirmation_proposal c
          WHERE c.fact_row = r.key))
UNION ALL
 SELECT p.edition,
    p.key,
    p.project,
    p.side,
    p.name,
    p.focal_point,
    p.note_en,
    p.note_ja,
    p.confidence,
    p.inferred_fields,
    p.source,
    p.ended,
    p.search_text,
    p.search_pairs,
    c.fields AS confirmed_fields
   FROM projectcycle.project_participant r
     CROSS JOIN LATERAL rulebook.confirmed_cells(r.key, to_jsonb(r.*)) c(confirmed, fields)
     CROSS JOIN LATERAL jsonb_populate_record(r.*, c.confirmed) p(edition, key, project, side, name, focal_point, note_en, note_ja, confidence, inferred_fields, source, ended, search_text, search_pairs)
  WHERE NOT r.ended AND NOT (EXISTS ( SELECT
           FROM projectcycle.project_participant later
          WHERE later.key = r.key AND later.edition > r.edition)) AND (EXISTS ( SELECT
           FROM rulebook.confirmation_proposal c_1
          WHERE c_1.fact_row = r.key));
GRANT SELECT ON projectcycle.current_project_participant TO jcm_reader;
GRANT SELECT ON projectcycle.current_project_participant TO jcm_writer;

CREATE VIEW projectcycle.current_third_party_entity AS
SELECT r.edition,
    r.key,
    r.number,
    r.country,
    r.name,
    r.validation_scopes,
    r.verification_scopes,
    r.designated_on,
    r.status,
    r.note_en,
    r.note_ja,
    r.confidence,
    r.inferred_fields,
    r.source,
    r.ended,
    NULL::text AS confirmed_fields
   FROM projectcycle.third_party_entity r
  WHERE NOT r.ended AND NOT (EXISTS ( SELECT
           FROM projectcycle.third_party_entity later
          WHERE later.key = r.key AND later.edition > r.edition)) AND NOT (EXISTS ( SELECT
           FROM rulebook.confirmation_proposal c
          WHERE c.fact_row = r.key))
UNION ALL
 SELECT p.edition,
    p.key,
    p.number,
    p.country,
    p.name,
    p.validation_scopes,
    p.verification_scopes,
    p.designated_on,
    p.status,
    p.note_en,
    p.note_ja,
    p.confidence,
    p.inferred_fields,
    p.source,
    p.ended,
    c.fields AS confirmed_fields
   FROM projectcycle.third_party_entity r
     CROSS JOIN LATERAL rulebook.confirmed_cells(r.key, to_jsonb(r.*)) c(confirmed, fields)
     CROSS JOIN LATERAL jsonb_populate_record(r.*, c.confirmed) p(edition, key, number, country, name, validation_scopes, verification_scopes, designated_on, status, note_en, note_ja, confidence, inferred_fields, source, ended)
  WHERE NOT r.ended AND NOT (EXISTS ( SELECT
           FROM projectcycle.third_party_entity later
          WHERE later.key = r.key AND later.edition > r.edition)) AND (EXISTS ( SELECT
           FROM rulebook.confirmation_proposal c_1
          WHERE c_1.fact_row = r.key));
GRANT SELECT ON projectcycle.current_third_party_entity TO jcm_reader;
GRANT SELECT ON projectcycle.current_third_party_entity TO jcm_writer;

CREATE VIEW projectcycle.project_as_loaded AS
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
    search_pairs,
    NULL::text AS confirmed_fields
   FROM projectcycle.project r
  WHERE NOT ended AND NOT (EXISTS ( SELECT
           FROM projectcycle.project later
          WHERE later.key = r.key AND later.edition > r.edition)) AND NOT (EXISTS ( SELECT
           FROM rulebook.confirmation_proposal c
          WHERE c.fact_row = r.key));
GRANT SELECT ON projectcycle.project_as_loaded TO jcm_reader;
GRANT SELECT ON projectcycle.project_as_loaded TO jcm_writer;

CREATE VIEW projectcycle.project_with_confirmations AS
SELECT p.edition,
    p.key,
    p.reference,
    p.country,
    p.title_en,
    p.title_ja,
    p.title_ja_source,
    p.status,
    p.status_as_of,
    p.earlier_stage,
    p.earlier_stage_as_of,
    p.registered_on,
    p.sectoral_scopes,
    p.technology,
    p.technology_in_source,
    p.expected_tonnes_per_year,
    p.operation_start_on,
    p.lifetime_years,
    p.crediting_period_start,
    p.crediting_period_end,
    p.validation_entity,
    p.validation_source,
    p.financing_scheme,
    p.eco_lease,
    p.financing_fiscal_year,
    p.financing_source,
    p.note_en,
    p.note_ja,
    p.confidence,
    p.inferred_fields,
    p.source,
    p.ended,
    p.search_text,
    p.search_pairs,
    c.fields AS confirmed_fields
   FROM projectcycle.project r
     CROSS JOIN LATERAL rulebook.confirmed_cells(r.key, to_jsonb(r.*)) c(confirmed, fields)
     CROSS JOIN LATERAL jsonb_populate_record(r.*, c.confirmed) p(edition, key, reference, country, title_en, title_ja, title_ja_source, status, status_as_of, earlier_stage, earlier_stage_as_of, registered_on, sectoral_scopes, technology, technology_in_source, expected_tonnes_per_year, operation_start_on, lifetime_years, crediting_period_start, crediting_period_end, validation_entity, validation_source, financing_scheme, eco_lease, financing_fiscal_year, financing_source, note_en, note_ja, confidence, inferred_fields, source, ended, search_text, search_pairs)
  WHERE NOT r.ended AND NOT (EXISTS ( SELECT
           FROM projectcycle.project later
          WHERE later.key = r.key AND later.edition > r.edition)) AND (EXISTS ( SELECT
           FROM rulebook.confirmation_proposal c_1
          WHERE c_1.fact_row = r.key));
GRANT SELECT ON projectcycle.project_with_confirmations TO jcm_reader;
GRANT SELECT ON projectcycle.project_with_confirmations TO jcm_writer;

CREATE OR REPLACE FUNCTION projectcycle.refuse_overlapping_period()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
END $function$;


-- registry
CREATE SCHEMA registry;
GRANT USAGE ON SCHEMA registry TO jcm_reader;
GRANT USAGE ON SCHEMA registry TO jcm_writer;

CREATE TABLE registry.account (
  id integer NOT NULL,
  book text NOT NULL,
  account text NOT NULL,
  kind character(3) NOT NULL,
  opened_by bigint NOT NULL,
  holder text NOT NULL,
  CONSTRAINT account_pkey PRIMARY KEY (id),
  CONSTRAINT account_account_key UNIQUE (account)
);
GRANT INSERT, SELECT ON registry.account TO jcm_writer;
GRANT SELECT ON registry.account TO jcm_reader;

CREATE TABLE registry.account_setting (
  account integer NOT NULL,
  since_ms bigint NOT NULL,
  four_eyes boolean NOT NULL,
  trusted_only boolean NOT NULL,
  reason text NOT NULL,
  set_by text NOT NULL,
  CONSTRAINT account_setting_pkey PRIMARY KEY (account, since_ms),
  CONSTRAINT account_setting_account_fkey FOREIGN KEY (account) REFERENCES registry.account(id),
  CONSTRAINT account_setting_reason_check CHECK (reason <> ''::text)
);
GRANT INSERT, SELECT ON registry.account_setting TO jcm_writer;

CREATE TABLE registry.account_status (
  account integer NOT NULL,
  entry bigint NOT NULL,
  status text NOT NULL,
  CONSTRAINT account_status_pkey PRIMARY KEY (account, entry),
  CONSTRAINT account_status_account_fkey FOREIGN KEY (account) REFERENCES registry.account(id),
  CONSTRAINT account_status_status_check CHECK (status = ANY (ARRAY['OPEN'::text, 'RESTRICTED'::text, 'FROZEN'::text, 'CLOSED'::text]))
);
GRANT INSERT, SELECT ON registry.account_status TO jcm_writer;
GRANT SELECT ON registry.account_status TO jcm_reader;

CREATE TABLE registry.application (
  number bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  book text NOT NULL,
  applicant text NOT NULL,
  fields text NOT NULL,
  scan text NOT NULL,
  key text NOT NULL,
  organisation bigint NOT NULL,
  CONSTRAINT application_pkey PRIMARY KEY (number),
  CONSTRAINT application_key_key UNIQUE (key)
);
CREATE INDEX application_by_book ON registry.application USING btree (book, number);
CREATE INDEX application_by_organisation ON registry.application USING btree (organisation, number);
GRANT INSERT, SELECT ON registry.application TO jcm_writer;

CREATE TABLE registry.application_step (
  application bigint NOT NULL,
  step smallint NOT NULL,
  state text NOT NULL,
  at_ms bigint NOT NULL,
  by text NOT NULL,
  note text NOT NULL,
  account text NOT NULL,
  CONSTRAINT application_step_pkey PRIMARY KEY (application, step),
  CONSTRAINT application_step_application_fkey FOREIGN KEY (application) REFERENCES registry.application(number),
  CONSTRAINT application_step_state_check CHECK (state = ANY (ARRAY['RECEIVED'::text, 'RETURNED'::text, 'OPENED'::text, 'REFUSED'::text, 'WITHDRAWN'::text])),
  CONSTRAINT application_step_step_check CHECK (step >= 1),
  CONSTRAINT decided_once CHECK (step <= 2),
  CONSTRAINT opened_has_its_account CHECK ((state = 'OPENED'::text) = (account <> ''::text)),
  CONSTRAINT received_first CHECK ((step = 1) = (state = 'RECEIVED'::text))
);
GRANT INSERT, SELECT ON registry.application_step TO jcm_writer;

CREATE TABLE registry.auditor_key (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  book text NOT NULL,
  auditor text NOT NULL,
  document text NOT NULL,
  last_entry bigint NOT NULL,
  given_by text NOT NULL,
  at_ms bigint NOT NULL,
  CONSTRAINT auditor_key_pkey PRIMARY KEY (id)
);
GRANT INSERT, SELECT ON registry.auditor_key TO jcm_writer;

CREATE TABLE registry.authorized (
  book text NOT NULL,
  party character(2) NOT NULL,
  id text NOT NULL,
  version integer NOT NULL,
  entry bigint NOT NULL,
  project text NOT NULL,
  dated date NOT NULL,
  cooperative_approach text NOT NULL,
  first_vintage smallint NOT NULL,
  last_vintage smallint NOT NULL,
  maximum bigint NOT NULL,
  purpose text NOT NULL,
  CONSTRAINT authorized_pkey PRIMARY KEY (book, party, id, version)
);
CREATE INDEX authorized_by_project ON registry.authorized USING btree (book, project);
GRANT INSERT, SELECT ON registry.authorized TO jcm_writer;
GRANT SELECT ON registry.authorized TO jcm_reader;

CREATE TABLE registry.balance (
  account integer NOT NULL,
  series integer NOT NULL,
  tonnes bigint NOT NULL,
  CONSTRAINT balance_pkey PRIMARY KEY (account, series)
);
GRANT SELECT ON registry.balance TO jcm_reader;
GRANT SELECT ON registry.balance TO jcm_writer;

CREATE TABLE registry.block (
  book text NOT NULL,
  number bigint NOT NULL,
  entry bigint NOT NULL,
  series integer NOT NULL,
  first_serial bigint NOT NULL,
  last_serial bigint NOT NULL,
  account integer NOT NULL,
  itmo integer,
  parent bigint,
  since bigint NOT NULL,
  CONSTRAINT block_pkey PRIMARY KEY (book, number),
  CONSTRAINT block_consumed_once UNIQUE (book, parent, first_serial),
  CONSTRAINT serials_issued_once EXCLUDE USING gist (series WITH =, int8range(first_serial, last_serial, '[]'::text) WITH &&) WHERE (parent IS NULL),
  CONSTRAINT block_first_serial_check CHECK (first_serial >= 1),
  CONSTRAINT block_in_order CHECK (last_serial >= first_serial),
  CONSTRAINT block_number_check CHECK (number >= 1),
  CONSTRAINT issued_block_begins_its_line CHECK (parent IS NOT NULL OR since = number)
);
CREATE TRIGGER keep_blocks_whole AFTER INSERT ON registry.block REFERENCING NEW TABLE AS made FOR EACH STATEMENT EXECUTE FUNCTION registry.keep_blocks_whole();
GRANT INSERT, SELECT ON registry.block TO jcm_writer;
GRANT SELECT ON registry.block TO jcm_reader;

CREATE TABLE registry.certificate (
  number text NOT NULL,
  book text NOT NULL,
  kind text NOT NULL,
  content text NOT NULL,
  log_size bigint NOT NULL,
  at_ms bigint NOT NULL,
  CONSTRAINT certificate_pkey PRIMARY KEY (number),
  CONSTRAINT certificate_kind_check CHECK (kind = ANY (ARRAY['account'::text, 'entry'::text]))
);
GRANT INSERT, SELECT ON registry.certificate TO jcm_writer;

CREATE TABLE registry.checkpoint (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  book text NOT NULL,
  size bigint NOT NULL,
  root bytea NOT NULL,
  at_ms bigint NOT NULL,
  note text NOT NULL,
  CONSTRAINT checkpoint_pkey PRIMARY KEY (id),
  CONSTRAINT one_root_for_a_size EXCLUDE USING gist (book WITH =, size WITH =, root WITH <>),
  CONSTRAINT checkpoint_root_check CHECK (length(root) = 32),
  CONSTRAINT checkpoint_size_check CHECK (size >= 0)
);
CREATE INDEX checkpoint_by_book ON registry.checkpoint USING btree (book, id);
GRANT INSERT, SELECT ON registry.checkpoint TO jcm_writer;
GRANT SELECT ON registry.checkpoint TO jcm_reader;

CREATE TABLE registry.claim (
  series integer NOT NULL,
  first_serial bigint NOT NULL,
  last_serial bigint NOT NULL,
  book text NOT NULL,
  entry bigint NOT NULL,
  use text NOT NULL,
  beneficiary text NOT NULL,
  reporting_year smallint NOT NULL,
  CONSTRAINT claim_pkey PRIMARY KEY (series, first_serial, entry)
);
GRANT INSERT, SELECT ON registry.claim TO jcm_writer;
GRANT SELECT ON registry.claim TO jcm_reader;

CREATE TABLE registry.correction (
  book text NOT NULL,
  corrected bigint NOT NULL,
  entry bigint NOT NULL,
  CONSTRAINT correction_pkey PRIMARY KEY (book, corrected),
  CONSTRAINT correction_comes_after CHECK (entry > corrected)
);
GRANT INSERT, SELECT ON registry.correction TO jcm_writer;

CREATE TABLE registry.correction_proposal (
  number bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  book text NOT NULL,
  corrected bigint NOT NULL,
  reason text NOT NULL,
  key text NOT NULL,
  proposed_by text NOT NULL,
  proposed_ms bigint NOT NULL,
  CONSTRAINT correction_proposal_pkey PRIMARY KEY (number),
  CONSTRAINT correction_proposal_book_key_key UNIQUE (book, key),
  CONSTRAINT correction_proposal_reason_check CHECK (reason <> ''::text)
);
GRANT INSERT, SELECT ON registry.correction_proposal TO jcm_writer;

CREATE TABLE registry.correction_proposal_end (
  proposal bigint NOT NULL,
  entry bigint NOT NULL,
  ended_by text NOT NULL,
  ended_ms bigint NOT NULL,
  CONSTRAINT correction_proposal_end_pkey PRIMARY KEY (proposal),
  CONSTRAINT correction_proposal_end_proposal_fkey FOREIGN KEY (proposal) REFERENCES registry.correction_proposal(number)
);
GRANT INSERT, SELECT ON registry.correction_proposal_end TO jcm_writer;

CREATE TABLE registry.cosignature (
  book text NOT NULL,
  size bigint NOT NULL,
  witness text NOT NULL,
  line text NOT NULL,
  at_ms bigint NOT NULL,
  CONSTRAINT cosignature_pkey PRIMARY KEY (book, size, line)
);
GRANT INSERT, SELECT ON registry.cosignature TO jcm_writer;
GRANT SELECT ON registry.cosignature TO jcm_reader;

CREATE TABLE registry.document (
  hash text NOT NULL,
  name text NOT NULL,
  bytes bytea NOT NULL,
  received_by text NOT NULL,
  received_ms bigint NOT NULL,
  CONSTRAINT document_pkey PRIMARY KEY (hash),
  CONSTRAINT document_hash_check CHECK (hash ~ '^[0-9a-f]{64}$'::text)
);
GRANT INSERT, SELECT ON registry.document TO jcm_writer;

CREATE TABLE registry.draw (
  book text NOT NULL,
  party character(2) NOT NULL,
  authorization_id text NOT NULL,
  version integer NOT NULL,
  entry bigint NOT NULL,
  tonnes bigint NOT NULL,
  CONSTRAINT draw_pkey PRIMARY KEY (book, party, authorization_id, entry),
  CONSTRAINT draw_tonnes_check CHECK (tonnes > 0)
);
GRANT INSERT, SELECT ON registry.draw TO jcm_writer;
GRANT SELECT ON registry.draw TO jcm_reader;

CREATE TABLE registry.draw_returned (
  book text NOT NULL,
  party character(2) NOT NULL,
  authorization_id text NOT NULL,
  version integer NOT NULL,
  entry bigint NOT NULL,
  tonnes bigint NOT NULL,
  CONSTRAINT draw_returned_pkey PRIMARY KEY (book, party, authorization_id, entry),
  CONSTRAINT draw_returned_tonnes_check CHECK (tonnes > 0)
);
GRANT INSERT, SELECT ON registry.draw_returned TO jcm_writer;
GRANT SELECT ON registry.draw_returned TO jcm_reader;

CREATE TABLE registry.entry (
  book text NOT NULL,
  number bigint NOT NULL,
  kind text NOT NULL,
  at_ms bigint NOT NULL,
  leaf bytea NOT NULL,
  leaf_hash bytea NOT NULL,
  key text NOT NULL,
  body_hash bytea NOT NULL,
  first_block bigint NOT NULL,
  CONSTRAINT entry_pkey PRIMARY KEY (book, number),
  CONSTRAINT request_once UNIQUE (book, key),
  CONSTRAINT entry_body_hash_check CHECK (length(body_hash) = 32),
  CONSTRAINT entry_number_check CHECK (number >= 1),
  CONSTRAINT leaf_hash_is_that_of_the_leaf CHECK (leaf_hash = sha256('\x00'::bytea || leaf))
);
GRANT INSERT, SELECT ON registry.entry TO jcm_writer;
GRANT SELECT ON registry.entry TO jcm_reader;

CREATE TABLE registry.erasure (
  book text NOT NULL,
  number bigint NOT NULL,
  ordered_by text NOT NULL,
  reason text NOT NULL,
  erased_by text NOT NULL,
  at_ms bigint NOT NULL,
  CONSTRAINT erasure_pkey PRIMARY KEY (book, number)
);
GRANT SELECT ON registry.erasure TO jcm_reader;
GRANT SELECT ON registry.erasure TO jcm_writer;

CREATE TABLE registry.holdings_as_of (
  book text NOT NULL,
  entry bigint NOT NULL,
  block bigint NOT NULL,
  CONSTRAINT holdings_as_of_pkey PRIMARY KEY (book)
);
GRANT SELECT ON registry.holdings_as_of TO jcm_reader;
GRANT SELECT ON registry.holdings_as_of TO jcm_writer;

CREATE TABLE registry.instruction (
  number bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  book text NOT NULL,
  account text NOT NULL,
  kind text NOT NULL,
  command bytea NOT NULL,
  key text NOT NULL,
  body_hash bytea NOT NULL,
  CONSTRAINT instruction_pkey PRIMARY KEY (number),
  CONSTRAINT instruction_book_key_key UNIQUE (book, key),
  CONSTRAINT instruction_body_hash_check CHECK (length(body_hash) = 32)
);
CREATE INDEX instruction_by_account ON registry.instruction USING btree (account, number);
CREATE INDEX instruction_by_book ON registry.instruction USING btree (book, number);
GRANT INSERT, SELECT ON registry.instruction TO jcm_writer;

CREATE TABLE registry.instruction_step (
  instruction bigint NOT NULL,
  step smallint NOT NULL,
  state text NOT NULL,
  at_ms bigint NOT NULL,
  by text NOT NULL,
  note text NOT NULL,
  entry bigint NOT NULL,
  CONSTRAINT instruction_step_pkey PRIMARY KEY (instruction, step),
  CONSTRAINT each_state_once UNIQUE (instruction, state),
  CONSTRAINT instruction_step_instruction_fkey FOREIGN KEY (instruction) REFERENCES registry.instruction(number),
  CONSTRAINT executed_has_its_entry CHECK ((state = 'EXECUTED'::text) = (entry > 0)),
  CONSTRAINT instruction_step_state_check CHECK (state = ANY (ARRAY['PROPOSED'::text, 'APPROVED'::text, 'EXECUTED'::text, 'REFUSED'::text, 'EXPIRED'::text, 'WITHDRAWN'::text])),
  CONSTRAINT instruction_step_step_check CHECK (step >= 1),
  CONSTRAINT proposal_comes_first CHECK ((step = 1) = (state = 'PROPOSED'::text))
);
CREATE UNIQUE INDEX instruction_ends_once ON registry.instruction_step USING btree (instruction) WHERE (state = ANY (ARRAY['EXECUTED'::text, 'REFUSED'::text, 'EXPIRED'::text, 'WITHDRAWN'::text]));
GRANT INSERT, SELECT ON registry.instruction_step TO jcm_writer;

CREATE TABLE registry.issuance (
  book text NOT NULL,
  decision text NOT NULL,
  entry bigint NOT NULL,
  project text NOT NULL,
  first_day date NOT NULL,
  last_day date NOT NULL,
  proof_grade character(1) NOT NULL,
  tonnes bigint NOT NULL,
  at_ms bigint NOT NULL,
  CONSTRAINT issuance_pkey PRIMARY KEY (book, decision),
  CONSTRAINT period_issued_once EXCLUDE USING gist (book WITH =, project WITH =, daterange(first_day, last_day, '[]'::text) WITH &&)
);
GRANT INSERT, SELECT ON registry.issuance TO jcm_writer;
GRANT SELECT ON registry.issuance TO jcm_reader;

CREATE TABLE registry.itmo (
  id integer NOT NULL,
  book text NOT NULL,
  entry bigint NOT NULL,
  cooperative_approach text NOT NULL,
  authorization_id text NOT NULL,
  version integer NOT NULL,
  CONSTRAINT itmo_pkey PRIMARY KEY (id),
  CONSTRAINT itmo_book_entry_key UNIQUE (book, entry)
);
GRANT INSERT, SELECT ON registry.itmo TO jcm_writer;
GRANT SELECT ON registry.itmo TO jcm_reader;

CREATE TABLE registry.leadership (
  epoch bigint NOT NULL,
  since_ms bigint NOT NULL,
  writer text NOT NULL,
  CONSTRAINT leadership_pkey PRIMARY KEY (epoch)
);
GRANT INSERT, SELECT ON registry.leadership TO jcm_writer;
GRANT SELECT ON registry.leadership TO jcm_reader;

CREATE TABLE registry.live (
  series integer NOT NULL,
  first_serial bigint NOT NULL,
  last_serial bigint NOT NULL,
  account integer NOT NULL,
  itmo integer,
  book text NOT NULL,
  block bigint NOT NULL,
  entry bigint NOT NULL,
  since bigint NOT NULL,
  CONSTRAINT live_pkey PRIMARY KEY (series, first_serial)
);
CREATE INDEX live_by_account ON registry.live USING btree (account, series, first_serial);
GRANT SELECT ON registry.live TO jcm_reader;
GRANT SELECT ON registry.live TO jcm_writer;

CREATE TABLE registry.log_key (
  book text NOT NULL,
  key text NOT NULL,
  since_size bigint NOT NULL,
  since_ms bigint NOT NULL,
  note text NOT NULL,
  reason text NOT NULL,
  CONSTRAINT log_key_pkey PRIMARY KEY (book, key)
);
GRANT INSERT, SELECT ON registry.log_key TO jcm_writer;
GRANT SELECT ON registry.log_key TO jcm_reader;

CREATE TABLE registry.posting (
  account integer NOT NULL,
  entry bigint NOT NULL,
  series integer NOT NULL,
  tonnes bigint NOT NULL,
  CONSTRAINT posting_pkey PRIMARY KEY (account, entry, series),
  CONSTRAINT posting_tonnes_check CHECK (tonnes <> 0)
);
GRANT SELECT ON registry.posting TO jcm_reader;
GRANT SELECT ON registry.posting TO jcm_writer;

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

CREATE TABLE registry.reported_issuance (
  side character(2) NOT NULL,
  decision text NOT NULL,
  issued_on date NOT NULL,
  document text NOT NULL,
  reported_by text NOT NULL,
  reported_ms bigint NOT NULL,
  CONSTRAINT reported_issuance_pkey PRIMARY KEY (side, decision),
  CONSTRAINT reported_issuance_document_check CHECK (document <> ''::text)
);
GRANT INSERT, SELECT ON registry.reported_issuance TO jcm_writer;

CREATE TABLE registry.representative (
  account integer NOT NULL,
  organisation bigint NOT NULL,
  since_ms bigint NOT NULL,
  ended boolean NOT NULL DEFAULT false,
  appointed_by text NOT NULL,
  CONSTRAINT representative_pkey PRIMARY KEY (account, organisation, since_ms),
  CONSTRAINT representative_account_fkey FOREIGN KEY (account) REFERENCES registry.account(id)
);
CREATE INDEX representative_by_organisation ON registry.representative USING btree (organisation);
GRANT INSERT, SELECT ON registry.representative TO jcm_writer;
GRANT SELECT ON registry.representative TO jcm_reader;

CREATE TABLE registry.representative_right (
  account integer NOT NULL,
  person bigint NOT NULL,
  since_ms bigint NOT NULL,
  may_view boolean NOT NULL,
  may_propose boolean NOT NULL,
  may_approve boolean NOT NULL,
  given_by text NOT NULL,
  CONSTRAINT representative_right_pkey PRIMARY KEY (account, person, since_ms),
  CONSTRAINT representative_right_account_fkey FOREIGN KEY (account) REFERENCES registry.account(id)
);
GRANT INSERT, SELECT ON registry.representative_right TO jcm_writer;

CREATE TABLE registry.restriction (
  book text NOT NULL,
  entry bigint NOT NULL,
  account integer NOT NULL,
  project text NOT NULL,
  vintage smallint NOT NULL,
  first_serial bigint NOT NULL,
  last_serial bigint NOT NULL,
  tonnes bigint NOT NULL,
  ground text NOT NULL,
  authority text NOT NULL,
  document text NOT NULL,
  dated date NOT NULL,
  received_ms bigint NOT NULL,
  scan text NOT NULL,
  CONSTRAINT restriction_pkey PRIMARY KEY (book, entry),
  CONSTRAINT restriction_account_fkey FOREIGN KEY (account) REFERENCES registry.account(id),
  CONSTRAINT restriction_binds_one_thing CHECK (
CASE
    WHEN project = ''::text THEN vintage = 0 AND first_serial = 0 AND last_serial = 0 AND tonnes = 0
    WHEN tonnes > 0 THEN first_serial = 0 AND last_serial = 0
    ELSE tonnes = 0 AND first_serial >= 1 AND last_serial >= first_serial
END),
  CONSTRAINT restriction_ground_check CHECK (ground = ANY (ARRAY['SEIZURE'::text, 'ORDER'::text, 'TRUST'::text]))
);
CREATE INDEX restriction_by_account ON registry.restriction USING btree (account);
GRANT INSERT, SELECT ON registry.restriction TO jcm_writer;

CREATE TABLE registry.restriction_release (
  book text NOT NULL,
  restriction bigint NOT NULL,
  entry bigint NOT NULL,
  authority text NOT NULL,
  document text NOT NULL,
  dated date NOT NULL,
  received_ms bigint NOT NULL,
  scan text NOT NULL,
  CONSTRAINT restriction_release_pkey PRIMARY KEY (book, restriction),
  CONSTRAINT restriction_release_book_restriction_fkey FOREIGN KEY (book, restriction) REFERENCES registry.restriction(book, entry)
);
GRANT INSERT, SELECT ON registry.restriction_release TO jcm_writer;

CREATE TABLE registry.revision_done (
  book text NOT NULL,
  entry bigint NOT NULL,
  note text NOT NULL,
  done_by text NOT NULL,
  done_ms bigint NOT NULL,
  CONSTRAINT revision_done_pkey PRIMARY KEY (book, entry),
  CONSTRAINT revision_done_book_entry_fkey FOREIGN KEY (book, entry) REFERENCES registry.revision_task(book, entry),
  CONSTRAINT revision_done_note_check CHECK (note <> ''::text)
);
GRANT INSERT, SELECT ON registry.revision_done TO jcm_writer;

CREATE TABLE registry.revision_task (
  book text NOT NULL,
  entry bigint NOT NULL,
  corrected bigint NOT NULL,
  year smallint NOT NULL,
  opened_ms bigint NOT NULL,
  CONSTRAINT revision_task_pkey PRIMARY KEY (book, entry)
);
GRANT INSERT, SELECT ON registry.revision_task TO jcm_writer;

CREATE TABLE registry.sealed (
  book text NOT NULL,
  number bigint NOT NULL,
  salt bytea NOT NULL,
  instructed_by text NOT NULL,
  command bytea NOT NULL,
  CONSTRAINT sealed_pkey PRIMARY KEY (book, number),
  CONSTRAINT sealed_salt_check CHECK (length(salt) = 16)
);
GRANT INSERT, SELECT ON registry.sealed TO jcm_writer;

CREATE TABLE registry.series (
  id integer NOT NULL,
  book text NOT NULL,
  issuer character(2) NOT NULL,
  host character(2) NOT NULL,
  project text NOT NULL,
  vintage smallint NOT NULL,
  CONSTRAINT series_pkey PRIMARY KEY (id),
  CONSTRAINT series_issuer_project_vintage_key UNIQUE (issuer, project, vintage)
);
GRANT INSERT, SELECT ON registry.series TO jcm_writer;
GRANT SELECT ON registry.series TO jcm_reader;

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

CREATE TABLE registry.trusted_account (
  account integer NOT NULL,
  trusted text NOT NULL,
  since_ms bigint NOT NULL,
  ended boolean NOT NULL,
  set_by text NOT NULL,
  CONSTRAINT trusted_account_pkey PRIMARY KEY (account, trusted, since_ms),
  CONSTRAINT trusted_account_account_fkey FOREIGN KEY (account) REFERENCES registry.account(id)
);
GRANT INSERT, SELECT ON registry.trusted_account TO jcm_writer;

CREATE TABLE registry.witness (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  book text NOT NULL,
  key text NOT NULL,
  trusted boolean NOT NULL,
  decided_by text NOT NULL,
  at_ms bigint NOT NULL,
  CONSTRAINT witness_pkey PRIMARY KEY (id)
);
GRANT INSERT, SELECT ON registry.witness TO jcm_writer;
GRANT SELECT ON registry.witness TO jcm_reader;

CREATE VIEW registry.current_public_issuance AS
SELECT r.edition,
    r.key,
    r.projects,
    r.country,
    r.period_start,
    r.period_end,
    r.decided_on,
    r.decided_by,
    r.tonnes,
    r.tonnes_japan,
    r.tonnes_partner,
    r.japan_government,
    r.japan_company,
    r.partner_government,
    r.partner_company,
    r.issued_japan_on,
    r.issued_partner_on,
    r.verifying_entity,
    r.itmo,
    r.several_projects,
    r.counted,
    r.source_kind,
    r.note_en,
    r.note_ja,
    r.confidence,
    r.inferred_fields,
    r.source,
    r.ended,
    NULL::text AS confirmed_fields
   FROM registry.public_issuance r
  WHERE NOT r.ended AND NOT (EXISTS ( SELECT
           FROM registry.public_issuance later
          WHERE later.key = r.key AND later.edition > r.edition)) AND NOT (EXISTS ( SELECT
           FROM rulebook.confirmation_proposal c
          WHERE c.fact_row = r.key))
UNION ALL
 SELECT p.edition,
    p.key,
    p.projects,
    p.country,
    p.period_start,
    p.period_end,
    p.decided_on,
    p.decided_by,
    p.tonnes,
    p.tonnes_japan,
    p.tonnes_partner,
    p.japan_government,
    p.japan_company,
    p.partner_government,
    p.partner_company,
    p.issued_japan_on,
    p.issued_partner_on,
    p.verifying_entity,
    p.itmo,
    p.several_projects,
    p.counted,
    p.source_kind,
    p.note_en,
    p.note_ja,
    p.confidence,
    p.inferred_fields,
    p.source,
    p.ended,
    c.fields AS confirmed_fields
   FROM registry.public_issuance r
     CROSS JOIN LATERAL rulebook.confirmed_cells(r.key, to_jsonb(r.*)) c(confirmed, fields)
     CROSS JOIN LATERAL jsonb_populate_record(r.*, c.confirmed) p(edition, key, projects, country, period_start, period_end, decided_on, decided_by, tonnes, tonnes_japan, tonnes_partner, japan_government, japan_company, partner_government, partner_company, issued_japan_on, issued_partner_on, verifying_entity, itmo, several_projects, counted, source_kind, note_en, note_ja, confidence, inferred_fields, source, ended)
  WHERE NOT r.ended AND NOT (EXISTS ( SELECT
           FROM registry.public_issuance later
          WHERE later.key = r.key AND later.edition > r.edition)) AND (EXISTS ( SELECT
           FROM rulebook.confirmation_proposal c_1
          WHERE c_1.fact_row = r.key));
GRANT SELECT ON registry.current_public_issuance TO jcm_reader;
GRANT SELECT ON registry.current_public_issuance TO jcm_writer;

CREATE VIEW registry.current_third_party_statement AS
SELECT r.edition,
    r.key,
    r.projects,
    r.country,
    r.tonnes,
    r.vintage_from,
    r.vintage_to,
    r.decided_on,
    r.issued_japan_on,
    r.itmo,
    r.note_en,
    r.note_ja,
    r.confidence,
    r.inferred_fields,
    r.source,
    r.ended,
    NULL::text AS confirmed_fields
   FROM registry.third_party_statement r
  WHERE NOT r.ended AND NOT (EXISTS ( SELECT
           FROM registry.third_party_statement later
          WHERE later.key = r.key AND later.edition > r.edition)) AND NOT (EXISTS ( SELECT
           FROM rulebook.confirmation_proposal c
          WHERE c.fact_row = r.key))
UNION ALL
 SELECT p.edition,
    p.key,
    p.projects,
    p.country,
    p.tonnes,
    p.vintage_from,
    p.vintage_to,
    p.decided_on,
    p.issued_japan_on,
    p.itmo,
    p.note_en,
    p.note_ja,
    p.confidence,
    p.inferred_fields,
    p.source,
    p.ended,
    c.fields AS confirmed_fields
   FROM registry.third_party_statement r
     CROSS JOIN LATERAL rulebook.confirmed_cells(r.key, to_jsonb(r.*)) c(confirmed, fields)
     CROSS JOIN LATERAL jsonb_populate_record(r.*, c.confirmed) p(edition, key, projects, country, tonnes, vintage_from, vintage_to, decided_on, issued_japan_on, itmo, note_en, note_ja, confidence, inferred_fields, source, ended)
  WHERE NOT r.ended AND NOT (EXISTS ( SELECT
           FROM registry.third_party_statement later
          WHERE later.key = r.key AND later.edition > r.edition)) AND (EXISTS ( SELECT
           FROM rulebook.confirmation_proposal c_1
          WHERE c_1.fact_row = r.key));
GRANT SELECT ON registry.current_third_party_statement TO jcm_reader;
GRANT SELECT ON registry.current_third_party_statement TO jcm_writer;

CREATE OR REPLACE FUNCTION registry.append_batch(my_epoch bigint, e_book text[], e_number bigint[], e_kind text[], e_at bigint[], e_leaf bytea[], e_hash bytea[], e_key text[], e_body bytea[], e_block bigint[], s_salt bytea[], s_by text[], s_command bytea[], b_book text[], b_number bigint[], b_entry bigint[], b_series integer[], b_first bigint[], b_last bigint[], b_account integer[], b_itmo integer[], b_parent bigint[], b_since bigint[], holdings_of text[])
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
DECLARE
  of_book text;
BEGIN
  PERFORM pg_advisory_xact_lock_shared(4919, 1);
  IF my_epoch IS DISTINCT FROM (SELECT max(epoch) FROM registry.leadership) THEN
    RAISE EXCEPTION 'another process writes the journal now'
      USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  INSERT INTO registry.entry
    (book, number, kind, at_ms, leaf, leaf_hash, key, body_hash, first_block)
  SELECT * FROM unnest(e_book, e_number, e_kind, e_at, e_leaf, e_hash, e_key, e_body, e_block);
  INSERT INTO registry.sealed (book, number, salt, instructed_by, command)
  SELECT * FROM unnest(e_book, e_number, s_salt, s_by, s_command);
  IF cardinality(b_number) > 0 THEN
    INSERT INTO registry.block
      (book, number, entry, series, first_serial, last_serial, account, itmo, parent, since)
    SELECT book, number, entry, series, first_serial, last_serial, account,
           nullif(itmo, 0), nullif(parent, 0), since
      FROM unnest(b_book, b_number, b_entry, b_series, b_first, b_last, b_account, b_itmo, b_parent,
                  b_since)
        AS b (book, number, entry, series, first_serial, last_serial, account, itmo, parent, since);
  END IF;
  FOREACH of_book IN ARRAY holdings_of LOOP
    PERFORM registry.keep_holdings(of_book);
  END LOOP;
END $function$;
GRANT EXECUTE ON FUNCTION registry.append_batch(bigint,text[],bigint[],text[],bigint[],bytea[],bytea[],text[],bytea[],bigint[],bytea[],text[],bytea[],text[],bigint[],bigint[],integer[],bigint[],bigint[],integer[],integer[],bigint[],bigint[],text[]) TO jcm_writer;

CREATE OR REPLACE FUNCTION registry.erase_sealed(of_book text, of_number bigint, by_order_of text, for_reason text, by_whom text, now_ms bigint)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
  INSERT INTO registry.erasure (book, number, ordered_by, reason, erased_by, at_ms)
  VALUES (of_book, of_number, by_order_of, for_reason, by_whom, now_ms);
  DELETE FROM registry.sealed WHERE book = of_book AND number = of_number;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'entry % of book % has no sealed data', of_number, of_book
      USING ERRCODE = 'no_data_found';
  END IF;
  UPDATE registry.claim SET beneficiary = 'erased by order' WHERE book = of_book AND entry = of_number;
  UPDATE registry.account SET holder = 'erased by order' WHERE book = of_book AND opened_by = of_number;
END $function$;

CREATE OR REPLACE FUNCTION registry.keep_blocks_whole()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET enable_seqscan TO 'off'
AS $function$
DECLARE
  wrong record;
BEGIN
  SELECT c.book, c.parent INTO wrong
    FROM (SELECT book, number, parent, series, first_serial, last_serial, account, itmo, since,
                 lag(last_serial) OVER serials AS before, lead(first_serial) OVER serials AS after
            FROM made WHERE parent IS NOT NULL
          WINDOW serials AS (PARTITION BY book, parent ORDER BY first_serial)) c
    LEFT JOIN LATERAL (SELECT p.number, p.series, p.first_serial, p.last_serial, p.account, p.itmo,
                              p.since
                         FROM registry.block p
                        WHERE p.book = c.book AND p.number = c.parent OFFSET 0) p ON true
   WHERE p.number IS NULL OR p.series <> c.series
      OR c.first_serial <> coalesce(c.before + 1, p.first_serial)
      OR (c.after IS NULL AND c.last_serial <> p.last_serial)
      OR c.since <> CASE WHEN c.account = p.account AND c.itmo IS NOT DISTINCT FROM p.itmo
                         THEN p.since ELSE c.number END
   LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'block % of book % is not partitioned exactly', wrong.parent, wrong.book
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'block_partitioned';
  END IF;
  RETURN NULL;
END $function$;

CREATE OR REPLACE FUNCTION registry.keep_holdings(of_book text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET enable_seqscan TO 'off'
 SET enable_nestloop TO 'off'
 SET enable_mergejoin TO 'off'
AS $function$
DECLARE
  upto bigint;
  places tid[];
  accounts integer[];
  serieses integer[];
  amounts bigint[];
BEGIN
  SELECT block INTO upto FROM registry.holdings_as_of WHERE book = of_book FOR UPDATE;
  upto := coalesce(upto, 0);
  -- What lay there and was consumed since. Of what was made since, only what is left will be put.
  SELECT array_agg(l.place), array_agg(l.account), array_agg(l.series), array_agg(l.tonnes)
    INTO places, accounts, serieses, amounts
    FROM (SELECT book, series, first_serial, parent FROM registry.block
           WHERE book = of_book AND number > upto OFFSET 0) c
    CROSS JOIN LATERAL (SELECT l.ctid AS place, l.account, l.series,
                               l.last_serial - l.first_serial + 1 AS tonnes
                          FROM registry.live l
                         WHERE l.series = c.series AND l.first_serial = c.first_serial
                           AND l.book = c.book AND l.block = c.parent OFFSET 0) l
   WHERE c.parent <= upto;
  DELETE FROM registry.live WHERE ctid = ANY (places);

  WITH fresh AS MATERIALIZED (
    SELECT * FROM registry.block WHERE book = of_book AND number > upto
  ), stays AS (
    INSERT INTO registry.live
      (series, first_serial, last_serial, account, itmo, book, block, entry, since)
    SELECT series, first_serial, last_serial, account, itmo, book, number, entry, since
      FROM fresh f WHERE NOT EXISTS (SELECT FROM fresh c WHERE c.parent = f.number)
    RETURNING account, series, last_serial - first_serial + 1 AS tonnes
  ), legs AS (
    INSERT INTO registry.posting (account, entry, series, tonnes)
    SELECT account, entry, series, sum(tonnes)
      FROM (SELECT f.account, f.entry, f.series, f.last_serial - f.first_serial + 1 AS tonnes
              FROM fresh f WHERE f.since = f.number
             UNION ALL
            SELECT p.account, f.entry, f.series, -(f.last_serial - f.first_serial + 1)
              FROM fresh f
              CROSS JOIN LATERAL (SELECT p.account FROM registry.block p
                                   WHERE p.book = f.book AND p.number = f.parent OFFSET 0) p
             WHERE f.since = f.number) moved
     GROUP BY account, entry, series HAVING sum(tonnes) <> 0
  )
  INSERT INTO registry.balance AS b (account, series, tonnes)
  SELECT account, series, sum(tonnes)
    FROM (SELECT account, series, tonnes FROM stays
           UNION ALL
          SELECT g.account, g.series, -g.tonnes
            FROM unnest(accounts, serieses, amounts) AS g (account, series, tonnes)) gained
   GROUP BY account, series HAVING sum(tonnes) <> 0
  ON CONFLICT (account, series) DO UPDATE SET tonnes = b.tonnes + excluded.tonnes;

  INSERT INTO registry.holdings_as_of AS a (book, entry, block)
  SELECT book, entry, number FROM registry.block WHERE book = of_book ORDER BY number DESC LIMIT 1
  ON CONFLICT (book) DO UPDATE SET entry = excluded.entry, block = excluded.block;
END $function$;
GRANT EXECUTE ON FUNCTION registry.keep_holdings(text) TO jcm_writer;


-- rulebook
CREATE SCHEMA rulebook;
GRANT USAGE ON SCHEMA rulebook TO jcm_reader;
GRANT USAGE ON SCHEMA rulebook TO jcm_writer;

CREATE TABLE rulebook.confirmation_decision (
  proposal bigint NOT NULL,
  entered_by bigint NOT NULL,
  outcome text NOT NULL,
  effective_from date,
  reason text,
  decided_at timestamp with time zone NOT NULL,
  decided_by bigint NOT NULL,
  decided_by_name text NOT NULL,
  CONSTRAINT confirmation_decision_pkey PRIMARY KEY (proposal),
  CONSTRAINT confirmation_decision_proposal_entered_by_fkey FOREIGN KEY (proposal, entered_by) REFERENCES rulebook.confirmation_proposal(proposal, entered_by),
  CONSTRAINT confirmation_decision_check CHECK (decided_by <> entered_by),
  CONSTRAINT confirmation_decision_check1 CHECK ((outcome = 'confirmed'::text) = (effective_from IS NOT NULL)),
  CONSTRAINT confirmation_decision_check2 CHECK (outcome = 'confirmed'::text OR reason IS NOT NULL AND reason <> ''::text),
  CONSTRAINT confirmation_decision_outcome_check CHECK (outcome = ANY (ARRAY['confirmed'::text, 'refused'::text]))
);
GRANT INSERT, SELECT ON rulebook.confirmation_decision TO jcm_writer;
GRANT SELECT ON rulebook.confirmation_decision TO jcm_reader;

CREATE TABLE rulebook.confirmation_proposal (
  proposal bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  fact_row text NOT NULL,
  fact_field text NOT NULL,
  value text NOT NULL,
  value_before text NOT NULL,
  document_title text NOT NULL,
  paragraph text NOT NULL,
  attachment text NOT NULL,
  entered_at timestamp with time zone NOT NULL,
  entered_by bigint NOT NULL,
  entered_by_name text NOT NULL,
  CONSTRAINT confirmation_proposal_pkey PRIMARY KEY (proposal),
  CONSTRAINT confirmation_proposal_proposal_entered_by_key UNIQUE (proposal, entered_by),
  CONSTRAINT confirmation_proposal_attachment_fkey FOREIGN KEY (attachment) REFERENCES rulebook.document(sha256),
  CONSTRAINT confirmation_proposal_document_title_check CHECK (document_title <> ''::text),
  CONSTRAINT confirmation_proposal_paragraph_check CHECK (paragraph <> ''::text),
  CONSTRAINT confirmation_proposal_value_check CHECK (value <> ''::text)
);
CREATE INDEX confirmation_proposal_by_fact ON rulebook.confirmation_proposal USING btree (fact_row, fact_field);
GRANT INSERT, SELECT ON rulebook.confirmation_proposal TO jcm_writer;
GRANT SELECT ON rulebook.confirmation_proposal TO jcm_reader;

CREATE TABLE rulebook.confirmation_withdrawal (
  proposal bigint NOT NULL,
  effective_from date NOT NULL,
  reason text NOT NULL,
  withdrawn_at timestamp with time zone NOT NULL,
  withdrawn_by bigint NOT NULL,
  withdrawn_by_name text NOT NULL,
  CONSTRAINT confirmation_withdrawal_pkey PRIMARY KEY (proposal),
  CONSTRAINT confirmation_withdrawal_proposal_fkey FOREIGN KEY (proposal) REFERENCES rulebook.confirmation_decision(proposal),
  CONSTRAINT confirmation_withdrawal_reason_check CHECK (reason <> ''::text)
);
GRANT INSERT, SELECT ON rulebook.confirmation_withdrawal TO jcm_writer;
GRANT SELECT ON rulebook.confirmation_withdrawal TO jcm_reader;

CREATE TABLE rulebook.document (
  sha256 text NOT NULL,
  file_name text NOT NULL,
  media_type text NOT NULL,
  size integer NOT NULL,
  content bytea NOT NULL,
  received_at timestamp with time zone NOT NULL,
  received_by bigint NOT NULL,
  CONSTRAINT document_pkey PRIMARY KEY (sha256),
  CONSTRAINT document_check CHECK (octet_length(content) = size AND encode(sha256(content), 'hex'::text) = sha256),
  CONSTRAINT document_file_name_check CHECK (file_name <> ''::text),
  CONSTRAINT document_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$'::text),
  CONSTRAINT document_size_check CHECK (size > 0)
);
GRANT INSERT, SELECT ON rulebook.document TO jcm_writer;
GRANT SELECT (sha256, file_name, media_type, size, received_at) ON rulebook.document TO jcm_reader;

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

CREATE TABLE rulebook.import_decision (
  draft bigint NOT NULL,
  entered_by bigint NOT NULL,
  outcome text NOT NULL,
  reason text,
  edition bigint,
  decided_at timestamp with time zone NOT NULL,
  decided_by bigint NOT NULL,
  decided_by_name text NOT NULL,
  CONSTRAINT import_decision_pkey PRIMARY KEY (draft),
  CONSTRAINT import_decision_draft_entered_by_fkey FOREIGN KEY (draft, entered_by) REFERENCES rulebook.import_draft(draft, entered_by),
  CONSTRAINT import_decision_edition_fkey FOREIGN KEY (edition) REFERENCES rulebook.edition(edition),
  CONSTRAINT import_decision_check CHECK ((outcome = 'approved'::text) = (edition IS NOT NULL)),
  CONSTRAINT import_decision_check1 CHECK ((outcome = 'withdrawn'::text) = (decided_by = entered_by)),
  CONSTRAINT import_decision_check2 CHECK (outcome <> 'refused'::text OR reason IS NOT NULL AND reason <> ''::text),
  CONSTRAINT import_decision_outcome_check CHECK (outcome = ANY (ARRAY['approved'::text, 'refused'::text, 'withdrawn'::text]))
);
GRANT INSERT, SELECT ON rulebook.import_decision TO jcm_writer;

CREATE TABLE rulebook.import_draft (
  draft bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  upload bigint NOT NULL,
  pairs text NOT NULL,
  source text NOT NULL,
  list_day date NOT NULL,
  missing_rows text NOT NULL,
  entered_at timestamp with time zone NOT NULL,
  entered_by bigint NOT NULL,
  entered_by_name text NOT NULL,
  CONSTRAINT import_draft_pkey PRIMARY KEY (draft),
  CONSTRAINT import_draft_draft_entered_by_key UNIQUE (draft, entered_by),
  CONSTRAINT import_draft_upload_fkey FOREIGN KEY (upload) REFERENCES rulebook.import_upload(upload),
  CONSTRAINT import_draft_missing_rows_check CHECK (missing_rows = ANY (ARRAY['keep'::text, 'end'::text])),
  CONSTRAINT import_draft_source_check CHECK (source <> ''::text)
);
GRANT INSERT, SELECT ON rulebook.import_draft TO jcm_writer;

CREATE TABLE rulebook.import_mapping (
  mapping bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  name text NOT NULL,
  register_table text NOT NULL,
  pairs text NOT NULL,
  saved_at timestamp with time zone NOT NULL,
  saved_by bigint NOT NULL,
  CONSTRAINT import_mapping_pkey PRIMARY KEY (mapping),
  CONSTRAINT import_mapping_name_check CHECK (name <> ''::text)
);
GRANT INSERT, SELECT ON rulebook.import_mapping TO jcm_writer;

CREATE TABLE rulebook.import_upload (
  upload bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  register_table text NOT NULL,
  file_name text NOT NULL,
  content bytea NOT NULL,
  content_sha256 text NOT NULL,
  uploaded_at timestamp with time zone NOT NULL,
  uploaded_by bigint NOT NULL,
  CONSTRAINT import_upload_pkey PRIMARY KEY (upload),
  CONSTRAINT import_upload_check CHECK (content_sha256 = encode(sha256(content), 'hex'::text)),
  CONSTRAINT import_upload_file_name_check CHECK (file_name <> ''::text)
);
GRANT INSERT, SELECT ON rulebook.import_upload TO jcm_writer;

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

CREATE VIEW rulebook.confirmation_in_force AS
SELECT DISTINCT ON (fact_row, fact_field) proposal,
    fact_row,
    fact_field,
    value,
    value_before,
    effective_from
   FROM rulebook.confirmed_fact c
  WHERE effective_from <= (now() AT TIME ZONE 'UTC'::text)::date AND (withdrawn_from IS NULL OR withdrawn_from > (now() AT TIME ZONE 'UTC'::text)::date) AND (fact_field <> ALL (ARRAY['key'::text, 'note_en'::text, 'note_ja'::text, 'confidence'::text, 'inferred_fields'::text, 'source'::text]))
  ORDER BY fact_row, fact_field, effective_from DESC, decided_at DESC, proposal DESC;
GRANT SELECT ON rulebook.confirmation_in_force TO jcm_reader;
GRANT SELECT ON rulebook.confirmation_in_force TO jcm_writer;

CREATE VIEW rulebook.confirmed_fact AS
SELECT p.proposal,
    p.fact_row,
    p.fact_field,
    p.value,
    p.value_before,
    p.document_title,
    p.paragraph,
    p.attachment,
    p.entered_at,
    p.entered_by,
    p.entered_by_name,
    d.effective_from,
    d.decided_at,
    d.decided_by,
    d.decided_by_name,
    w.effective_from AS withdrawn_from
   FROM rulebook.confirmation_proposal p
     JOIN rulebook.confirmation_decision d ON d.proposal = p.proposal AND d.outcome = 'confirmed'::text
     LEFT JOIN rulebook.confirmation_withdrawal w ON w.proposal = p.proposal;
GRANT SELECT ON rulebook.confirmed_fact TO jcm_reader;
GRANT SELECT ON rulebook.confirmed_fact TO jcm_writer;

CREATE VIEW rulebook.current_partner_country AS
SELECT r.edition,
    r.key,
    r.standing,
    r.signature_order,
    r.country,
    r.alpha3,
    r.name_en,
    r.name_ja,
    r.signed_on,
    r.signed_at,
    r.signed_for_japan,
    r.signed_for_partner,
    r.tradable_at_signing,
    r.tradable_source,
    r.first_meeting_on,
    r.first_meeting_at,
    r.latest_meeting_number,
    r.latest_meeting_on,
    r.latest_meeting_at,
    r.latest_electronic_decision_on,
    r.note_en,
    r.note_ja,
    r.confidence,
    r.inferred_fields,
    r.source,
    r.ended,
    NULL::text AS confirmed_fields
   FROM rulebook.partner_country r
  WHERE NOT r.ended AND NOT (EXISTS ( SELECT
           FROM rulebook.partner_country later
          WHERE later.key = r.key AND later.edition > r.edition)) AND NOT (EXISTS ( SELECT
           FROM rulebook.confirmation_proposal c
          WHERE c.fact_row = r.key))
UNION ALL
 SELECT p.edition,
    p.key,
    p.standing,
    p.signature_order,
    p.country,
    p.alpha3,
    p.name_en,
    p.name_ja,
    p.signed_on,
    p.signed_at,
    p.signed_for_japan,
    p.signed_for_partner,
    p.tradable_at_signing,
    p.tradable_source,
    p.first_meeting_on,
    p.first_meeting_at,
    p.latest_meeting_number,
    p.latest_meeting_on,
    p.latest_meeting_at,
    p.latest_electronic_decision_on,
    p.note_en,
    p.note_ja,
    p.confidence,
    p.inferred_fields,
    p.source,
    p.ended,
    c.fields AS confirmed_fields
   FROM rulebook.partner_country r
     CROSS JOIN LATERAL rulebook.confirmed_cells(r.key, to_jsonb(r.*)) c(confirmed, fields)
     CROSS JOIN LATERAL jsonb_populate_record(r.*, c.confirmed) p(edition, key, standing, signature_order, country, alpha3, name_en, name_ja, signed_on, signed_at, signed_for_japan, signed_for_partner, tradable_at_signing, tradable_source, first_meeting_on, first_meeting_at, latest_meeting_number, latest_meeting_on, latest_meeting_at, latest_electronic_decision_on, note_en, note_ja, confidence, inferred_fields, source, ended)
  WHERE NOT r.ended AND NOT (EXISTS ( SELECT
           FROM rulebook.partner_country later
          WHERE later.key = r.key AND later.edition > r.edition)) AND (EXISTS ( SELECT
           FROM rulebook.confirmation_proposal c_1
          WHERE c_1.fact_row = r.key));
GRANT SELECT ON rulebook.current_partner_country TO jcm_reader;
GRANT SELECT ON rulebook.current_partner_country TO jcm_writer;

CREATE VIEW rulebook.current_rule_document AS
SELECT r.edition,
    r.key,
    r.country,
    r.document,
    r.designation,
    r.version,
    r.adopted_on,
    r.standing,
    r.note_en,
    r.note_ja,
    r.confidence,
    r.inferred_fields,
    r.source,
    r.ended,
    NULL::text AS confirmed_fields
   FROM rulebook.rule_document r
  WHERE NOT r.ended AND NOT (EXISTS ( SELECT
           FROM rulebook.rule_document later
          WHERE later.key = r.key AND later.edition > r.edition)) AND NOT (EXISTS ( SELECT
           FROM rulebook.confirmation_proposal c
          WHERE c.fact_row = r.key))
UNION ALL
 SELECT p.edition,
    p.key,
    p.country,
    p.document,
    p.designation,
    p.version,
    p.adopted_on,
    p.standing,
    p.note_en,
    p.note_ja,
    p.confidence,
    p.inferred_fields,
    p.source,
    p.ended,
    c.fields AS confirmed_fields
   FROM rulebook.rule_document r
     CROSS JOIN LATERAL rulebook.confirmed_cells(r.key, to_jsonb(r.*)) c(confirmed, fields)
     CROSS JOIN LATERAL jsonb_populate_record(r.*, c.confirmed) p(edition, key, country, document, designation, version, adopted_on, standing, note_en, note_ja, confidence, inferred_fields, source, ended)
  WHERE NOT r.ended AND NOT (EXISTS ( SELECT
           FROM rulebook.rule_document later
          WHERE later.key = r.key AND later.edition > r.edition)) AND (EXISTS ( SELECT
           FROM rulebook.confirmation_proposal c_1
          WHERE c_1.fact_row = r.key));
GRANT SELECT ON rulebook.current_rule_document TO jcm_reader;
GRANT SELECT ON rulebook.current_rule_document TO jcm_writer;

CREATE OR REPLACE FUNCTION rulebook.confirmed_cells(row_key text, cells jsonb, OUT confirmed jsonb, OUT fields text)
 RETURNS record
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
    select coalesce(jsonb_object_agg(f.fact_field, f.value), '{}'),
           string_agg(f.fact_field, ' ' order by f.fact_field)
    from rulebook.confirmation_in_force f
    where f.fact_row = row_key and cells ? f.fact_field
      and coalesce(cells ->> f.fact_field, '') in (f.value, f.value_before)
  $function$;

CREATE OR REPLACE FUNCTION rulebook.search_pairs(words text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN (SELECT COALESCE(array_agg(DISTINCT substr(f.folded, i.i, 2)), '{}'::text[]) AS "coalesce" FROM (SELECT lower(NORMALIZE(search_pairs.words, NFKC)) AS folded) f, LATERAL generate_series(1, (length(f.folded) - 1)) i(i));
