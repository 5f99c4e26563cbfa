import { useTranslation } from "react-i18next";
import { useFormat } from "../../../text/use-format.ts";
import { useEventsAddress } from "../use-events-address.ts";
import type { MapModel } from "../use-map-model.ts";
import { eventCount } from "./event-count.ts";
import { TableView, type TableViewProps } from "./table-view.tsx";

export interface CountedTableProps<Row> extends Pick<
  TableViewProps<Row>,
  "rows" | "rowKey" | "columns" | "geometry"
> {
  readonly model: MapModel;
  /** What the file is called. */
  readonly what: string;
  readonly titleKey: "exports.cellsTitle" | "exports.placesTitle";
}

/** The selection's events counted by where they are, and how many of them have no certain place. */
export function CountedTable<Row>({ model, what, titleKey, ...rest }: CountedTableProps<Row>) {
  const { t } = useTranslation();
  const format = useFormat();
  const address = useEventsAddress();
  const { selection, isWeighted } = model;
  const { data: cells, error, retry } = selection.cells;
  return (
    <TableView
      {...rest}
      name={t(titleKey)}
      error={error}
      onRetry={retry}
      file={(words) => ({
        what,
        title: words.t(titleKey),
        question: selection.questions.cells,
        told: "selection",
        count: cells ? eventCount(cells, model) : undefined,
      })}
      eventsAddress={address()}
      note={
        cells && cells.withoutCell > 0
          ? t("tables.withoutCell", { number: format.number(cells.withoutCell, isWeighted ? 1 : 0) })
          : null
      }
    />
  );
}
