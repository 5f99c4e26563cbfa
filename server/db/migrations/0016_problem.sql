-- A problem is what a cause analysis is about: one place, one kind of event, why it happens there. Measures
-- link to it. It speaks of the place and never of persons: there is no field for one.
create table problem (
  municipality_id integer not null references municipality,
  id uuid not null default gen_random_uuid(),
  title text not null check (title <> '' and char_length(title) <= 200),
  status text not null default 'draft' check (status in ('draft', 'ready', 'closed')),
  -- As the view's chosen place is written in an address: 12, area:3, cell:5117, scene:…, partner:….
  place_key text not null check (char_length(place_key) <= 80),
  place_name text not null check (place_name <> '' and char_length(place_name) <= 200),
  -- Metres across, for a key that names a hexagon.
  cell_size smallint check (cell_size in (100, 200, 400)),
  location geometry(point) not null,
  -- The area it is about, where it is one.
  area_id integer,
  -- The group in whose area the place lies; its members see the analysis.
  group_area_id integer,
  -- Keys of event categories, groups or single ones.
  categories text[] not null default '{}',
  -- Five at most: each why asks for the reason of the one before.
  whys text[] not null default '{}' check (cardinality(whys) <= 5),
  conclusion text not null default '' check (char_length(conclusion) <= 1000),
  -- The organisation that owns the problem; empty = nobody yet.
  owner_name text not null default '' check (char_length(owner_name) <= 120),
  -- Rises with each change: two who write at once are told.
  version integer not null default 1,
  created_by uuid,
  updated_by_role text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  is_example boolean not null default false,
  primary key (municipality_id, id),
  foreign key (municipality_id, area_id) references area on delete set null (area_id),
  foreign key (municipality_id, group_area_id) references area on delete set null (group_area_id)
);
create index problem_place on problem (municipality_id, place_key);
create index problem_group on problem (municipality_id, group_area_id);
comment on table problem is 'A cause analysis: why something happens at a place. About the place, never about a person.';

create table problem_cause (
  municipality_id integer not null,
  problem_id uuid not null,
  ordinal smallint not null check (ordinal between 1 and 30),
  -- The bone of the fishbone: who or what is exposed, the offender, or the object and place.
  part text not null check (part in ('target', 'offender', 'place')),
  cause text not null check (cause <> '' and char_length(cause) <= 300),
  evidence_grade text not null check (evidence_grade in ('shown', 'likely', 'assumed')),
  -- Where that is known from, such as "trygghetsvandring 7 okt".
  evidence text not null default '' check (char_length(evidence) <= 200),
  kind text not null check (kind in ('situational', 'social')),
  primary key (municipality_id, problem_id, ordinal),
  foreign key (municipality_id, problem_id) references problem on delete cascade
);
comment on table problem_cause is 'One cause of a problem, how sure it is, and whether the situation or the social side can change it.';

do $$
declare
  name text;
begin
  foreach name in array array['problem', 'problem_cause'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy same_municipality on %I using (municipality_id = (select app_municipality()))', name);
    execute format(
      'grant select, insert, update, delete on %I to platsbild_analyst, platsbild_planner, platsbild_job', name);
    execute format('grant select on %I to platsbild_police', name);
  end loop;
end
$$;
grant select, insert, update on problem to platsbild_group_authority;
grant select, insert, delete on problem_cause to platsbild_group_authority;

-- A group's members see their own group's. What is ready may be closed but not erased; drafts may, and examples.
create policy own_group on problem as restrictive to platsbild_group_authority
using (group_area_id = any ((select app_areas())::integer[]));
create policy own_group on problem_cause as restrictive to platsbild_group_authority
using (problem_id in (select id from problem));
create policy drafts_and_examples on problem as restrictive for delete to platsbild_analyst, platsbild_planner
using (status = 'draft' or is_example);

-- Those outside see what is ready, of it only what is said of the object and the place.
grant select (municipality_id, id, status, place_key, place_name, area_id, group_area_id, categories, owner_name, version,
  created_at, updated_at, is_example)
on problem to platsbild_group_external, platsbild_partner;
grant select on problem_cause to platsbild_group_external, platsbild_partner;
create policy ready_in_own_areas on problem as restrictive for select to platsbild_group_external, platsbild_partner
using (status <> 'draft' and array[group_area_id, area_id] && (select app_areas()));
create policy place_part on problem_cause as restrictive for select to platsbild_group_external, platsbild_partner
using (part = 'place' and problem_id in (select id from problem));
