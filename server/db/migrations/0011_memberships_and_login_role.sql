-- The role the server signs in as: it has no right of its own and inherits none, it can only become one
-- of the roles below. The owner of the tables is for migrations. Functions that must see more than their
-- caller belong to platsbild_definer, which has only what they need. Roles are shared by a cluster.
do $$
declare
  role_name text;
begin
  foreach role_name in array array['platsbild_definer', 'platsbild_app'] loop
    if not exists (select from pg_roles where rolname = role_name) then
      begin
        execute format('create role %I', role_name);
      exception when duplicate_object or unique_violation then
        null;
      end;
    end if;
  end loop;
  if not (select rolcanlogin and not rolinherit from pg_roles where rolname = 'platsbild_app') then
    alter role platsbild_app login noinherit;
  end if;
  if not pg_has_role(current_user, 'platsbild_definer', 'member') then
    grant platsbild_definer to current_user;
  end if;
  foreach role_name in array array[
    'platsbild_analyst', 'platsbild_planner', 'platsbild_group_authority', 'platsbild_group_external',
    'platsbild_guard', 'platsbild_partner', 'platsbild_police', 'platsbild_admin',
    'platsbild_job', 'platsbild_auth'
  ] loop
    if not pg_has_role('platsbild_app', role_name, 'member') then
      execute format('grant %I to platsbild_app', role_name);
    end if;
  end loop;
end
$$;
-- Owning a function needs this right for the moment.
grant create on schema public to platsbild_definer;

create function app_areas() returns integer[]
language sql stable parallel safe
return coalesce(string_to_array(nullif(current_setting('app.area_ids', true), ''), ',')::integer[], '{}');
comment on function app_areas() is 'The areas the actor of this transaction belongs to.';

create function app_today() returns date
language sql stable
return (
  select coalesce(m.example_today, (now() at time zone m.time_zone)::date)
  from municipality m
  where m.id = app_municipality()
);
comment on function app_today() is 'Today where the actor''s municipality is, or the day its example data end.';

alter table account add unique (municipality_id, id);
-- Every change of rights raises it; sessions begun before it are over.
alter table account add column rights_no integer not null default 1;

create table account_membership (
  municipality_id integer not null,
  id uuid not null default gen_random_uuid(),
  account_id uuid not null,
  kind text not null check (kind in ('group', 'area', 'organisation')),
  area_id integer,
  partner_id uuid,
  primary key (municipality_id, id),
  foreign key (municipality_id, account_id) references account (municipality_id, id) on delete cascade,
  foreign key (municipality_id, area_id) references area on delete cascade,
  foreign key (municipality_id, partner_id) references partner on delete cascade,
  check ((kind = 'organisation') = (partner_id is not null)),
  check ((kind <> 'organisation') = (area_id is not null)),
  unique nulls not distinct (municipality_id, account_id, kind, area_id, partner_id)
);
create index account_membership_area on account_membership (municipality_id, area_id);
create index account_membership_partner on account_membership (municipality_id, partner_id);
comment on table account_membership is
  'Which group, area or organisation an account belongs to; what it may see of places follows from it.';

insert into account_membership (municipality_id, account_id, kind, area_id)
select a.municipality_id, a.id, case area.kind when 'group' then 'group' else 'area' end, area.id
from account a
  join area on area.municipality_id = a.municipality_id and area.id = any (a.area_ids);

alter table account_membership enable row level security;
alter table account_membership force row level security;
create policy same_municipality on account_membership using (municipality_id = (select app_municipality()));
grant select, insert, update, delete on account_membership to platsbild_job;

-- What signing in needs, and what ends sessions.
grant select on account, account_membership to platsbild_definer;
grant update (rights_no) on account to platsbild_definer;
create policy definer on account to platsbild_definer using (true);
create policy definer on account_membership for select to platsbild_definer using (true);

drop function account_for_sign_in(text);
alter table account drop column area_ids;
create function account_for_sign_in(wanted text)
returns table (
  id uuid, municipality_id integer, role text, password_hash text, area_ids integer[], rights_no integer)
language sql stable security definer
set search_path = public, pg_temp
begin atomic
  select a.id, a.municipality_id, a.role, a.password_hash,
    coalesce((
      select array_agg(distinct m.area_id order by m.area_id)
      from account_membership m
      where m.account_id = a.id and m.area_id is not null
    ), '{}'),
    a.rights_no
  from account a
  where a.username = lower(wanted) and not a.is_disabled;
