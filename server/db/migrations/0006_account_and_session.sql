create table account (
  id uuid primary key default gen_random_uuid(),
  municipality_id integer not null references municipality,
  username text not null check (username = lower(username)),
  display_name text not null,
  role text not null check (role in
    ('analyst', 'planner', 'group_authority', 'group_external', 'guard', 'partner', 'police', 'admin')),
  password_hash text not null,
  area_ids integer[] not null default '{}',
  is_disabled boolean not null default false,
  is_demo boolean not null default false,
  created_at timestamptz not null default now(),
  unique (username)
);
comment on table account is 'A local account; the password is kept as an argon2id hash.';

-- The shape connect-pg-simple expects, with the municipality read out of the content.
create table session (
  sid text primary key,
  sess json not null,
  expire timestamp(6) not null,
  municipality_id integer generated always as ((sess -> 'actor' ->> 'municipalityId')::integer) stored
);
create index session_expire on session (expire);
comment on table session is 'Who is signed in, until when.';

-- Signs the cookies; made once, so that a restart signs nobody out. No role may read it.
create table session_secret (
  only_one boolean primary key default true check (only_one),
  secret text not null
);
alter table session_secret enable row level security;

-- All that signing in needs to know; a wrong name gives no row.
create function account_for_sign_in(wanted text)
returns table (id uuid, municipality_id integer, role text, password_hash text, area_ids integer[])
language sql stable security definer
set search_path = public, pg_temp
begin atomic
  select a.id, a.municipality_id, a.role, a.password_hash, a.area_ids
  from account a
  where a.username = lower(wanted) and not a.is_disabled;
end;
revoke execute on function account_for_sign_in(text) from public;
grant execute on function account_for_sign_in(text) to platsbild_auth;
grant select, insert, update, delete on session to platsbild_auth;
