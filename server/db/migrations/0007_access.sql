-- Row-level security everywhere; what is granted here is all there is. An actor sees one municipality.
do $$
declare
  name text;
begin
  foreach name in array array[
    'source', 'category', 'area', 'place', 'calendar_period', 'cell',
    'import', 'import_rejected_row', 'import_before', 'event', 'event_text', 'graffiti', 'monthly_event', 'unsafety_point',
    'drug_scene', 'partner', 'partner_contact', 'shift', 'shift_stop', 'walk', 'walk_stop', 'account'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy same_municipality on %I using (municipality_id = (select app_municipality()))', name);
  end loop;
end
$$;
alter table municipality enable row level security;
alter table municipality force row level security;
create policy same_municipality on municipality using (id = (select app_municipality()));
-- The server's own work goes through the municipalities one by one.
create policy every_municipality on municipality for select to platsbild_job using (true);
alter table session enable row level security;
create policy sign_in on session to platsbild_auth using (true);

-- What everybody signed in may know.
grant select on municipality, source, category, area, place, calendar_period, cell
to platsbild_analyst, platsbild_planner, platsbild_group_authority, platsbild_group_external,
  platsbild_guard, platsbild_partner, platsbild_police, platsbild_admin;
grant select (id, municipality_id, username, display_name, role, area_ids) on account
to platsbild_analyst, platsbild_planner, platsbild_group_authority, platsbild_group_external,
  platsbild_guard, platsbild_partner, platsbild_police, platsbild_admin;

-- The analyst sees all and brings files in.
grant select on import, import_rejected_row, import_before, event, event_text, graffiti, monthly_event, unsafety_point,
  drug_scene, partner, partner_contact, shift, shift_stop, walk, walk_stop,
  current_event, current_monthly_event, current_unsafety_point
to platsbild_analyst;
grant insert, update, delete on import, import_rejected_row, import_before, event, event_text, graffiti, monthly_event,
  unsafety_point, shift, shift_stop, area
to platsbild_analyst;
grant update (mapping, stores_text) on source to platsbild_analyst;
grant update (data_version, example_today, had_example) on municipality to platsbild_analyst;
grant insert, update, delete on calendar_period to platsbild_analyst;
grant delete on drug_scene, partner, walk to platsbild_analyst;

-- The planner sees all but text.
grant select on import, event, graffiti, monthly_event, unsafety_point,
  drug_scene, partner, partner_contact, shift, shift_stop, walk, walk_stop,
  current_event, current_monthly_event, current_unsafety_point
to platsbild_planner;

-- Jobs load reference and example data and clear away what unfinished imports left.
grant select, insert, update, delete on all tables in schema public to platsbild_job;
grant usage on all sequences in schema public to platsbild_job, platsbild_analyst;
revoke all on session, session_secret, schema_migration from platsbild_job;
