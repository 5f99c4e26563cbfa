-- All that those outside may know of counts: whole months, one kind of area, category groups, each number
-- frozen when its month is. Nobody has a right to change a row; only what was made of example data can go.
alter table municipality add column publishes_from date check (extract(day from publishes_from) = 1);
comment on column municipality.publishes_from is
  'The first month published of real data; null until somebody has decided to publish.';
grant update (publishes_from) on municipality to platsbild_analyst;

create table published_month (
  municipality_id integer not null references municipality,
  month date not null check (extract(day from month) = 1),
  area_kind text not null,
  threshold smallint not null check (threshold = 5),
  -- From this day those outside may see it; partners a month later.
  shown_from date not null,
  is_example boolean not null,
  frozen_at timestamptz not null default now(),
  primary key (municipality_id, month)
);
comment on table published_month is 'A month whose counts are published and frozen.';

create table published_count (
  municipality_id integer not null,
  month date not null,
  area_id integer not null,
  category_group text not null,
  -- Null: fewer than five, none included. The table itself refuses a smaller number.
  count integer check (count >= 5),
  primary key (municipality_id, month, area_id, category_group),
  foreign key (municipality_id, month) references published_month on delete cascade
);
comment on table published_count is 'Events of a named area, month and category group; null is "<5".';

create table published_total (
  municipality_id integer not null,
  month date not null,
  area_id integer not null,
  -- Null: hidden, because what the small cells hold together would tell of them.
  count integer check (count >= 5),
  primary key (municipality_id, month, area_id),
  foreign key (municipality_id, month) references published_month on delete cascade
);
comment on table published_total is 'Events of a named area and month, all category groups together.';

grant create on schema public to platsbild_definer;
-- Whoever belongs to an area of another kind reads the published ones that it has ground in common with.
create function published_areas_of_actor() returns integer[]
language sql stable security definer
set search_path = public, pg_temp
begin atomic
  select coalesce(array_agg(distinct published.id), '{}')
  from area own
    join area published on published.municipality_id = own.municipality_id
      and (published.id = own.id or st_area(st_intersection(published.shape, own.shape)) > 100)
  where own.id = any (app_areas())
    and published.kind in (select area_kind from published_month);
end;
alter function published_areas_of_actor() owner to platsbild_definer;
revoke create on schema public from platsbild_definer;
revoke execute on function published_areas_of_actor() from public;
grant execute on function published_areas_of_actor()
to platsbild_group_authority, platsbild_group_external, platsbild_guard, platsbild_partner;
grant select on published_month to platsbild_definer;

do $$
declare
  name text;
begin
  foreach name in array array['published_month', 'published_count', 'published_total'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy same_municipality on %I using (municipality_id = (select app_municipality()))', name);
    execute format('grant select on %I to platsbild_analyst, platsbild_planner, platsbild_group_authority, '
      'platsbild_group_external, platsbild_guard, platsbild_partner, platsbild_police', name);
    execute format('grant select, insert on %I to platsbild_job', name);
  end loop;
  foreach name in array array['published_count', 'published_total'] loop
    execute format(
      'create policy own_areas on %I as restrictive for select to platsbild_group_authority, '
      'platsbild_group_external, platsbild_guard, platsbild_partner '
      'using (area_id = any ((select published_areas_of_actor())::integer[]))', name);
    execute format(
      'create policy a_month_later on %I as restrictive for select to platsbild_partner '
      'using (month in (select m.month from published_month m))', name);
  end loop;
end
$$;
create policy a_month_later on published_month as restrictive for select to platsbild_partner
using (shown_from + interval '1 month' <= (select app_today()));

grant delete on published_month to platsbild_job, platsbild_analyst;
create policy only_examples on published_month as restrictive for delete using (is_example);
