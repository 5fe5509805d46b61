-- The public register: facts with their source, appended edition by edition and never changed.
-- A row is succeeded by a row of the same key in a later edition; a row that is no longer true is
-- succeeded by one marked `ended`.
create schema if not exists rulebook;
create schema if not exists projectcycle;
create schema if not exists methodology;
create schema if not exists registry;
create schema if not exists financing;

create table rulebook.edition (
  edition bigint generated always as identity primary key,
  kind text not null check (kind in ('shipped', 'desk')),
  title text not null check (title <> ''),
  source text not null check (source <> ''),
  content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
  loaded_at timestamptz not null,
  loaded_by text not null check (loaded_by <> ''),
  approved_by text,
  check (kind = 'shipped' or (approved_by is not null and approved_by <> loaded_by))
);
create unique index edition_shipped_once on rulebook.edition (content_sha256) where kind = 'shipped';
comment on table rulebook.edition is 'One load of register facts: by the product (shipped) or by the register desk.';

-- All pairs of neighbouring characters of a text, in lower case and compatibility form, so that a
-- search for a part of a title finds it through an index, in Japanese as in English.
create function rulebook.search_pairs(words text) returns text[]
  language sql immutable parallel safe returns null on null input
  return (
    select coalesce(array_agg(distinct substr(folded, i, 2)), '{}')
    from (select lower(normalize(words, NFKC)) as folded) f,
         generate_series(1, length(folded) - 1) as i);
comment on function rulebook.search_pairs(text) is 'Pairs of neighbouring characters, for searching a part of a text through an index.';

create table rulebook.partner_country (
  edition bigint not null references rulebook.edition,
  key text not null,
  standing text not null check (standing in ('partner', 'signing-unknown')),
  signature_order integer,
  country text not null,
  alpha3 text not null,
  name_en text not null,
  name_ja text not null,
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
  confidence text not null,
  inferred_fields text,
  source text,
  ended boolean not null default false,
  primary key (key, edition)
);

create table rulebook.rule_document (
  edition bigint not null references rulebook.edition,
  key text not null,
  country text not null,
  document text not null,
  designation text,
  version text,
  adopted_on date,
  standing text not null check (standing in ('exists', 'none')),
  note_en text,
  note_ja text,
  confidence text not null,
  inferred_fields text,
  source text,
  ended boolean not null default false,
  primary key (key, edition)
);

create view rulebook.current_partner_country as
  select r.* from rulebook.partner_country r
  where not r.ended and not exists (
    select from rulebook.partner_country later where later.key = r.key and later.edition > r.edition);
create view rulebook.current_rule_document as
  select r.* from rulebook.rule_document r
  where not r.ended and not exists (
    select from rulebook.rule_document later where later.key = r.key and later.edition > r.edition);

grant usage on schema rulebook, projectcycle, methodology, registry, financing to jcm_writer, jcm_reader;
grant select, insert on rulebook.edition, rulebook.partner_country, rulebook.rule_document to jcm_writer;
grant select on rulebook.edition, rulebook.partner_country, rulebook.rule_document to jcm_reader;
grant select on rulebook.current_partner_country, rulebook.current_rule_document to jcm_writer, jcm_reader;
