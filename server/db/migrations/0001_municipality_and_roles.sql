create extension if not exists postgis;

-- Roles are shared by every database of a cluster, so they may be there already.
do $$
declare
  role_name text;
begin
  foreach role_name in array array[
    'platsbild_analyst', 'platsbild_planner', 'platsbild_group_authority', 'platsbild_group_external',
    'platsbild_guard', 'platsbild_partner', 'platsbild_police', 'platsbild_admin',
    'platsbild_job', 'platsbild_auth'
  ] loop
    if not exists (select from pg_roles where rolname = role_name) then
      begin
        execute format('create role %I nologin', role_name);
      exception when duplicate_object or unique_violation then
        null;
      end;
    end if;
    if not pg_has_role(current_user, role_name, 'member') then
      execute format('grant %I to current_user', role_name);
    end if;
  end loop;
end
$$;

create table municipality (
  id integer primary key,
  name text not null check (name <> ''),
  srid integer not null,
  time_zone text not null,
  boundary geometry(multipolygon) not null,
  -- The part of the boundary that is land; cells and areas are counted over it.
  land geometry(multipolygon) not null,
  -- How far outside the boundary an event may lie and still be taken, metres.
  tolerance_m integer not null default 250 check (tolerance_m between 0 and 20000),
  data_version integer not null default 1,
  -- The date that counts as today while example data are in, and whether they were ever put in.
  example_today date,
  had_example boolean not null default false,
  check (st_srid(boundary) = srid and st_srid(land) = srid)
);
comment on table municipality is
  'A tenant: its boundary in its own metric srid, and the zone its clocks are read in. boundary and land are never null.';

create function app_municipality() returns integer
language sql stable parallel safe
return nullif(current_setting('app.municipality_id', true), '')::integer;
comment on function app_municipality() is 'The municipality of the actor of this transaction, or null outside one.';

create function app_user() returns uuid
language sql stable parallel safe
return nullif(current_setting('app.user_id', true), '')::uuid;
