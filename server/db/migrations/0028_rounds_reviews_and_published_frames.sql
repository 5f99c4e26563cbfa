-- Rounds of graffiti, reports that are taken in as events, and frames that guards see only when published.

-- Imports of files are listed and undone; what is told here goes the same way and is withdrawn where it was told.
alter table import add column origin text not null default 'file' check (origin in ('file', 'told'));

create table graffiti_round (
  municipality_id integer not null references municipality,
  id uuid not null default gen_random_uuid(),
  name text not null check (char_length(name) between 1 and 120),
  is_example boolean not null default false,
  primary key (municipality_id, id)
);
comment on table graffiti_round is 'A round: surfaces that are looked at one after the other.';

create table graffiti_surface (
  municipality_id integer not null,
  id uuid not null,
  round_id uuid not null,
  ordinal smallint not null check (ordinal > 0),
  name text not null check (char_length(name) between 1 and 120),
  kind text not null check (kind in ('building', 'structure', 'furniture')),
  -- An organisation or function, never a person.
  owner text not null check (char_length(owner) between 1 and 120),
  location geometry(point) not null,
  -- Every area it lies in: a guard sees those of the own ones.
  area_ids integer[] not null default '{}',
  ended_on date,
  is_example boolean not null default false,
  primary key (municipality_id, id),
  foreign key (municipality_id, round_id) references graffiti_round on delete cascade
);
create index graffiti_surface_round on graffiti_surface (municipality_id, round_id, ordinal);
comment on table graffiti_surface is 'A surface that is looked at: what it is, where, and whose.';

create table graffiti_look (
  municipality_id integer not null,
  -- Made on the phone: what is sent twice is stored once.
  id uuid not null,
  surface_id uuid not null,
  at timestamptz not null,
  -- same: what was found before is still there, and nothing new.
  kind text not null check (kind in ('clean', 'same', 'graffiti')),
  motif text check (motif in ('tag', 'piece', 'message', 'unknown')),
  -- Hate or a threat: to be cleaned first. Never what it says.
  is_threat boolean not null default false,
  size text check (size in ('small', 'medium', 'large')),
  removed_at timestamptz,
  cost_sek integer check (cost_sek between 0 and 1000000),
  is_reported_to_police boolean not null default false,
  undone_at timestamptz,
  -- When it became an event, and which.
  admitted_at timestamptz,
  event_id uuid,
  is_example boolean not null default false,
  primary key (municipality_id, id),
  foreign key (municipality_id, surface_id) references graffiti_surface on delete cascade,
  check ((kind = 'graffiti') = (motif is not null)),
  check (kind = 'graffiti' or (not is_threat and size is null and removed_at is null and cost_sek is null
    and not is_reported_to_police))
);
create index graffiti_look_surface on graffiti_look (municipality_id, surface_id, at);
create index graffiti_look_waiting on graffiti_look (municipality_id) where kind = 'graffiti' and admitted_at is null;
comment on table graffiti_look is
  'A surface looked at: clean, or with graffiti. The look before says since when it can have been made. Of the crew, not of a person.';

-- What becomes of a report: new until somebody has judged it.
alter table own_report
  add column state text not null default 'new' check (state in ('new', 'accepted', 'declined')),
  add column category_key text,
  add column reviewed_at timestamptz,
  add column reviewed_by uuid,
  add column admitted_at timestamptz,
  add column event_id uuid,
  add check ((state = 'accepted') = (category_key is not null)),
  add check (kind <> 'nothing' or state = 'new');
create index own_report_waiting on own_report (municipality_id) where state = 'accepted' and admitted_at is null;

-- A week's answer to those who reported, frozen when it is sent: no number under five but of answers.
create table report_week_summary (
  municipality_id integer not null references municipality,
  area_id integer not null,
  week date not null check (extract(isodow from week) = 1),
  expected integer not null,
  answered integer not null,
  calm integer not null,
  kinds jsonb not null,
  note text not null check (char_length(note) <= 400),
  sent_at timestamptz not null default now(),
  sent_by uuid,
  is_example boolean not null default false,
  primary key (municipality_id, area_id, week),
  foreign key (municipality_id, area_id) references area on delete cascade
);
comment on table report_week_summary is 'What came of a week''s reports of an area, as it was sent back to those who reported.';

