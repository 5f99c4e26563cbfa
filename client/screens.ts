import { lazyScreen } from "./ui/lazy-screen.ts";

const fetchMap = () => import("./features/map/map-screen.tsx");
/** Karta. */
export const MapScreen = lazyScreen(async () => (await fetchMap()).MapScreen);
// While the server says who is signed in.
if (window.location.pathname === "/") void fetchMap();
/** The rows behind a number. */
export const EventsScreen = lazyScreen(
  async () => (await import("./features/events/events-screen.tsx")).EventsScreen,
  "events",
);
/** Import och data. */
export const ImportScreen = lazyScreen(
  async () => (await import("./features/imports/import-screen.tsx")).ImportScreen,
  "imports",
  "events",
);
/** Platser att rikta insatser mot. */
export const TargetsScreen = lazyScreen(
  async () => (await import("./features/targets/targets-screen.tsx")).TargetsScreen,
  "targets",
);
/** The picture of groups and partners. */
export const AreaScreen = lazyScreen(
  async () => (await import("./features/area/area-screen.tsx")).AreaScreen,
  "area",
  "sheets",
  "reports",
);
/** Platsblad. */
export const SheetsScreen = lazyScreen(
  async () => (await import("./features/sheets/sheets-screen.tsx")).SheetsScreen,
  "sheets",
);
/** One platsblad. */
export const SheetScreen = lazyScreen(
  async () => (await import("./features/sheets/sheet-screen.tsx")).SheetScreen,
  "sheets",
);
/** A platsblad before it is published. */
export const SheetDraftScreen = lazyScreen(
  async () => (await import("./features/sheets/draft-screen.tsx")).DraftScreen,
  "sheets",
);
/** Own reports. */
export const ReportsScreen = lazyScreen(
  async () => (await import("./features/reports/reports-screen.tsx")).ReportsScreen,
  "reports",
);
/** Visa som … */
export const ViewAsScreen = lazyScreen(
  async () => (await import("./features/view-as/view-as-screen.tsx")).ViewAsScreen,
  "viewAs",
);
/** Konto. */
export const AccountScreen = lazyScreen(
  async () => (await import("./features/account/account-screen.tsx")).AccountScreen,
  "account",
);
/** Administration. */
export const AdminScreen = lazyScreen(
  async () => (await import("./features/admin/admin-screen.tsx")).AdminScreen,
  "admin",
);
/** Plats. */
export const PlaceScreen = lazyScreen(
  async () => (await import("./features/place/place-screen.tsx")).PlaceScreen,
  "place",
);
/** Klotter. */
export const GraffitiScreen = lazyScreen(
  async () => (await import("./features/graffiti/graffiti-screen.tsx")).GraffitiScreen,
  "graffiti",
);
/** Öppna drogscener. */
export const ScenesScreen = lazyScreen(
  async () => (await import("./features/place/scenes-screen.tsx")).ScenesScreen,
  "place",
);
/** Granskning före publicering. */
export const ReviewScreen = lazyScreen(
  async () => (await import("./features/review/review-screen.tsx")).ReviewScreen,
  "review",
);
/** The picture of guards and the police: counts without points. */
export const CountsScreen = lazyScreen(
  async () => (await import("./features/counts/counts-screen.tsx")).CountsScreen,
  "counts",
);
/** Passplan. */
export const ShiftsScreen = lazyScreen(
  async () => (await import("./features/shifts/shifts-screen.tsx")).ShiftsScreen,
  "shifts",
  "occasions",
);
/** Tillfälligt otrygga platser. */
export const UnsafeScreen = lazyScreen(
  async () => (await import("./features/unsafe/unsafe-screen.tsx")).UnsafeScreen,
  "unsafe",
  "pick",
);
/** Mitt pass. */
export const DutyScreen = lazyScreen(
  async () => (await import("./features/duty/duty-screen.tsx")).DutyScreen,
  "duty",
  "occasions",
);
/** Klotterrond. */
export const RoundScreen = lazyScreen(
  async () => (await import("./features/duty/round/round-screen.tsx")).RoundScreen,
  "duty",
  "rounds",
  "pick",
);
/** Grupper och möten. */
export const GroupsScreen = lazyScreen(
  async () => (await import("./features/groups/groups-screen.tsx")).GroupsScreen,
  "groups",
);
/** One meeting. */
export const MeetingScreen = lazyScreen(
  async () => (await import("./features/groups/meeting/meeting-screen.tsx")).MeetingScreen,
  "groups",
  "measures",
);
/** Insatser. */
export const MeasuresScreen = lazyScreen(
  async () => (await import("./features/groups/measures/measures-screen.tsx")).MeasuresScreen,
  "measures",
  "campaigns",
);
/** A new insats. */
export const NewMeasureScreen = lazyScreen(
  async () => (await import("./features/groups/measures/new-measure-screen.tsx")).NewMeasureScreen,
  "measures",
  "groups",
);
/** One insats. */
export const MeasureScreen = lazyScreen(
  async () => (await import("./features/groups/measures/measure-screen.tsx")).MeasureScreen,
  "measures",
);
/** Plan och mål. */
export const PlanScreen = lazyScreen(
  async () => (await import("./features/plan/plan-screen.tsx")).PlanScreen,
  "plan",
);
/** Partner och industriområden. */
export const PartnersScreen = lazyScreen(
  async () => (await import("./features/partners/partners-screen.tsx")).PartnersScreen,
  "partners",
);
/** Trygghetsvandringar. */
export const WalksScreen = lazyScreen(
  async () => (await import("./features/walks/walks-screen.tsx")).WalksScreen,
  "walks",
  "pick",
);
/** The protocol of a walk, for whoever has its link. */
export const LinkedWalkScreen = lazyScreen(
  async () => (await import("./features/walks/linked-walk-screen.tsx")).LinkedWalkScreen,
  "walks",
  "pick",
);
/** Händelser med plats och tid. */
export const OccasionsScreen = lazyScreen(
  async () => (await import("./features/occasions/occasions-screen.tsx")).OccasionsScreen,
  "occasions",
  "pick",
);
