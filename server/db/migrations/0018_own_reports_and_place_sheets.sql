-- What those outside tell, and what they are shown beside counts: their own reports and published place
-- sheets. And texts that wait for a person, of which only the fact is kept here.
create table own_report (
  municipality_id integer not null references municipality,
  id uuid not null,
  -- Null when the account is gone.
  account_id uuid,
  kind text not null check (kind in (
    'disorder', 'vandalism', 'graffiti', 'threats', 'drugs', 'fire', 'lighting_and_litter', 'other', 'nothing')),
  area_id integer not null,
  place_id integer,
  occurred_from timestamptz not null,
  occurred_to timestamptz not null check (occurred_to >= occurred_from),
  certainty text check (certainty in ('seen', 'told', 'traces')),
  -- Masked before storing, doubtful findings too.
  body text check (char_length(body) <= 400),
  created_at timestamptz not null default now(),
  is_example boolean not null default false,
  primary key (municipality_id, id),
  foreign key (municipality_id, account_id) references account (municipality_id, id) on delete set null (account_id),
  foreign key (municipality_id, area_id) references area,
  foreign key (municipality_id, place_id) references place on delete set null (place_id),
  check ((kind = 'nothing') = (certainty is null)),
  check (kind <> 'nothing' or (body is null and place_id is null))
);
create index own_report_account on own_report (municipality_id, account_id, created_at);
comment on table own_report is
  'What a guard, a partner or a group member tells of a place and a time; "nothing" says that it was calm.';

create table place_sheet (
  municipality_id integer not null references municipality,
  id uuid not null default gen_random_uuid(),
  -- The place as the address names it: area:12, or a named place with its radius, 7@200.
  place_key text not null,
  place_name text not null check (place_name <> ''),
  shape geometry(multipolygon) not null,
  group_area_id integer not null,
  -- Every area it has ground in common with: whoever belongs to one of them as a partner may read it.
  area_ids integer[] not null,
  meeting_on date not null,
  period_from date not null,
  period_to date not null,
  published_on date not null,
  published_month date not null generated always as (published_on - (extract(day from published_on)::integer - 1)) stored,
  published_by uuid,
  published_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_reason text check (char_length(withdrawn_reason) between 3 and 300),
  is_example boolean not null default false,
  primary key (municipality_id, id),
  unique (municipality_id, place_key, published_month),
  foreign key (municipality_id, group_area_id) references area,
  check (period_to - period_from >= 84),
  check (period_to <= published_on),
  check ((withdrawn_at is null) = (withdrawn_reason is null))
);
create index place_sheet_group on place_sheet (municipality_id, group_area_id, meeting_on);
comment on table place_sheet is 'A place published for one meeting of a group; frozen, at most withdrawn with a reason.';

create table place_sheet_content (
  municipality_id integer not null,
  sheet_id uuid not null,
  -- All that those outside see, and nothing else.
  sheet jsonb not null check (
    (sheet ->> 'eventsAtLeast')::integer >= 20 and jsonb_array_length(sheet -> 'windows') between 1 and 3),
  primary key (municipality_id, sheet_id),
  foreign key (municipality_id, sheet_id) references place_sheet on delete cascade
);
comment on table place_sheet_content is 'What a published place sheet says; apart, so that a withdrawn one is read by nobody outside.';

-- Two sheets of ground in common could be subtracted from each other, withdrawn ones too: they have been seen.
create function refuse_overlapping_sheet() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
begin
  perform pg_advisory_xact_lock(hashtext('place_sheet'), new.municipality_id);
  if exists (
    select
    from place_sheet s
    where s.municipality_id = new.municipality_id and s.id <> new.id and s.place_key <> new.place_key
      and st_intersects(s.shape, new.shape) and st_area(st_intersection(s.shape, new.shape)) > 20
  ) then
    raise exception 'a place with a sheet overlaps' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger place_sheet_stands_alone before insert on place_sheet
for each row execute function refuse_overlapping_sheet();

create function refuse_sheet_again() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
begin
  raise exception 'a withdrawn sheet stays withdrawn' using errcode = 'check_violation';
end
$$;
create trigger place_sheet_stays_withdrawn before update on place_sheet
for each row when (old.withdrawn_at is not null) execute function refuse_sheet_again();

