-- An import's rows are written in short transactions and belong to its number. They count from the
-- moment its status says 'published', which is one short statement; undoing is the same statement
-- backwards. A row that replaces an older one marks it superseded_by its own import, so both ways
-- are only a change of status.
create table import (
  municipality_id integer not null references municipality,
  id uuid not null,
  no integer generated always as identity unique,
  source_id text not null,
  file_name text not null check (char_length(file_name) <= 120),
  file_hash text not null,
  format text,
  status text not null default 'running' check (status in ('running', 'published', 'cancelled', 'failed', 'undone')),
  -- Cleared away: no rows of a cancelled, failed or undone import are left.
  is_swept boolean not null default false,
  rows_total integer not null default 0,
  rows_accepted integer not null default 0,
  rows_rejected integer not null default 0,
  rows_duplicate integer not null default 0,
  rows_updated integer not null default 0,
  normalised text[] not null default '{}',
  issues jsonb not null default '[]',
  -- The file's columns, for the file of refused rows.
  columns text[] not null default '{}',
  mapping jsonb,
  is_example boolean not null default false,
  created_by uuid,
  created_at timestamptz not null default now(),
  published_at timestamptz,
  undone_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, source_id) references source
);
-- One import at a time for a source: nobody else writes the rows it compares with.
create unique index import_running on import (municipality_id, source_id)
  where status = 'running' or (status in ('cancelled', 'failed', 'undone') and not is_swept);
comment on table import is 'A file taken in: what it held, what became of it, and whether its rows count.';

create table import_rejected_row (
  municipality_id integer not null references municipality,
  import_no integer not null references import (no) on delete cascade,
  "row" integer not null,
  record integer not null,
  -- The row as it came, personal data masked.
  cells jsonb not null,
  "column" text,
  code text not null,
  reason text not null,
  expires_at timestamptz not null default now() + interval '30 days'
);
create index import_rejected_row_import on import_rejected_row (import_no, "row");
comment on table import_rejected_row is 'Refused rows, masked, for mending and sending again; deleted after 30 days.';

create table import_before (
  municipality_id integer not null references municipality,
  import_no integer not null references import (no) on delete cascade,
  previous_import_no integer,
  kind text not null check (kind in ('area', 'shift')),
  row_id text not null,
  before jsonb not null,
  primary key (import_no, kind, row_id)
);
create index import_before_previous on import_before (previous_import_no);
comment on table import_before is
  'Areas and shifts as they were before an import changed them, for undoing it; events have versions instead.';

create table event (
  municipality_id integer not null,
  id uuid not null default gen_random_uuid(),
  source_id text not null,
  external_id text not null check (external_id <> '' and char_length(external_id) <= 200),
  category_id smallint not null,
  import_no integer not null,
  superseded_by integer,
  occurred_from timestamptz not null,
  occurred_to timestamptz check (occurred_to >= occurred_from),
  is_date_only boolean not null,
  -- Local date of the start; all weight of an event carries it.
  start_day date not null,
  -- Hour of the week of the start, Monday 00 = 0.
  start_weekhour smallint not null check (start_weekhour between 0 and 167),
  -- Whether the weight falls on more than the start hour.
  is_spread boolean not null,
  -- 0 known (at most 1 h), 1 uncertain, 2 unknown (168 h or more, or only a date).
  grade smallint not null check (grade between 0 and 2),
  reported_at timestamptz,
  setting text not null check (setting in ('outdoors', 'indoors', 'unknown')),
  reported_during_presence boolean not null default false,
  accuracy text not null check (accuracy in ('exact', 'street', 'area', 'unknown')),
  quantity integer not null default 1 check (quantity between 1 and 100000),
  place_name text,
  location geometry(point),
  cell_100 integer,
  cell_200 integer,
  cell_400 integer,
  area_kommundel integer,
  area_group integer,
  area_regso integer,
  area_deso integer,
  area_industrial integer,
  area_permit integer,
  area_own integer,
  content_hash bytea not null,
  primary key (municipality_id, id),
  check (location is not null or accuracy = 'unknown'),
  check ((accuracy in ('exact', 'street')) = (cell_200 is not null))
);
create unique index event_current on event (municipality_id, source_id, external_id) where superseded_by is null;
create index event_day on event (municipality_id, start_day);
create index event_import on event (import_no);
create index event_superseded on event (superseded_by) where superseded_by is not null;
comment on table event is
  'One report of something at a place and a time; old versions stay until their import can no longer be undone.';

