import { type PlaceOptionsProps, PlaceOptions } from "../place-options.tsx";
import { SelectField } from "../text-field.tsx";
import { type LonLat, PickOnMap } from "./pick-on-map.tsx";

/** Where something is: at a named place, or at a point that was put on the map near it. */
export interface Whereabouts {
  /** The place's number; empty until one is chosen. */
  readonly placeId: string;
  /** The point; null where the place itself is meant. */
  readonly at: LonLat | null;
}

/** Before anything is chosen. */
export const NOWHERE: Whereabouts = { placeId: "", at: null };

interface PlaceOrPointProps {
  readonly label: string;
  /** What stands in the list before a place is chosen. */
  readonly prompt: string;
  readonly places: readonly (PlaceOptionsProps["places"][number] & LonLat)[];
  readonly value: Whereabouts;
  readonly onChange: (value: Whereabouts) => void;
  readonly className?: string | undefined;
}

/** A list of named places, and beneath it the map to put a point on; the point chooses the nearest place. */
export function PlaceOrPoint({ label, prompt, places, value, onChange, className }: PlaceOrPointProps) {
  const { placeId, at } = value;
  return (
    <>
      <SelectField
        label={label}
        required
        className={className ?? ""}
        value={placeId}
        onChange={(event) => onChange({ placeId: event.target.value, at: null })}
      >
        <option value="">{prompt}</option>
        <PlaceOptions places={places} />
      </SelectField>
      <PickOnMap
        at={at}
        around={places.find(({ id }) => String(id) === placeId)}
        places={places}
        onPick={(put, nearest) => onChange({ placeId: nearest ? String(nearest.id) : placeId, at: put })}
        onClear={() => onChange({ placeId, at: null })}
      />
    </>
  );
}
