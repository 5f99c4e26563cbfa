-- Failed sign-ins by account and by address. Keys are hashes: what was typed as a name may be a password.
create table sign_in_attempt (
  kind text not null check (kind in ('account', 'address')),
  key text not null,
  failures integer not null,
  last_at timestamptz not null,
  -- No attempt is taken before; null while there is nothing to wait for.
  free_at timestamptz,
  primary key (kind, key)
);
comment on table sign_in_attempt is 'Sign-ins that have not succeeded, and until when the next one must wait.';
alter table sign_in_attempt enable row level security;
alter table sign_in_attempt force row level security;

-- Who did what and when, never with what content. Each row carries the hash of the one before it.
create table audit_entry (
  -- 0 where no municipality is known, as when somebody signs in under a name that does not exist.
  municipality_id integer not null,
  no bigint not null check (no > 0),
  at timestamptz not null,
  account_id uuid,
  role text not null,
  action text not null check (action ~ '^[a-z_]+(\.[a-z_]+)+$'),
  subject text check (char_length(subject) <= 200),
  detail jsonb not null,
  previous_hash bytea not null,
  hash bytea not null,
  primary key (municipality_id, no)
);
create index audit_entry_at on audit_entry (municipality_id, at);
comment on table audit_entry is 'The audit log: append-only through note_audit() and its siblings.';

create table audit_head (
  municipality_id integer primary key,
  no bigint not null,
  hash bytea not null
);
comment on table audit_head is 'The last entry of each audit chain.';
alter table audit_entry enable row level security;
alter table audit_entry force row level security;
alter table audit_head enable row level security;
alter table audit_head force row level security;
create policy same_municipality on audit_entry using (municipality_id = (select app_municipality()));
create policy same_municipality on audit_head using (municipality_id = (select app_municipality()));
grant select (municipality_id, no, at, account_id, role, action, subject, detail) on audit_entry to platsbild_admin;
grant select on audit_entry, audit_head to platsbild_job;

grant select, insert, update, delete on sign_in_attempt to platsbild_definer;
grant select, insert on audit_entry to platsbild_definer;
grant select, insert, update on audit_head to platsbild_definer;
create policy definer on sign_in_attempt to platsbild_definer using (true);
create policy definer on audit_entry to platsbild_definer using (true);
create policy definer on audit_head to platsbild_definer using (true);

grant create on schema public to platsbild_definer;

-- What is hashed of an entry, after the hash before it.
create function audit_text(entry audit_entry) returns text
language sql stable
return jsonb_build_array(
  entry.municipality_id, entry.no, to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
  entry.account_id, entry.role, entry.action, entry.subject, entry.detail)::text;

create function append_audit(
  for_municipality integer, by_account uuid, by_role text, what text, about text, more jsonb) returns void
language plpgsql volatile security definer
set search_path = public, pg_temp
as $$
declare
  head audit_head;
  entry audit_entry;
begin
  insert into audit_head (municipality_id, no, hash) values (for_municipality, 0, '\x')
  on conflict do nothing;
  -- One writer at a time for a chain.
  select * into head from audit_head where municipality_id = for_municipality for update;
  entry.municipality_id := for_municipality;
  entry.no := head.no + 1;
  entry.at := clock_timestamp();
  entry.account_id := by_account;
  entry.role := by_role;
  entry.action := what;
  entry.subject := left(about, 200);
  entry.detail := coalesce(more, '{}');
  entry.previous_hash := head.hash;
  entry.hash := sha256(entry.previous_hash || convert_to(audit_text(entry), 'UTF8'));
  insert into audit_entry select entry.*;
  update audit_head set no = entry.no, hash = entry.hash where municipality_id = for_municipality;
end
$$;

create function append_audit_as_actor(for_municipality integer, what text, about text, more jsonb) returns void
language sql volatile security definer
set search_path = public, pg_temp
begin atomic
  select append_audit(for_municipality, app_user(), replace(current_setting('role'), 'platsbild_', ''), what, about, more);
end;

create function note_audit(what text, about text, more jsonb) returns void
language sql volatile security definer
set search_path = public, pg_temp
begin atomic
  select append_audit_as_actor(app_municipality(), what, about, more);
end;
comment on function note_audit(text, text, jsonb) is 'Notes what the actor of this transaction does.';

create function note_sign_in(for_municipality integer, by_account uuid, what text, more jsonb) returns void
language sql volatile security definer
set search_path = public, pg_temp
begin atomic
  select append_audit(coalesce(for_municipality, 0), by_account, 'auth', what, null, more);
end;

create function audit_import() returns trigger
language plpgsql security definer
set search_path = public, pg_temp
as $$
begin
  perform append_audit_as_actor(new.municipality_id, 'import.' || new.status, new.id::text,
    jsonb_build_object('source', new.source_id, 'rows', new.rows_accepted));
  return null;
end
$$;
create trigger import_is_audited after update of status on import
for each row when (old.status <> new.status) execute function audit_import();

