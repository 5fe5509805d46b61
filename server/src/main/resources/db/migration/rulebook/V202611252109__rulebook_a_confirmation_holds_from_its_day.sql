-- A confirmation stands in the views from its day and until the day it is withdrawn; a record dated
-- tomorrow has no effect today. The day of record is the calendar day in UTC.
create or replace view rulebook.confirmation_in_force as
  select distinct on (c.fact_row, c.fact_field)
    c.proposal, c.fact_row, c.fact_field, c.value, c.value_before, c.effective_from
  from rulebook.confirmed_fact c
  where c.effective_from <= cast(now() at time zone 'UTC' as date)
    and (c.withdrawn_from is null or c.withdrawn_from > cast(now() at time zone 'UTC' as date))
    and c.fact_field not in ('key', 'note_en', 'note_ja', 'confidence', 'inferred_fields', 'source')
  order by c.fact_row, c.fact_field, c.effective_from desc, c.decided_at desc, c.proposal desc;
comment on view rulebook.confirmation_in_force is 'The latest confirmation of each fact that is in force today.';
