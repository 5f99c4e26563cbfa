-- A campaign: one measure at several places over some weeks, again every year. What it is compared with, the same
-- ISO weeks before, follows from its weeks and years and is stored nowhere.
create table campaign (
  municipality_id integer not null references municipality,
  id uuid not null,
  title text not null check (char_length(title) between 3 and 120),
  season text not null check (season in ('spring', 'autumn', 'school_end', 'other')),
  activity_id uuid,
  -- A role or an organisation, never a person.
  owner text not null check (char_length(owner) between 1 and 120),
  -- ISO weeks, the last one included.
  first_week smallint not null check (first_week between 1 and 53),
  last_week smallint not null check (last_week between first_week and 53 and last_week - first_week < 16),
  version integer not null default 1,
  is_example boolean not null default false,
  primary key (municipality_id, id),
  foreign key (municipality_id, activity_id) references activity on delete set null (activity_id)
);
comment on table campaign is 'One measure at several places over some weeks, again every year.';

create table campaign_place (
  municipality_id integer not null,
  campaign_id uuid not null,
  ordinal smallint not null check (ordinal between 1 and 12),
  name text not null check (char_length(name) between 1 and 160),
  location geometry(point) not null,
  radius_m smallint not null default 200 check (radius_m between 50 and 2000),
  primary key (municipality_id, campaign_id, ordinal),
  foreign key (municipality_id, campaign_id) references campaign on delete cascade
);
comment on table campaign_place is 'Where a campaign is carried out; what lies in any of its places counts once.';

create table campaign_year (
  municipality_id integer not null,
  campaign_id uuid not null,
  year smallint not null check (year between 2000 and 2100),
  primary key (municipality_id, campaign_id, year),
  foreign key (municipality_id, campaign_id) references campaign on delete cascade
);
comment on table campaign_year is 'The ISO years a campaign is held in.';

do $$
declare
  name text;
begin
  foreach name in array array['campaign', 'campaign_place', 'campaign_year'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy same_municipality on %I using (municipality_id = (select app_municipality()))', name);
    execute format('grant select, insert, update, delete on %I to platsbild_job', name);
    execute format('grant select on %I to platsbild_analyst, platsbild_planner', name);
  end loop;
end
$$;
grant insert (municipality_id, id, title, season, activity_id, owner, first_week, last_week), update (version), delete
on campaign to platsbild_planner;
grant insert on campaign_place to platsbild_planner;
grant insert, delete on campaign_year to platsbild_planner;
grant delete on campaign to platsbild_analyst;
create policy only_examples on campaign as restrictive for delete to platsbild_analyst using (is_example);
