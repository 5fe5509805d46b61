-- Rows in force with the confirmations in force; see rulebook.confirmed_cells.
create or replace view registry.current_public_issuance as
  select r.*, cast(null as text) as confirmed_fields
  from registry.public_issuance r
  where not r.ended
    and not exists (select from registry.public_issuance later where later.key = r.key and later.edition > r.edition)
    and not exists (select from rulebook.confirmation_proposal c where c.fact_row = r.key)
  union all
  select p.*, c.fields
  from registry.public_issuance r
  cross join lateral rulebook.confirmed_cells(r.key, to_jsonb(r)) c
  cross join lateral jsonb_populate_record(r, c.confirmed) p
  where not r.ended
    and not exists (select from registry.public_issuance later where later.key = r.key and later.edition > r.edition)
    and exists (select from rulebook.confirmation_proposal c where c.fact_row = r.key);

create or replace view registry.current_third_party_statement as
  select r.*, cast(null as text) as confirmed_fields
  from registry.third_party_statement r
  where not r.ended
    and not exists (select from registry.third_party_statement later where later.key = r.key and later.edition > r.edition)
    and not exists (select from rulebook.confirmation_proposal c where c.fact_row = r.key)
  union all
  select p.*, c.fields
  from registry.third_party_statement r
  cross join lateral rulebook.confirmed_cells(r.key, to_jsonb(r)) c
  cross join lateral jsonb_populate_record(r, c.confirmed) p
  where not r.ended
    and not exists (select from registry.third_party_statement later where later.key = r.key and later.edition > r.edition)
    and exists (select from rulebook.confirmation_proposal c where c.fact_row = r.key);
