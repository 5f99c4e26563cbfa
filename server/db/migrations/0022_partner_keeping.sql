-- Planners keep the organisations that take part, how each is reached, and what each answers for.
alter table partner
  -- Rises with each change: two who write at once are told.
  add column version integer not null default 1,
  add constraint partner_texts check (char_length(name) between 1 and 120 and char_length(owns) <= 200);
alter table partner_contact
  add constraint partner_contact_function check (char_length(function_name) between 1 and 80),
  add constraint partner_contact_phone check (phone ~ '^[0-9+ -]{3,20}$'),
  add constraint partner_contact_email check (email ~ '^[^@\s]{1,64}@[^@\s]{1,120}$');

grant insert (municipality_id, id, name, kind, area_id, location, owns, joined_on),
  update (name, kind, owns, joined_on, version), delete
on partner to platsbild_planner;
grant insert, delete on partner_contact to platsbild_planner;

-- How much each organisation has told in the last twelve months; who is a member of what stays with administrators.
grant create on schema public to platsbild_definer;
grant select (municipality_id, account_id, kind, created_at) on own_report to platsbild_definer;
create function partner_reports()
returns table (partner_id uuid, told integer, calm integer)
language sql stable security definer
set search_path = public, pg_temp
begin atomic
  select m.partner_id, (count(*) filter (where r.kind <> 'nothing'))::integer,
    (count(*) filter (where r.kind = 'nothing'))::integer
  from account_membership m
    join own_report r on r.municipality_id = m.municipality_id and r.account_id = m.account_id
  where m.partner_id is not null and r.created_at > app_today() - interval '12 months'
  group by m.partner_id;
end;
comment on function partner_reports() is
  'Reports of the last twelve months by organisation: something told, and "nothing to report".';
alter function partner_reports() owner to platsbild_definer;
revoke execute on function partner_reports() from public;
grant execute on function partner_reports() to platsbild_analyst, platsbild_planner;
revoke create on schema public from platsbild_definer;
