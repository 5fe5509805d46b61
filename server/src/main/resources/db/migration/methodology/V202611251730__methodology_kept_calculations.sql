-- Inputs of calculations that a signed-in person keeps under a permanent link. Visitors' inputs are never stored.
create table methodology.kept_calculation (
  kept bigint generated always as identity primary key,
  inputs_sha256 text not null check (inputs_sha256 ~ '^[0-9a-f]{64}$'),
  methodology text not null,
  project_file text not null check (length(project_file) <= 100000),
  readings text not null check (length(readings) <= 5000000),
  as_of date not null,
  result_sha256 text not null check (result_sha256 ~ '^[0-9a-f]{64}$'),
  kept_until date not null,
  kept_at timestamptz not null,
  kept_by bigint not null,
  organisation bigint not null
);
create index kept_calculation_by_inputs on methodology.kept_calculation (inputs_sha256, kept_until desc);
create index kept_calculation_by_organisation on methodology.kept_calculation (organisation, kept_at desc);
comment on column methodology.kept_calculation.kept_until is 'The link answers up to and including this day; keeping the same inputs again appends a row with a later one.';

grant select, insert on methodology.kept_calculation to jcm_writer;
