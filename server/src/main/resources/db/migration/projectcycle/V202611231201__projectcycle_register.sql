-- Projects of the public list, their participants and methodologies, cases and third-party entities.
create table projectcycle.project (
  edition bigint not null references rulebook.edition,
  key text not null,
  reference text not null,
  country text not null,
  title_en text not null,
  title_ja text,
  title_ja_source text,
  status text not null,
  status_as_of date not null,
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
  confidence text not null,
  inferred_fields text,
  source text,
  ended boolean not null default false,
  search_text text not null generated always as (
    lower(normalize(reference || ' ' || title_en || ' ' || coalesce(title_ja, ''), NFKC))) stored,
  search_pairs text[] not null generated always as (
    rulebook.search_pairs(reference || ' ' || title_en || ' ' || coalesce(title_ja, ''))) stored,
  primary key (key, edition)
);
create index project_by_reference on projectcycle.project (reference, key);
create index project_by_country on projectcycle.project (country, reference);
create index project_by_status on projectcycle.project (status, reference);
create index project_by_technology on projectcycle.project (technology, reference);
create index project_by_registration on projectcycle.project (coalesce(registered_on, date '0001-01-01') desc, reference);
create index project_by_expectation on projectcycle.project (coalesce(expected_tonnes_per_year, -1) desc, reference);
create index project_by_pairs on projectcycle.project using gin (search_pairs);

create table projectcycle.project_participant (
  edition bigint not null references rulebook.edition,
  key text not null,
  project text not null,
  side text not null check (side in ('JP', 'partner')),
  name text not null,
  focal_point text,
  note_en text,
  note_ja text,
  confidence text not null,
  inferred_fields text,
  source text,
  ended boolean not null default false,
  search_text text not null generated always as (lower(normalize(name, NFKC))) stored,
  search_pairs text[] not null generated always as (rulebook.search_pairs(name)) stored,
  primary key (key, edition)
);
create index project_participant_by_project on projectcycle.project_participant (project, key);
create index project_participant_by_pairs on projectcycle.project_participant using gin (search_pairs);

create table projectcycle.project_methodology (
  edition bigint not null references rulebook.edition,
  key text not null,
  project text not null,
  methodology text not null,
  note_en text,
  note_ja text,
  confidence text not null,
  inferred_fields text,
  source text,
  ended boolean not null default false,
  primary key (key, edition)
);
create index project_methodology_by_project on projectcycle.project_methodology (project);
create index project_methodology_by_methodology on projectcycle.project_methodology (methodology text_pattern_ops, project);

create table projectcycle.project_case (
  edition bigint not null references rulebook.edition,
  key text not null,
  projects text,
  country text not null,
  title_en text not null,
  title_ja text not null,
  technology text,
  text_en text not null,
  text_ja text not null,
  tonnes bigint,
  tonnes_meaning text,
  note_en text,
  note_ja text,
  confidence text not null,
  inferred_fields text,
  source text,
  ended boolean not null default false,
  primary key (key, edition),
  check ((tonnes is null) = (tonnes_meaning is null))
);

create table projectcycle.third_party_entity (
  edition bigint not null references rulebook.edition,
  key text not null,
  number text not null,
  country text not null,
  name text not null,
  validation_scopes text,
  verification_scopes text,
  designated_on date,
  status text,
  note_en text,
  note_ja text,
  confidence text not null,
  inferred_fields text,
  source text,
  ended boolean not null default false,
  primary key (key, edition)
);

create view projectcycle.current_project as
  select r.* from projectcycle.project r
  where not r.ended and not exists (
    select from projectcycle.project later where later.key = r.key and later.edition > r.edition);
create view projectcycle.current_project_participant as
  select r.* from projectcycle.project_participant r
  where not r.ended and not exists (
    select from projectcycle.project_participant later where later.key = r.key and later.edition > r.edition);
create view projectcycle.current_project_methodology as
  select r.* from projectcycle.project_methodology r
  where not r.ended and not exists (
    select from projectcycle.project_methodology later where later.key = r.key and later.edition > r.edition);
create view projectcycle.current_project_case as
  select r.* from projectcycle.project_case r
  where not r.ended and not exists (
    select from projectcycle.project_case later where later.key = r.key and later.edition > r.edition);
create view projectcycle.current_third_party_entity as
  select r.* from projectcycle.third_party_entity r
  where not r.ended and not exists (
    select from projectcycle.third_party_entity later where later.key = r.key and later.edition > r.edition);

grant select, insert on projectcycle.project, projectcycle.project_participant, projectcycle.project_methodology,
  projectcycle.project_case, projectcycle.third_party_entity to jcm_writer;
grant select on projectcycle.project, projectcycle.project_participant, projectcycle.project_methodology,
  projectcycle.project_case, projectcycle.third_party_entity to jcm_reader;
grant select on projectcycle.current_project, projectcycle.current_project_participant,
  projectcycle.current_project_methodology, projectcycle.current_project_case,
  projectcycle.current_third_party_entity to jcm_writer, jcm_reader;
