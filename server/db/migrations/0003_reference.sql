create table source (
  municipality_id integer not null references municipality,
  id text not null check (id ~ '^[a-z][a-z0-9_-]{1,39}$'),
  kind text not null check (kind in ('events', 'unsafety', 'areas', 'shifts')),
  name_sv text not null,
  name_en text not null,
  covers_sv text not null default '',
  covers_en text not null default '',
  blind_sv text not null default '',
  blind_en text not null default '',
  stores_text boolean not null default false,
  -- How its files were read last time.
  mapping jsonb,
  ordinal smallint not null default 0,
  primary key (municipality_id, id)
);
comment on table source is 'Where reports come from, whose hours each covers and what it cannot see.';

create table category (
  municipality_id integer not null references municipality,
  id smallint not null,
  key text not null,
  parent_id smallint,
  name_sv text not null,
  name_en text not null,
  colour text not null check (colour ~ '^#[0-9A-Fa-f]{6}$'),
  map_rule text not null default 'municipality' check (map_rule in ('exact', 'coarse', 'municipality')),
  found_by_control boolean not null default false,
  -- Other words a file may use for it.
  aliases text[] not null default '{}',
  ordinal smallint not null default 0,
  primary key (municipality_id, id),
  unique (municipality_id, key),
  foreign key (municipality_id, parent_id) references category
);
comment on table category is 'Two levels of event categories; map_rule says how far one may appear on a map.';

create table area (
  municipality_id integer not null references municipality,
  id integer generated always as identity,
  kind text not null check (kind in ('kommundel', 'group', 'regso', 'deso', 'industrial', 'permit', 'own')),
  key text not null,
  name text not null check (name <> ''),
  population integer check (population >= 0),
  shape geometry(multipolygon) not null,
  import_no integer,
  is_example boolean not null default false,
  primary key (municipality_id, id),
  unique (municipality_id, kind, key)
);
comment on table area is 'Named polygons in the municipality''s srid; within one kind an event has at most one.';

create table place (
  municipality_id integer not null references municipality,
  id integer generated always as identity,
  key text not null,
  name text not null,
  kind text not null,
  aliases text[] not null default '{}',
  rank smallint not null default 5,
  location geometry(point) not null,
  primary key (municipality_id, id),
  unique (municipality_id, key)
);
comment on table place is 'The gazetteer: named places that addresses and searches are looked up in.';

create table calendar_period (
  municipality_id integer not null references municipality,
  id uuid not null default gen_random_uuid(),
  kind text not null check (kind in ('school_break', 'local_event')),
  name_sv text not null,
  name_en text not null,
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  primary key (municipality_id, id)
);
comment on table calendar_period is 'Editable periods such as school breaks; public holidays are computed.';

create table cell (
  municipality_id integer not null references municipality,
  across_m smallint not null check (across_m in (100, 200, 400)),
  id integer not null,
  shape geometry(polygon) not null,
  on_land boolean not null,
  primary key (municipality_id, across_m, id)
);
comment on table cell is 'Hexagons that touch the municipality; id as in hexagon_cell().';

-- Lays the hexagons anew after the boundary or the land has changed.
create function rebuild_cells(for_municipality integer) returns void
language sql volatile
set search_path = public, pg_temp
begin atomic
  delete from cell where municipality_id = for_municipality;
  insert into cell (municipality_id, across_m, id, shape, on_land)
  select m.id, size.across_m,
    hexagon_cell(st_x(st_centroid(hexagon.geom)), st_y(st_centroid(hexagon.geom)), size.across_m::double precision),
    hexagon.geom, st_intersects(hexagon.geom, m.land)
  from municipality m
    cross join (values (100::smallint), (200::smallint), (400::smallint)) as size (across_m)
    cross join lateral st_hexagongrid(size.across_m / sqrt(3.0), m.boundary) as hexagon
  where m.id = for_municipality and st_intersects(hexagon.geom, m.boundary);
end;
