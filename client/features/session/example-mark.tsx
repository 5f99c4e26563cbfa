import { useTranslation } from "react-i18next";
import { Badge } from "../../ui/badge.tsx";
import { ButtonLink } from "../../ui/button.tsx";

/** Says that the data are examples; for whoever may remove them it leads to where that is done. */
export function ExampleMark({ isLink }: { readonly isLink: boolean }) {
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
