-- Rows in force with the confirmations in force; see rulebook.confirmed_cells.
create or replace view financing.current_support_project as
  select r.*, cast(null as text) as confirmed_fields
  from financing.support_project r
  where not r.ended
    and not exists (select from financing.support_project later where later.key = r.key and later.edition > r.edition)
    and not exists (select from rulebook.confirmation_proposal c where c.fact_row = r.key)
  union all
  select p.*, c.fields
  from financing.support_project r
  cross join lateral rulebook.confirmed_cells(r.key, to_jsonb(r)) c
  cross join lateral jsonb_populate_record(r, c.confirmed) p
  where not r.ended
    and not exists (select from financing.support_project later where later.key = r.key and later.edition > r.edition)
    and exists (select from rulebook.confirmation_proposal c where c.fact_row = r.key);

create or replace view financing.current_published_total as
  select r.*, cast(null as text) as confirmed_fields
  from financing.published_total r
  where not r.ended
    and not exists (select from financing.published_total later where later.key = r.key and later.edition > r.edition)
    and not exists (select from rulebook.confirmation_proposal c where c.fact_row = r.key)
  union all
  select p.*, c.fields
  from financing.published_total r
  cross join lateral rulebook.confirmed_cells(r.key, to_jsonb(r)) c
  cross join lateral jsonb_populate_record(r, c.confirmed) p
  where not r.ended
    and not exists (select from financing.published_total later where later.key = r.key and later.edition > r.edition)
    and exists (select from rulebook.confirmation_proposal c where c.fact_row = r.key);

create or replace view financing.current_published_status as
  select r.*, cast(null as text) as confirmed_fields
  from financing.published_status r
  where not r.ended
    and not exists (select from financing.published_status later where later.key = r.key and later.edition > r.edition)
    and not exists (select from rulebook.confirmation_proposal c where c.fact_row = r.key)
  union all
  select p.*, c.fields
  from financing.published_status r
  cross join lateral rulebook.confirmed_cells(r.key, to_jsonb(r)) c
  cross join lateral jsonb_populate_record(r, c.confirmed) p
  where not r.ended
    and not exists (select from financing.published_status later where later.key = r.key and later.edition > r.edition)
    and exists (select from rulebook.confirmation_proposal c where c.fact_row = r.key);
