import { Check, Plus, Save, Trash2 } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { CAUSE_PARTS, type ProblemItem } from "#core/contract/cause-analysis.ts";
import type { Place } from "#core/contract/place.ts";
import { ApiProblem } from "../../api/api-problem.ts";
import { useRemoveProblem } from "../../api/use-place.ts";
import { useCategories } from "../../api/use-reference.ts";
import { useSpokenLanguage } from "../../text/use-spoken-language.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { MeanwhileNote } from "../../ui/meanwhile-note.tsx";
import { DoneNote, ErrorNote } from "../../ui/notes.tsx";
import { SelectField, TextField } from "../../ui/text-field.tsx";
import { beginDraft, type CauseDraft, withCause, withChangedCause, withoutCause } from "./cause-draft.ts";
import { CauseLine } from "./cause-line.tsx";
import { FoundInText } from "./found-in-text.tsx";
import { useAnalysisWords } from "./use-analysis-words.ts";
import { useSaveAnalysis } from "./use-save-analysis.ts";
import styles from "./cause-form.module.css";

export interface CauseFormProps {
  readonly place: Place;
  /** Null writes a new one. */
  readonly problem: ProblemItem | null;
  readonly onClose: () => void;
}

type Status = ProblemItem["status"];

/** The ten-minute form: causes on three bones with how sure they are, five whys, a conclusion and who owns it. */
export function CauseForm({ place, problem, onClose }: CauseFormProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(() => beginDraft(problem, t("place.analysisOf", { name: place.name })));
  const { save, hasSaved, isSaving, cameBetween, error } = useSaveAnalysis(place, problem);
  const describe = useAnalysisWords();
  const remove = useRemoveProblem();
  const isDoubtful = error instanceof ApiProblem && error.issues.some(({ code }) => code === "doubtful_text");
  const isSure = error instanceof ApiProblem && error.issues.some(({ code }) => code === "personal_data");
  const saveAs = (status: Status, isTextChecked = false) =>
    save(draft, { status, isTextChecked }, () => status !== "draft" && onClose());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saveAs("ready");
  };
  return (
    <Card title={t("place.writeCauses")} note={t("place.writeCausesNote")}>
      <form className={styles.form} onSubmit={submit}>
        <Heading draft={draft} onDraft={setDraft} />
        <div className={styles.bones}>
          {CAUSE_PARTS.map((part) => (
            <fieldset key={part} className={styles.bone}>
              <legend>{t(`place.part_${part}`)}</legend>
              <p className={styles.hint}>{t(`place.partHelp_${part}`)}</p>
              {draft.causes
                .filter((cause) => cause.part === part)
                .map((cause, at) => (
                  <CauseLine
                    key={cause.key}
                    cause={cause}
                    number={at + 1}
                    onChange={(change) => setDraft(withChangedCause(draft, cause.key, change))}
                    onRemove={() => setDraft(withoutCause(draft, cause.key))}
                  />
                ))}
              <Button size="sm" icon={Plus} onClick={() => setDraft(withCause(draft, part))}>
                {t("place.addCause")}
              </Button>
            </fieldset>
          ))}
        </div>
        <Whys draft={draft} onDraft={setDraft} />
        {error !== null && !isDoubtful && !isSure && <ErrorNote title={t("place.notSaved")} error={error} />}
        {(isDoubtful || isSure) && (
          <FoundInText error={error} isOnlyDoubtful={!isSure} onPass={() => saveAs("draft", true)} />
        )}
        <MeanwhileNote
          cameBetween={
            cameBetween && {
              ...cameBetween,
              // The other's analysis stands on the page behind the form.
              takeTheirs: onClose,
            }
          }
          describe={describe}
        />
        {hasSaved && error === null && cameBetween === null && <DoneNote title={t("place.draftSaved")} />}
        <div className={styles.deeds}>
          <Button type="submit" variant="primary" icon={Check} disabled={isSaving}>
            {t("place.saveReady")}
          </Button>
          <Button icon={Save} disabled={isSaving} onClick={() => saveAs("draft")}>
            {t("place.saveDraft")}
          </Button>
          <Button variant="ghost" onClick={onClose}>
            {t("common.close")}
          </Button>
          {problem?.status === "draft" && (
            <Button
              variant="danger"
              icon={Trash2}
              className={styles.erase}
              disabled={remove.isPending}
              onClick={() => remove.mutate(problem.id, { onSuccess: onClose })}
            >
              {t("place.eraseDraft")}
            </Button>
          )}
          {problem?.status === "ready" && (
            <Button className={styles.erase} disabled={isSaving} onClick={() => saveAs("closed")}>
              {t("place.closeAnalysis")}
            </Button>
          )}
        </div>
      </form>
    </Card>
  );
}

interface DraftProps {
  readonly draft: CauseDraft;
  readonly onDraft: (draft: CauseDraft) => void;
}

function Heading({ draft, onDraft }: DraftProps) {
  const { t } = useTranslation();
  const language = useSpokenLanguage();
  const { data: categories } = useCategories();
  return (
    <div className={styles.heading}>
      <TextField
        label={t("place.problemTitle")}
        maxLength={200}
        required
        value={draft.title}
        onChange={(event) => onDraft({ ...draft, title: event.target.value })}
      />
      <SelectField
        label={t("place.problemKind")}
        value={draft.categories[0] ?? ""}
        onChange={(event) =>
          onDraft({ ...draft, categories: event.target.value === "" ? [] : [event.target.value] })
        }
      >
        <option value="">{t("place.anyKind")}</option>
        {categories
          ?.filter(({ parentKey, mapRule }) => parentKey === null && mapRule !== "municipality")
          .map((category) => (
            <option key={category.key} value={category.key}>
              {language === "sv" ? category.nameSv : category.nameEn}
            </option>
          ))}
      </SelectField>
      <TextField
        label={t("place.ownerField")}
        maxLength={120}
        placeholder={t("place.ownerPlaceholder")}
        value={draft.ownerName}
        onChange={(event) => onDraft({ ...draft, ownerName: event.target.value })}
      />
    </div>
  );
}

function Whys({ draft, onDraft }: DraftProps) {
  const { t } = useTranslation();
  const filled = draft.whys.findLastIndex((why) => why.trim() !== "");
  return (
    <div className={styles.below}>
      <fieldset className={styles.bone}>
        <legend>{t("place.fiveWhys")}</legend>
        <p className={styles.hint}>{t("place.fiveWhysHelp")}</p>
        {draft.whys.slice(0, Math.min(5, filled + 2)).map((why, at) => (
          <TextField
            key={at}
            size="sm"
            className={styles.why ?? ""}
            label={t(at === 0 ? "place.firstWhy" : "place.nextWhy", { number: at + 1 })}
            maxLength={300}
            value={why}
            onChange={(event) => onDraft({ ...draft, whys: draft.whys.with(at, event.target.value) })}
          />
        ))}
      </fieldset>
      <fieldset className={styles.bone}>
        <legend>{t("place.conclusion")}</legend>
        <p className={styles.hint}>{t("place.conclusionHelp")}</p>
        <textarea
          className={styles.area}
          aria-label={t("place.conclusion")}
          rows={4}
          maxLength={1000}
          value={draft.conclusion}
          onChange={(event) => onDraft({ ...draft, conclusion: event.target.value })}
        />
        <p className={styles.hint}>{t("place.aboutPlace")}</p>
      </fieldset>
    </div>
  );
}
