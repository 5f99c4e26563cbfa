-- From target to street: the plan and what is done of it, the groups and what they decide, the measures.

create table plan_version (
  municipality_id integer not null references municipality,
  id uuid not null default gen_random_uuid(),
  title text not null check (char_length(title) between 1 and 200),
  -- The year it is called after; the day it was adopted where that is known.
  year smallint not null check (year between 2000 and 2100),
  adopted_on date,
  is_draft boolean not null default false,
  previous_id uuid,
  evaluated_on date,
  is_example boolean not null default false,
  primary key (municipality_id, id),
  foreign key (municipality_id, previous_id) references plan_version on delete set null (previous_id)
);
comment on table plan_version is 'The collaboration plan as it read when it was adopted; the next one starts from the last.';

create table plan_area (
  municipality_id integer not null,
  id uuid not null default gen_random_uuid(),
  plan_id uuid not null,
  key text not null,
  ordinal smallint not null,
  name text not null,
  purpose text not null default '',
  goal text not null default '',
  primary key (municipality_id, id),
  foreign key (municipality_id, plan_id) references plan_version on delete cascade,
  unique (municipality_id, plan_id, key)
);
comment on table plan_area is 'A prioritised area of a version of the plan.';

create table activity (
  municipality_id integer not null,
  id uuid not null default gen_random_uuid(),
  plan_id uuid not null,
  area_id uuid not null,
  -- The same through the versions.
  key text not null,
  ordinal smallint not null,
  name text not null check (char_length(name) between 1 and 200),
  challenge text not null default '',
  actions text[] not null default '{}',
  responsible text[] not null default '{}',
  target_text text,
  target_value numeric check (target_value > 0),
  target_unit text,
  -- Null where the plan names no period.
  target_period text check (target_period in ('år', 'två år')),
  -- Work without an end is never done for the year.
  is_continuous boolean not null default false,
  due_on date,
  -- What the system counts for it.
  counted text,
  primary key (municipality_id, id),
  foreign key (municipality_id, plan_id) references plan_version on delete cascade,
  foreign key (municipality_id, area_id) references plan_area on delete cascade,
  unique (municipality_id, plan_id, key)
);
comment on table activity is 'A row of the plan: challenge, action, responsible, target.';

create table plan_goal (
  municipality_id integer not null,
  id uuid not null default gen_random_uuid(),
  plan_id uuid not null,
  area_id uuid,
  key text not null,
  ordinal smallint not null,
  text text not null,
  kind text not null check (kind in ('outcome', 'work', 'plan')),
  -- Null: nobody works for it yet.
  activity_id uuid,
  -- An address of this system that shows what the goal speaks of.
  opens text check (opens ~ '^/[^/]'),
  primary key (municipality_id, id),
  foreign key (municipality_id, plan_id) references plan_version on delete cascade,
  foreign key (municipality_id, area_id) references plan_area on delete cascade,
  foreign key (municipality_id, activity_id) references activity on delete set null (activity_id),
  unique (municipality_id, plan_id, key)
);
comment on table plan_goal is 'What the plan wants to reach; a goal without an activity is shown as such.';

create table goal_value (
  municipality_id integer not null,
  id uuid not null default gen_random_uuid(),
  goal_id uuid not null,
  year smallint not null check (year between 2000 and 2100),
  share numeric not null check (share between 0 and 1),
  answers integer not null check (answers > 0),
  source text not null,
  -- Only values of one wording and one sender are compared.
  series text not null,
  is_example boolean not null default false,
  primary key (municipality_id, id),
  foreign key (municipality_id, goal_id) references plan_goal on delete cascade,
  unique (municipality_id, goal_id, series, year)
);
comment on table goal_value is 'A share of a survey, with how many answered and who asked.';

create table activity_note (
  municipality_id integer not null,
  id uuid not null default gen_random_uuid(),
  activity_id uuid not null,
  noted_at timestamptz not null default now(),
  noted_by uuid default app_user(),
  status text not null check (status in ('not_started', 'under_way', 'done_for_year', 'paused')),
  count numeric,
  comment text not null default '' check (char_length(comment) <= 500),
  next_on date,
  is_example boolean not null default false,
  primary key (municipality_id, id),
  foreign key (municipality_id, activity_id) references activity on delete cascade
);
create index activity_note_activity on activity_note (municipality_id, activity_id, noted_at);
comment on table activity_note is 'What the owner of an activity has told of it; the newest is its state.';