alter table crew_feed add column expires_at timestamptz not null default now() + interval '90 days';

alter table shift
  add column published_travel text check (published_travel in ('walk', 'drive')),
  add column published_break_from timestamptz,
  add column published_break_to timestamptz;
update shift
set published_travel = travel, published_break_from = break_from, published_break_to = break_to
where published_at is not null;

do $$
declare
  name text;
begin
  foreach name in array array['graffiti_round', 'graffiti_surface', 'graffiti_look', 'report_week_summary'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy same_municipality on %I using (municipality_id = (select app_municipality()))', name);
    execute format('grant select, insert, update, delete on %I to platsbild_job', name);
    execute format('grant select, delete on %I to platsbild_analyst', name);
    execute format('create policy only_examples on %I as restrictive for delete to platsbild_analyst using (is_example)', name);
  end loop;
end
$$;

-- Rounds: planners keep surfaces, guards look at those of their own areas.
grant select, insert on graffiti_round to platsbild_planner;
grant select, insert on graffiti_surface to platsbild_planner;
grant update (ended_on) on graffiti_surface to platsbild_planner;
grant select on graffiti_round, graffiti_surface to platsbild_guard;
create policy own_areas on graffiti_surface as restrictive for select to platsbild_guard
using (area_ids && (select app_areas()));
create policy own_areas on graffiti_round as restrictive for select to platsbild_guard
using (id in (select round_id from graffiti_surface));
grant select (municipality_id, id, surface_id, at, kind, motif, is_threat, size, removed_at, cost_sek,
  is_reported_to_police, undone_at, is_example),
  insert (municipality_id, id, surface_id, at, kind, motif, is_threat, size, removed_at, cost_sek,
  is_reported_to_police, is_example),
  update (motif, is_threat, size, removed_at, cost_sek, is_reported_to_police, undone_at)
on graffiti_look to platsbild_planner, platsbild_guard;
create policy own_areas on graffiti_look as restrictive to platsbild_guard
using (surface_id in (select id from graffiti_surface));

-- Reports: who tells says nothing of what becomes of it.
revoke select, insert on own_report
from platsbild_group_authority, platsbild_group_external, platsbild_guard, platsbild_partner;
grant select (municipality_id, id, account_id, kind, area_id, place_id, occurred_from, occurred_to, certainty, body,
  created_at, is_example, state, reviewed_at),
  insert (municipality_id, id, account_id, kind, area_id, place_id, occurred_from, occurred_to, certainty, body)
on own_report
to platsbild_group_authority, platsbild_group_external, platsbild_guard, platsbild_partner;
grant select (state, category_key, reviewed_at), update (state, category_key, reviewed_at, reviewed_by)
on own_report to platsbild_planner;

grant select, insert on report_week_summary to platsbild_planner;
grant select (municipality_id, area_id, week, expected, answered, calm, kinds, note, sent_at, is_example)
on report_week_summary
to platsbild_group_authority, platsbild_group_external, platsbild_guard, platsbild_partner;
create policy who_reported on report_week_summary as restrictive for select
to platsbild_group_authority, platsbild_group_external, platsbild_guard, platsbild_partner
using (area_id = any ((select app_areas())::integer[]) and exists (
  select
  from own_report r
    join municipality m on m.id = r.municipality_id
  where r.area_id = report_week_summary.area_id
    and date_trunc('week', r.occurred_from at time zone m.time_zone)::date = report_week_summary.week
));

-- A guard sees frames when they are published, as they were published.
revoke select (travel, break_from, break_to) on shift from platsbild_guard;
grant select (published_travel, published_break_from, published_break_to) on shift to platsbild_guard;
grant update (published_travel, published_break_from, published_break_to) on shift to platsbild_planner;
create policy published_only on shift as restrictive for select to platsbild_guard using (published_at is not null);

grant create on schema public to platsbild_definer;
grant select, delete on event, monthly_event to platsbild_definer;
grant update (data_version) on municipality to platsbild_definer;

create function withdraw_told_event() returns trigger
language plpgsql security definer
set search_path = public, pg_temp
as $$
declare
  gone integer;
begin
  delete from event where municipality_id = old.municipality_id and id = old.event_id;
  get diagnostics gone = row_count;
  if gone = 0 then
    delete from monthly_event where municipality_id = old.municipality_id and id = old.event_id;
  end if;
  update municipality set data_version = data_version + 1 where id = old.municipality_id;
  return null;
end
$$;
comment on function withdraw_told_event() is 'An event goes with what it was made from.';
alter function withdraw_told_event() owner to platsbild_definer;
create trigger own_report_is_gone after delete on own_report
for each row when (old.event_id is not null) execute function withdraw_told_event();
create trigger own_report_is_withdrawn after update on own_report
for each row when (old.event_id is not null and old.state = 'accepted' and new.state <> 'accepted')
execute function withdraw_told_event();
-- Accepted again, it becomes an event again.
create function forget_admission() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
begin
  new.event_id := null;
  new.admitted_at := null;
  return new;
end
$$;
create trigger own_report_forgets_event before update on own_report
for each row when (old.state = 'accepted' and new.state <> 'accepted') execute function forget_admission();
create trigger graffiti_look_is_gone after delete on graffiti_look
for each row when (old.event_id is not null) execute function withdraw_told_event();
create trigger graffiti_look_is_undone after update on graffiti_look
for each row when (old.event_id is not null and old.undone_at is null and new.undone_at is not null)
execute function withdraw_told_event();

-- Who is expected to tell each week.
create function report_units()
returns table (account_id uuid, name text, role text, since timestamptz, area_ids integer[])
language sql stable security definer
set search_path = public, pg_temp
begin atomic
  select a.id, a.display_name, a.role, a.created_at, array_agg(distinct m.area_id order by m.area_id)
  from account a
    join account_membership m on m.municipality_id = a.municipality_id and m.account_id = a.id
  where a.municipality_id = app_municipality() and not a.is_disabled and m.area_id is not null
    and a.role in ('group_authority', 'group_external', 'guard', 'partner')
  group by a.id, a.display_name, a.role, a.created_at
  order by a.display_name, a.id;
end;
alter function report_units() owner to platsbild_definer;
revoke execute on function report_units() from public;
grant execute on function report_units() to platsbild_planner, platsbild_analyst, platsbild_job;

create or replace function crew_calendar(wanted bytea)
returns table (
  crew text, time_zone text, shift_id uuid, starts_at timestamptz, ends_at timestamptz, status text, published_at timestamptz, stops jsonb)
language plpgsql volatile security definer
set search_path = public, pg_temp
as $$
declare
  feed crew_feed;
begin
  select * into feed from crew_feed f
  where f.token_hash = wanted and f.revoked_at is null and f.expires_at > now();
  if feed.id is null then
    return;
  end if;
  perform set_config('app.municipality_id', feed.municipality_id::text, true);
  return query
  select feed.crew, m.time_zone, s.id, s.starts_at, s.ends_at, s.status, s.published_at,
    coalesce((
      select jsonb_agg(jsonb_build_object('name', p.name, 'from', p.planned_from, 'to', p.planned_to) order by p.ordinal)
      from shift_stop p
      where p.municipality_id = s.municipality_id and p.shift_id = s.id
    ), '[]')
  from shift s
    join municipality m on m.id = s.municipality_id
  where s.name = feed.crew and s.published_at is not null
    and s.starts_at > now() - interval '14 days'
  order by s.starts_at;
  if not found then
    return query select feed.crew, null::text, null::uuid, null::timestamptz, null::timestamptz, null::text, null::timestamptz, '[]'::jsonb;
  end if;
end
$$;
revoke create on schema public from platsbild_definer;
