import { ChevronDown, ChevronRight } from "lucide-react";
import { Fragment, useState } from "react";
import { useTranslation } from "react-i18next";
import { PARTNER_KINDS, type Partner } from "#core/contract/partner.ts";
import { useFormat } from "../../text/use-format.ts";
import { Badge } from "../../ui/badge.tsx";
import { Card } from "../../ui/card.tsx";
import { Icon } from "../../ui/icon.tsx";
import { EmptyState } from "../../ui/notes.tsx";
import type { PartnerArea } from "./partner-areas.ts";
import { PartnerDetails } from "./partner-details.tsx";
import styles from "./partners-screen.module.css";

interface PartnersCardProps {
  readonly area: PartnerArea;
  readonly mayKeep: boolean;
}

/** The organisations of an area; one opens into its contacts and what it owns. */
export function PartnersCard({ area, mayKeep }: PartnersCardProps) {
  const { t } = useTranslation();
  const [openId, setOpenId] = useState<string | null>(null);
  return (
    <Card title={t("partners.organisations")} note={t("partners.organisationsNote")}>
      {area.partners.length === 0 ? (
        <EmptyState title={t("partners.none")}>{t("partners.noneText")}</EmptyState>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("partners.name")}</th>
              <th scope="col">{t("partners.owns")}</th>
              <th scope="col">{t("partners.joined")}</th>
              <th scope="col" className={styles.number}>
                {t("partners.reports")}
              </th>
            </tr>
          </thead>
          <tbody>
            {area.partners.map((partner) => {
              const isOpen = partner.id === openId;
              return (
                <Fragment key={partner.id}>
                  <PartnerRow
                    partner={partner}
                    isOpen={isOpen}
                    onTurn={() => setOpenId(isOpen ? null : partner.id)}
                  />
                  {isOpen && (
                    <tr className={styles.detailRow}>
                      <td colSpan={4}>
                        <PartnerDetails
                          partner={partner}
                          area={area}
                          mayKeep={mayKeep}
                          onGone={() => setOpenId(null)}
                        />
                      </td>
                    </tr>
                  )}
                </Fragment>
              );
            })}
          </tbody>
        </table>
      )}
    </Card>
  );
}

interface PartnerRowProps {
  readonly partner: Partner;
  readonly isOpen: boolean;
  readonly onTurn: () => void;
}

function PartnerRow({ partner, isOpen, onTurn }: PartnerRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { name, kind, owns, joinedOn, told, calm } = partner;
  const said = PARTNER_KINDS.find((one) => one === kind) ?? "other";
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className={styles.turn}
          aria-expanded={isOpen}
          aria-label={t(isOpen ? "partners.close" : "partners.open", { name })}
          onClick={onTurn}
        >
          <Icon of={isOpen ? ChevronDown : ChevronRight} size={15} />
          <span>
            {name}
            <span className={styles.meta}>{t(`partners.kind_${said}`)}</span>
          </span>
        </button>
      </th>
      <td data-label={t("partners.owns")}>{owns ?? "–"}</td>
      <td data-label={t("partners.joined")}>
        {joinedOn === null ? (
          <Badge tone="missing">{t("partners.missing")}</Badge>
        ) : (
          format.day(joinedOn, true)
        )}
      </td>
      <td className={styles.number} data-label={t("partners.reports")}>
        <span title={t("partners.reportsTold", { told, calm })}>{format.number(told + calm)}</span>
      </td>
    </tr>
  );
}
