import { CircleAlert, Download } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { classNames } from "./class-names.ts";
import styles from "./export-button.module.css";
import { Icon } from "./icon.tsx";
import { LateMenu, MenuChoices } from "./late-menu.tsx";

export const FILE_FORMATS = ["csv", "geojson"] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

export interface ExportButtonProps {
  /** What is exported, such as the heading of a chart; read aloud with the button. */
  readonly name: string;
  readonly formats: readonly FileFormat[];
  /** Makes and saves the file. */
  readonly onExport: (format: FileFormat) => Promise<void>;
  /** With its word beside the icon, where there is room. */
  readonly isLabelled?: boolean;
}

/** Takes a view out as a file: at once when there is one format, else after choosing it in a menu. */
export function ExportButton({ name, formats, onExport, isLabelled = false }: ExportButtonProps) {
  const { t } = useTranslation();
  const [state, setState] = useState<"ready" | "busy" | "failed">("ready");
  const [only] = formats;
  const run = async (format: FileFormat) => {
    setState("busy");
    try {
      await onExport(format);
      setState("ready");
    } catch {
      setState("failed");
    }
  };
  const label = t("exports.label", { name });
  const look = {
    type: "button" as const,
    className: classNames(styles.button, isLabelled && styles.labelled),
    "aria-label": label,
    title: t(state === "failed" ? "exports.failed" : "exports.hint"),
    "aria-busy": state === "busy" || undefined,
    "data-state": state,
  };
  const content = (
    <>
      <Icon of={state === "failed" ? CircleAlert : Download} size={isLabelled ? 16 : 15} />
      {isLabelled && t("exports.word")}
    </>
  );
  return (
    <>
      {formats.length === 1 && only ? (
        <button {...look} disabled={state === "busy"} onClick={() => void run(only)}>
          {content}
        </button>
      ) : (
        <LateMenu target={<button {...look}>{content}</button>}>
          <MenuChoices
            choices={formats.map((format) => ({
              key: format,
              label: t(`exports.${format}`),
              isDisabled: state === "busy",
              onChoose: () => void run(format),
            }))}
          />
        </LateMenu>
      )}
      <span role="status" className="visually-hidden">
        {state === "failed" && t("exports.failed")}
      </span>
    </>
  );
}
