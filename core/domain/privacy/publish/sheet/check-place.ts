import { doOverlap } from "../shape/overlap.ts";
import { ringAreaM2 } from "../shape/ring.ts";
import { narrowestWidthM } from "../shape/ring-width.ts";
import { isSameOutline } from "../shape/same-outline.ts";
import type { EarlierSheet, PlaceSheetDraft, SheetPlace } from "./place-sheet.ts";
import { type Reason, reasonIf } from "./reason.ts";

const LEAST_ACROSS_M = 200;
// A circle of that width: an outline bent round nothing is no larger place.
const LEAST_AREA_M2 = Math.PI * (LEAST_ACROSS_M / 2) ** 2;
// Coordinates are kept to centimetres or so, and circles are drawn as polygons inside of them.
const DRAWN_PART = 0.98;
// Two places that share a border may both have sheets, a strip of ground may not be in both.
const SHARED_BORDER_M = 0.05;
const NAME = /\p{L}{2}/u;
const ADDRESS = /\p{L}\s+\d+\s?\p{L}?\s*$/u;

/**
 * Is the place of a draft one that may be spoken of: named, no dwelling, at least 200 m across in every
 * direction?
 */
export function checkPlace({ name, rings, isSingleDwelling }: SheetPlace): Reason[] {
  const isSmall =
    narrowestWidthM(rings) < LEAST_ACROSS_M * DRAWN_PART ||
    rings.reduce((sum, ring) => sum + ringAreaM2(ring), 0) < LEAST_AREA_M2 * DRAWN_PART;
  return [
    ...reasonIf(
      !NAME.test(name),
      "place_unnamed",
      "Platsen saknar namn. Ge den ett namn som alla känner igen.",
    ),
    ...reasonIf(
      ADDRESS.test(name),
      "place_is_address",
      "Namnet ser ut som en adress. Namnge platsen, inte huset.",
    ),
    ...reasonIf(
      isSingleDwelling,
      "place_is_dwelling",
      "Platsen är en enda bostad. Bostäder publiceras aldrig.",
    ),
    ...reasonIf(
      isSmall,
      "place_too_small",
      "Platsen måste vara minst 200 m tvärs över åt alla håll. Gör den större.",
    ),
  ];
}

/**
 * Does a draft agree with the sheets before: one a month for a place, the same outline, no overlap with
 * another place?
 */
export function checkEarlierSheets(draft: PlaceSheetDraft, earlier: readonly EarlierSheet[]): Reason[] {
  const { place, publishedOn } = draft;
  const own = earlier.filter(({ placeId }) => placeId === place.id);
  const overlapped = earlier.filter(
    ({ placeId, rings }) => placeId !== place.id && doOverlap(place.rings, rings, SHARED_BORDER_M),
  );
  const names = [...new Set(overlapped.map(({ placeName }) => placeName))].join(", ");
  return [
    ...reasonIf(
      own.some((sheet) => sheet.publishedOn.slice(0, 7) === publishedOn.slice(0, 7)),
      "same_month",
      "Platsen har redan ett platsblad den här månaden, även om det dragits tillbaka. Vänta till nästa månad.",
    ),
    ...reasonIf(
      own.some(({ rings }) => !isSameOutline(place.rings, rings)),
      "outline_changed",
      "Platsen har en annan gräns än i ett tidigare platsblad. Använd samma gräns.",
    ),
    ...reasonIf(
      overlapped.length > 0,
      "place_overlaps",
      `Platsen överlappar en plats som redan har platsblad: ${names}. Två sådana blad kan räknas ifrån varandra.`,
    ),
  ];
}
