-- A place of one's own is drawn on the map and stored as an area of the kind "own". Planners draw them as well;
-- those outside know of none that is not theirs.
grant insert (municipality_id, kind, key, name, shape), update (name), delete on area to platsbild_planner;
create policy only_own_places on area as restrictive for insert to platsbild_planner with check (kind = 'own');
create policy only_own_places_renamed on area as restrictive for update to platsbild_planner using (kind = 'own');
create policy only_own_places_removed on area as restrictive for delete to platsbild_planner using (kind = 'own');
create policy own_places_inside on area as restrictive for select
to platsbild_group_authority, platsbild_group_external, platsbild_guard, platsbild_partner, platsbild_admin
using (kind <> 'own' or id = any ((select app_areas())::integer[]));
-- The trigger that makes cells unknown runs as whoever changes an area.
grant select, delete on area_cell to platsbild_planner;

-- Open drug scenes are proposed from what others report and find, and are there when a person has said so.
-- A proposal is worked out when it is asked for and stored nowhere: what nobody has confirmed is no row.

-- A scene that nobody has confirmed for 90 days rests.
create function scene_status(stored text, last_seen date) returns text
language sql stable
return case
  when stored = 'active' and last_seen < app_today() - 90 then 'resting'
  else stored
end;
comment on function scene_status(text, date) is 'How a scene stands today: one that nobody has confirmed for 90 days rests.';

create table drug_scene_sighting (
  municipality_id integer not null,
  scene_id uuid not null,
  id uuid not null default gen_random_uuid(),
  seen_on date not null,
  -- What was seen: use or dealing, traces such as syringes, reports by others, or nothing.
  kind text not null check (kind in ('activity', 'traces', 'reports', 'quiet')),
  noted_by uuid,
  noted_at timestamptz not null default now(),
  primary key (municipality_id, id),
  foreign key (municipality_id, scene_id) references drug_scene on delete cascade
);
create index drug_scene_sighting_scene on drug_scene_sighting (municipality_id, scene_id, seen_on);
comment on table drug_scene_sighting is 'When somebody has seen a drug scene, or has seen that it is quiet.';

create table drug_scene_dismissal (
  municipality_id integer not null references municipality,
  -- The 100 m hexagon a proposal is known by.
  cell integer not null,
  dismissed_on date not null,
  dismissed_by uuid,
  primary key (municipality_id, cell)
);
comment on table drug_scene_dismissal is 'A proposal that a person has turned down; it stays away for 90 days.';

do $$
declare
  name text;
begin
  foreach name in array array['drug_scene_sighting', 'drug_scene_dismissal'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy same_municipality on %I using (municipality_id = (select app_municipality()))', name);
    execute format('grant select, insert, update, delete on %I to platsbild_job', name);
    execute format('grant select, insert on %I to platsbild_analyst, platsbild_planner', name);
  end loop;
end
$$;
grant select on drug_scene_sighting to platsbild_police;
grant delete on drug_scene_sighting to platsbild_analyst;
grant update on drug_scene_dismissal to platsbild_analyst, platsbild_planner;
grant insert on drug_scene to platsbild_analyst, platsbild_planner;
grant update (name, status, profile, last_seen) on drug_scene to platsbild_analyst, platsbild_planner;

create or replace function scene_statuses_in_own_areas()
returns table (area_id integer, area_name text, status text, scenes integer)
language sql stable security definer
set search_path = public, pg_temp
begin atomic
  select a.id, a.name, scene_status(d.status, d.last_seen), count(*)::integer
  from area a
    join drug_scene d on d.municipality_id = a.municipality_id and st_intersects(a.shape, d.shape)
  where a.id = any (app_areas())
  group by a.id, a.name, scene_status(d.status, d.last_seen)
  order by a.name, scene_status(d.status, d.last_seen);
end;