create table activity_owner (
  municipality_id integer not null,
  activity_id uuid not null,
  account_id uuid not null,
  is_example boolean not null default false,
  primary key (municipality_id, activity_id, account_id),
  foreign key (municipality_id, activity_id) references activity on delete cascade,
  foreign key (municipality_id, account_id) references account (municipality_id, id) on delete cascade
);
comment on table activity_owner is 'Who tells how an activity goes.';

create table indicator (
  municipality_id integer not null,
  id uuid not null default gen_random_uuid(),
  activity_id uuid not null,
  ordinal smallint not null,
  name text not null,
  unit text not null default '',
  direction text not null default '',
  data_source text not null default '',
  -- Counts of people: numbers under five are not stored.
  hides_small boolean not null default false,
  primary key (municipality_id, id),
  foreign key (municipality_id, activity_id) references activity on delete cascade
);
comment on table indicator is 'What an activity is followed by.';

create table indicator_value (
  municipality_id integer not null,
  id uuid not null default gen_random_uuid(),
  indicator_id uuid not null,
  observed_on date not null,
  -- Null: fewer than five.
  value numeric,
  source text not null check (char_length(source) between 1 and 200),
  entered_by uuid default app_user(),
  is_example boolean not null default false,
  primary key (municipality_id, id),
  foreign key (municipality_id, indicator_id) references indicator on delete cascade
);
comment on table indicator_value is 'A value entered with its date and where it comes from.';

create table inspection (
  municipality_id integer not null references municipality,
  id uuid not null default gen_random_uuid(),
  kind text not null check (kind in ('workplace', 'pub', 'tobacco')),
  -- Never an address or a firm.
  group_id integer not null,
  month date not null check (extract(day from month) = 1),
  status text not null check (status in ('planned', 'held')),
  authorities text[] not null check (cardinality(authorities) between 1 and 12),
  -- Who may know of it while it is planned.
  named uuid[] not null default '{}',
  created_by uuid default app_user(),
  is_example boolean not null default false,
  primary key (municipality_id, id),
  foreign key (municipality_id, group_id) references area
);
comment on table inspection is 'A control of workplaces, pubs or tobacco: kind, area and month. Planned ones are for those who take part.';

create table group_actor (
  municipality_id integer not null references municipality,
  id uuid not null default gen_random_uuid(),
  group_id integer not null,
  ordinal smallint not null default 0,
  -- What a group needs, such as the property owner; who fills it, or null while nobody does.
  function_name text not null check (char_length(function_name) between 1 and 80),
  organisation text check (char_length(organisation) between 1 and 120),
  is_external boolean not null default false,
  invited_on date,
  joined_on date,
  is_example boolean not null default false,
  primary key (municipality_id, id),
  foreign key (municipality_id, group_id) references area on delete cascade
);
comment on table group_actor is 'The key actors of a group by function; organisations, never persons.';

create table meeting (
  municipality_id integer not null references municipality,
  id uuid not null default gen_random_uuid(),
  group_id integer not null,
  starts_at timestamptz not null,
  duration_min smallint not null default 90 check (duration_min between 15 and 480),
  room text not null default '' check (char_length(room) <= 120),
  status text not null default 'planned' check (status in ('planned', 'under_way', 'held', 'cancelled')),
  closed_at timestamptz,
  is_example boolean not null default false,
  primary key (municipality_id, id),
  foreign key (municipality_id, group_id) references area
);
create index meeting_group on meeting (municipality_id, group_id, starts_at);
comment on table meeting is 'A meeting of a group. What is held does not change any more.';

create table meeting_item (
  municipality_id integer not null,
  meeting_id uuid not null,
  ordinal smallint not null,
  kind text not null check (kind in ('since_last', 'situation', 'places', 'decisions', 'closing', 'own')),
  title text not null check (char_length(title) between 1 and 120),
  minutes smallint not null check (minutes between 1 and 240),
  primary key (municipality_id, meeting_id, ordinal),
  foreign key (municipality_id, meeting_id) references meeting on delete cascade
);
comment on table meeting_item is 'The agenda of a meeting in its order.';

create table meeting_note (
  municipality_id integer not null,
  id uuid not null default gen_random_uuid(),
  meeting_id uuid not null,
  ordinal smallint not null,
  body text not null check (char_length(body) between 1 and 2000),
  -- Whether it stands in the minutes that leave the authorities.
  is_outside boolean not null default false,
  primary key (municipality_id, id),
  foreign key (municipality_id, meeting_id, ordinal) references meeting_item on delete cascade
);
comment on table meeting_note is 'What was said to an item of the agenda.';

