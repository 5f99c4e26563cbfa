import { useTranslation } from "react-i18next";
import { ROLES } from "#core/contract/session.ts";
import type { CameBetween } from "../state/use-versioned.ts";
import { ConflictNote } from "./conflict-note.tsx";

interface MeanwhileNoteProps {
  readonly cameBetween: CameBetween | null;
  /** A part and how it stands, in the words of the page. */
  readonly describe: (part: string, text: string) => string;
}

/** Says which role changed the same meanwhile and how it stands now, and lets the second choose. */
export function MeanwhileNote({ cameBetween, describe }: MeanwhileNoteProps) {
  const { t } = useTranslation();
  if (cameBetween === null) return null;
  const { byRole, changed, keepMine, takeTheirs } = cameBetween;
  const role = ROLES.find((one) => one === byRole);
  return (
    <ConflictNote
      title={t("common.meanwhile", { role: role ? t(`role.${role}`) : t("common.somebody") })}
      mine={{ label: t("common.keepMine"), onChoose: keepMine }}
      theirs={{ label: t("common.takeTheirs"), onChoose: takeTheirs }}
    >
      {changed.length === 0
        ? t("common.meanwhileSame")
        : t("common.meanwhileNow", {
            parts: changed.map(({ part, text }) => describe(part, text)).join(". "),
          })}
    </ConflictNote>
  );
}
