import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../api/api-problem.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorNote } from "../../ui/notes.tsx";
import styles from "./cause-form.module.css";

/** What in a text seems to point out a person, by the field; what is only doubtful passes once it is read. */
export function FoundInText({
  error,
  isOnlyDoubtful,
  onPass,
}: {
  readonly error: unknown;
  readonly isOnlyDoubtful: boolean;
  readonly onPass: () => void;
}) {
  const { t } = useTranslation();
  const issues = error instanceof ApiProblem ? error.issues : [];
  const fieldName = useFieldName();
  const said = issues.map(({ column = "", message }) => `${fieldName(column)}: ${message}`);
  return (
    <ErrorNote title={t("place.personalData")} error={error}>
      <ul className={styles.issues}>
        {[...new Set(said)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {isOnlyDoubtful && (
        <Button size="sm" onClick={onPass}>
          {t("place.textIsChecked")}
        </Button>
      )}
    </ErrorNote>
  );
}

// What a field of the contract is called on the form.
function useFieldName(): (column: string) => string {
  const { t } = useTranslation();
  return (column) => {
    const [field = "", at = ""] = column.split(".");
    switch (field) {
      case "title":
        return t("place.problemTitle");
      case "ownerName":
        return t("place.ownerField");
      case "conclusion":
        return t("place.conclusion");
      case "whys":
        return t("place.whyField", { number: Number(at) + 1 });
      default:
        return t("place.causeField", { number: Number(at) + 1 });
    }
  };
}
