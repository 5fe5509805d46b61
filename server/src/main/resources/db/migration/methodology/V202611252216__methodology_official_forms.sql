-- Official monitoring spreadsheets that officers upload, one for each methodology and version: appended, never overwritten; the newest is filled in place.
create table methodology.official_form (
  form bigint generated always as identity primary key,
  methodology text not null check (methodology <> '' and length(methodology) <= 40),
  file_name text not null check (file_name <> '' and length(file_name) <= 200),
  content bytea not null check (octet_length(content) between 1 and 5242880),
  content_sha256 text not null check (content_sha256 = encode(sha256(content), 'hex')),
  uploaded_at timestamptz not null,
  uploaded_by bigint not null,
  uploaded_by_name text not null,
  organisation bigint not null
);
create index official_form_by_methodology on methodology.official_form (methodology, form desc);
comment on column methodology.official_form.methodology is 'The approved methodology and version it is for, such as MN_AM003_ver02.0.';

grant select, insert on methodology.official_form to jcm_writer;
