-- One expression without a sub-select, so that the planner puts it in place of the call (0.2 µs; it is
-- called as a function, at some µs, where x or y are costly expressions: compute those in a
-- sub-select with "offset 0"). Takes the same steps in double precision as cellOf() in
-- core/domain/place/hexgrid.ts: the nearest hexagon of the even columns, or else of the odd ones.
create function hexagon_cell(x double precision, y double precision, across double precision) returns integer
language sql immutable parallel safe
return (
  case
    -- There is no such row: infinity is refused as an integer.
    when y < 0 or y >= across * 131071 then 'infinity'::double precision
    when
      3 * abs(x / (across * 1.7320508075688772::float8) - floor(x / (across * 1.7320508075688772::float8) + 0.5::float8))
      + abs(y / across - floor(y / across + 0.5::float8)) <= 1
    then floor(x / (across * 1.7320508075688772::float8) + 0.5::float8) * 262144 + floor(y / across + 0.5::float8)
    else floor(x / (across * 1.7320508075688772::float8)) * 262144 + 131072 + floor(y / across)
  end
)::integer;
comment on function hexagon_cell(double precision, double precision, double precision) is
  'The id (column * 131072 + row) of the flat-topped hexagon, `across` metres from flat to flat, that a point lies in.';
