-- Projects financed by the Ministry of the Environment, published totals and the published table by country.
create table financing.support_project (
  edition bigint not null references rulebook.edition,
  key text not null,
  country text not null,
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
  evidence text not null check (evidence in ('A', 'B', 'C')),
  note_en text,
  note_ja text,
  confidence text not null,
  inferred_fields text,
  source text,
  ended boolean not null default false,
  primary key (key, edition),
  check (title_en is not null or title_ja is not null),
  check ((evidence = 'A' and confidence = 'verified') or (evidence = 'B' and confidence = 'inferred')
         or (evidence = 'C' and confidence = 'unverified'))
);
create index support_project_by_country on financing.support_project (country, key);
create index support_project_by_project on financing.support_project (project);

create table financing.published_total (
  edition bigint not null references rulebook.edition,
  key text not null,
  as_of text not null,
  scope text not null,
  metric text not null,
  value bigint not null,
  value_to bigint,
  precision text not null check (precision in ('exact', 'about', 'over', 'range')),
  unit text not null,
  note_en text,
  note_ja text,
  confidence text not null,
  inferred_fields text,
  source text,
  ended boolean not null default false,
  primary key (key, edition),
  check ((precision = 'range') = (value_to is not null))
);

create table financing.published_status (
  edition bigint not null references rulebook.edition,
  key text not null,
  as_of text not null,
  position integer not null,
  country text,
  name_ja text not null,
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
  confidence text not null,
  inferred_fields text,
  source text,
  ended boolean not null default false,
  primary key (key, edition)
);
comment on column financing.published_status.country is 'Empty in the totals row.';

create view financing.current_support_project as
  select r.* from financing.support_project r
  where not r.ended and not exists (
    select from financing.support_project later where later.key = r.key and later.edition > r.edition);
create view financing.current_published_total as
  select r.* from financing.published_total r
  where not r.ended and not exists (
    select from financing.published_total later where later.key = r.key and later.edition > r.edition);
create view financing.current_published_status as
  select r.* from financing.published_status r
  where not r.ended and not exists (
    select from financing.published_status later where later.key = r.key and later.edition > r.edition);

grant select, insert on financing.support_project, financing.published_total, financing.published_status to jcm_writer;
grant select on financing.support_project, financing.published_total, financing.published_status to jcm_reader;
grant select on financing.current_support_project, financing.current_published_total,
  financing.current_published_status to jcm_writer, jcm_reader;
