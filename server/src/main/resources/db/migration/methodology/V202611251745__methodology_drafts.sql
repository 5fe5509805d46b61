-- Drafts of methodologies that an organisation works on: versions are appended, never overwritten.
create table methodology.draft (
  draft bigint generated always as identity primary key,
  organisation bigint not null,
  name text not null check (name <> '' and length(name) <= 120),
  predecessor text,
  started_at timestamptz not null,
  started_by bigint not null
);
create index draft_by_organisation on methodology.draft (organisation, draft desc);
comment on column methodology.draft.predecessor is 'The approved methodology it was begun from, such as MN_AM003_ver02.0: predecessor or sister.';

create table methodology.draft_version (
  draft bigint not null references methodology.draft,
  version int not null check (version >= 1),
  text text not null check (length(text) <= 500000),
  text_sha256 text not null check (text_sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex')),
  faults int not null check (faults >= 0),
  saved_at timestamptz not null,
  saved_by bigint not null,
  saved_by_name text not null,
  primary key (draft, version)
);

create table methodology.draft_proposal (
  draft bigint primary key,
  version int not null,
  handed_in_at timestamptz not null,
  handed_in_by bigint not null,
  handed_in_by_name text not null,
  foreign key (draft, version) references methodology.draft_version (draft, version)
);
comment on table methodology.draft_proposal is 'State handed in: the project cycle takes a proposal from here. A draft is handed in once; what comes after is a new draft.';

grant select, insert on methodology.draft, methodology.draft_version, methodology.draft_proposal to jcm_writer;
