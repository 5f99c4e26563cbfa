-- A safety walk: what was seen where, what is done about it, and a link for those who walk. It speaks of places:
-- there is no field for a person, and who wrote a point through the link is nowhere.
alter table walk
  -- Who leads it: students, residents, or staff.
  add column led_by text check (led_by in ('students', 'residents', 'staff')),
  -- Where it begins.
  add column location geometry(point),
  add column version integer not null default 1;

create table walk_point (
  municipality_id integer not null references municipality,
  -- Made where it is written: what is sent twice is stored once.
  id uuid not null,
  walk_id uuid not null,
  kind text not null check (kind in ('good', 'bad', 'lighting', 'sight', 'litter', 'damage', 'traffic', 'empty')),
  body text not null default '' check (char_length(body) <= 200),
  place_name text check (char_length(place_name) <= 160),
  location geometry(point) not null,
  -- Through the link, or by somebody who keeps the protocol.
  is_linked boolean not null default false,
  written_at timestamptz not null default now(),
  -- Counts as a place where people feel unsafe.
  is_unsafety boolean not null default false,
  -- What is done about it, by which role or organisation, and until when.
  action text check (char_length(action) between 3 and 200),
  owner text check (char_length(owner) between 1 and 120),
  due_on date,
  done_on date,
  version integer not null default 1,
  primary key (municipality_id, id),
  foreign key (municipality_id, walk_id) references walk on delete cascade,
  check ((action is null) = (owner is null) and (action is null) = (due_on is null)),
  check (done_on is null or action is not null),
  check (not is_unsafety or kind <> 'good')
);
create index walk_point_walk on walk_point (municipality_id, walk_id);
comment on table walk_point is 'A point of a safety walk''s protocol: what was seen, and what is done about it.';

create table walk_link (
  municipality_id integer not null references municipality,
  id uuid not null default gen_random_uuid(),
  walk_id uuid not null,
  token_hash bytea not null unique,
  created_at timestamptz not null default now(),
  revoked_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, walk_id) references walk on delete cascade
);
create unique index walk_link_in_force on walk_link (municipality_id, walk_id) where revoked_at is null;
comment on table walk_link is
  'A secret link to write in one walk''s protocol on the day of the walk. Only its hash is kept.';

do $$
declare
  name text;