create table meeting_attendance (
  municipality_id integer not null,
  meeting_id uuid not null,
  organisation text not null check (char_length(organisation) between 1 and 120),
  people smallint not null check (people between 1 and 50),
  primary key (municipality_id, meeting_id, organisation),
  foreign key (municipality_id, meeting_id) references meeting on delete cascade
);
comment on table meeting_attendance is 'How many came from each organisation; no names.';

create table measure (
  municipality_id integer not null references municipality,
  id uuid not null default gen_random_uuid(),
  title text not null check (char_length(title) between 3 and 160),
  -- Which of the library it is, if any.
  library_key text,
  -- What it answers: a cause analysis, or the cause in words.
  problem_id uuid,
  cause text not null default '' check (char_length(cause) <= 300),
  place_name text not null check (char_length(place_name) between 1 and 160),
  -- As the view's chosen place is written in an address.
  place_key text check (char_length(place_key) <= 80),
  location geometry(point),
  radius_m smallint not null default 200 check (radius_m between 50 and 2000),
  group_id integer,
  -- Inclusive ranges of hours of the week, Monday 00 = 0.
  week_hours text check (week_hours ~ '^\d{1,3}(-\d{1,3})?(,\d{1,3}(-\d{1,3})?)*$'),
  activity_id uuid,
  -- A role or an organisation, never a person.
  owner text check (char_length(owner) between 1 and 120),
  owner_partner_id uuid,
  partners text[] not null default '{}',
  target text check (char_length(target) <= 300),
  starts_on date,
  ends_on date check (ends_on >= starts_on),
  hours numeric(7, 1) check (hours >= 0),
  follow_up_on date,
  status text not null default 'decided' check (status in ('proposed', 'decided', 'under_way', 'done', 'cancelled')),
  verdict text check (verdict in ('keep', 'adjust', 'end')),
  followed_up_on date,
  -- How the place was chosen: the busiest of many falls back by itself.
  chosen_by text not null default 'group' check (chosen_by in ('ranking', 'analysis', 'group', 'report', 'request')),
  meeting_id uuid,
  created_by uuid default app_user(),
  created_at timestamptz not null default now(),
  version integer not null default 1,
  is_example boolean not null default false,
  primary key (municipality_id, id),
  foreign key (municipality_id, group_id) references area,
  foreign key (municipality_id, problem_id) references problem on delete set null (problem_id),
  foreign key (municipality_id, activity_id) references activity on delete set null (activity_id),
  foreign key (municipality_id, owner_partner_id) references partner on delete set null (owner_partner_id),
  foreign key (municipality_id, meeting_id) references meeting on delete set null (meeting_id)
);
create index measure_group on measure (municipality_id, group_id);
comment on table measure is 'What is done about a problem, where, when, by whom, how far, and when it is followed up.';

create table measure_ground (
  municipality_id integer not null,
  measure_id uuid not null,
  kind text not null check (kind in ('comparison', 'buffer')),
  name text not null,
  location geometry(point) not null,
  inner_m smallint not null default 0,
  outer_m smallint not null check (outer_m > inner_m),
  reason text not null,
  frozen_at timestamptz not null default now(),
  primary key (municipality_id, measure_id, kind),
  foreign key (municipality_id, measure_id) references measure on delete cascade
);
comment on table measure_ground is
  'What a measure is compared with, and where a move to is looked for: fixed when the measure is made, never after.';

create table decision (
  municipality_id integer not null references municipality,
  id uuid not null default gen_random_uuid(),
  group_id integer not null,
  meeting_id uuid not null,
  ordinal smallint not null,
  body text not null check (char_length(body) between 3 and 400),
  owner text not null check (char_length(owner) between 1 and 120),
  due_on date not null,
  status text not null default 'open' check (status in ('open', 'done', 'dropped')),
  measure_id uuid,
  is_outside boolean not null default true,
  changed_at timestamptz not null default now(),
  primary key (municipality_id, id),
  foreign key (municipality_id, group_id) references area,
  foreign key (municipality_id, meeting_id) references meeting on delete cascade,
  foreign key (municipality_id, measure_id) references measure on delete set null (measure_id),
  unique (municipality_id, meeting_id, ordinal)
);
create index decision_group on decision (municipality_id, group_id, status);
comment on table decision is 'What a meeting decided, who does it and until when.';

