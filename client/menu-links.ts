import type { TFunction } from "i18next";
import type { Role } from "#core/contract/session.ts";
import {
  actsOnGround,
  canAdminister,
  canPublish,
  canReadReports,
  canReport,
  canSeeEvents,
  canSeePlaces,
  countsOnly,
  goesRounds,
  hasGroups,
  isOnDuty,
  seesPlan,
  seesPublishedOnly,
} from "./state/access.ts";
import type { MenuTab } from "./ui/menu-bar.tsx";

/** Which screens has a role: those in the menu, and its own behind the name. */
export function menuLinks(role: Role, t: TFunction): { tabs: MenuTab[]; ownLinks: MenuTab[] } {
  const homeLabel = countsOnly(role) || seesPublishedOnly(role) ? t("shell.area") : t("shell.map");
  const tabs = canAdminister(role)
    ? [{ path: "/administration", label: t("shell.admin") }]
    : [
        ...(isOnDuty(role)
          ? [
              { path: "/mitt-pass", label: t("shell.duty") },
              { path: "/klotterrond", label: t("shell.round") },
            ]
          : []),
        { path: "/", label: homeLabel },
        ...(canSeeEvents(role) ? [{ path: "/platser", label: t("shell.places") }] : []),
        ...(canSeeEvents(role) ? [{ path: "/passplan", label: t("shell.shifts") }] : []),
        { path: "/platsblad", label: t("shell.sheets") },
        ...(hasGroups(role) ? [{ path: "/grupper", label: t("shell.groups") }] : []),
        ...(seesPlan(role)
          ? [
              { path: "/insatser", label: t("shell.measures") },
              { path: "/plan", label: t("shell.plan") },
            ]
          : []),
        ...(canReport(role) ? [{ path: "/rapporter", label: t("shell.report") }] : []),
        ...(canReadReports(role) ? [{ path: "/rapporter", label: t("shell.reports") }] : []),
      ];
  const ownLinks = [
    ...(canSeeEvents(role)
      ? [
          { path: "/klotter", label: t("shell.graffiti") },
          ...(goesRounds(role) ? [{ path: "/klotterrond", label: t("shell.round") }] : []),
          { path: "/otrygga-platser", label: t("shell.unsafe") },
        ]
      : []),
    ...(actsOnGround(role)
      ? [
          { path: "/tillfallen", label: t("shell.occasions") },
          { path: "/vandringar", label: t("shell.walks") },
        ]
      : []),
    ...(canSeeEvents(role) ? [{ path: "/partner", label: t("shell.partners") }] : []),
    ...(canSeePlaces(role) ? [{ path: "/drogscener", label: t("shell.scenes") }] : []),
    ...(canPublish(role)
      ? [
          { path: "/granskning", label: t("shell.review") },
          { path: "/visa-som", label: t("shell.viewAs") },
        ]
      : []),
    ...(canSeeEvents(role) ? [{ path: "/import", label: t("shell.imports") }] : []),
    { path: "/konto", label: t("shell.account") },
  ];
  return { tabs, ownLinks };
}
