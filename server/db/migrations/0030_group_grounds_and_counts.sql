-- The ground of a group can be changed; campaigns are compared with places fixed when they are made, and read by
-- those they touch; what is counted for the plan by hand is entered row by row.

-- When the outline of a group last changed: what was published before was counted on other ground.
alter table area add column reshaped_on date;

create function note_reshaped_group() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
begin
  if st_area(st_symdifference(old.shape, new.shape)) > 100 then
    new.reshaped_on := app_today();
  end if;
  return new;
end
$$;
create trigger group_is_reshaped before update of shape on area
for each row when (new.kind = 'group') execute function note_reshaped_group();

grant create on schema public to platsbild_definer;
-- Whoever belongs to a group, or to an area with ground that changed hands, sees something else from now on.
create function reshaped_group_raises_rights() returns trigger
language plpgsql security definer
set search_path = public, pg_temp
as $$
declare
  moved geometry := st_symdifference(old.shape, new.shape);
begin
  if st_area(moved) > 100 then
    update account
    set rights_no = rights_no + 1
    where municipality_id = new.municipality_id and id in (
      select m.account_id
      from account_membership m
        join area a on a.municipality_id = m.municipality_id and a.id = m.area_id
      where m.municipality_id = new.municipality_id
        and (a.id = new.id or a.kind <> 'group' and st_area(st_intersection(a.shape, moved)) > 100)
    );
  end if;
  return null;
end
$$;
alter function reshaped_group_raises_rights() owner to platsbild_definer;
revoke create on schema public from platsbild_definer;
create trigger reshaped_group_ends_sessions after update of shape on area
for each row when (new.kind = 'group') execute function reshaped_group_raises_rights();

grant update (shape) on area to platsbild_planner;
grant update (area_id) on walk to platsbild_analyst, platsbild_planner;
grant update (area_ids) on graffiti_surface, occasion to platsbild_analyst, platsbild_planner;

-- What a campaign is compared with: as many places without it, taken when it is made and never changed.
alter table campaign add column created_at timestamptz not null default now();
alter table campaign_place
  add column group_id integer,
  add foreign key (municipality_id, group_id) references area on delete set null (group_id);
alter table campaign_place no force row level security;
alter table area no force row level security;
update campaign_place p
set group_id = (
  select min(a.id)
  from area a
  where a.municipality_id = p.municipality_id and a.kind = 'group' and st_covers(a.shape, p.location)
);
alter table area force row level security;
alter table campaign_place force row level security;
grant update (group_id) on campaign_place to platsbild_analyst, platsbild_planner;

create table campaign_ground (
  municipality_id integer not null,
  campaign_id uuid not null,
  ordinal smallint not null check (ordinal between 1 and 12),
  name text not null check (char_length(name) between 1 and 160),
  location geometry(point) not null,
  radius_m smallint not null default 200 check (radius_m between 50 and 2000),
  reason text not null,
  frozen_at timestamptz not null default now(),
  primary key (municipality_id, campaign_id, ordinal),
  foreign key (municipality_id, campaign_id) references campaign on delete cascade
);
comment on table campaign_ground is
  'What a campaign is compared with: one place for each of its own, fixed when the campaign is made, never after.';
alter table campaign_ground enable row level security;
alter table campaign_ground force row level security;
create policy same_municipality on campaign_ground using (municipality_id = (select app_municipality()));
grant select, insert, update, delete on campaign_ground to platsbild_job;
grant select on campaign_ground to platsbild_analyst, platsbild_planner, platsbild_police;
grant insert (municipality_id, campaign_id, ordinal, name, location, radius_m, reason) on campaign_ground
to platsbild_planner;
create policy only_when_made on campaign_ground as restrictive for insert to platsbild_planner
with check (campaign_id in (select c.id from campaign c where c.created_at = now()));

-- The police take part in campaigns; the authorities of a group know of those at their own places. Members from
-- outside and partners do not: a campaign tells where and when there will be presence.
grant select on campaign, campaign_place, campaign_year to platsbild_police, platsbild_group_authority;
create policy own_group on campaign_place as restrictive for select to platsbild_group_authority
using (group_id = any ((select app_areas())::integer[]));
create policy at_own_places on campaign as restrictive for select to platsbild_group_authority
using (id in (select campaign_id from campaign_place));
create policy of_seen_campaigns on campaign_year as restrictive for select to platsbild_group_authority
using (campaign_id in (select id from campaign));

-- What the plan counts and nothing else in the system knows: one row for each thing done or looked up.
create table activity_count (
  municipality_id integer not null references municipality,
  -- Made by the client: what is sent twice is one.
  id uuid not null,
  -- Of the activity, the same through the versions of the plan.
  activity_key text not null check (char_length(activity_key) between 1 and 20),
  kind text not null check (kind in ('officials_trained', 'election_workers_trained', 'polling_staff_trained',
    'information_posted', 'guards_employed', 'group_reviewed', 'parent_walks', 'day_walks')),
  counted_on date not null,
  -- Where it was, for what is counted by group.
  group_id integer,
  count integer not null check (count between 0 and 100000),
  -- Of how many, where that is known.
  out_of integer check (out_of >= count and out_of > 0),
  source text not null check (char_length(source) between 1 and 200),
  entered_by uuid default app_user(),
  entered_at timestamptz not null default now(),
  is_example boolean not null default false,
  primary key (municipality_id, id),
  foreign key (municipality_id, group_id) references area
);
create index activity_count_kind on activity_count (municipality_id, kind, counted_on);
comment on table activity_count is 'What is counted by hand for the plan: numbers, never persons.';
alter table activity_count enable row level security;
alter table activity_count force row level security;
create policy same_municipality on activity_count using (municipality_id = (select app_municipality()));
grant select, insert, update, delete on activity_count to platsbild_job;
grant select, delete on activity_count to platsbild_analyst, platsbild_planner;
grant select on activity_count
to platsbild_group_authority, platsbild_group_external, platsbild_partner, platsbild_police;
grant insert (municipality_id, id, activity_key, kind, counted_on, group_id, count, out_of, source) on activity_count
to platsbild_analyst, platsbild_planner, platsbild_group_authority, platsbild_group_external, platsbild_partner,
  platsbild_police;
create policy own_activity on activity_count as restrictive for insert
to platsbild_group_authority, platsbild_group_external, platsbild_partner, platsbild_police
with check (activity_key in (
  select a.key
  from activity a
    join activity_owner o on o.municipality_id = a.municipality_id and o.activity_id = a.id
  where o.account_id = (select app_user())));

alter table activity no force row level security;
update activity set counted = given.counted
from (values ('A10', 'polar_hours'), ('A16', 'information_posted'), ('A22', 'guards_employed'),
  ('A26', 'officials_trained'), ('A27', 'election_workers_trained'), ('A28', 'polling_staff_trained')
) as given (key, counted)
where activity.key = given.key;
alter table activity force row level security;
