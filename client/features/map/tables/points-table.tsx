import { Download } from "lucide-react";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { EventItem } from "#core/contract/event.ts";
import { exportedNumber } from "#core/domain/export/file-head.ts";
import { eventsFileAddress } from "../../../api/use-events.ts";
import { usePoints } from "../../../api/use-points.ts";
import { eventTimeText } from "../../../text/event-time.ts";
import { useFormat } from "../../../text/use-format.ts";
import { FileLink } from "../../../ui/button.tsx";
import { askedBounds } from "../canvas/map-position.ts";
import { useEventsAddress } from "../use-events-address.ts";
import type { MapModel } from "../use-map-model.ts";
import type { TableColumn, TableWords } from "./table-column.ts";
import { TableView } from "./table-view.tsx";

/** The newest events of the part the map shows; its file and its list hold them all. */
export function PointsTable({ model }: { readonly model: MapModel }) {
  const { t } = useTranslation();
  const format = useFormat(model.municipality.timeZone);
  const address = useEventsAddress();
  const { isWeighted, bounds, today } = model;
  const bbox = bounds && askedBounds(bounds);
  const filter = { ...model.selection.questions.whole, ...(bbox ? { bbox: bbox.join(",") } : {}) };
  const { data, error, refetch } = usePoints(filter, true);
  const columns = useCallback(
    ({ t: say, category, source }: TableWords): TableColumn<EventItem>[] => [
      {
        key: "time",
        label: say("events.time"),
        width: "minmax(150px, 2.4fr)",
        value: (event) => event.occurredFrom,
        render: (event) => eventTimeText(event, format, today.slice(0, 4)),
      },
      {
        key: "category",
        label: say("events.category"),
        width: "minmax(100px, 2fr)",
        value: (event) => category(event.category),
      },
      {
        key: "place",
        label: say("events.place"),
        width: "minmax(100px, 2fr)",
        isMinor: true,
        value: (event) => event.placeName,
      },
      {
        key: "source",
        label: say("events.source"),
        width: "minmax(90px, 1.6fr)",
        isMinor: true,
        value: (event) => source(event.source),
      },
      {
        key: "grade",
        label: say("events.grade"),
        width: "72px",
        isMinor: true,
        value: (event) => say(`events.grade_${event.grade}`),
      },
      {
        key: "weight",
        label: say("events.weightShort"),
        width: "60px",
        decimals: 2,
        value: (event) => exportedNumber(event.weight),
        render: (event) => (isWeighted ? format.fixed(event.weight, 2) : format.number(event.weight)),
      },
    ],
    [format, isWeighted, today],
  );
  return (
    <TableView
      name={t("tables.points")}
      rows={data?.items ?? null}
      error={error}
      onRetry={() => void refetch()}
      rowKey={({ id }) => id}
      columns={columns}
      geometry={({ lon, lat, cell }) =>
        lon === null || lat === null || cell === null ? null : { type: "Point", coordinates: [lon, lat] }
      }
      file={(words) => ({
        what: "handelser",
        title: words.t("tables.points"),
        question: filter,
        told: "selection",
      })}
      eventsAddress={address(bbox ? { bbox } : {})}
      note={
        data &&
        data.total > data.items.length &&
        t("tables.newestOf", {
          shown: format.number(data.items.length),
          total: format.number(data.total),
        })
      }
      exports={
        <>
          <FileLink icon={Download} href={eventsFileAddress(filter, "csv")}>
            CSV
          </FileLink>
          <FileLink icon={Download} href={eventsFileAddress(filter, "geojson")}>
            GeoJSON
          </FileLink>
        </>
      }
    />
  );
}
