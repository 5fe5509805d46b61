-- The register desk: files as they were given, drafts made of them, and the second person's answer.
create table rulebook.import_upload (
  upload bigint generated always as identity primary key,
  register_table text not null,
  file_name text not null check (file_name <> ''),
  content bytea not null,
  content_sha256 text not null check (content_sha256 = encode(sha256(content), 'hex')),
  uploaded_at timestamptz not null,
  uploaded_by bigint not null
);

create table rulebook.import_mapping (
  mapping bigint generated always as identity primary key,
  name text not null check (name <> ''),
  register_table text not null,
  pairs text not null,
  saved_at timestamptz not null,
  saved_by bigint not null
);
comment on column rulebook.import_mapping.pairs is 'One pair a line: heading in the file, tab, column of the register. A later mapping of the same name succeeds an earlier one.';

create table rulebook.import_draft (
  draft bigint generated always as identity primary key,
  upload bigint not null references rulebook.import_upload,
  pairs text not null,
  source text not null check (source <> ''),
  list_day date not null,
  missing_rows text not null check (missing_rows in ('keep', 'end')),
  entered_at timestamptz not null,
  entered_by bigint not null,
  entered_by_name text not null,
  unique (draft, entered_by)
);

create table rulebook.import_decision (
  draft bigint primary key,
  entered_by bigint not null,
  outcome text not null check (outcome in ('approved', 'refused', 'withdrawn')),
  reason text,
  edition bigint references rulebook.edition,
  decided_at timestamptz not null,
  decided_by bigint not null,
  decided_by_name text not null,
  foreign key (draft, entered_by) references rulebook.import_draft (draft, entered_by),
  check ((outcome = 'approved') = (edition is not null)),
  check ((outcome = 'withdrawn') = (decided_by = entered_by)),
  check (outcome <> 'refused' or (reason is not null and reason <> ''))
);

grant select, insert on rulebook.import_upload, rulebook.import_mapping, rulebook.import_draft,
  rulebook.import_decision to jcm_writer;