end;
alter function account_for_sign_in(text) owner to platsbild_definer;
revoke execute on function account_for_sign_in(text) from public;
grant execute on function account_for_sign_in(text) to platsbild_auth;

-- Sessions begun before this cannot say which rights they were begun with.
delete from session;
alter table session
  add column account_id uuid generated always as ((sess -> 'actor' ->> 'userId')::uuid) stored,
  -- What a session is called outside: its sid is a secret.
  add column id uuid not null default gen_random_uuid();
create index session_account on session (account_id);
alter table session force row level security;
grant select, delete on session to platsbild_definer;
create policy definer on session to platsbild_definer using (true);

-- A request that is under way when its session ends must not store it again.
create table ended_session (
  sid_hash bytea primary key,
  ended_at timestamptz not null default now()
);
comment on table ended_session is 'Sessions that are over; kept for longer than a session can last.';
alter table ended_session enable row level security;
alter table ended_session force row level security;
grant select, insert, delete on ended_session to platsbild_definer;
create policy definer on ended_session to platsbild_definer using (true);

create function remember_ended_sessions() returns trigger
language plpgsql security definer
set search_path = public, pg_temp
as $$
begin
  delete from ended_session where ended_at < now() - interval '13 hours';
  insert into ended_session (sid_hash)
  select sha256(convert_to(sid, 'UTF8')) from gone
  on conflict do nothing;
  return null;
end
$$;
create trigger session_is_over after delete on session
referencing old table as gone for each statement execute function remember_ended_sessions();

create function refuse_ended_session() returns trigger
language plpgsql security definer
set search_path = public, pg_temp
as $$
begin
  if exists (select from ended_session where sid_hash = sha256(convert_to(new.sid, 'UTF8'))) then
    return null;
  end if;
  if new.sess -> 'actor' is not null and not exists (
    select
    from account a
    where a.id = (new.sess -> 'actor' ->> 'userId')::uuid
      and a.municipality_id = (new.sess -> 'actor' ->> 'municipalityId')::integer
      and a.role = new.sess -> 'actor' ->> 'role'
      and a.rights_no = (new.sess ->> 'rightsNo')::integer
      and not a.is_disabled
  ) then
    return null;
  end if;
  return new;
end
$$;
create trigger session_must_hold before insert or update on session
for each row execute function refuse_ended_session();

create function raise_rights() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
begin
  new.rights_no := old.rights_no + 1;
  return new;
end
$$;
create trigger account_rights_change before update on account
for each row when (
  (old.role, old.is_disabled, old.password_hash, old.municipality_id)
  is distinct from (new.role, new.is_disabled, new.password_hash, new.municipality_id))
execute function raise_rights();

create function end_sessions() returns trigger
language plpgsql security definer
set search_path = public, pg_temp
as $$
begin
  delete from session where account_id = old.id;
  return null;
end
$$;
create trigger account_rights_end_sessions after update on account
for each row when (old.rights_no <> new.rights_no) execute function end_sessions();
create trigger account_delete_ends_sessions after delete on account
for each row execute function end_sessions();

create function membership_raises_rights() returns trigger
language plpgsql security definer
set search_path = public, pg_temp
as $$
begin
  if tg_op <> 'DELETE' then
    update account set rights_no = rights_no + 1 where id = new.account_id;
  end if;
  if tg_op <> 'INSERT' then
    update account set rights_no = rights_no + 1 where id = old.account_id;
  end if;
  return null;
end
$$;
create trigger membership_change after insert or update or delete on account_membership
for each row execute function membership_raises_rights();

-- The secret that signs cookies, made at the first question.
create function session_secret_once(made text) returns text
language plpgsql volatile security definer
set search_path = public, pg_temp
as $$
begin
  insert into session_secret (secret) values (made) on conflict (only_one) do nothing;
  return (select secret from session_secret);
end
$$;
alter table session_secret force row level security;
grant select, insert on session_secret to platsbild_definer;
create policy definer on session_secret to platsbild_definer using (true);

alter function remember_ended_sessions() owner to platsbild_definer;
alter function refuse_ended_session() owner to platsbild_definer;
alter function end_sessions() owner to platsbild_definer;
alter function membership_raises_rights() owner to platsbild_definer;
alter function session_secret_once(text) owner to platsbild_definer;
revoke execute on function session_secret_once(text) from public;
grant execute on function session_secret_once(text) to platsbild_auth;

revoke create on schema public from platsbild_definer;
