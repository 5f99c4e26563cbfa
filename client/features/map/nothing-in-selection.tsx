import { useTranslation } from "react-i18next";
import { useFreshness } from "../../api/use-reference.ts";
import { useSession } from "../../api/use-session.ts";
import { canImport } from "../../state/access.ts";
import { selectionParts } from "../../state/selection.ts";
import { useNames } from "../../state/use-names.ts";
import { useViewState } from "../../state/use-view-state.ts";
import { useFormat } from "../../text/use-format.ts";
import { ButtonLink, TextButton } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/notes.tsx";
import type { EmptyingFilter } from "./selection/emptying-filter.ts";

export interface NothingInSelectionProps {
  /** Of which narrowing alone nothing is left, where that is known. */
  readonly emptying?: EmptyingFilter | null;
}

/** Nothing in the selection: what takes everything away, and a way to take that off; or nothing brought in at all. */
export function NothingInSelection({ emptying = null }: NothingInSelectionProps) {
  const { data: fresh } = useFreshness();
  const hasNothing = fresh !== undefined && [...fresh.values()].every(({ count }) => count === 0);
  return hasNothing ? <NothingImported /> : <NothingLeft emptying={emptying} />;
}

/** No source has given anything yet: the way in, for who may bring files. */
function NothingImported() {
  const { t } = useTranslation();
  const { role } = useSession();
  return (
    <EmptyState
      title={t("map.nothingImported")}
      actions={
        canImport(role) && (
          <ButtonLink size="sm" to="/import">
            {t("map.bringIn")}
          </ButtonLink>
        )
      }
    />
  );
}

function NothingLeft({ emptying }: { readonly emptying: EmptyingFilter | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [view, update] = useViewState();
  const parts = selectionParts(view, useNames());
  const latest = parts.at(-1);
  const removal = emptying?.removal ?? latest?.removal ?? { period: { kind: "all" as const } };
  return (
    <EmptyState
      title={t("map.nothingInSelection")}
      actions={<TextButton onClick={() => update(removal)}>{removalText()}</TextButton>}
    >
      {emptying && t("map.excludesAll", { part: excluder(emptying), number: format.number(emptying.count) })}
    </EmptyState>
  );

  function excluder({ kind }: EmptyingFilter): string {
    const keys: readonly string[] = kind === "time" ? ["weekhour", "weekday", "hour"] : [kind];
    const values = parts.filter(({ key }) => keys.includes(key)).map(({ value }) => value);
    return `${t(`map.narrowing_${kind}`)} ${values.join(", ")}`.trim();
  }

  function removalText(): string {
    if (emptying) return t(`map.remove_${emptying.kind}`);
    if (!latest) return t("selection.showAllTime");
    return t("selection.removePart", {
      part: `${t(`selection.${latest.key}`).toLocaleLowerCase()} ${latest.value}`,
    });
  }
}
