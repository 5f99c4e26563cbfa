-- What is planned inside the frames of shifts, what became of it, and what asks for stops. Who serves is
-- planned elsewhere: here are places and times, never persons.

alter table shift drop constraint shift_kind_check;
alter table shift add constraint shift_kind_check
  check (kind in ('kommunvakt', 'trygghetsvard', 'ordningsvakt', 'faltare'));
alter table shift
  -- Rises with each change of what is planned: two who plan at once are told.
  add column version integer not null default 1,
  add column crew_size smallint not null default 2 check (crew_size between 1 and 20),
  -- Which decision lets one walk alone in the evening.
  add column solo_decision text check (char_length(solo_decision) <= 120),
  add column travel text not null default 'walk' check (travel in ('walk', 'drive')),
  add column police_agreed_on date,
  add column break_from timestamptz,
  add column break_to timestamptz,
  -- Stops that are not published: only those who plan see them.
  add column draft jsonb,
  add column published_at timestamptz,
  add constraint shift_break check ((break_from is null) = (break_to is null) and break_to > break_from);
update shift set published_at = now()
where exists (select from shift_stop s where s.municipality_id = shift.municipality_id and s.shift_id = shift.id);

alter table shift_stop
  add column id uuid not null default gen_random_uuid(),
  add column place_key text check (char_length(place_key) <= 80),
  add column reason text not null default '' check (char_length(reason) <= 300),
  add unique (municipality_id, id);
comment on table shift_stop is 'A published stop of a shift: where, from when to when, and why.';

create table shift_change (
  municipality_id integer not null,
  shift_id uuid not null,
  no integer not null,
  at timestamptz not null default now(),
  account_id uuid,
  kind text not null check (kind in ('frame', 'draft', 'published')),
  added text[] not null default '{}',
  removed text[] not null default '{}',
  moved text[] not null default '{}',
  primary key (municipality_id, shift_id, no),
  foreign key (municipality_id, shift_id) references shift on delete cascade
);
comment on table shift_change is 'What was changed in the plan of a shift: the stops added, removed and moved.';

create table check_in (
  municipality_id integer not null references municipality,
  -- Made on the phone: what is sent twice is stored once.
  id uuid not null,
  -- Null once it is reduced to place and hour.
  shift_id uuid,
  stop_id uuid,
  kind text not null check (kind in ('arrived', 'calm', 'observation', 'not_reached', 'undone')),
  at timestamptz not null,
  received_at timestamptz default now(),
  category text check (char_length(category) <= 80),
  reason text check (reason in ('time', 'called_away', 'closed', 'weather', 'unsafe', 'other')),
  place_key text,
  place_name text not null check (char_length(place_name) <= 200),
  location geometry(point) not null,
  is_reduced boolean not null default false,
  is_example boolean not null default false,
  primary key (municipality_id, id),
  foreign key (municipality_id, shift_id) references shift on delete cascade,
  check (not is_reduced or (shift_id is null and stop_id is null and received_at is null and category is null))
);
create index check_in_shift on check_in (municipality_id, shift_id);
create index check_in_at on check_in (municipality_id, at);
comment on table check_in is 'A crew at a stop: that they came, and how it was. Of the crew, not of a person; no positions.';

create table unsafe_place (
  municipality_id integer not null references municipality,
  id uuid not null,
  name text not null check (char_length(name) between 1 and 200),
  reason text not null check (char_length(reason) between 1 and 300),
  owner text not null check (char_length(owner) between 1 and 120),
  location geometry(point) not null,
  radius_m integer not null check (radius_m between 50 and 1000),
  starts_on date not null,
  -- Its last day; then it is over by itself.
  ends_on date not null check (ends_on >= starts_on and ends_on <= starts_on + 366),
  -- Hours of the week it is unsafe, 0 = Monday 00; none for all.
  weekhours smallint[] not null default '{}',
  ended_on date,
  version integer not null default 1,
  created_by uuid,
  is_example boolean not null default false,
  primary key (municipality_id, id)
);
comment on table unsafe_place is 'A place that is unsafe for a while: why, how wide, whose it is, and when it ends by itself.';

create table unsafe_place_extension (
  municipality_id integer not null,
  unsafe_place_id uuid not null,
  no integer not null,
  ends_on date not null,
  reason text not null check (char_length(reason) between 1 and 300),
  at timestamptz not null default now(),
  primary key (municipality_id, unsafe_place_id, no),
  foreign key (municipality_id, unsafe_place_id) references unsafe_place on delete cascade
);

