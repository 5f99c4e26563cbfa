alter table import
  add column first_day date,
  add column last_day date check (last_day >= first_day);
comment on column import.first_day is 'Local date of the earliest row taken in; null without dates.';
