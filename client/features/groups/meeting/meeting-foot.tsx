import { FileOutput, FileText, ShieldAlert, ShieldCheck } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Meeting, meetingsPath } from "#core/contract/meeting.ts";
import { useChangeMeeting, useNameCheck } from "../../../api/use-meetings.ts";
import { useSession } from "../../../api/use-session.ts";
import { Button, FileLink } from "../../../ui/button.tsx";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { ProblemText } from "../../../ui/notes.tsx";
import styles from "./meeting-foot.module.css";

/** The name check, what the outside version leaves out, and the end of the meeting; then its minutes. */
export function MeetingFoot({ meeting, isOpen }: { readonly meeting: Meeting; readonly isOpen: boolean }) {
  if (meeting.status === "held") return <MinutesFoot meeting={meeting} />;
  return isOpen && meeting.canKeep ? <ClosingFoot id={meeting.id} /> : null;
}

function ClosingFoot({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { data: check } = useNameCheck(id, true);
  const close = useChangeMeeting(id);
  const [isAsking, setIsAsking] = useState(false);
  const doubts = check?.doubtful ?? [];
  return (
    <footer className={styles.foot}>
      <span className={styles.part} role="status">
        <Icon of={doubts.length === 0 ? ShieldCheck : ShieldAlert} size={20} />
        <strong>{t(doubts.length === 0 ? "groups.nameCheckClear" : "groups.nameCheckDoubt")}</strong>
        {doubts.length === 0
          ? t("groups.nameCheckClearText", { count: check?.checked ?? 0 })
          : doubts.map(({ column, message }) => `${column}: ${message}`).join(" ")}
      </span>
      <span className={styles.part}>
        <Icon of={FileOutput} size={20} />
        <strong>{t("groups.outsideVersion")}</strong> {t("groups.outsideVersionText")}
      </span>
      <Button variant="primary" className={styles.end} onClick={() => setIsAsking(true)}>
        {t("groups.close")}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={t("groups.closeQuestion")}
          confirmLabel={t("groups.close")}
          isBusy={close.isPending}
          error={close.isError && <ProblemText error={close.error} />}
          onClose={() => setIsAsking(false)}
          onConfirm={() =>
            close.mutate(
              { status: "held", isTextChecked: doubts.length > 0 },
              { onSuccess: () => setIsAsking(false) },
            )
          }
        >
          <p>{t("groups.closeText")}</p>
          {doubts.length > 0 && <p>{t("common.checkedText")}</p>}
        </ConfirmDialog>
      )}
    </footer>
  );
}

const VERSIONS = ["inside", "outside"] as const;
const FORMATS = ["docx", "pdf"] as const;

function MinutesFoot({ meeting }: { readonly meeting: Meeting }) {
  const { t } = useTranslation();
  const { role } = useSession();
  const isOutside = role === "group_external";
  return (
    <footer className={styles.foot}>
      <span className={styles.part}>
        <Icon of={ShieldCheck} size={20} />
        {t("groups.heldNote")}
      </span>
      <span className={styles.end}>
        {VERSIONS.filter((version) => version === "outside" || !isOutside).flatMap((version) =>
          FORMATS.map((format) => (
            <FileLink
              key={`${version}${format}`}
              size="sm"
              icon={FileText}
              href={`${meetingsPath}/${meeting.id}/minutes?version=${version}&format=${format}`}
            >
              {t(version === "inside" ? "groups.minutesInside" : "groups.minutesOutside")} (
              {format === "docx" ? "Word" : "PDF"})
            </FileLink>
          )),
        )}
      </span>
    </footer>
  );
}
