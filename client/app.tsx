import { type ReactNode, Suspense, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Navigate, Outlet, Route, Routes, useLocation } from "react-router";
import type { Role } from "#core/contract/session.ts";
import { SessionContext } from "./api/session-context.ts";
import { useSession, useSessionQuery } from "./api/use-session.ts";
import { ExampleMark } from "./features/session/example-mark.tsx";
import { NewDataNotice } from "./features/session/new-data-notice.tsx";
import { NarrowMenu } from "./features/session/narrow-menu.tsx";
import { SignInScreen } from "./features/session/sign-in-screen.tsx";
import { UserMenu } from "./features/session/user-menu.tsx";
import { ViewAsBanner } from "./features/session/view-as-banner.tsx";
import { menuLinks } from "./menu-links.ts";
import {
  AccountScreen,
  AdminScreen,
  AreaScreen,
  CountsScreen,
  DutyScreen,
  EventsScreen,
  GraffitiScreen,
  GroupsScreen,
  ImportScreen,
  LinkedWalkScreen,
  MapScreen,
  MeasureScreen,
  MeasuresScreen,
  MeetingScreen,
  NewMeasureScreen,
  OccasionsScreen,
  PartnersScreen,
  PlaceScreen,
  PlanScreen,
  ReportsScreen,
  ReviewScreen,
  RoundScreen,
  ScenesScreen,
  SheetDraftScreen,
  SheetScreen,
  SheetsScreen,
  ShiftsScreen,
  TargetsScreen,
  UnsafeScreen,
  ViewAsScreen,
  WalksScreen,
} from "./screens.ts";
import {
  actsOnGround,
  canAdminister,
  canImport,
  canMakeMeasures,
  canPublish,
  canSeeEvents,
  canSeePlaces,
  canTellOrRead,
  countsOnly,
  goesRounds,
  isOnDuty,
  hasGroups,
  seesContent,
  seesPlan,
  seesPublishedOnly,
} from "./state/access.ts";
import { useLanguage } from "./state/use-language.ts";
import { ButtonLink, TextButton } from "./ui/button.tsx";
import { ErrorBoundary } from "./ui/error-boundary.tsx";
import { MenuBar } from "./ui/menu-bar.tsx";
import { EmptyState, ErrorNote, SkeletonLines } from "./ui/notes.tsx";
import { CentredMessage, Page } from "./ui/page.tsx";
import { ShareButton } from "./ui/share-button.tsx";

/** Which screen belongs to the address? Everything but the sign-in page needs a session. */
export function App() {
  useLanguage();
  return (
    <Routes>
      <Route path="/logga-in" element={<SignInGate />} />
      <Route
        path="/vandring"
        element={
          <Suspense fallback={<Waiting />}>
            <LinkedWalkScreen />
          </Suspense>
        }
      />
      <Route element={<SignedInFrame />}>
        <Route path="/" element={<Home />} />
        <Route path="/konto" element={<AccountScreen />} />
        <Route path="/administration" element={<ForAdministrators />} />
        <Route path="/platser" element={<ForEventReaders screen={<TargetsScreen />} />} />
        <Route path="/handelser" element={<ForEventReaders screen={<EventsScreen />} />} />
        <Route path="/plats/:key" element={<For may={canSeePlaces} screen={<PlaceScreen />} />} />
        <Route path="/drogscener" element={<For may={canSeePlaces} screen={<ScenesScreen />} />} />
        <Route path="/klotter" element={<For may={canSeeEvents} screen={<GraffitiScreen />} />} />
        <Route path="/import" element={<ForEventReaders screen={<ImportScreen />} />} />
        <Route path="/platsblad" element={<For may={seesContent} screen={<SheetsScreen />} />} />
        <Route path="/platsblad/nytt" element={<For may={canPublish} screen={<SheetDraftScreen />} />} />
        <Route path="/platsblad/:id" element={<For may={seesContent} screen={<SheetScreen />} />} />
        <Route path="/rapporter" element={<For may={canTellOrRead} screen={<ReportsScreen />} />} />
        <Route path="/granskning" element={<For may={canPublish} screen={<ReviewScreen />} />} />
        <Route path="/passplan" element={<For may={canSeeEvents} screen={<ShiftsScreen />} />} />
        <Route path="/otrygga-platser" element={<For may={canSeeEvents} screen={<UnsafeScreen />} />} />
        <Route path="/mitt-pass" element={<For may={isOnDuty} screen={<DutyScreen />} />} />
        <Route path="/klotterrond" element={<For may={goesRounds} screen={<RoundScreen />} />} />
        <Route path="/grupper" element={<For may={hasGroups} screen={<GroupsScreen />} />} />
        <Route path="/moten/:id" element={<For may={hasGroups} screen={<MeetingScreen />} />} />
        <Route path="/insatser" element={<For may={seesPlan} screen={<MeasuresScreen />} />} />
        <Route path="/insatser/ny" element={<For may={canMakeMeasures} screen={<NewMeasureScreen />} />} />
        <Route path="/insatser/:id" element={<For may={seesPlan} screen={<MeasureScreen />} />} />
        <Route path="/partner" element={<For may={canSeeEvents} screen={<PartnersScreen />} />} />
        <Route path="/tillfallen" element={<For may={actsOnGround} screen={<OccasionsScreen />} />} />
        <Route path="/vandringar" element={<For may={actsOnGround} screen={<WalksScreen />} />} />
        <Route path="/plan" element={<For may={seesPlan} screen={<PlanScreen />} />} />
        <Route path="/visa-som" element={<For may={canPublish} screen={<ViewAsScreen />} />} />
        <Route path="*" element={<NotFound />} />
      </Route>
    </Routes>
  );
}

