-- What was acknowledged stays: held meetings, analyses that something hangs on, what a measure is compared with.
-- And who changed something last, so that whoever comes second is told.

alter table meeting add column attendance_version integer not null default 1, add column attendance_by text;
alter table meeting_item add column notes_version integer not null default 1, add column notes_by text;
alter table decision add column version integer not null default 1, add column changed_by text;
alter table activity add column version integer not null default 1, add column changed_by text;
alter table plan_area add column version integer not null default 1, add column changed_by text;
alter table plan_goal add column version integer not null default 1, add column changed_by text;
alter table measure add column changed_by text;

create function stamp_change() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
begin
  new.version := old.version + 1;
  new.changed_by := case when current_user like 'platsbild\_%' then substr(current_user, 11) end;
  return new;
end
$$;
comment on function stamp_change() is 'A change raises the version of its row and says which role made it.';
do $$
declare
  name text;
begin
  foreach name in array array['decision', 'activity', 'plan_area', 'plan_goal', 'measure'] loop
    execute format('create trigger change_is_stamped before update on %I '
      'for each row execute function stamp_change()', name);
  end loop;
end
$$;

grant update (notes_version, notes_by) on meeting_item to platsbild_group_authority;
grant update (attendance_version, attendance_by) on meeting to platsbild_group_authority;

-- Held meetings. Example meetings are loaded as held ones, by a job.
create function refuse_change_of_held() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
declare
  found record;
begin
  -- Shared, so that a meeting does not end while something is written into it.
  for found in
    select m.status, m.is_example
    from meeting m
    where m.municipality_id = coalesce(new.municipality_id, old.municipality_id)
      and m.id in (new.meeting_id, old.meeting_id)
    for share
  loop
    if found.status in ('held', 'cancelled') and not (found.is_example and current_user = 'platsbild_job') then
      raise exception 'Mötet är avslutat och ändras inte mer.' using errcode = 'PB409';
    end if;
  end loop;
  return coalesce(new, old);
end
$$;
create trigger held_meeting_stands before insert or update or delete on meeting_item
for each row execute function refuse_change_of_held();
create trigger held_meeting_stands before insert or update or delete on meeting_note
for each row execute function refuse_change_of_held();
create trigger held_meeting_stands before insert or update or delete on meeting_attendance
for each row execute function refuse_change_of_held();
create trigger held_meeting_stands before insert or delete on decision
for each row execute function refuse_change_of_held();
-- What was decided stands as it was decided; how it goes is told after.
create trigger held_decision_stands before update on decision
for each row when (
  (old.meeting_id, old.group_id, old.ordinal, old.body, old.owner, old.due_on, old.is_outside)
  is distinct from (new.meeting_id, new.group_id, new.ordinal, new.body, new.owner, new.due_on, new.is_outside))
execute function refuse_change_of_held();
revoke update on decision from platsbild_analyst, platsbild_planner;
grant update (status, due_on, owner, changed_at) on decision to platsbild_analyst, platsbild_planner;

create function refuse_change_of_held_meeting() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
begin
  if old.is_example and current_user = 'platsbild_job' then
    return new;
  end if;
  raise exception 'Mötet är avslutat och ändras inte mer.' using errcode = 'PB409';
end
$$;
create trigger held_meeting_stands before update on meeting
for each row when (old.status in ('held', 'cancelled')) execute function refuse_change_of_held_meeting();

grant create on schema public to platsbild_definer;

-- Cause analyses: what a measure answers, or a sheet of its place was made from, is not taken away again.
create function problem_is_linked(wanted uuid) returns boolean
language sql stable security definer
set search_path = public, pg_temp
begin atomic
  select exists (
    select from measure m where m.municipality_id = app_municipality() and m.problem_id = wanted
  ) or exists (
    select
    from problem p
      join place_sheet s on s.municipality_id = p.municipality_id
        and split_part(s.place_key, '@', 1) = p.place_key and s.published_at >= p.created_at
    where p.municipality_id = app_municipality() and p.id = wanted
  );
end;
comment on function problem_is_linked(uuid) is
  'Does a measure answer this analysis, or was a sheet of its place published since it was written?';
grant select (municipality_id, problem_id) on measure to platsbild_definer;
grant select (municipality_id, id, place_key, created_at) on problem to platsbild_definer;
grant select (municipality_id, place_key, published_at) on place_sheet to platsbild_definer;

create function refuse_change_of_linked_problem() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
begin
  if old.is_example or not problem_is_linked(old.id) then
    return coalesce(new, old);
  end if;
  raise exception 'En insats eller ett platsblad bygger på analysen. Den kan avslutas men inte bli utkast eller tas bort.'
    using errcode = 'PB409';
end
$$;
create trigger linked_problem_stays_ready before update on problem
for each row when (old.status <> 'draft' and new.status = 'draft') execute function refuse_change_of_linked_problem();
create trigger linked_problem_stays before delete on problem
for each row when (old.status <> 'draft') execute function refuse_change_of_linked_problem();

-- What a measure is compared with is fixed in the transaction that makes it, by whoever makes it, and never after.
create function freeze_measure_grounds(of_measure uuid, grounds jsonb) returns void
language plpgsql security definer
set search_path = public, pg_temp
as $$
begin
  insert into measure_ground (municipality_id, measure_id, kind, name, location, inner_m, outer_m, reason)
  select m.municipality_id, m.id, g.kind, g.name, st_setsrid(st_makepoint(g.x, g.y), st_srid(m.location)), g."innerM",
    g."outerM", g.reason
  from measure m
    cross join jsonb_to_recordset(grounds) as g (kind text, name text, x double precision, y double precision,
      "innerM" smallint, "outerM" smallint, reason text)
  where m.municipality_id = app_municipality() and m.id = of_measure and m.created_by is not distinct from app_user()
    and m.created_at = now();
  if not found then
    raise exception 'measure % was not made in this transaction', of_measure;
  end if;
end
$$;
grant select (id, created_by, created_at, location) on measure to platsbild_definer;
grant insert on measure_ground to platsbild_definer;

-- Looking as a role ends when it is ended, changed, or the session is over in whatever way.
create function audit_view_as_end() returns trigger
language plpgsql security definer
set search_path = public, pg_temp
as $$
begin
  perform append_audit((old.sess -> 'actor' ->> 'municipalityId')::integer, (old.sess -> 'actor' ->> 'userId')::uuid,
    old.sess -> 'actor' ->> 'role', 'view_as.ended', old.sess -> 'viewAs' ->> 'role',
    jsonb_build_object('sessionOver', tg_op = 'DELETE'));
  return null;
end
$$;
create trigger view_as_ends_with_session after delete on session
for each row when (old.sess -> 'viewAs' is not null) execute function audit_view_as_end();
create trigger view_as_ends after update on session
for each row when (
  old.sess -> 'viewAs' is not null and (old.sess -> 'viewAs')::text is distinct from (new.sess -> 'viewAs')::text)
execute function audit_view_as_end();

alter function problem_is_linked(uuid) owner to platsbild_definer;
alter function freeze_measure_grounds(uuid, jsonb) owner to platsbild_definer;
alter function audit_view_as_end() owner to platsbild_definer;
revoke create on schema public from platsbild_definer;
revoke execute on function problem_is_linked(uuid) from public;
revoke execute on function freeze_measure_grounds(uuid, jsonb) from public;
grant execute on function problem_is_linked(uuid) to platsbild_analyst, platsbild_planner, platsbild_group_authority,
  platsbild_job;
grant execute on function freeze_measure_grounds(uuid, jsonb) to platsbild_analyst, platsbild_planner,
  platsbild_group_authority, platsbild_group_external;