create table permit (
  municipality_id integer not null references municipality,
  id uuid not null default gen_random_uuid(),
  name text not null check (char_length(name) between 1 and 200),
  shape geometry(multipolygon) not null,
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  -- When ordningsvakter may serve there, 0 = Monday 00; none for always.
  weekhours smallint[] not null default '{}',
  conditions text not null default '' check (char_length(conditions) <= 500),
  is_example boolean not null default false,
  primary key (municipality_id, id)
);
comment on table permit is 'A tillståndsområde: where, on which days, at which hours and how ordningsvakter may serve.';

create table crew_feed (
  municipality_id integer not null references municipality,
  id uuid not null default gen_random_uuid(),
  crew text not null check (char_length(crew) between 1 and 200),
  token_hash bytea not null unique,
  created_at timestamptz not null default now(),
  revoked_at timestamptz,
  primary key (municipality_id, id)
);
comment on table crew_feed is 'A calendar link for a crew. The link is a secret: only its hash is kept.';

create table duty_contact (
  municipality_id integer not null references municipality,
  function text not null check (function in ('lead', 'social')),
  phone text not null check (phone ~ '^[0-9+ -]{3,20}$'),
  is_example boolean not null default false,
  primary key (municipality_id, function)
);
comment on table duty_contact is 'The numbers a crew can always reach: their lead, and social services on call. Functions, not persons.';

do $$
declare
  name text;
begin
  foreach name in array array['shift_change', 'check_in', 'unsafe_place', 'unsafe_place_extension', 'permit',
    'crew_feed', 'duty_contact'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy same_municipality on %I using (municipality_id = (select app_municipality()))', name);
    execute format('grant select, insert, update, delete on %I to platsbild_job', name);
  end loop;
end
$$;

grant select on shift_change, check_in, unsafe_place, unsafe_place_extension, permit, duty_contact
to platsbild_analyst, platsbild_planner;
-- Whoever may remove the example data.
grant delete on check_in, unsafe_place, permit, duty_contact to platsbild_analyst;
grant insert on shift_change to platsbild_planner;
grant insert, update on unsafe_place to platsbild_planner;
grant insert on unsafe_place_extension to platsbild_planner;
grant insert, update, delete on permit, duty_contact to platsbild_planner;
grant select, insert on crew_feed to platsbild_planner;
grant update (revoked_at) on crew_feed to platsbild_planner;
grant insert (municipality_id, id, kind, name, status, starts_at, ends_at, crew_size, solo_decision, travel)
on shift to platsbild_planner;
grant update (status, version, travel, police_agreed_on, break_from, break_to, draft, published_at, route, area_id)
on shift to platsbild_planner;
grant insert, update, delete on shift_stop to platsbild_planner;

-- A guard reads what is published of their own shifts, and says what became of it.
grant select (travel, break_from, break_to, published_at) on shift to platsbild_guard;
grant update (carried_out_at) on shift_stop to platsbild_guard;
grant select on check_in, duty_contact to platsbild_guard;
grant insert (municipality_id, id, shift_id, stop_id, kind, at, category, reason, place_key, place_name, location, is_example)
on check_in to platsbild_guard;
create policy own_shifts on check_in as restrictive to platsbild_guard
using (shift_id in (select shift_id from shift_account where account_id = (select app_user())));
create policy own_shifts_change on shift_stop as restrictive for update to platsbild_guard
using (shift_id in (select shift_id from shift_account where account_id = (select app_user())));

-- The calendar of a crew, for whoever has its link: published stops alone.
grant create on schema public to platsbild_definer;
grant select on shift_stop, crew_feed to platsbild_definer;
create policy definer on crew_feed for select to platsbild_definer using (true);
create function crew_calendar(wanted bytea)
returns table (
  crew text, time_zone text, shift_id uuid, starts_at timestamptz, ends_at timestamptz, status text, published_at timestamptz, stops jsonb)
language plpgsql volatile security definer
set search_path = public, pg_temp
as $$
declare
  feed crew_feed;
begin
  select * into feed from crew_feed f where f.token_hash = wanted and f.revoked_at is null;
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
  -- A link without shifts is a calendar without events.
  if not found then
    return query select feed.crew, null::text, null::uuid, null::timestamptz, null::timestamptz, null::text, null::timestamptz, '[]'::jsonb;
  end if;
end
$$;
alter function crew_calendar(bytea) owner to platsbild_definer;
revoke execute on function crew_calendar(bytea) from public;
grant execute on function crew_calendar(bytea) to platsbild_auth;
revoke create on schema public from platsbild_definer;
