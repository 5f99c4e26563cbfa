import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { usePartners } from "../../../api/use-layers.ts";
import type { PartnerFeature } from "../layers/industrial-layers.ts";
import { LayerTable } from "./layer-table.tsx";
import type { TableColumn, TableWords } from "./table-column.ts";

const KINDS = ["business", "school", "housing", "association", "property_owner"] as const;

/** The partners: what they are, where, and what they answer for. */
export function PartnersTable() {
  const { t } = useTranslation();
  const layer = usePartners({});
  const columns = useCallback(
    ({ t: say }: TableWords): TableColumn<PartnerFeature>[] => [
      {
        key: "name",
        label: say("tables.name"),
        width: "minmax(150px, 2fr)",
        value: ({ properties }) => properties.name,
      },
      {
        key: "kind",
        label: say("tables.placeKind"),
        width: "minmax(96px, 1fr)",
        value: ({ properties: { kind } }) =>
          say(`tables.partner_${KINDS.find((one) => one === kind) ?? "other"}`),
      },
      {
        key: "area",
        label: say("tables.industrialArea"),
        width: "minmax(110px, 1.4fr)",
        isMinor: true,
        value: ({ properties }) => properties.areaName,
      },
      {
        key: "owns",
        label: say("tables.owns"),
        width: "minmax(110px, 2fr)",
        isMinor: true,
        value: ({ properties }) => properties.owns,
      },
      {
        key: "joined",
        label: say("tables.joined"),
        width: "minmax(88px, 1fr)",
        value: ({ properties }) => properties.joinedOn,
      },
    ],
    [],
  );
  return (
    <LayerTable
      layer={layer}
      name={t("map.layer_partners")}
      columns={columns}
      file={(words) => ({
        what: "partner",
        title: words.t("map.layer_partners"),
        question: {},
        told: "nothing",
        source: words.t("tables.partnersSource"),
      })}
    />
  );
}
