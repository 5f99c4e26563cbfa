import { LogOut } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Sessions } from "#core/contract/session.ts";
import { useEndSession, useOwnSessions, useSignOutEverywhere } from "../../api/use-own-sessions.ts";
import { useSession } from "../../api/use-session.ts";
import { useFormat } from "../../text/use-format.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ErrorNote, SkeletonLines } from "../../ui/notes.tsx";
import { PageHeading } from "../../ui/page.tsx";
import styles from "./account-screen.module.css";
import { ChangePassword } from "./change-password.tsx";

/** One's own account: where it is signed in, and its password. */
export function AccountScreen() {
  const { t } = useTranslation();
  const { username, role } = useSession();
  return (
    <div>
      <PageHeading
        title={t("account.title")}
        note={`${t("shell.signedInAs", { username })} · ${t(`role.${role}`)}`}
      />
      <div className={styles.grid}>
        <OwnSessions />
        <ChangePassword />
      </div>
    </div>
  );
}

function OwnSessions() {
  const { t } = useTranslation();
  const { data, error, refetch } = useOwnSessions();
  const signOut = useSignOutEverywhere();
  return (
    <Card title={t("account.sessions")} note={t("account.sessionsNote")}>
      {!data && error && (
        <ErrorNote title={t("account.sessionsFailed")} error={error} onRetry={() => void refetch()} />
      )}
      {!data && !error && <SkeletonLines lines={2} />}
      {data && (
        <ul className={styles.list}>
          {data.map((session) => (
            <SessionRow key={session.id} session={session} />
          ))}
        </ul>
      )}
      <Button icon={LogOut} disabled={signOut.isPending} onClick={() => signOut.mutate()}>
        {t("account.signOutEverywhere")}
      </Button>
      {signOut.isError && <ErrorNote title={t("account.notEnded")} error={signOut.error} />}
    </Card>
  );
}

function SessionRow({ session }: { readonly session: Sessions["items"][number] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const end = useEndSession();
  const started = format.dateTime(session.startedAt);
  return (
    <li className={styles.row}>
      <span className={styles.when}>
        {t("account.startedAt", { time: started })}
        <span className={styles.seen}>{t("account.seenAt", { time: format.dateTime(session.seenAt) })}</span>
      </span>
      {session.isThis ? (
        <Badge tone="info">{t("account.thisOne")}</Badge>
      ) : (
        <Button
          size="sm"
          aria-label={t("account.endNamed", { time: started })}
          disabled={end.isPending}
          onClick={() => end.mutate(session.id)}
        >
          {t("account.end")}
        </Button>
      )}
      {end.isError && <ErrorNote title={t("account.notEnded")} error={end.error} />}
    </li>
  );
}
