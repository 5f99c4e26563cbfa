import { ClockAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { MeasureMark } from "#core/contract/measure.ts";
import { Badge } from "../../../ui/badge.tsx";

/** What makes a measure stand out: what is missing, dashed, and what is late. */
export function MeasureMarks({ marks }: { readonly marks: readonly MeasureMark[] }) {
  const { t } = useTranslation();
  return marks.map((mark) =>
    mark.startsWith("late") ? (
      <Badge key={mark} tone="stale" icon={ClockAlert}>
        {t(`measures.mark_${mark}`)}
      </Badge>
    ) : (
      <Badge key={mark} tone="missing">
        {t(`measures.mark_${mark}`)}
      </Badge>
    ),
  );
}