-- Which organisations an actor belongs to; nobody but administrators reads memberships.
grant create on schema public to platsbild_definer;
create function app_partners() returns uuid[]
language sql stable security definer
set search_path = public, pg_temp
begin atomic
  select coalesce(array_agg(partner_id), '{}')
  from account_membership
  where account_id = app_user() and partner_id is not null;
end;
comment on function app_partners() is 'The organisations the actor of this transaction belongs to.';

-- Controls that were held, for those who may not see each: a number for an own area and half-year, or for
-- the municipality.
create function inspections_held_in_own_areas()
returns table (group_id integer, half text, kind text, held integer)
language sql stable security definer
set search_path = public, pg_temp
begin atomic
  select i.group_id, to_char(i.month, 'YYYY') || case when extract(month from i.month) <= 6 then '-1' else '-2' end,
    i.kind, count(*)::integer
  from inspection i
  where i.status = 'held' and i.group_id = any (app_areas())
  group by 1, 2, 3
  order by 2, 3, 1;
end;

create function inspections_held()
returns table (year integer, kind text, held integer)
language sql stable security definer
set search_path = public, pg_temp
begin atomic
  select extract(year from i.month)::integer, i.kind, count(*)::integer
  from inspection i
  where i.status = 'held'
  group by 1, 2
  order by 1, 2;
end;
grant select (municipality_id, group_id, month, status, kind) on inspection to platsbild_definer;
alter function app_partners() owner to platsbild_definer;
alter function inspections_held() owner to platsbild_definer;
alter function inspections_held_in_own_areas() owner to platsbild_definer;
revoke execute on function app_partners() from public;
revoke execute on function inspections_held() from public;
revoke execute on function inspections_held_in_own_areas() from public;
grant execute on function app_partners() to platsbild_partner;
grant execute on function inspections_held() to platsbild_group_external, platsbild_partner;
grant execute on function inspections_held_in_own_areas() to platsbild_group_authority;
revoke create on schema public from platsbild_definer;

do $$
declare
  name text;
