-- What is known beforehand of a place and a time: a market square meeting, a polling place, a match, Valborg. Which
-- kind, where, when and who is responsible by role; never whose meeting it is. It is deleted when it is over.
create table occasion (
  municipality_id integer not null references municipality,
  id uuid not null,
  kind text not null check (kind in (
    'square_meeting', 'election_cabin', 'polling_place', 'match', 'valborg', 'school_end', 'market', 'new_year')),
  place_name text not null check (char_length(place_name) between 1 and 160),
  location geometry(point) not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at and ends_at <= starts_at + interval '21 days'),
  -- A role or an organisation, never a person and never a party.
  responsible text not null check (char_length(responsible) between 1 and 120),
  version integer not null default 1,
  is_example boolean not null default false,
  primary key (municipality_id, id)
);
create index occasion_start on occasion (municipality_id, starts_at);
comment on table occasion is 'Something known beforehand of a place and a time; deleted when it is over.';

create table occasion_item (
  municipality_id integer not null,
  occasion_id uuid not null,
  ordinal smallint not null check (ordinal between 1 and 20),
  body text not null check (char_length(body) between 1 and 160),
  is_done boolean not null default false,
  primary key (municipality_id, occasion_id, ordinal),
  foreign key (municipality_id, occasion_id) references occasion on delete cascade
);
comment on table occasion_item is 'What has to be seen to before an occasion.';

create function app_now() returns timestamptz
language sql stable
return (
  select coalesce((m.example_today + (now() at time zone m.time_zone)::time) at time zone m.time_zone, now())
  from municipality m
  where m.id = app_municipality()
);
comment on function app_now() is 'Now where the actor''s municipality is, on the day its example data end where it has such.';

do $$
declare
  name text;
begin
  foreach name in array array['occasion', 'occasion_item'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy same_municipality on %I using (municipality_id = (select app_municipality()))', name);
    execute format('grant select, insert, update, delete on %I to platsbild_job', name);
    execute format('grant select on %I to platsbild_analyst, platsbild_planner', name);
  end loop;
end
$$;
grant insert (municipality_id, id, kind, place_name, location, starts_at, ends_at, responsible), update (version), delete
on occasion to platsbild_planner;
grant insert (municipality_id, occasion_id, ordinal, body), update (is_done) on occasion_item to platsbild_planner;
grant delete on occasion to platsbild_analyst;
create policy only_examples on occasion as restrictive for delete to platsbild_analyst using (is_example);
-- What is over is in no answer, also before it is deleted.
create policy not_over on occasion as restrictive for select to platsbild_analyst, platsbild_planner
using (ends_at > (select app_now()));
