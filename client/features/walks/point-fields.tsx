import { useId } from "react";
import { useTranslation } from "react-i18next";
import { WALK_POINT_KINDS, type WalkPointKind } from "#core/contract/safety-walk.ts";
import { Icon } from "../../ui/icon.tsx";
import { POINT_ICONS } from "./point-kind.ts";
import styles from "./point-fields.module.css";

interface KindButtonsProps {
  readonly value: WalkPointKind | null;
  readonly onChange: (kind: WalkPointKind) => void;
}

/** What a point is about, one tap. */
export function KindButtons({ value, onChange }: KindButtonsProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.kinds}>
      <legend>{t("walks.what")}</legend>
      {WALK_POINT_KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          className={styles.kind}
          aria-pressed={kind === value}
          onClick={() => onChange(kind)}
        >
          <Icon of={POINT_ICONS[kind]} size={18} />
          {t(`walks.kind_${kind}`)}
        </button>
      ))}
    </fieldset>
  );
}

interface BodyFieldProps {
  readonly value: string;
  readonly onChange: (body: string) => void;
}

const LONGEST = 200;

/** A short text about the place. */
export function BodyField({ value, onChange }: BodyFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div>
      <label className={styles.label} htmlFor={id}>
        {t("walks.body")}
      </label>
      <textarea
        id={id}
        className={styles.text}
        rows={3}
        maxLength={LONGEST}
        aria-describedby={`${id}-hint`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}-hint`} className={styles.hint}>
        {t("walks.bodyHint")}
      </p>
    </div>
  );
}
