import { FileUp, FolderOpen } from "lucide-react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import styles from "./drop-zone.module.css";

const ACCEPTED = ".csv,.tsv,.txt,.xlsx,.json,.geojson,.geojsonl,.geojsons,.ndjson,.ics";

/** The invitation to drop a file, and the button for those who would rather look for it. */
export function DropZone({ onFile }: { readonly onFile: (file: File) => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.zone}>
      <Icon of={FileUp} size={32} />
      <p className={styles.title}>{t("imports.dropTitle")}</p>
      <p className={styles.formats}>{t("imports.dropFormats")}</p>
      <FileButton onFile={onFile} variant="primary" label={t("imports.chooseFile")} />
      <p className={styles.rules}>{t("imports.dropRules")}</p>
    </div>
  );
}

export interface FileButtonProps {
  readonly onFile: (file: File) => void;
  readonly label: string;
  readonly variant?: "primary" | "default";
}

/** A button that opens the computer's file chooser. */
export function FileButton({ onFile, label, variant = "default" }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button variant={variant} icon={FolderOpen} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={ACCEPTED}
        aria-label={label}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) onFile(file);
          // The same file may be chosen again once it has been mended.
          currentTarget.value = "";
        }}
      />
    </>
  );
}