create function audit_account() returns trigger
language plpgsql security definer
set search_path = public, pg_temp
as $$
begin
  if tg_op = 'INSERT' then
    perform append_audit_as_actor(new.municipality_id, 'account.added', new.id::text, jsonb_build_object('role', new.role));
  elsif tg_op = 'DELETE' then
    perform append_audit_as_actor(old.municipality_id, 'account.removed', old.id::text, jsonb_build_object('role', old.role));
  elsif (old.role, old.is_disabled, old.password_hash, old.display_name)
    is distinct from (new.role, new.is_disabled, new.password_hash, new.display_name) then
    perform append_audit_as_actor(new.municipality_id, 'account.changed', new.id::text, jsonb_strip_nulls(jsonb_build_object(
      'role', case when old.role <> new.role then new.role end,
      'isDisabled', case when old.is_disabled <> new.is_disabled then new.is_disabled end,
      'password', case when old.password_hash <> new.password_hash then 'changed' end,
      'name', case when old.display_name <> new.display_name then 'changed' end)));
  end if;
  return null;
end
$$;
create trigger account_is_audited after insert or update or delete on account
for each row execute function audit_account();

create function audit_membership() returns trigger
language plpgsql security definer
set search_path = public, pg_temp
as $$
begin
  if tg_op = 'DELETE' then
    perform append_audit_as_actor(old.municipality_id, 'membership.removed', old.account_id::text,
      jsonb_strip_nulls(jsonb_build_object('kind', old.kind, 'areaId', old.area_id, 'partnerId', old.partner_id)));
  else
    perform append_audit_as_actor(new.municipality_id, 'membership.added', new.account_id::text,
      jsonb_strip_nulls(jsonb_build_object('kind', new.kind, 'areaId', new.area_id, 'partnerId', new.partner_id)));
  end if;
  return null;
end
$$;
create trigger membership_is_audited after insert or update or delete on account_membership
for each row execute function audit_membership();

-- Counts an attempt to sign in before its password is looked at, so that many at once count as many. Gives
-- the seconds to wait where it is too soon; then nothing was counted and the password must not be looked at.
create function sign_in_begin(account_key text, address_key text) returns double precision
language plpgsql volatile security definer
set search_path = public, pg_temp
as $$
declare
  wait double precision;
  free_failures constant integer := 5;
  first_wait_s constant double precision := 10;
  longest_wait_s constant double precision := 900;
begin
  delete from sign_in_attempt where last_at < clock_timestamp() - interval '24 hours';
  insert into sign_in_attempt (kind, key, failures, last_at)
  values ('account', account_key, 0, clock_timestamp()), ('address', address_key, 0, clock_timestamp())
  on conflict do nothing;
  perform from sign_in_attempt
  where (kind, key) in (('account', account_key), ('address', address_key))
  order by kind
  for update;
  select max(extract(epoch from free_at - clock_timestamp())) into wait
  from sign_in_attempt
  where (kind, key) in (('account', account_key), ('address', address_key));
  if wait > 0 then
    return wait;
  end if;
  update sign_in_attempt a
  set failures = counted.failures, last_at = clock_timestamp(),
    free_at = case when counted.failures >= free_failures then clock_timestamp() + make_interval(
      secs => least(first_wait_s * 2 ^ least(counted.failures - free_failures, 20), longest_wait_s)) end
  from (
    select b.kind, b.key,
      case when b.last_at < clock_timestamp() - interval '1 hour' then 1 else b.failures + 1 end as failures
    from sign_in_attempt b
  ) counted
  where counted.kind = a.kind and counted.key = a.key
    and (a.kind, a.key) in (('account', account_key), ('address', address_key));
  return 0;
end
$$;

-- The attempt succeeded: the account starts anew, and the address is not charged for it.
create function sign_in_succeeded(account_key text, address_key text) returns void
language sql volatile security definer
set search_path = public, pg_temp
begin atomic
  delete from sign_in_attempt where kind = 'account' and key = account_key;
  update sign_in_attempt
  set failures = greatest(failures - 1, 0), free_at = case when failures > 5 then free_at end
  where kind = 'address' and key = address_key;
end;

alter function append_audit(integer, uuid, text, text, text, jsonb) owner to platsbild_definer;
alter function append_audit_as_actor(integer, text, text, jsonb) owner to platsbild_definer;
alter function note_audit(text, text, jsonb) owner to platsbild_definer;
alter function note_sign_in(integer, uuid, text, jsonb) owner to platsbild_definer;
alter function audit_import() owner to platsbild_definer;
alter function audit_account() owner to platsbild_definer;
alter function audit_membership() owner to platsbild_definer;
alter function sign_in_begin(text, text) owner to platsbild_definer;
alter function sign_in_succeeded(text, text) owner to platsbild_definer;
revoke execute on function append_audit(integer, uuid, text, text, text, jsonb) from public;
revoke execute on function append_audit_as_actor(integer, text, text, jsonb) from public;
revoke execute on function note_audit(text, text, jsonb) from public;
revoke execute on function note_sign_in(integer, uuid, text, jsonb) from public;
revoke execute on function sign_in_begin(text, text) from public;
revoke execute on function sign_in_succeeded(text, text) from public;
grant execute on function note_audit(text, text, jsonb)
to platsbild_analyst, platsbild_planner, platsbild_group_authority, platsbild_group_external,
  platsbild_guard, platsbild_partner, platsbild_police, platsbild_admin, platsbild_job;
grant execute on function note_sign_in(integer, uuid, text, jsonb) to platsbild_auth;
grant execute on function sign_in_begin(text, text) to platsbild_auth;
grant execute on function sign_in_succeeded(text, text) to platsbild_auth;

revoke create on schema public from platsbild_definer;
