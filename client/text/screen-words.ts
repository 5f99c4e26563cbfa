import type { Language } from "./i18n.ts";

/**
 * The words that come with their screens, so that the map does not wait for them. A new screen adds its
 * section here, with a file under sv/ and one under en/.
 */
export const SCREEN_WORDS = {
  events: {
    sv: async () => (await import("./sv/events.ts")).events,
    en: async () => (await import("./en/events.ts")).events,
  },
  tables: {
    sv: async () => (await import("./sv/tables.ts")).tables,
    en: async () => (await import("./en/tables.ts")).tables,
  },
  analysis: {
    sv: async () => (await import("./sv/analysis.ts")).analysis,
    en: async () => (await import("./en/analysis.ts")).analysis,
  },
  targets: {
    sv: async () => (await import("./sv/targets.ts")).targets,
    en: async () => (await import("./en/targets.ts")).targets,
  },
  imports: {
    sv: async () => (await import("./sv/imports.ts")).imports,
    en: async () => (await import("./en/imports.ts")).imports,
  },
  admin: {
    sv: async () => (await import("./sv/admin.ts")).admin,
    en: async () => (await import("./en/admin.ts")).admin,
  },
  account: {
    sv: async () => (await import("./sv/account.ts")).account,
    en: async () => (await import("./en/account.ts")).account,
  },
  area: {
    sv: async () => (await import("./sv/area.ts")).area,
    en: async () => (await import("./en/area.ts")).area,
  },
  sheets: {
    sv: async () => (await import("./sv/sheets.ts")).sheets,
    en: async () => (await import("./en/sheets.ts")).sheets,
  },
  reports: {
    sv: async () => (await import("./sv/reports.ts")).reports,
    en: async () => (await import("./en/reports.ts")).reports,
  },
  counts: {
    sv: async () => (await import("./sv/counts.ts")).counts,
    en: async () => (await import("./en/counts.ts")).counts,
  },
  review: {
    sv: async () => (await import("./sv/review.ts")).review,
    en: async () => (await import("./en/review.ts")).review,
  },
  viewAs: {
    sv: async () => (await import("./sv/view-as.ts")).viewAs,
    en: async () => (await import("./en/view-as.ts")).viewAs,
  },
  place: {
    sv: async () => (await import("./sv/place.ts")).place,
    en: async () => (await import("./en/place.ts")).place,
  },
  graffiti: {
    sv: async () => (await import("./sv/graffiti.ts")).graffiti,
    en: async () => (await import("./en/graffiti.ts")).graffiti,
  },
  shifts: {
    sv: async () => (await import("./sv/shifts.ts")).shifts,
    en: async () => (await import("./en/shifts.ts")).shifts,
  },
  unsafe: {
    sv: async () => (await import("./sv/unsafe.ts")).unsafe,
    en: async () => (await import("./en/unsafe.ts")).unsafe,
  },
  duty: {
    sv: async () => (await import("./sv/duty.ts")).duty,
    en: async () => (await import("./en/duty.ts")).duty,
  },
  outcome: {
    sv: async () => (await import("./sv/outcome.ts")).outcome,
    en: async () => (await import("./en/outcome.ts")).outcome,
  },
  rounds: {
    sv: async () => (await import("./sv/rounds.ts")).rounds,
    en: async () => (await import("./en/rounds.ts")).rounds,
  },
  groups: {
    sv: async () => (await import("./sv/groups.ts")).groups,
    en: async () => (await import("./en/groups.ts")).groups,
  },
  measures: {
    sv: async () => (await import("./sv/measures.ts")).measures,
    en: async () => (await import("./en/measures.ts")).measures,
  },
  plan: {
    sv: async () => (await import("./sv/plan.ts")).plan,
    en: async () => (await import("./en/plan.ts")).plan,
  },
  partners: {
    sv: async () => (await import("./sv/partners.ts")).partners,
    en: async () => (await import("./en/partners.ts")).partners,
  },
  walks: {
    sv: async () => (await import("./sv/walks.ts")).walks,
    en: async () => (await import("./en/walks.ts")).walks,
  },
  occasions: {
    sv: async () => (await import("./sv/occasions.ts")).occasions,
    en: async () => (await import("./en/occasions.ts")).occasions,
  },
  campaigns: {
    sv: async () => (await import("./sv/campaigns.ts")).campaigns,
    en: async () => (await import("./en/campaigns.ts")).campaigns,
  },
  pick: {
    sv: async () => (await import("./sv/pick.ts")).pick,
    en: async () => (await import("./en/pick.ts")).pick,
  },
} satisfies Record<string, Record<Language, () => Promise<Readonly<Record<string, string>>>>>;

export type ScreenSection = keyof typeof SCREEN_WORDS;

/** The sections that come later, by name, with the keys of the Swedish words. */
export type ScreenText = {
  readonly [S in ScreenSection]: Awaited<ReturnType<(typeof SCREEN_WORDS)[S]["sv"]>>;
};
