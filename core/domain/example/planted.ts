/** Truths hidden in the example data, so that tests and later evaluations can look for them. */
export const PLANTED = {
  /** Graffiti here was rare and has grown week by week. */
  growingGraffiti: { place: "Saltsjö-Järla station", rampWeeks: 26, share: 0.25, quietFactor: 0.02 },
  /** On pay day weekends far more happens here on Friday and Saturday nights; elsewhere nothing changes. */
  paydayWeekend: {
    place: "Nacka Forum",
    categories: ["disturbing_gathering", "brawl", "public_drunkenness", "assault", "threat", "harassment"],
    /** The night's hours, 24 and up being those after midnight. */
    fromHour: 20,
    toHour: 26,
    factor: 4.5,
  },
  /** Busy on summer afternoons and evenings, silent the rest of the year. */
  bathingSeason: {
    place: "Hellasgårdens badplats",
    months: [6, 7, 8],
    fromHour: 13,
    toHour: 25,
    offSeasonFactor: 0.03,
    inSeasonFactor: 2.2,
  },
  /** Safety hosts that helped: of what was to be expected outdoors, this part remains. */
  effectiveMeasure: {
    place: "Fisksätra centrum",
    name: "Trygghetsvärdar torsdag–lördag 17–23",
    startWeeksAgo: 52,
    radiusM: 300,
    groups: ["disorder", "violence", "damage"],
    remaining: 0.4,
    comparisonPlaces: ["Orminge centrum", "Björknäs centrum", "Sickla köpkvarter"],
  },
  /** Finds of syringes and the like by others than the police, where nobody has named a drug scene yet. */
  emergingScene: {
    place: "Finntorp",
    signs: 9,
    weeks: 9,
    fromHour: 17,
    toHour: 21,
    sources: ["observation", "felanmalan"],
  },
  /** New lighting that changed nothing. */
  ineffectiveMeasure: {
    place: "Älta centrum",
    name: "Ny belysning på torget",
    startWeeksAgo: 52,
    radiusM: 300,
    groups: ["disorder", "violence", "damage"],
    remaining: 1,
    comparisonPlaces: ["Orminge centrum", "Björknäs centrum", "Sickla köpkvarter"],
  },
} as const;
