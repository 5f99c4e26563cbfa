import { Download, FilePlus2, Map as MapIcon } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Import } from "#core/contract/import.ts";
import type { Source } from "#core/contract/reference.ts";
import { rejectedRowsAddress } from "../../api/use-imports.ts";
import { useNames } from "../../state/use-names.ts";
import { useFormat } from "../../text/use-format.ts";
import { Button, ButtonLink, FileLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { classNames } from "../../ui/class-names.ts";
import { DoneNote, PartialNote } from "../../ui/notes.tsx";
import styles from "./import-result.module.css";
import { IssueList } from "./issue-list.tsx";
import { mapAddress } from "./map-address.ts";
import { NormalisedList } from "./normalised-list.tsx";
import { UndoButton } from "./undo-button.tsx";

export interface ImportResultProps {
  readonly result: Import;
  readonly sources: readonly Source[];
  readonly onAnother: () => void;
}

/** What came of an import, and where to go from here. */
export function ImportResult({ result, sources, onAnother }: ImportResultProps) {
  const { t } = useTranslation();
  const names = useNames();
  return (
    <Card title={result.fileName} note={names.source(result.source)}>
      <Verdict result={result} />
      <Numbers result={result} />
      <NormalisedList codes={result.normalised} />
      <IssueList issues={result.issues} />
      {result.rowsRejected > 0 && <p className={classNames(styles.mend, "muted")}>{t("imports.mend")}</p>}
      <div className={styles.ways}>
        {result.rowsAccepted > 0 && (
          <ButtonLink variant="primary" icon={MapIcon} to={mapAddress(result, sources)}>
            {t("imports.showOnMap")}
          </ButtonLink>
        )}
        {result.rowsRejected > 0 && (
          <FileLink icon={Download} href={rejectedRowsAddress(result.id)}>
            {t("imports.rejectedRows")}
          </FileLink>
        )}
        <UndoButton item={result} onUndone={onAnother} />
        <Button icon={FilePlus2} onClick={onAnother}>
          {t("imports.another")}
        </Button>
      </div>
    </Card>
  );
}

function Verdict({ result }: { readonly result: Import }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { rowsAccepted, rowsRejected, rowsDuplicate } = result;
  const refused =
    rowsRejected > 0 &&
    t("imports.doneRejected", { count: rowsRejected, shown: format.number(rowsRejected) });
  if (rowsAccepted > 0) {
    return (
      <DoneNote title={t("imports.done", { count: rowsAccepted, shown: format.number(rowsAccepted) })}>
        {refused}
      </DoneNote>
    );
  }
  if (rowsDuplicate > 0) {
    return (
      <DoneNote title={t("imports.nothingNew")}>
        {t("imports.nothingNewWhy", { count: rowsDuplicate, shown: format.number(rowsDuplicate) })} {refused}
      </DoneNote>
    );
  }
  return <PartialNote title={t("imports.noneAccepted")}>{t("imports.noneAcceptedWhy")}</PartialNote>;
}

function Numbers({ result }: { readonly result: Import }) {
  const { t } = useTranslation();
  const format = useFormat();
  const numbers = [
    ["rowsTotal", result.rowsTotal],
    ["rowsAccepted", result.rowsAccepted],
    ["rowsRejected", result.rowsRejected],
    ["rowsDuplicate", result.rowsDuplicate],
    ["rowsUpdated", result.rowsUpdated],
  ] as const;
  return (
    <dl className={styles.numbers}>
      {numbers.map(([key, value]) => (
        <div key={key} className={classNames(styles.number, value === 0 && styles.none)}>
          <dd>{format.number(value)}</dd>
          <dt>{t(`imports.${key}`)}</dt>
        </div>
      ))}
    </dl>
  );
}
