-- Frames of those who walk and of youth workers out at night: parents, adults by day, polar rounds.
alter table shift drop constraint shift_kind_check;
alter table shift add constraint shift_kind_check check (kind in ('kommunvakt', 'trygghetsvard', 'ordningsvakt',
  'faltare', 'foraldravandring', 'dagvandring', 'polarverksamhet'));
