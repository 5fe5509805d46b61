-- The marks and values of the register change with the confirmations in force, at one place for
-- every page, list, file and API: the views of the rows in force. Nothing stored is changed.
create view rulebook.confirmation_in_force as
  select distinct on (c.fact_row, c.fact_field)
    c.proposal, c.fact_row, c.fact_field, c.value, c.value_before, c.effective_from
  from rulebook.confirmed_fact c
  where c.withdrawn_from is null
    and c.fact_field not in ('key', 'note_en', 'note_ja', 'confidence', 'inferred_fields', 'source')
  order by c.fact_row, c.fact_field, c.effective_from desc, c.decided_at desc, c.proposal desc;
comment on view rulebook.confirmation_in_force is 'The latest confirmation of each fact that nobody withdrew.';

-- A confirmation speaks of what an officer saw. It holds for a row that still says the same, or that
-- says the confirmed value; when a later row says something else, it is kept but no longer holds.
create function rulebook.confirmed_cells(row_key text, cells jsonb, out confirmed jsonb, out fields text)
  language sql stable parallel safe
  as $$
    select coalesce(jsonb_object_agg(f.fact_field, f.value), '{}'),
           string_agg(f.fact_field, ' ' order by f.fact_field)
    from rulebook.confirmation_in_force f
    where f.fact_row = row_key and cells ? f.fact_field
      and coalesce(cells ->> f.fact_field, '') in (f.value, f.value_before)
  $$;
comment on function rulebook.confirmed_cells(text, jsonb) is 'The cells of a register row that are confirmed, and their names.';

-- Rows without any record of confirmation, nearly all, are read through the indexes as before.
create or replace view rulebook.current_partner_country as
  select r.*, cast(null as text) as confirmed_fields
  from rulebook.partner_country r
  where not r.ended
    and not exists (select from rulebook.partner_country later where later.key = r.key and later.edition > r.edition)
    and not exists (select from rulebook.confirmation_proposal c where c.fact_row = r.key)
  union all
  select p.*, c.fields
  from rulebook.partner_country r
  cross join lateral rulebook.confirmed_cells(r.key, to_jsonb(r)) c
  cross join lateral jsonb_populate_record(r, c.confirmed) p
  where not r.ended
    and not exists (select from rulebook.partner_country later where later.key = r.key and later.edition > r.edition)
    and exists (select from rulebook.confirmation_proposal c where c.fact_row = r.key);

create or replace view rulebook.current_rule_document as
  select r.*, cast(null as text) as confirmed_fields
  from rulebook.rule_document r
  where not r.ended
    and not exists (select from rulebook.rule_document later where later.key = r.key and later.edition > r.edition)
    and not exists (select from rulebook.confirmation_proposal c where c.fact_row = r.key)
  union all
  select p.*, c.fields
  from rulebook.rule_document r
  cross join lateral rulebook.confirmed_cells(r.key, to_jsonb(r)) c
  cross join lateral jsonb_populate_record(r, c.confirmed) p
  where not r.ended
    and not exists (select from rulebook.rule_document later where later.key = r.key and later.edition > r.edition)
    and exists (select from rulebook.confirmation_proposal c where c.fact_row = r.key);

grant select on rulebook.confirmation_in_force to jcm_writer, jcm_reader;
