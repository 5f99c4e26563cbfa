import { Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Partner } from "#core/contract/partner.ts";
import { useKeepPartner } from "../../api/use-partners.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { ErrorNote } from "../../ui/notes.tsx";
import type { PartnerArea } from "./partner-areas.ts";
import { PartnerForm } from "./partner-form.tsx";
import styles from "./partners-screen.module.css";

interface PartnerDetailsProps {
  readonly partner: Partner;
  readonly area: PartnerArea;
  readonly mayKeep: boolean;
  readonly onGone: () => void;
}

/** How an organisation is reached, what it owns and what it has told; changed or removed by a planner. */
export function PartnerDetails({ partner, area, mayKeep, onGone }: PartnerDetailsProps) {
  const { t } = useTranslation();
  const keep = useKeepPartner();
  const [mode, setMode] = useState<"read" | "change" | "remove">("read");
  const { id, name, contacts, told, calm } = partner;
  if (mode === "change") return <PartnerForm partner={partner} onDone={() => setMode("read")} />;
  const owned = [
    ...area.problems
      .filter(({ partnerId }) => partnerId === id)
      .map((one) => ({ ...one, to: `/plats/${one.placeKey}`, what: t("partners.problem") })),
    ...area.measures
      .filter(({ partnerId }) => partnerId === id)
      .map((one) => ({ ...one, to: `/insatser/${one.id}`, what: t("partners.measure") })),
  ];
  return (
    <div className={styles.details}>
      <dl>
        <dt>{t("partners.contacts")}</dt>
        <dd>
          {contacts.length === 0 && <Badge tone="missing">{t("partners.noContact")}</Badge>}
          {contacts.map(({ functionName, phone, email }) => (
            <div key={functionName}>
              {functionName}
              {phone !== null && (
                <>
                  {" · "}
                  <a href={`tel:${phone.replaceAll(" ", "")}`}>{phone}</a>
                </>
              )}
              {email !== null && (
                <>
                  {" · "}
                  <a href={`mailto:${email}`}>{email}</a>
                </>
              )}
            </div>
          ))}
        </dd>
        <dt>{t("partners.owned")}</dt>
        <dd>
          {owned.length === 0 && t("partners.ownsNothing")}
          {owned.map((one) => (
            <div key={one.id}>
              {one.what}: <Link to={one.to}>{one.title}</Link>
            </div>
          ))}
        </dd>
        <dt>{t("partners.reports")}</dt>
        <dd>{t("partners.reportsTold", { told, calm })}</dd>
      </dl>
      {mayKeep && (
        <div className={styles.deeds}>
          <Button size="sm" icon={Pencil} onClick={() => setMode("change")}>
            {t("partners.change")}
          </Button>
          <Button size="sm" icon={Trash2} onClick={() => setMode("remove")}>
            {t("partners.remove")}
          </Button>
        </div>
      )}
      {mode === "remove" && (
        <ConfirmDialog
          title={t("partners.removeTitle", { name })}
          confirmLabel={t("partners.remove")}
          isBusy={keep.isPending}
          error={keep.error && <ErrorNote title={t("partners.notSaved")} error={keep.error} />}
          onConfirm={() => keep.mutate({ deed: "remove", id }, { onSuccess: onGone })}
          onClose={() => setMode("read")}
        >
          {t("partners.removeText")}
        </ConfirmDialog>
      )}
    </div>
  );
}
