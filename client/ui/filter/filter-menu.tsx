import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { TextButton } from "../button.tsx";
import { ChipButton } from "../chip.tsx";
import { LatePopover } from "../late-popover.tsx";
import styles from "./filter-menu.module.css";

export interface FilterMenuProps {
  readonly label: string;
  readonly value: ReactNode;
  readonly isChosen: boolean;
  readonly children: ReactNode;
  readonly onClear?: (() => void) | undefined;
}

/** A choice of the filter bar: a chip that opens its list. */
export function FilterMenu({ label, value, isChosen, children, onClear }: FilterMenuProps) {
  const { t } = useTranslation();
  return (
    <LatePopover
      position="bottom-start"
      padding={0}
      target={
        <ChipButton label={label} isChosen={isChosen}>
          {value}
        </ChipButton>
      }
    >
      {() => (
        <>
          <fieldset className={styles.list}>
            <legend className="visually-hidden">{label}</legend>
            {children}
          </fieldset>
          {onClear && isChosen && (
            <div className={styles.foot}>
              <TextButton onClick={onClear}>{t("map.clearChoice")}</TextButton>
            </div>
          )}
        </>
      )}
    </LatePopover>
  );
}

export interface CheckRowProps {
  readonly label: ReactNode;
  readonly isOn: boolean;
  readonly isPartly?: boolean;
  readonly isIndented?: boolean;
  readonly end?: ReactNode;
  readonly onToggle: () => void;
}

/** One line of a list of choices that may be several. */
export function CheckRow({
  label,
  isOn,
  isPartly = false,
  isIndented = false,
  end,
  onToggle,
}: CheckRowProps) {
  return (
    <label className={styles.row} data-indented={isIndented || undefined}>
      <input
        type="checkbox"
        checked={isOn}
        ref={(box) => {
          if (box) box.indeterminate = isPartly;
        }}
        onChange={onToggle}
      />
      <span className={styles.name}>{label}</span>
      {end !== undefined && <span className={styles.end}>{end}</span>}
    </label>
  );
}

export interface RadioRowProps {
  readonly name: string;
  readonly label: ReactNode;
  readonly isOn: boolean;
  readonly end?: ReactNode;
  readonly onChoose: () => void;
}

/** One line of a list of choices of which one holds. */
export function RadioRow({ name, label, isOn, end, onChoose }: RadioRowProps) {
  return (
    <label className={styles.row}>
      <input type="radio" name={name} checked={isOn} onChange={onChoose} />
      <span className={styles.name}>{label}</span>
      {end !== undefined && <span className={styles.end}>{end}</span>}
    </label>
  );
}

/** A heading between the lines of a list of choices. */
export function ChoiceHeading({ children }: { readonly children: ReactNode }) {
  return <div className={styles.heading}>{children}</div>;
}