-- A text with something doubtful in it waits in the server's memory; here stands only that it does.
create table text_review (
  municipality_id integer not null,
  event_id uuid not null,
  import_no integer not null,
  kinds text[] not null,
  waits_since timestamptz not null default now(),
  -- Null while it waits; lost: the server stopped before somebody had read it.
  outcome text check (outcome in ('cleared', 'rewritten', 'stopped', 'lost')),
  decided_by uuid,
  decided_at timestamptz,
  primary key (municipality_id, event_id),
  foreign key (municipality_id, event_id) references event on delete cascade,
  check ((outcome is null) = (decided_at is null))
);
create index text_review_waiting on text_review (municipality_id, waits_since) where outcome is null;
comment on table text_review is 'Texts that wait, or waited, for a person to read them before they are stored; never the text itself.';

grant create on schema public to platsbild_definer;
create function audit_place_sheet() returns trigger
language plpgsql security definer
set search_path = public, pg_temp
as $$
begin
  if tg_op = 'INSERT' then
    perform append_audit_as_actor(new.municipality_id, 'place_sheet.published', new.id::text,
      jsonb_build_object('groupAreaId', new.group_area_id, 'meetingOn', new.meeting_on));
  elsif new.withdrawn_at is not null and old.withdrawn_at is null then
    perform append_audit_as_actor(new.municipality_id, 'place_sheet.withdrawn', new.id::text, '{}');
  end if;
  return null;
end
$$;
alter function audit_place_sheet() owner to platsbild_definer;
revoke create on schema public from platsbild_definer;
create trigger place_sheet_is_audited after insert or update on place_sheet
for each row execute function audit_place_sheet();

do $$
declare
  name text;
begin
  foreach name in array array['own_report', 'place_sheet', 'place_sheet_content', 'text_review'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy same_municipality on %I using (municipality_id = (select app_municipality()))', name);
    execute format('grant select, insert, update, delete on %I to platsbild_job', name);
  end loop;
end
$$;

-- Reports: those who write them see and take back their own; the analyst reads all, the planner all but text.
grant select, insert, delete on own_report
to platsbild_group_authority, platsbild_group_external, platsbild_guard, platsbild_partner;
create policy own_only on own_report as restrictive
to platsbild_group_authority, platsbild_group_external, platsbild_guard, platsbild_partner
using (account_id = (select app_user()));
create policy own_area_only on own_report as restrictive for insert
to platsbild_group_authority, platsbild_group_external, platsbild_guard, platsbild_partner
with check (area_id = any ((select app_areas())::integer[]) and not is_example);
create policy own_within_a_day on own_report as restrictive for delete
to platsbild_group_authority, platsbild_group_external, platsbild_guard, platsbild_partner
using (created_at > now() - interval '1 day');
grant select, delete on own_report to platsbild_analyst;
create policy only_examples on own_report as restrictive for delete to platsbild_analyst using (is_example);
grant select (municipality_id, id, account_id, kind, area_id, place_id, occurred_from, occurred_to, certainty,
  created_at, is_example)
on own_report to platsbild_planner;

-- Sheets: an analyst publishes and withdraws; what stands in one is never changed.
grant select, insert, delete on place_sheet to platsbild_analyst;
grant update (withdrawn_at, withdrawn_by, withdrawn_reason) on place_sheet to platsbild_analyst;
grant select, insert on place_sheet_content to platsbild_analyst;
create policy only_examples on place_sheet as restrictive for delete to platsbild_analyst using (is_example);
grant select on place_sheet, place_sheet_content to platsbild_planner;
grant select (municipality_id, id, place_key, place_name, shape, group_area_id, area_ids, meeting_on, period_from, period_to,
  published_on, published_month, withdrawn_at, withdrawn_reason, is_example)
on place_sheet
to platsbild_group_authority, platsbild_group_external, platsbild_guard, platsbild_partner, platsbild_police;
grant select on place_sheet_content
to platsbild_group_authority, platsbild_group_external, platsbild_guard, platsbild_partner, platsbild_police;
create policy own_groups on place_sheet as restrictive for select
to platsbild_group_authority, platsbild_group_external, platsbild_guard
using (group_area_id = any ((select app_areas())::integer[]));
create policy own_ground_a_month_later on place_sheet as restrictive for select to platsbild_partner
using (area_ids && (select app_areas())::integer[] and published_on + interval '1 month' <= (select app_today()));
create policy not_withdrawn on place_sheet_content as restrictive for select
to platsbild_group_authority, platsbild_group_external, platsbild_guard, platsbild_partner, platsbild_police
using (sheet_id in (select s.id from place_sheet s where s.withdrawn_at is null));

grant select, insert, update on text_review to platsbild_analyst;
