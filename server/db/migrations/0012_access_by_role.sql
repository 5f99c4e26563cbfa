-- What each role reads of content, row by row and column by column. Restrictive policies narrow what the
-- policy of the municipality lets through.

-- Reference data: groups, partners and administrators have no use for cells; how a file was read is for those inside.
revoke select on cell from platsbild_group_authority, platsbild_group_external, platsbild_partner, platsbild_admin;
revoke select on source from platsbild_group_authority, platsbild_group_external, platsbild_guard,
  platsbild_partner, platsbild_police, platsbild_admin;
grant select (municipality_id, id, kind, name_sv, name_en, covers_sv, covers_en, blind_sv, blind_en, stores_text, ordinal)
on source
to platsbild_group_authority, platsbild_group_external, platsbild_guard, platsbild_partner, platsbild_police, platsbild_admin;

-- Accounts: those outside see their own only; nobody but jobs reads a password's hash.
create policy own_account on account as restrictive for select
to platsbild_group_authority, platsbild_group_external, platsbild_guard, platsbild_partner, platsbild_police
using (id = (select app_user()));
grant select (is_disabled, is_demo, created_at),
  insert (municipality_id, username, display_name, role, password_hash),
  update (display_name, role, is_disabled)
on account to platsbild_admin;
-- Everybody may change their own password.
grant update (password_hash) on account
to platsbild_analyst, platsbild_planner, platsbild_group_authority, platsbild_group_external,
  platsbild_guard, platsbild_partner, platsbild_police, platsbild_admin;
create policy own_password on account as restrictive for update
to platsbild_analyst, platsbild_planner, platsbild_group_authority, platsbild_group_external,
  platsbild_guard, platsbild_partner, platsbild_police
using (id = (select app_user()));
grant select, insert, delete on account_membership to platsbild_admin;

-- The planner sees all but text: not the messages of an import, which may quote a row.
revoke select on import, monthly_event from platsbild_planner;
grant select (municipality_id, id, no, source_id, status, is_swept, rows_total, rows_accepted, rows_rejected,
  rows_duplicate, rows_updated, is_example, created_at, published_at, undone_at, first_day, last_day)
on import to platsbild_planner;
grant select (municipality_id, id, source_id, category_id, month, import_no, superseded_by)
on monthly_event to platsbild_planner;

-- The source's own number of an intimate crime leads to a person elsewhere: it is for imports alone.
drop view current_monthly_event;
create view current_monthly_event with (security_invoker) as
select e.municipality_id, e.id, e.source_id, e.category_id, e.month, i.is_example
from monthly_event e
  join import i on i.no = e.import_no and i.status = 'published'
where e.superseded_by is null
  or not exists (select from import s where s.no = e.superseded_by and s.status = 'published');
grant select on current_monthly_event to platsbild_analyst, platsbild_planner, platsbild_job;

-- Guards count their own areas and the police all, to the cell: no point, place name, number or text.
create view shared_event with (security_invoker) as
select e.municipality_id, e.id, e.source_id, e.category_id, e.occurred_from, e.occurred_to, e.is_date_only,
  e.start_day, e.start_weekhour, e.is_spread, e.grade, e.setting, e.accuracy, e.cell_100, e.cell_200, e.cell_400,
  e.area_kommundel, e.area_group, e.area_regso, e.area_deso, e.area_industrial, e.area_permit, e.area_own,
  null::geometry as location, i.is_example
from event e
  join import i on i.no = e.import_no and i.status = 'published'
where e.superseded_by is null
  or not exists (select from import s where s.no = e.superseded_by and s.status = 'published');
comment on view shared_event is 'Current events without their points, for guards and the police.';
grant select on shared_event to platsbild_guard, platsbild_police;
grant select (municipality_id, id, source_id, category_id, import_no, superseded_by, occurred_from, occurred_to,
  is_date_only, start_day, start_weekhour, is_spread, grade, setting, accuracy, cell_100, cell_200, cell_400,
  area_kommundel, area_group, area_regso, area_deso, area_industrial, area_permit, area_own)
on event to platsbild_guard, platsbild_police;
grant select (municipality_id, no, status, is_example) on import to platsbild_guard, platsbild_police;
create policy own_areas on event as restrictive for select to platsbild_guard
using (array[area_kommundel, area_group, area_regso, area_deso, area_industrial, area_permit, area_own]
  && (select app_areas()));

