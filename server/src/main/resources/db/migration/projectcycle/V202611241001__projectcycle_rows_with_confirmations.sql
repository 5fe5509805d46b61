-- Rows in force with the confirmations in force; see rulebook.confirmed_cells.
-- The list of projects may be long and is read page by page in the order of an index, so the two
-- halves have names: each is read up to a page, then they are put together.
create view projectcycle.project_as_loaded as
  select r.*, cast(null as text) as confirmed_fields
  from projectcycle.project r
  where not r.ended
    and not exists (select from projectcycle.project later where later.key = r.key and later.edition > r.edition)
    and not exists (select from rulebook.confirmation_proposal c where c.fact_row = r.key);
create view projectcycle.project_with_confirmations as
  select p.*, c.fields as confirmed_fields
  from projectcycle.project r
  cross join lateral rulebook.confirmed_cells(r.key, to_jsonb(r)) c
  cross join lateral jsonb_populate_record(r, c.confirmed) p
  where not r.ended
    and not exists (select from projectcycle.project later where later.key = r.key and later.edition > r.edition)
    and exists (select from rulebook.confirmation_proposal c where c.fact_row = r.key);
create or replace view projectcycle.current_project as
  select * from projectcycle.project_as_loaded
  union all
  select * from projectcycle.project_with_confirmations;
grant select on projectcycle.project_as_loaded, projectcycle.project_with_confirmations to jcm_writer, jcm_reader;

create or replace view projectcycle.current_project_participant as
  select r.*, cast(null as text) as confirmed_fields
  from projectcycle.project_participant r
  where not r.ended
    and not exists (select from projectcycle.project_participant later where later.key = r.key and later.edition > r.edition)
    and not exists (select from rulebook.confirmation_proposal c where c.fact_row = r.key)
  union all
  select p.*, c.fields
  from projectcycle.project_participant r
  cross join lateral rulebook.confirmed_cells(r.key, to_jsonb(r)) c
  cross join lateral jsonb_populate_record(r, c.confirmed) p
  where not r.ended
    and not exists (select from projectcycle.project_participant later where later.key = r.key and later.edition > r.edition)
    and exists (select from rulebook.confirmation_proposal c where c.fact_row = r.key);

create or replace view projectcycle.current_project_methodology as
  select r.*, cast(null as text) as confirmed_fields
  from projectcycle.project_methodology r
  where not r.ended
    and not exists (select from projectcycle.project_methodology later where later.key = r.key and later.edition > r.edition)
    and not exists (select from rulebook.confirmation_proposal c where c.fact_row = r.key)
  union all
  select p.*, c.fields
  from projectcycle.project_methodology r
  cross join lateral rulebook.confirmed_cells(r.key, to_jsonb(r)) c
  cross join lateral jsonb_populate_record(r, c.confirmed) p
  where not r.ended
    and not exists (select from projectcycle.project_methodology later where later.key = r.key and later.edition > r.edition)
    and exists (select from rulebook.confirmation_proposal c where c.fact_row = r.key);

create or replace view projectcycle.current_project_case as
  select r.*, cast(null as text) as confirmed_fields
  from projectcycle.project_case r
  where not r.ended
    and not exists (select from projectcycle.project_case later where later.key = r.key and later.edition > r.edition)
    and not exists (select from rulebook.confirmation_proposal c where c.fact_row = r.key)
  union all
  select p.*, c.fields
  from projectcycle.project_case r
  cross join lateral rulebook.confirmed_cells(r.key, to_jsonb(r)) c
  cross join lateral jsonb_populate_record(r, c.confirmed) p
  where not r.ended
    and not exists (select from projectcycle.project_case later where later.key = r.key and later.edition > r.edition)
    and exists (select from rulebook.confirmation_proposal c where c.fact_row = r.key);

create or replace view projectcycle.current_third_party_entity as
  select r.*, cast(null as text) as confirmed_fields
  from projectcycle.third_party_entity r
  where not r.ended
    and not exists (select from projectcycle.third_party_entity later where later.key = r.key and later.edition > r.edition)
    and not exists (select from rulebook.confirmation_proposal c where c.fact_row = r.key)
  union all
  select p.*, c.fields
  from projectcycle.third_party_entity r
  cross join lateral rulebook.confirmed_cells(r.key, to_jsonb(r)) c
  cross join lateral jsonb_populate_record(r, c.confirmed) p
  where not r.ended
    and not exists (select from projectcycle.third_party_entity later where later.key = r.key and later.edition > r.edition)
    and exists (select from rulebook.confirmation_proposal c where c.fact_row = r.key);
