-- Which areas a 100 m cell lies in, so that finding an event's areas need not walk round every area.
create table area_cell (
  municipality_id integer not null,
  cell integer not null,
  -- Areas that hold the whole cell, by kind; the least id where several do.
  kommundel integer,
  in_group integer,
  regso integer,
  deso integer,
  industrial integer,
  permit integer,
  own integer,
  -- Areas whose border runs through the cell: there the point itself decides.
  crossing integer[],
  primary key (municipality_id, cell)
);
comment on table area_cell is
  'Derived from area and cell. A cell without a row is not known: an area that touches it has changed.';

-- What has changed of areas makes the cells they touch unknown; new cells are unknown anyway.
create function forget_area_cells() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
begin
  delete from area_cell known
  using cell c, changed a
  where c.municipality_id = a.municipality_id and c.across_m = 100 and st_intersects(c.shape, a.shape)
    and known.municipality_id = c.municipality_id and known.cell = c.id;
  return null;
end
$$;
create trigger area_insert_forgets_cells after insert on area
referencing new table as changed for each statement execute function forget_area_cells();
create trigger area_delete_forgets_cells after delete on area
referencing old table as changed for each statement execute function forget_area_cells();
create trigger area_update_forgets_old_cells after update on area
referencing old table as changed for each statement execute function forget_area_cells();
create trigger area_update_forgets_new_cells after update on area
referencing new table as changed for each statement execute function forget_area_cells();

create function forget_gone_cells() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
begin
  delete from area_cell known
  using gone c
  where c.across_m = 100 and known.municipality_id = c.municipality_id and known.cell = c.id;
  return null;
end
$$;
create trigger cell_delete_forgets_areas after delete on cell
referencing old table as gone for each statement execute function forget_gone_cells();

alter table area_cell enable row level security;
alter table area_cell force row level security;
create policy same_municipality on area_cell using (municipality_id = (select app_municipality()));
grant select, delete on area_cell to platsbild_analyst;
grant select, insert, update, delete on area_cell to platsbild_job;
