-- What was published about historic issuances. These are statements, not journal entries: they
-- have no serial, vintage, holder or side that the source does not give.
create table registry.public_issuance (
  edition bigint not null references rulebook.edition,
  key text not null,
  projects text,
  country text not null,
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
  several_projects text not null check (several_projects in ('yes', 'no')),
  counted text not null check (counted in ('yes', 'no')),
  source_kind text not null,
  note_en text,
  note_ja text,
  confidence text not null,
  inferred_fields text,
  source text,
  ended boolean not null default false,
  primary key (key, edition),
  check (tonnes_japan is null or tonnes_partner is null or tonnes is null
         or tonnes_japan + tonnes_partner = tonnes),
  check (period_end is null or period_start is null or period_start <= period_end)
);
create index public_issuance_by_project on registry.public_issuance using gin (string_to_array(projects, ' '));
create index public_issuance_by_country on registry.public_issuance (country, key);

create table registry.third_party_statement (
  edition bigint not null references rulebook.edition,
  key text not null,
  projects text not null,
  country text not null,
  tonnes bigint not null,
  vintage_from integer,
  vintage_to integer,
  decided_on date,
  issued_japan_on date,
  itmo text,
  note_en text,
  note_ja text,
  confidence text not null check (confidence <> 'verified'),
  inferred_fields text,
  source text,
  ended boolean not null default false,
  primary key (key, edition)
);
create index third_party_statement_by_project on registry.third_party_statement using gin (string_to_array(projects, ' '));

create view registry.current_public_issuance as
  select r.* from registry.public_issuance r
  where not r.ended and not exists (
    select from registry.public_issuance later where later.key = r.key and later.edition > r.edition);
create view registry.current_third_party_statement as
  select r.* from registry.third_party_statement r
  where not r.ended and not exists (
    select from registry.third_party_statement later where later.key = r.key and later.edition > r.edition);

grant select, insert on registry.public_issuance, registry.third_party_statement to jcm_writer;
grant select on registry.public_issuance, registry.third_party_statement to jcm_reader;
grant select on registry.current_public_issuance, registry.current_third_party_statement to jcm_writer, jcm_reader;
