-- Confirmations: an officer read a fact in its official document, a second person agreed. Dated
-- records beside the facts; nothing here is ever changed.
create table rulebook.document (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  file_name text not null check (file_name <> ''),
  media_type text not null,
  size integer not null check (size > 0),
  content bytea not null check (octet_length(content) = size and encode(sha256(content), 'hex') = document.sha256),
  received_at timestamptz not null,
  received_by bigint not null
);

create table rulebook.confirmation_proposal (
  proposal bigint generated always as identity primary key,
  fact_row text not null,
  fact_field text not null,
  value text not null check (value <> ''),
  value_before text not null,
  document_title text not null check (document_title <> ''),
  paragraph text not null check (paragraph <> ''),
  attachment text not null references rulebook.document,
  entered_at timestamptz not null,
  entered_by bigint not null,
  entered_by_name text not null,
  unique (proposal, entered_by)
);
create index confirmation_proposal_by_fact on rulebook.confirmation_proposal (fact_row, fact_field);
comment on column rulebook.confirmation_proposal.value_before is 'As the fact stood when the value was entered; empty when it was unknown or is not a cell of the register.';

create table rulebook.confirmation_decision (
  proposal bigint primary key,
  entered_by bigint not null,
  outcome text not null check (outcome in ('confirmed', 'refused')),
  effective_from date,
  reason text,
  decided_at timestamptz not null,
  decided_by bigint not null,
  decided_by_name text not null,
  foreign key (proposal, entered_by) references rulebook.confirmation_proposal (proposal, entered_by),
  check (decided_by <> entered_by),
  check ((outcome = 'confirmed') = (effective_from is not null)),
  check (outcome = 'confirmed' or (reason is not null and reason <> ''))
);
comment on table rulebook.confirmation_decision is 'The second person''s answer; never the person who entered the value.';

create table rulebook.confirmation_withdrawal (
  proposal bigint primary key references rulebook.confirmation_decision,
  effective_from date not null,
  reason text not null check (reason <> ''),
  withdrawn_at timestamptz not null,
  withdrawn_by bigint not null,
  withdrawn_by_name text not null
);

create view rulebook.confirmed_fact as
  select p.*, d.effective_from, d.decided_at, d.decided_by, d.decided_by_name,
    w.effective_from as withdrawn_from
  from rulebook.confirmation_proposal p
  join rulebook.confirmation_decision d on d.proposal = p.proposal and d.outcome = 'confirmed'
  left join rulebook.confirmation_withdrawal w on w.proposal = p.proposal;

grant select, insert on rulebook.document, rulebook.confirmation_proposal, rulebook.confirmation_decision,
  rulebook.confirmation_withdrawal to jcm_writer;
grant select (sha256, file_name, media_type, size, received_at) on rulebook.document to jcm_reader;
grant select on rulebook.confirmation_proposal, rulebook.confirmation_decision,
  rulebook.confirmation_withdrawal to jcm_reader;
grant select on rulebook.confirmed_fact to jcm_writer, jcm_reader;