create table event_text (
  municipality_id integer not null,
  event_id uuid not null,
  -- Masked before storing; never the text as it came.
  body text not null check (char_length(body) <= 10000),
  primary key (municipality_id, event_id),
  foreign key (municipality_id, event_id) references event on delete cascade
);
comment on table event_text is 'Masked free text, apart from the event so that few roles may read it.';

create table graffiti (
  municipality_id integer not null,
  event_id uuid not null,
  motif text not null check (motif in ('tag', 'piece', 'message', 'sticker', 'unknown')),
  surface text,
  owner text,
  removed_on date,
  is_reported_to_police boolean not null default false,
  primary key (municipality_id, event_id),
  foreign key (municipality_id, event_id) references event on delete cascade
);
comment on table graffiti is 'What is particular to a graffiti report; the event holds where and when.';

-- Categories under the rule "municipality": the month is all that is kept of them.
create table monthly_event (
  municipality_id integer not null,
  source_id text not null,
  external_id text not null,
  category_id smallint not null,
  month date not null check (extract(day from month) = 1),
  import_no integer not null,
  superseded_by integer,
  content_hash bytea not null,
  id uuid not null default gen_random_uuid(),
  primary key (municipality_id, id)
);
create unique index monthly_event_current on monthly_event (municipality_id, source_id, external_id)
  where superseded_by is null;
create index monthly_event_import on monthly_event (import_no);
create index monthly_event_superseded on monthly_event (superseded_by) where superseded_by is not null;
comment on table monthly_event is 'Intimate crimes and unmapped categories: a month, never a place, an hour or a text.';

create table unsafety_point (
  municipality_id integer not null,
  id uuid not null default gen_random_uuid(),
  source_id text not null,
  external_id text not null,
  kind text not null check (kind in ('safety_walk', 'lighting', 'litter', 'citizen_view', 'other')),
  import_no integer not null,
  superseded_by integer,
  observed_on date not null,
  accuracy text not null check (accuracy in ('exact', 'street', 'area', 'unknown')),
  place_name text,
  location geometry(point),
  cell_200 integer,
  area_group integer,
  content_hash bytea not null,
  primary key (municipality_id, id)
);
create unique index unsafety_point_current on unsafety_point (municipality_id, source_id, external_id)
  where superseded_by is null;
create index unsafety_point_import on unsafety_point (import_no);
create index unsafety_point_superseded on unsafety_point (superseded_by) where superseded_by is not null;
comment on table unsafety_point is 'Where people feel unsafe; never added to events.';

-- Only what counts: rows of published imports that no published import has replaced.
create view current_event with (security_invoker) as
select e.*, i.is_example
from event e
  join import i on i.no = e.import_no and i.status = 'published'
where e.superseded_by is null
  or not exists (select from import s where s.no = e.superseded_by and s.status = 'published');

create view current_monthly_event with (security_invoker) as
select e.*, i.is_example
from monthly_event e
  join import i on i.no = e.import_no and i.status = 'published'
where e.superseded_by is null
  or not exists (select from import s where s.no = e.superseded_by and s.status = 'published');

create view current_unsafety_point with (security_invoker) as
select e.*, i.is_example
from unsafety_point e
  join import i on i.no = e.import_no and i.status = 'published'
where e.superseded_by is null
  or not exists (select from import s where s.no = e.superseded_by and s.status = 'published');
