create table drug_scene (
  municipality_id integer not null references municipality,
  id uuid not null default gen_random_uuid(),
  name text not null,
  status text not null check (status in ('active', 'resting', 'closed')),
  shape geometry(multipolygon) not null,
  -- Relative activity for each hour of the week, Monday 00 first.
  profile real[] not null check (cardinality(profile) = 168),
  first_seen date not null,
  last_seen date not null check (last_seen >= first_seen),
  is_example boolean not null default false,
  primary key (municipality_id, id)
);
comment on table drug_scene is 'An open drug scene: where, at which hours of the week, and whether it is still active.';

create table partner (
  municipality_id integer not null references municipality,
  id uuid not null default gen_random_uuid(),
  name text not null,
  kind text not null,
  area_id integer,
  location geometry(point) not null,
  -- The problem or place it answers for.
  owns text,
  joined_on date,
  is_example boolean not null default false,
  primary key (municipality_id, id),
  foreign key (municipality_id, area_id) references area
);
comment on table partner is 'An organisation that takes part, such as a property owner in an industrial area.';

create table partner_contact (
  municipality_id integer not null,
  partner_id uuid not null,
  -- A function, never a person.
  function_name text not null,
  phone text,
  email text,
  primary key (municipality_id, partner_id, function_name),
  foreign key (municipality_id, partner_id) references partner on delete cascade
);
comment on table partner_contact is 'How a partner is reached; apart, so that few roles may read it.';

create table shift (
  municipality_id integer not null references municipality,
  id uuid not null default gen_random_uuid(),
  external_id text,
  kind text not null check (kind in ('kommunvakt', 'trygghetsvard', 'ordningsvakt')),
  name text not null,
  status text not null check (status in ('planned', 'under_way', 'carried_out', 'cancelled')),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  area_id integer,
  route geometry(linestring),
  import_no integer references import (no),
  is_example boolean not null default false,
  primary key (municipality_id, id)
);
create unique index shift_external on shift (municipality_id, external_id) where external_id is not null;
create index shift_start on shift (municipality_id, starts_at);
comment on table shift is 'A patrol on duty: its frame, route and stops, planned and carried out.';

create table shift_stop (
  municipality_id integer not null,
  shift_id uuid not null,
  ordinal smallint not null check (ordinal > 0),
  name text not null,
  location geometry(point) not null,
  planned_from timestamptz not null,
  planned_to timestamptz not null check (planned_to > planned_from),
  carried_out_at timestamptz,
  primary key (municipality_id, shift_id, ordinal),
  foreign key (municipality_id, shift_id) references shift on delete cascade
);

create table walk (
  municipality_id integer not null references municipality,
  id uuid not null default gen_random_uuid(),
  kind text not null check (kind in ('foraldravandring', 'dagvandring', 'trygghetsvandring', 'polarverksamhet')),
  name text not null,
  status text not null check (status in ('planned', 'under_way', 'carried_out', 'cancelled')),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  area_id integer,
  route geometry(linestring),
  is_example boolean not null default false,
  primary key (municipality_id, id)
);
create index walk_start on walk (municipality_id, starts_at);
comment on table walk is 'A walk by parents, adults by day, students or youth workers.';

create table walk_stop (
  municipality_id integer not null,
  walk_id uuid not null,
  ordinal smallint not null check (ordinal > 0),
  name text not null,
  location geometry(point) not null,
  planned_from timestamptz not null,
  planned_to timestamptz not null check (planned_to > planned_from),
  carried_out_at timestamptz,
  primary key (municipality_id, walk_id, ordinal),
  foreign key (municipality_id, walk_id) references walk on delete cascade
);
