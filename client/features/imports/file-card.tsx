import { ArrowLeftRight } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type ImportPreview, type Mapping, TIME_FORMATS } from "#core/contract/import.ts";
import { useSpokenLanguage } from "../../text/use-spoken-language.ts";
import { useFormat } from "../../text/use-format.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { InfoNote } from "../../ui/notes.tsx";
import { SelectField } from "../../ui/text-field.tsx";
import { FileButton } from "./drop-zone.tsx";
import { chooseSheet, setReading, swapAxes } from "./edit-mapping.ts";
import styles from "./file-card.module.css";
import type { ImportFlowProps } from "./import-flow-view.tsx";

const CRS_CHOICES = ["EPSG:4326", "EPSG:3006", "EPSG:3011", "EPSG:3021"] as const;
const DELIMITERS: Readonly<Record<string, string>> = { "\t": "tab", " ": "␣" };

/** Which file, from which source, and how it has been read. */
export function FileCard({ flow, sources }: ImportFlowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useSpokenLanguage();
  const { file, source, preview, mapping } = flow;
  if (file === null) return null;
  return (
    <Card>
      <div className={styles.head}>
        <div>
          <div className={styles.name}>{file.name}</div>
          <div className="muted">{sizeText(file.size, format.number)}</div>
        </div>
        <SelectField
          label={t("imports.source")}
          value={source ?? ""}
          onChange={({ currentTarget }) => flow.chooseSource(currentTarget.value)}
        >
          <option value="" disabled>
            {t("imports.chooseSource")}
          </option>
          {sources.map(({ id, nameSv, nameEn }) => (
            <option key={id} value={id}>
              {language === "sv" ? nameSv : nameEn}
            </option>
          ))}
        </SelectField>
        <FileButton onFile={flow.chooseFile} label={t("imports.otherFile")} />
      </div>
      {source === null && (
        <div className={styles.ask}>
          <InfoNote title={t("imports.askSource")}>{t("imports.askSourceWhy")}</InfoNote>
        </div>
      )}
      {preview && (preview.format !== "" || preview.sheets.length > 1) && mapping && (
        <Reading preview={preview} mapping={mapping} onChange={flow.editMapping} />
      )}
    </Card>
  );
}

interface ReadingProps {
  readonly preview: ImportPreview;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

function Reading({ preview, mapping, onChange }: ReadingProps) {
  const { t } = useTranslation();
  const { sheet, sheets, crs, timeFormat } = preview;
  const isAreas = preview.fields.every(({ field }) => field !== "from" && field !== "date");
  const isSwapSuspected = preview.issues.some(({ code }) => code === "hint:swapped");
  const hasAxes =
    isSwapSuspected || mapping.swapAxes === true || (crs !== null && preview.format !== "geojson");
  return (
    <dl className={styles.facts}>
      {preview.format !== "" && <Fact name={t("imports.format")}>{preview.format}</Fact>}
      {preview.encoding !== null && <Fact name={t("imports.encoding")}>{preview.encoding}</Fact>}
      {preview.delimiter !== null && (
        <Fact name={t("imports.delimiter")}>{DELIMITERS[preview.delimiter] ?? preview.delimiter}</Fact>
      )}
      {sheets.length > 1 && (
        <Fact name={t("imports.sheet")}>
          <Choice
            label={t("imports.sheet")}
            value={mapping.sheet ?? sheet ?? ""}
            choices={sheets.map((name) => ({ value: name, label: name }))}
            onChange={(value) => onChange(chooseSheet(mapping, value))}
          />
        </Fact>
      )}
      <Fact name={t("imports.crs")}>
        <Choice
          label={t("imports.crs")}
          value={mapping.crs ?? crs ?? ""}
          choices={[
            ...(crs === null ? [{ value: "", label: t("imports.notRecognised") }] : []),
            ...CRS_CHOICES.map((value) => ({ value, label: t(`imports.crs_${crsNumber(value)}`) })),
          ]}
          onChange={(value) => onChange(setReading(mapping, "crs", value === "" ? null : value))}
        />
      </Fact>
      {!isAreas && (
        <Fact name={t("imports.timeFormat")}>
          <Choice
            label={t("imports.timeFormat")}
            value={mapping.timeFormat ?? timeFormat ?? ""}
            choices={[
              ...(timeFormat === null ? [{ value: "", label: t("imports.notRecognised") }] : []),
              ...TIME_FORMATS.map((value) => ({ value, label: t(`imports.time_${value}`) })),
            ]}
            onChange={(value) => onChange(setReading(mapping, "timeFormat", value === "" ? null : value))}
          />
        </Fact>
      )}
      {hasAxes && (
        <Fact name={t("imports.axes")}>
          <Button
            size="sm"
            icon={ArrowLeftRight}
            aria-pressed={mapping.swapAxes ?? false}
            onClick={() => onChange(swapAxes(mapping))}
          >
            {t(mapping.swapAxes ? "imports.axesSwapped" : "imports.swapAxes")}
          </Button>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, choices, onChange }: ChoiceProps) {
  return (
    <SelectField
      label={label}
      isLabelHidden
      size="sm"
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </SelectField>
  );
}

function crsNumber(crs: (typeof CRS_CHOICES)[number]): "4326" | "3006" | "3011" | "3021" {
  return crs.slice("EPSG:".length) as "4326" | "3006" | "3011" | "3021";
}

function sizeText(bytes: number, number: (value: number, decimals?: number) => string): string {
  if (bytes < 1_000_000) return `${number(Math.max(1, bytes / 1000))}\u00a0kB`;
  return `${number(bytes / 1_000_000, 1)}\u00a0MB`;
}
