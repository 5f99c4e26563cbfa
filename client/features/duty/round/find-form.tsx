import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FIND_MOTIFS, FIND_SIZES, type FindDetails } from "#core/contract/graffiti-round.ts";
import { classNames } from "../../../ui/class-names.ts";
import { TextField } from "../../../ui/text-field.tsx";
import card from "../stop-card.module.css";
import styles from "./round.module.css";

export interface FindFormProps {
  readonly find: FindDetails;
  readonly onSave: (details: FindDetails, isRemoved: boolean) => void;
  readonly onCancel: () => void;
}

/** What can be told of a find: kind, hate or threat, size, removal, cost, police report. Never what it says. */
export function FindForm({ find, onSave, onCancel }: FindFormProps) {
  const { t } = useTranslation();
  const [details, setDetails] = useState(find);
  const [isRemoved, setIsRemoved] = useState(false);
  const change = (part: Partial<FindDetails>) => setDetails({ ...details, ...part });
  return (
    <div className={styles.form}>
      <Choice
        label={t("rounds.motif")}
        choices={FIND_MOTIFS.map((key) => ({ key, label: t(`rounds.motif_${key}`) }))}
        value={details.motif}
        onChoose={(motif) => change({ motif })}
      />
      <Toggle
        label={t("rounds.threat")}
        isOn={details.isThreat}
        onToggle={(isThreat) => change({ isThreat, ...(isThreat && { motif: "message" }) })}
      />
      <Choice
        label={t("rounds.size")}
        choices={FIND_SIZES.map((key) => ({ key, label: t(`rounds.size_${key}`) }))}
        value={details.size}
        onChoose={(size) => change({ size })}
      />
      <div className={styles.toggles}>
        <Toggle
          label={t("rounds.police")}
          isOn={details.isReportedToPolice}
          onToggle={(isReportedToPolice) => change({ isReportedToPolice })}
        />
        <Toggle label={t("rounds.removed")} isOn={isRemoved} onToggle={setIsRemoved} />
      </div>
      <TextField
        label={t("rounds.cost")}
        type="number"
        inputMode="numeric"
        min={0}
        max={1_000_000}
        value={details.costSek ?? ""}
        onChange={({ currentTarget: { value } }) =>
          change({
            costSek: value === "" ? null : Math.min(1_000_000, Math.max(0, Math.round(Number(value)))),
          })
        }
      />
      <p className={card.hint}>{t("rounds.noText")}</p>
      <div className={card.two}>
        <button type="button" className={card.deed} onClick={onCancel}>
          {t("rounds.skip")}
        </button>
        <button
          type="button"
          className={classNames(card.deed, card.primary)}
          onClick={() => onSave(details, isRemoved)}
        >
          {t("rounds.save")}
        </button>
      </div>
    </div>
  );
}

interface ChoiceProps<K extends string> {
  readonly label: string;
  readonly choices: readonly { readonly key: K; readonly label: string }[];
  readonly value: K | null;
  readonly onChoose: (key: K) => void;
}

function Choice<K extends string>({ label, choices, value, onChoose }: ChoiceProps<K>) {
  return (
    <div role="group" aria-label={label}>
      <h3 className={card.end}>{label}</h3>
      <div className={styles.choices}>
        {choices.map((one) => (
          <button
            key={one.key}
            type="button"
            className={styles.choice}
            aria-pressed={one.key === value}
            onClick={() => onChoose(one.key)}
          >
            {one.label}
          </button>
        ))}
      </div>
    </div>
  );
}

interface ToggleProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onToggle: (isOn: boolean) => void;
}

function Toggle({ label, isOn, onToggle }: ToggleProps) {
  return (
    <label className={styles.toggle}>
      <input
        type="checkbox"
        checked={isOn}
        onChange={({ currentTarget }) => onToggle(currentTarget.checked)}
      />
      {label}
    </label>
  );
}
