-- What is known beforehand of a place and a time is read by those who act there: guards and groups' authorities in
-- their own areas, the police everywhere. What safety walks found they read as kinds, places and actions; the text
-- of a protocol is for those who keep it, and its points are for those who serve there.
alter table occasion add column area_ids integer[] not null default '{}';
comment on column occasion.area_ids is 'Every area it lies in: guards and groups see those of their own.';

create function place_occasion() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
begin
  new.area_ids := array(
    select a.id from area a
    where a.municipality_id = new.municipality_id and st_covers(a.shape, new.location)
    order by a.id);
  return new;
end
$$;
create trigger occasion_is_placed before insert on occasion
for each row execute function place_occasion();

alter table occasion no force row level security;
alter table area no force row level security;
update occasion o
set area_ids = array(
  select a.id from area a
  where a.municipality_id = o.municipality_id and st_covers(a.shape, o.location)
  order by a.id);
alter table area force row level security;
alter table occasion force row level security;

grant select (municipality_id, id, kind, place_name, location, starts_at, ends_at, responsible, is_example, area_ids)
on occasion to platsbild_guard, platsbild_group_authority, platsbild_police;
grant select on occasion_item to platsbild_guard, platsbild_group_authority, platsbild_police;
create policy not_over_outside on occasion as restrictive for select
to platsbild_guard, platsbild_group_authority, platsbild_police
using (ends_at > (select app_now()));
create policy own_areas on occasion as restrictive for select to platsbild_guard, platsbild_group_authority
using (area_ids && (select app_areas()));
create policy of_those_seen on occasion_item as restrictive for select
to platsbild_guard, platsbild_group_authority, platsbild_police
using (occasion_id in (select id from occasion));

grant select (municipality_id, id, kind, name, status, starts_at, ends_at, area_id, is_example, led_by, location, version)
on walk to platsbild_guard, platsbild_group_authority, platsbild_police;
create policy only_safety_walks_outside on walk as restrictive for select
to platsbild_guard, platsbild_group_authority, platsbild_police
using (kind = 'trygghetsvandring');
create policy own_areas on walk as restrictive for select to platsbild_guard, platsbild_group_authority
using (area_id = any ((select app_areas())::integer[]));
grant select (municipality_id, walk_id, ordinal, location)
on walk_stop to platsbild_guard, platsbild_group_authority, platsbild_police;
create policy of_those_seen on walk_stop as restrictive for select
to platsbild_guard, platsbild_group_authority, platsbild_police
using (walk_id in (select id from walk));
grant select (municipality_id, id, walk_id, kind, place_name, is_linked, written_at, is_unsafety, action, owner, due_on,
  done_on, version)
on walk_point to platsbild_guard, platsbild_group_authority, platsbild_police;
grant select (location) on walk_point to platsbild_guard;
create policy of_those_seen on walk_point as restrictive for select
to platsbild_guard, platsbild_group_authority, platsbild_police
using (walk_id in (select id from walk));