begin
  foreach name in array array[
    'plan_version', 'plan_area', 'activity', 'plan_goal', 'goal_value', 'activity_note', 'activity_owner', 'indicator',
    'indicator_value', 'inspection', 'group_actor', 'meeting', 'meeting_item', 'meeting_note', 'meeting_attendance',
    'measure', 'measure_ground', 'decision'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy same_municipality on %I using (municipality_id = (select app_municipality()))', name);
    execute format('grant select, insert, update, delete on %I to platsbild_job', name);
    execute format('grant select, insert, update on %I to platsbild_analyst, platsbild_planner', name);
  end loop;
  -- Examples go with the example data; what is real stays.
  foreach name in array array[
    'plan_version', 'goal_value', 'activity_note', 'activity_owner', 'indicator_value', 'inspection', 'group_actor',
    'meeting', 'measure'
  ] loop
    execute format('grant delete on %I to platsbild_analyst', name);
  end loop;
  foreach name in array array['plan_version', 'goal_value', 'activity_note', 'indicator_value', 'inspection', 'meeting',
    'measure'] loop
    execute format('create policy only_examples on %I as restrictive for delete to platsbild_analyst '
      'using (is_example)', name);
  end loop;
  -- The plan is open to everybody who has part in it.
  foreach name in array array['plan_version', 'plan_area', 'activity', 'plan_goal', 'goal_value', 'activity_note',
    'indicator', 'indicator_value'] loop
    execute format('grant select on %I to platsbild_group_authority, platsbild_group_external, platsbild_partner, '
      'platsbild_police', name);
  end loop;
  -- A group's own.
  foreach name in array array['group_actor', 'meeting', 'measure', 'decision'] loop
    execute format('create policy own_group on %I as restrictive to platsbild_group_authority, '
      'platsbild_group_external using (group_id = any ((select app_areas())::integer[]))', name);
  end loop;
  foreach name in array array['meeting_item', 'meeting_note', 'meeting_attendance'] loop
    execute format('create policy own_group on %I as restrictive to platsbild_group_authority, '
      'platsbild_group_external, platsbild_police using (meeting_id in (select id from meeting))', name);
  end loop;
end
$$;
grant delete on activity_owner, group_actor, meeting_note, meeting_attendance, meeting_item
to platsbild_analyst, platsbild_planner;

-- Who tells of an activity tells of their own.
grant insert (municipality_id, activity_id, noted_by, status, count, comment, next_on) on activity_note
to platsbild_group_authority, platsbild_group_external, platsbild_partner, platsbild_police;
grant select on activity_owner
to platsbild_group_authority, platsbild_group_external, platsbild_partner, platsbild_police;
create policy own_account on activity_owner as restrictive for select
to platsbild_group_authority, platsbild_group_external, platsbild_partner, platsbild_police
using (account_id = (select app_user()));
create policy own_activity on activity_note as restrictive for insert
to platsbild_group_authority, platsbild_group_external, platsbild_partner, platsbild_police
with check (
  activity_id in (select activity_id from activity_owner where account_id = (select app_user()))
  and noted_by = (select app_user()));

-- A planned control is in nobody's sight but theirs who take part in it.
grant select on inspection to platsbild_police, platsbild_group_authority;
create policy planned_for_the_named on inspection as restrictive for select
to platsbild_analyst, platsbild_planner, platsbild_police
using (status = 'held' or created_by = (select app_user()) or (select app_user()) = any (named));
create policy planned_for_the_named_only on inspection as restrictive for select to platsbild_group_authority
using (status = 'planned' and (select app_user()) = any (named));

-- Groups: the authorities keep the minutes, those outside read the outside version.
grant select on group_actor, meeting, meeting_item, meeting_note, meeting_attendance, measure, decision
to platsbild_group_authority, platsbild_group_external, platsbild_police;
create policy own_group_police on meeting as restrictive to platsbild_police
using (group_id = any ((select app_areas())::integer[]));
create policy own_group_police on decision as restrictive to platsbild_police
using (group_id = any ((select app_areas())::integer[]));
create policy outside_version on meeting_note as restrictive for select to platsbild_group_external
using (is_outside);
create policy outside_version on decision as restrictive for select to platsbild_group_external
using (is_outside);
grant insert, update, delete on meeting_note, meeting_attendance to platsbild_group_authority;
grant insert (municipality_id, id, group_id, starts_at, duration_min, room), update (status, closed_at, starts_at, room)
on meeting to platsbild_group_authority;
grant insert on meeting_item to platsbild_group_authority;
grant insert (municipality_id, id, group_id, meeting_id, ordinal, body, owner, due_on, measure_id, is_outside),
  update (status, due_on, owner, changed_at)
on decision to platsbild_group_authority;
grant insert (municipality_id, group_id, ordinal, function_name, organisation, is_external, invited_on, joined_on),
  update (function_name, organisation, is_external, invited_on, joined_on), delete
on group_actor to platsbild_group_authority;

-- Measures: a group makes its own, those outside change what they made, partners what they own.
grant insert (municipality_id, id, title, library_key, problem_id, cause, place_name, place_key, location, radius_m,
  group_id, week_hours, activity_id, owner, owner_partner_id, partners, target, starts_on, ends_on, hours,
  follow_up_on, status, chosen_by, meeting_id, created_by)
on measure to platsbild_group_authority, platsbild_group_external;
grant update (title, cause, week_hours, activity_id, owner, partners, target, starts_on, ends_on, hours, follow_up_on,
  status, verdict, followed_up_on, version)
on measure to platsbild_group_authority, platsbild_group_external;
create policy made_by_oneself on measure as restrictive for insert to platsbild_group_external
with check (created_by = (select app_user()));
create policy changed_by_its_maker on measure as restrictive for update to platsbild_group_external
using (created_by = (select app_user()));
grant select, update (status, hours, version) on measure to platsbild_partner;
create policy own_measures on measure as restrictive to platsbild_partner
using (owner_partner_id = any ((select app_partners())::uuid[]));
grant select on measure_ground to platsbild_police;
revoke insert, update on measure_ground from platsbild_analyst, platsbild_planner;
-- What a measure is compared with, and how it was chosen, stays as it was made.
revoke insert, update on measure from platsbild_analyst, platsbild_planner;
grant insert (municipality_id, id, title, library_key, problem_id, cause, place_name, place_key, location, radius_m,
  group_id, week_hours, activity_id, owner, owner_partner_id, partners, target, starts_on, ends_on, hours,
  follow_up_on, status, chosen_by, meeting_id, created_by),
  update (title, problem_id, cause, group_id, week_hours, activity_id, owner, owner_partner_id, partners, target,
  starts_on, ends_on, hours, follow_up_on, status, verdict, followed_up_on, version)
on measure to platsbild_analyst, platsbild_planner;
