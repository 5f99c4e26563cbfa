export interface PlaceOptionsProps {
  readonly places: readonly { readonly id: number; readonly name: string }[];
}

/** Places to choose between, inside a select; the value is the place's number. */
export function PlaceOptions({ places }: PlaceOptionsProps) {
  return places.map(({ id, name }) => (
    <option key={id} value={String(id)}>
      {name}
    </option>
  ));
}
