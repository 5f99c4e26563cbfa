import { ArrowLeftRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ErrorNote } from "../../ui/notes.tsx";
import type { MappingProps } from "./column-mapping.tsx";
import { swapAxes } from "./edit-mapping.ts";
import { IssueList } from "./issue-list.tsx";

/** What keeps a file out as it stands; swapped axes are put right by one click. */
export function Hindrance({ preview, mapping, onChange }: MappingProps) {
  const { t } = useTranslation();
  const isSwapped = preview.issues.some(({ code }) => code === "hint:swapped");
  return (
    <Card>
      <ErrorNote title={t("imports.cannotImport")}>{t("imports.cannotImportWhy")}</ErrorNote>
      <IssueList issues={preview.issues} />
      {isSwapped && (
        <Button variant="primary" icon={ArrowLeftRight} onClick={() => onChange(swapAxes(mapping))}>
          {t("imports.swapAxes")}
        </Button>
      )}
    </Card>
  );
}
