-- Areas of one kind do not overlap: only those of another kind are held against each other.
create or replace function published_areas_of_actor() returns integer[]
language sql stable security definer
set search_path = public, pg_temp
begin atomic
  select coalesce(array_agg(distinct published.id), '{}')
  from area own
    join area published on published.municipality_id = own.municipality_id
      and case
        when published.kind = own.kind then published.id = own.id
        else st_intersects(published.shape, own.shape)
          and st_area(st_intersection(published.shape, own.shape)) > 100
      end
  where own.id = any (app_areas())
    and published.kind in (select area_kind from published_month);
end;

-- Whoever keeps memberships needs the names of organisations, and nothing else of them.
grant create on schema public to platsbild_definer;
grant select (municipality_id, id, name) on partner to platsbild_definer;
create function organisation_names()
returns table (id uuid, name text)
language sql stable security definer
set search_path = public, pg_temp
begin atomic
  select p.id, p.name from partner p order by p.name;
end;
alter function organisation_names() owner to platsbild_definer;
revoke create on schema public from platsbild_definer;
revoke execute on function organisation_names() from public;
grant execute on function organisation_names() to platsbild_admin;
