import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { TargetItem } from "#core/contract/targets.ts";
import { useMeasures } from "../../api/use-measures.ts";
import { placeOfTarget } from "../../state/target-address.ts";

/** The measures under way or planned at a place, and the way to plan one. */
export function PlaceMeasures({ item }: { readonly item: TargetItem }) {
  const { t } = useTranslation();
  const { data } = useMeasures();
  const place = placeOfTarget(item);
  const own =
    data?.items.filter(({ placeKey, status }) => placeKey === place && status !== "cancelled") ?? [];
  return (
    <>
      {own.length > 0 && (
        <ul>
          {own.map(({ id, title, owner }) => (
            <li key={id}>
              <Link to={`/insatser/${id}`}>{title}</Link>
              {owner !== null && `, ${owner}`}
            </li>
          ))}
        </ul>
      )}
      {data && own.length === 0 && <p>{t("targets.noMeasure")}</p>}
      <p>
        <Link to={`/insatser/ny?plats=${encodeURIComponent(place)}`}>{t("targets.planMeasure")}</Link>
      </p>
    </>
  );
}
