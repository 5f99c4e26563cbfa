create table loaded_data (
  municipality_id integer not null references municipality,
  -- Such as 'categories', 'area:regso' or 'example'.
  name text not null,
  -- What ships gives way to what an operator has loaded.
  origin text not null check (origin in ('shipped', 'operator')),
  content_hash text not null,
  loaded_at timestamptz not null default now(),
  primary key (municipality_id, name)
);
comment on table loaded_data is 'Which reference and example data were loaded last, so that a start loads only what is new.';

alter table loaded_data enable row level security;
alter table loaded_data force row level security;
create policy same_municipality on loaded_data using (municipality_id = (select app_municipality()));
grant select, insert, update, delete on loaded_data to platsbild_job;