-- Who serves on a shift.
create table shift_account (
  municipality_id integer not null,
  shift_id uuid not null,
  account_id uuid not null,
  primary key (municipality_id, shift_id, account_id),
  foreign key (municipality_id, shift_id) references shift on delete cascade,
  foreign key (municipality_id, account_id) references account (municipality_id, id) on delete cascade
);
create index shift_account_account on shift_account (municipality_id, account_id);
comment on table shift_account is 'Which guards serve on a shift; a guard sees no other shifts.';
alter table shift_account enable row level security;
alter table shift_account force row level security;
create policy same_municipality on shift_account using (municipality_id = (select app_municipality()));
create policy own_shifts on shift_account as restrictive for select to platsbild_guard
using (account_id = (select app_user()));
grant select on shift_account to platsbild_analyst, platsbild_planner, platsbild_guard;
grant select, insert, delete on shift_account to platsbild_planner;
grant select, insert, update, delete on shift_account to platsbild_job;

grant select (municipality_id, id, kind, name, status, starts_at, ends_at, area_id, route, is_example)
on shift to platsbild_guard;
grant select on shift_stop to platsbild_guard;
create policy own_shifts on shift as restrictive for select to platsbild_guard
using (id in (select shift_id from shift_account where account_id = (select app_user())));
create policy own_shifts on shift_stop as restrictive for select to platsbild_guard
using (shift_id in (select shift_id from shift_account where account_id = (select app_user())));

-- Drug scenes: the police see all, a guard those where they are on duty.
grant select on drug_scene to platsbild_police, platsbild_guard;
create policy where_on_shift on drug_scene as restrictive for select to platsbild_guard
using (exists (
  select
  from shift s
    join area a on a.municipality_id = s.municipality_id and a.id = s.area_id
  where s.status in ('planned', 'under_way')
    and now() between s.starts_at - interval '1 hour' and s.ends_at + interval '1 hour'
    and st_intersects(a.shape, drug_scene.shape)
));

-- Group members know of the scenes of their areas by name and status, and of shifts by day; the police
-- whether there was presence. What lies ahead is in neither.
grant create on schema public to platsbild_definer;
grant select on municipality, area, drug_scene, shift to platsbild_definer;

create function scene_statuses_in_own_areas()
returns table (area_id integer, area_name text, status text, scenes integer)
language sql stable security definer
set search_path = public, pg_temp
begin atomic
  select a.id, a.name, d.status, count(*)::integer
  from area a
    join drug_scene d on d.municipality_id = a.municipality_id and st_intersects(a.shape, d.shape)
  where a.id = any (app_areas())
  group by a.id, a.name, d.status
  order by a.name, d.status;
end;

create function presence_days(first date, last date)
returns table (area_id integer, day date)
language sql stable security definer
set search_path = public, pg_temp
begin atomic
  select distinct s.area_id, (s.starts_at at time zone m.time_zone)::date as day
  from shift s
    join municipality m on m.id = s.municipality_id
  where s.area_id is not null and s.status = 'carried_out'
    and (s.starts_at at time zone m.time_zone)::date between presence_days.first
      and least(presence_days.last, app_today())
  order by day, s.area_id;
end;

create function shift_days_in_own_areas(first date, last date)
returns table (area_id integer, day date, kind text)
language sql stable security definer
set search_path = public, pg_temp
begin atomic
  select distinct s.area_id, (s.starts_at at time zone m.time_zone)::date as day, s.kind
  from shift s
    join municipality m on m.id = s.municipality_id
  where s.area_id = any (app_areas()) and s.status in ('under_way', 'carried_out')
    and (s.starts_at at time zone m.time_zone)::date between shift_days_in_own_areas.first
      and least(shift_days_in_own_areas.last, app_today())
  order by day, s.area_id, s.kind;
end;

alter function scene_statuses_in_own_areas() owner to platsbild_definer;
alter function presence_days(date, date) owner to platsbild_definer;
alter function shift_days_in_own_areas(date, date) owner to platsbild_definer;
revoke execute on function scene_statuses_in_own_areas() from public;
revoke execute on function presence_days(date, date) from public;
revoke execute on function shift_days_in_own_areas(date, date) from public;
grant execute on function scene_statuses_in_own_areas() to platsbild_group_authority;
grant execute on function shift_days_in_own_areas(date, date) to platsbild_group_authority;
grant execute on function presence_days(date, date) to platsbild_police;

-- What changes rows is for those who keep them.
revoke execute on function rebuild_cells(integer) from public;
grant execute on function rebuild_cells(integer) to platsbild_job;

revoke create on schema public from platsbild_definer;
