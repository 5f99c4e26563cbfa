import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { OwnedByPartner, Partner } from "#core/contract/partner.ts";
import { useKeepPartner } from "../../api/use-partners.ts";
import { useFormat } from "../../text/use-format.ts";
import { Badge } from "../../ui/badge.tsx";
import { Card } from "../../ui/card.tsx";
import { EmptyState, ErrorNote } from "../../ui/notes.tsx";
import { SelectField } from "../../ui/text-field.tsx";
import type { PartnerArea } from "./partner-areas.ts";
import styles from "./partners-screen.module.css";

interface LinkedCardProps {
  readonly area: PartnerArea;
  /** Those who can own. */
  readonly partners: readonly Partner[];
  readonly mayKeep: boolean;
}

/** The open problems and measures of an area and who owns each; a planner gives them an owner. */
export function LinkedCard({ area, partners, mayKeep }: LinkedCardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const keep = useKeepPartner();
  const own = (owned: Omit<OwnedByPartner, "isOwner">, before: string | null, id: string) => {
    const partnerId = id === "" ? before : id;
    if (partnerId !== null)
      keep.mutate({ deed: "own", id: partnerId, owned: { ...owned, isOwner: id !== "" } });
  };
  const rows = [
    ...area.problems.map((one) => ({
      ...one,
      sort: "problem" as const,
      to: `/plats/${one.placeKey}`,
      said: t(one.status === "draft" ? "partners.status_draft" : "partners.status_ready"),
    })),
    ...area.measures.map((one) => ({
      ...one,
      sort: "measure" as const,
      to: `/insatser/${one.id}`,
      said: [
        one.status === "cancelled" ? "" : t(`partners.status_${one.status}`),
        one.followUpOn === null ? "" : t("partners.followUp", { day: format.day(one.followUpOn, true) }),
      ]
        .filter((word) => word !== "")
        .join(", "),
    })),
  ];
  const here = partners.filter(({ areaId }) => areaId === area.areaId);
  return (
    <Card title={t("partners.linked")} note={t("partners.linkedNote")}>
      {rows.length === 0 && <EmptyState title={t("partners.noLinked")} />}
      <ul className={styles.linked}>
        {rows.map((row) => (
          <li key={row.id} className={styles.linkedRow}>
            <span className={styles.linkedText}>
              <Badge tone={row.sort === "problem" ? "neutral" : "info"}>{t(`partners.${row.sort}`)}</Badge>{" "}
              <Link to={row.to}>{row.title}</Link>
              <span className={styles.meta}>
                {row.placeName}, {row.said}
              </span>
            </span>
            {mayKeep ? (
              <SelectField
                className={styles.ownerSelect ?? ""}
                size="sm"
                isLabelHidden
                label={t("partners.ownerOf", { title: row.title })}
                value={row.partnerId ?? ""}
                disabled={keep.isPending}
                onChange={(event) => own({ kind: row.sort, id: row.id }, row.partnerId, event.target.value)}
              >
                <option value="">{row.ownerName ?? t("partners.noOwner")}</option>
                {here.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </SelectField>
            ) : row.ownerName === null && row.partnerId === null ? (
              <Badge tone="missing">{t("partners.noOwner")}</Badge>
            ) : (
              <span>{partners.find(({ id }) => id === row.partnerId)?.name ?? row.ownerName}</span>
            )}
          </li>
        ))}
      </ul>
      {keep.error && <ErrorNote title={t("partners.notSaved")} error={keep.error} />}
    </Card>
  );
}
