-- Rows in force with the confirmations in force; see rulebook.confirmed_cells.
create or replace view methodology.current_methodology_version as
  select r.*, cast(null as text) as confirmed_fields
  from methodology.methodology_version r
  where not r.ended
    and not exists (select from methodology.methodology_version later where later.key = r.key and later.edition > r.edition)
    and not exists (select from rulebook.confirmation_proposal c where c.fact_row = r.key)
  union all
  select p.*, c.fields
  from methodology.methodology_version r
  cross join lateral rulebook.confirmed_cells(r.key, to_jsonb(r)) c
  cross join lateral jsonb_populate_record(r, c.confirmed) p
  where not r.ended
    and not exists (select from methodology.methodology_version later where later.key = r.key and later.edition > r.edition)
    and exists (select from rulebook.confirmation_proposal c where c.fact_row = r.key);
