import { Navigation2Off, Phone } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { MyShifts } from "#core/contract/check-in.ts";
import { classNames } from "../../ui/class-names.ts";
import { Icon } from "../../ui/icon.tsx";
import styles from "./contacts.module.css";

/** Whom to call, always at hand: numbers are kept on the phone. */
export function Contacts({ contacts }: { readonly contacts: MyShifts["contacts"] | null }) {
  const { t } = useTranslation();
  return (
    <section className={styles.contacts} aria-label={t("duty.alarm")}>
      <div className={styles.head}>
        <h2>{t("duty.alarm")}</h2>
        <span className={styles.note}>
          <Icon of={Navigation2Off} size={14} />
          {t("duty.noTracking")}
        </span>
      </div>
      <div className={styles.numbers}>
        <a href="tel:112" className={classNames(styles.number, styles.alarm)}>
          <Icon of={Phone} />
          {t("duty.alarm112")}
        </a>
        <a href="tel:11414" className={styles.number}>
          <Icon of={Phone} />
          {t("duty.police")}
        </a>
        <Number label={t("duty.lead")} phone={contacts?.lead ?? null} />
        <Number label={t("duty.social")} phone={contacts?.social ?? null} />
      </div>
      <p className={styles.note}>{t("duty.worksOffline")}</p>
      <p className={styles.child}>{t("duty.child")}</p>
    </section>
  );
}

function Number({ label, phone }: { readonly label: string; readonly phone: string | null }) {
  const { t } = useTranslation();
  if (phone === null)
    return (
      <span className={classNames(styles.number, styles.missing)}>
        {label}
        <small>{t("duty.noNumber")}</small>
      </span>
    );
  return (
    <a href={`tel:${phone.replaceAll(/[^\d+]/g, "")}`} className={styles.number} title={phone}>
      {label}
    </a>
  );
}
