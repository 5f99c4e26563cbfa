/** Something known beforehand, in days from the example's today. */
export interface ExampleOccasion {
  readonly kind: string;
  readonly placeName: string;
  readonly inDays: number;
  readonly from: string;
  readonly to: string;
  readonly responsible: string;
  readonly checklist: readonly { readonly body: string; readonly isDone: boolean }[];
}

/** What is known of the coming weeks; the year's own feasts are added by whoever plans. */
export const EXAMPLE_OCCASIONS: readonly ExampleOccasion[] = [
  {
    kind: "market",
    placeName: "Orminge centrum",
    inDays: 0,
    from: "10:00",
    to: "23:30",
    responsible: "Kommun/Näringsliv",
    checklist: [
      { body: "Stopp i passplanen", isDone: true },
      { body: "Polisen informerad om plats och tid", isDone: true },
      { body: "Städning dagen efter bokad", isDone: false },
    ],
  },
  {
    kind: "square_meeting",
    placeName: "Nacka Forum",
    inDays: 4,
    from: "12:00",
    to: "15:00",
    responsible: "Kommun/Brå",
    checklist: [
      { body: "Polisen informerad om plats och tid", isDone: true },
      { body: "Larmväg och kontakt på plats", isDone: false },
      { body: "Belysning och sikt kontrollerad", isDone: false },
    ],
  },
  {
    kind: "match",
    placeName: "Björknäs centrum",
    inDays: 5,
    from: "18:00",
    to: "21:00",
    responsible: "Fritid",
    checklist: [
      { body: "Kollektivtrafiken informerad", isDone: false },
      { body: "Föräldravandring tillfrågad", isDone: true },
    ],
  },
  {
    kind: "school_end",
    placeName: "Fisksätra centrum",
    inDays: 25,
    from: "17:00",
    to: "23:00",
    responsible: "Kommun/Utbildning och fritid",
    checklist: [
      { body: "Stopp i passplanen", isDone: false },
      { body: "Fritid och skola informerade", isDone: false },
      { body: "Föräldravandring tillfrågad", isDone: false },
    ],
  },
];
