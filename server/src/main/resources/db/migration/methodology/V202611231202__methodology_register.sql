-- Approved methodology versions as the public register lists them; their texts live elsewhere.
create table methodology.methodology_version (
  edition bigint not null references rulebook.edition,
  key text not null,
  methodology text not null,
  version text not null,
  country text not null,
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
  confidence text not null,
  inferred_fields text,
  source text,
  ended boolean not null default false,
  primary key (key, edition)
);
create index methodology_version_by_id on methodology.methodology_version (methodology, version);
create index methodology_version_by_country on methodology.methodology_version (country, methodology);

create view methodology.current_methodology_version as
  select r.* from methodology.methodology_version r
  where not r.ended and not exists (
    select from methodology.methodology_version later where later.key = r.key and later.edition > r.edition);

grant select, insert on methodology.methodology_version to jcm_writer;
grant select on methodology.methodology_version to jcm_reader;
grant select on methodology.current_methodology_version to jcm_writer, jcm_reader;
