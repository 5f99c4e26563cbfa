-- Planners name the groups, as they name places of their own.
alter policy only_own_places_renamed on area using (kind in ('own', 'group'));
