import { Trash2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useRemoveExampleData } from "../../api/use-imports.ts";
import { useSession } from "../../api/use-session.ts";
import { canImport } from "../../state/access.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { ErrorNote } from "../../ui/notes.tsx";

/** What the example data are, and the one click that removes them. Nothing where there are none. */
export function ExampleData() {
  const { t } = useTranslation();
  const { role, municipality } = useSession();
  const remove = useRemoveExampleData();
  const [isAsking, setIsAsking] = useState(false);
  if (municipality.exampleToday === null) return null;
  const close = () => {
    setIsAsking(false);
    remove.reset();
  };
  return (
    <Card
      id="exempeldata"
      title={<Badge tone="example">{t("shell.exampleData")}</Badge>}
      actions={
        canImport(role) && (
          <Button variant="danger" icon={Trash2} onClick={() => setIsAsking(true)}>
            {t("imports.removeExamples")}
          </Button>
        )
      }
    >
      <p>{t("imports.examplesText", { today: municipality.exampleToday })}</p>
      {isAsking && (
        <ConfirmDialog
          title={t("imports.removeExamplesTitle")}
          confirmLabel={t("imports.removeExamples")}
          isBusy={remove.isPending}
          error={
            remove.isError && <ErrorNote title={t("imports.removeExamplesFailed")} error={remove.error} />
          }
          onConfirm={() => remove.mutate(undefined, { onSuccess: close })}
          onClose={close}
        >
          {t("imports.removeExamplesText")}
        </ConfirmDialog>
      )}
    </Card>
  );
}