begin
  foreach name in array array['walk_point', 'walk_link'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy same_municipality on %I using (municipality_id = (select app_municipality()))', name);
    execute format('grant select, insert, update, delete on %I to platsbild_job', name);
  end loop;
end
$$;
grant select on walk_point to platsbild_analyst, platsbild_planner;
grant insert (municipality_id, id, walk_id, kind, body, place_name, location),
  update (action, owner, due_on, done_on, is_unsafety, version), delete
on walk_point to platsbild_planner;
grant select (municipality_id, id, walk_id, created_at, revoked_at) on walk_link to platsbild_analyst, platsbild_planner;
grant insert (municipality_id, walk_id, token_hash), update (revoked_at) on walk_link to platsbild_planner;
grant insert (municipality_id, id, kind, name, status, starts_at, ends_at, area_id, led_by, location),
  update (status, led_by, version)
on walk to platsbild_planner;
create policy only_safety_walks on walk as restrictive for insert to platsbild_planner
with check (kind = 'trygghetsvandring');
create policy only_safety_walks_change on walk as restrictive for update to platsbild_planner
using (kind = 'trygghetsvandring');

-- What a walk found unsafe stands beside what is reported.
create or replace view current_unsafety_point with (security_invoker) as
select e.*, i.is_example
from unsafety_point e
  join import i on i.no = e.import_no and i.status = 'published'
where e.superseded_by is null
  or not exists (select from import s where s.no = e.superseded_by and s.status = 'published')
union all
select p.municipality_id, p.id, 'otrygghet', null, 'safety_walk', null, null,
  (w.starts_at at time zone m.time_zone)::date, 'exact', p.place_name, p.location,
  hexagon_cell(st_x(p.location), st_y(p.location), 200),
  (
    select min(a.id)
    from area a
    where a.municipality_id = p.municipality_id and a.kind = 'group' and st_covers(a.shape, p.location)
  ),
  ''::bytea, w.is_example
from walk_point p
  join walk w on w.municipality_id = p.municipality_id and w.id = p.walk_id
  join municipality m on m.id = p.municipality_id
where p.is_unsafety;

-- The link, for whoever has it: what it is a link to, and one point more. Nothing that was written comes back.
grant create on schema public to platsbild_definer;
grant select on walk to platsbild_definer;
grant select (municipality_id, name, kind, location) on place to platsbild_definer;
grant select (municipality_id, walk_id, token_hash, revoked_at) on walk_link to platsbild_definer;
grant select (municipality_id, id, walk_id),
  insert (municipality_id, id, walk_id, kind, body, place_name, location, is_linked)
on walk_point to platsbild_definer;
create policy definer on walk_link for select to platsbild_definer using (true);

-- The walk behind a link, on its day; null otherwise. Sets the municipality for the rest of the transaction.
create function walk_of_link(wanted bytea) returns uuid
language plpgsql volatile security definer
set search_path = public, pg_temp
as $$
declare
  link record;
  found uuid;
begin
  select l.municipality_id, l.walk_id into link from walk_link l where l.token_hash = wanted and l.revoked_at is null;
  if link.walk_id is null then
    return null;
  end if;
  perform set_config('app.municipality_id', link.municipality_id::text, true);
  select w.id into found
  from walk w
    join municipality m on m.id = w.municipality_id
  where w.municipality_id = link.municipality_id and w.id = link.walk_id and w.status <> 'cancelled'
    and (w.starts_at at time zone m.time_zone)::date = app_today();
  return found;
end
$$;

create function walk_behind_link(wanted bytea) returns jsonb
language plpgsql volatile security definer
set search_path = public, pg_temp
as $$
declare
  wanted_walk uuid := walk_of_link(wanted);
begin
  if wanted_walk is null then
    return null;
  end if;
  return (
    select jsonb_build_object('name', w.name, 'startsAt', w.starts_at, 'endsAt', w.ends_at, 'timeZone', m.time_zone,
      'areaName', a.name, 'lon', round(st_x(at)::numeric, 6), 'lat', round(st_y(at)::numeric, 6),
      'places', coalesce((
        select jsonb_agg(jsonb_build_object('name', p.name, 'lon', round(st_x(p.at)::numeric, 6),
          'lat', round(st_y(p.at)::numeric, 6)) order by p.distance)
        from (
          select p.name, st_transform(p.location, 4326) as at, st_distance(p.location, w.location) as distance
          from place p
          where p.municipality_id = w.municipality_id and p.kind <> 'gata' and st_dwithin(p.location, w.location, 2000)
          order by distance
          limit 30
        ) p
      ), '[]'))
    from walk w
      join municipality m on m.id = w.municipality_id
      left join area a on a.municipality_id = w.municipality_id and a.id = w.area_id
      cross join lateral st_transform(w.location, 4326) as at
    where w.municipality_id = app_municipality() and w.id = wanted_walk
  );
end
$$;

-- Writes one point; says what became of it, null where the link is not in force.
create function write_walk_point(
  wanted bytea, new_id uuid, new_kind text, new_body text, new_place text, lon double precision, lat double precision)
returns text
language plpgsql volatile security definer
set search_path = public, pg_temp
as $$
declare
  wanted_walk uuid := walk_of_link(wanted);
  at geometry;
  home municipality;
begin
  if wanted_walk is null then
    return null;
  end if;
  select m.* into home from municipality m where m.id = app_municipality();
  at := st_transform(st_setsrid(st_makepoint(lon, lat), 4326), home.srid);
  if not st_covers(home.boundary, at) then
    return 'outside';
  end if;
  if (select count(*) from walk_point p where p.municipality_id = home.id and p.walk_id = wanted_walk) >= 400 then
    return 'full';
  end if;
  insert into walk_point (municipality_id, id, walk_id, kind, body, place_name, location, is_linked)
  values (home.id, new_id, wanted_walk, new_kind, new_body, new_place, at, true)
  on conflict do nothing;
  return 'stored';
end
$$;
alter function walk_of_link(bytea) owner to platsbild_definer;
alter function walk_behind_link(bytea) owner to platsbild_definer;
alter function write_walk_point(bytea, uuid, text, text, text, double precision, double precision)
  owner to platsbild_definer;
revoke execute on function walk_of_link(bytea) from public;
revoke execute on function walk_behind_link(bytea) from public;
revoke execute on function write_walk_point(bytea, uuid, text, text, text, double precision, double precision)
  from public;
grant execute on function walk_behind_link(bytea) to platsbild_auth;
grant execute on function write_walk_point(bytea, uuid, text, text, text, double precision, double precision)
  to platsbild_auth;
revoke create on schema public from platsbild_definer;
