-- What lies in a drug scene, or is one hexagon, says where: those outside never learn of it, whatever hangs on it.
do $$
declare
  name text;
begin
  foreach name in array array['problem', 'measure'] loop
    execute format(
      'create policy no_scene_or_cell on %I as restrictive for select '
      'to platsbild_group_authority, platsbild_group_external, platsbild_partner '
      'using (place_key is null or place_key !~ ''^(scene|cell):'')', name);
  end loop;
end
$$;

-- Those outside follow what they made themselves; of the others the outside minutes tell.
create policy own_measures_outside on measure as restrictive for select to platsbild_group_external
using (created_by = (select app_user()));