function SignInGate() {
  const { data: session } = useSessionQuery();
  const location = useLocation();
  if (!session) return <SignInScreen />;
  return <Navigate to={nextAddress(location.state) ?? { pathname: "/", search: location.search }} replace />;
}

// Where one was going when the sign-in page came between.
function nextAddress(state: unknown): string | null {
  const next = typeof state === "object" && state !== null && "next" in state ? state.next : null;
  return typeof next === "string" ? next : null;
}

function SignedInFrame() {
  const { data: session, dataUpdatedAt: answeredAtMs, error, refetch } = useSessionQuery();
  const { pathname, search } = useLocation();
  const { t } = useTranslation();
  const signedIn = useMemo(() => (session ? { session, answeredAtMs } : null), [session, answeredAtMs]);
  if (error && session === undefined) {
    return (
      <CentredMessage>
        <ErrorNote title={t("common.errorTitle")} error={error} onRetry={() => void refetch()} />
      </CentredMessage>
    );
  }
  if (session === undefined) return null;
  if (signedIn === null) {
    return <Navigate to={{ pathname: "/logga-in", search }} state={{ next: pathname + search }} replace />;
  }
  return (
    <SessionContext value={signedIn}>
      <Page
        menu={
          <>
            <ViewAsBanner />
            <Menu />
          </>
        }
      >
        <ErrorBoundary fallback={<RenderFailed />} resetKey={pathname}>
          <Suspense fallback={<Waiting />}>
            <Outlet />
          </Suspense>
        </ErrorBoundary>
        <NewDataNotice />
      </Page>
    </SessionContext>
  );
}

function Menu() {
  const { t } = useTranslation();
  const { role, municipality } = useSession();
  const { tabs, ownLinks } = menuLinks(role, t);
  return (
    <MenuBar
      tabs={tabs}
      user={<UserMenu links={ownLinks} />}
      narrowMenu={<NarrowMenu links={[...tabs, ...ownLinks]} />}
      tools={
        <>
          {municipality.exampleToday !== null && <ExampleMark isLink={canImport(role)} />}
          <ShareButton />
        </>
      }
    />
  );
}

function ForEventReaders({ screen }: { readonly screen: ReactNode }) {
  const { t } = useTranslation();
  const { role } = useSession();
  if (canSeeEvents(role)) return screen;
  return (
    <CentredMessage>
      <EmptyState title={t("common.noAccessTitle")}>
        {t("common.noAccessText", { role: t(`role.${role}`) })}
      </EmptyState>
    </CentredMessage>
  );
}

// What a role has no use for does not exist for it.
function For({ may, screen }: { readonly may: (role: Role) => boolean; readonly screen: ReactNode }) {
  const { role } = useSession();
  return may(role) ? screen : <NotFound />;
}

// The map is for those who see points; others see counts, published months or users: all there is for them.
function Home() {
  const { role } = useSession();
  if (canAdminister(role)) return <Navigate to="/administration" replace />;
  if (countsOnly(role)) return <CountsScreen />;
  return seesPublishedOnly(role) ? <AreaScreen /> : <MapScreen />;
}

function ForAdministrators() {
  const { role } = useSession();
  return canAdminister(role) ? <AdminScreen /> : <NotFound />;
}

function NotFound() {
  const { t } = useTranslation();
  return (
    <CentredMessage title={t("common.notFoundTitle")}>
      <p>{t("common.notFoundText")}</p>
      <ButtonLink to="/">{t("common.toMap")}</ButtonLink>
    </CentredMessage>
  );
}

function RenderFailed() {
  const { t } = useTranslation();
  return (
    <CentredMessage>
      <ErrorNote title={t("common.renderFailed")}>
        <TextButton onClick={() => window.location.reload()}>{t("common.reload")}</TextButton>
      </ErrorNote>
    </CentredMessage>
  );
}

function Waiting() {
  return (
    <CentredMessage>
      <SkeletonLines />
    </CentredMessage>
  );
}
