import { lazy, type ReactNode, Suspense, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Navigate, Outlet, Route, Routes, useLocation } from "react-router";
import { SessionContext } from "./api/session-context.ts";
import { useSession, useSessionQuery } from "./api/use-session.ts";
import { NewDataNotice } from "./features/session/new-data-notice.tsx";
import { NarrowMenu } from "./features/session/narrow-menu.tsx";
import { SignInScreen } from "./features/session/sign-in-screen.tsx";
import { UserMenu } from "./features/session/user-menu.tsx";
import { canAdminister, canImport, canSeeEvents } from "./state/access.ts";
import { useLanguage } from "./state/use-language.ts";
import { fetchWords } from "./text/i18n.ts";
import { Badge } from "./ui/badge.tsx";
import { ButtonLink, TextButton } from "./ui/button.tsx";
import { ErrorBoundary } from "./ui/error-boundary.tsx";
import { MenuBar } from "./ui/menu-bar.tsx";
import { EmptyState, ErrorNote, SkeletonLines } from "./ui/notes.tsx";
import { CentredMessage, Page } from "./ui/page.tsx";
import { ShareButton } from "./ui/share-button.tsx";

const fetchMap = () => import("./features/map/map-screen.tsx");
const MapScreen = lazy(async () => ({ default: (await fetchMap()).MapScreen }));
// While the server says who is signed in.
if (window.location.pathname === "/") void fetchMap();
const EventsScreen = lazy(async () => ({
  default: (await import("./features/events/events-screen.tsx")).EventsScreen,
}));
const ImportScreen = lazy(async () => {
  const [{ ImportScreen: screen }] = await Promise.all([
    import("./features/imports/import-screen.tsx"),
    fetchWords("imports"),
  ]);
  return { default: screen };
});
const TargetsScreen = lazy(async () => {
  const [{ TargetsScreen: screen }] = await Promise.all([
    import("./features/targets/targets-screen.tsx"),
    fetchWords("targets"),
  ]);
  return { default: screen };
});
const AccountScreen = lazy(async () => {
  const [{ AccountScreen: screen }] = await Promise.all([
    import("./features/account/account-screen.tsx"),
    fetchWords("account"),
  ]);
  return { default: screen };
});
const AdminScreen = lazy(async () => {
  const [{ AdminScreen: screen }] = await Promise.all([
    import("./features/admin/admin-screen.tsx"),
    fetchWords("admin"),
  ]);
  return { default: screen };
});

/** Which screen belongs to the address? Everything but the sign-in page needs a session. */
export function App() {
  useLanguage();
  return (
    <Routes>
      <Route path="/logga-in" element={<SignInGate />} />
      <Route element={<SignedInFrame />}>
        <Route path="/" element={<Home />} />
        <Route path="/konto" element={<AccountScreen />} />
        <Route path="/administration" element={<ForAdministrators />} />
        <Route path="/platser" element={<ForEventReaders screen={<TargetsScreen />} />} />
        <Route path="/handelser" element={<ForEventReaders screen={<EventsScreen />} />} />
        <Route path="/import" element={<ForEventReaders screen={<ImportScreen />} />} />
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
      <Page menu={<Menu />}>
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
  const tabs = canAdminister(role)
    ? [{ path: "/administration", label: t("shell.admin") }]
    : [
        { path: "/", label: t("shell.map") },
        ...(canSeeEvents(role) ? [{ path: "/platser", label: t("shell.places") }] : []),
      ];
  const ownLinks = [
    ...(canSeeEvents(role) ? [{ path: "/import", label: t("shell.imports") }] : []),
    { path: "/konto", label: t("shell.account") },
  ];
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

function ExampleMark({ isLink }: { readonly isLink: boolean }) {
  const { t } = useTranslation();
  const mark = (
    <Badge tone="example" title={t("shell.exampleDataHint")}>
      {t("shell.exampleData")}
    </Badge>
  );
  return isLink ? (
    <ButtonLink variant="ghost" size="sm" to="/import#exempeldata">
      {mark}
    </ButtonLink>
  ) : (
    mark
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

// Whoever keeps users sees no map: there is nothing on it for them.
function Home() {
  const { role } = useSession();
  return canAdminister(role) ? <Navigate to="/administration" replace /> : <MapScreen />;
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
