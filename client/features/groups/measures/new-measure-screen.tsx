import { Check } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useSearchParams } from "react-router";
import { CHOSEN_BY } from "#core/contract/measure.ts";
import { MEASURE_LIBRARY } from "#core/domain/measure/measure-library.ts";
import { useAddMeasure } from "../../../api/use-measures.ts";
import { useProblemList } from "../../../api/use-problem-list.ts";
import { useSession } from "../../../api/use-session.ts";
import { addDays, dateInZone } from "../../../text/format.ts";
import { useSpokenLanguage } from "../../../text/use-spoken-language.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { DoubtfulCheck } from "../../../ui/doubtful-check.tsx";
import { ErrorNote } from "../../../ui/notes.tsx";
import { PageHeading } from "../../../ui/page.tsx";
import { SelectField, TextField } from "../../../ui/text-field.tsx";
import { PlaceSelect } from "../place-select.tsx";
import { WeekHoursField } from "../week-hours-field.tsx";
import styles from "./new-measure-screen.module.css";
import { ActivityField } from "../activity-field.tsx";

const FOLLOW_UP_DAYS = 84;
type ChosenBy = (typeof CHOSEN_BY)[number];

/** A new measure: which of the library, where and when, against what, by whom, how far and until when. */
export function NewMeasureScreen() {
  const { t } = useTranslation();
  const isSwedish = useSpokenLanguage() === "sv";
  const navigate = useNavigate();
  const { municipality } = useSession();
  const [params] = useSearchParams();
  const { data: problems } = useProblemList();
  const add = useAddMeasure();
  const [today] = useState(() => municipality.exampleToday ?? dateInZone(new Date(), municipality.timeZone));
  const wanted = MEASURE_LIBRARY.find(({ key }) => key === params.get("insats"));
  const [draft, setDraft] = useState({
    libraryKey: wanted?.key ?? "",
    title: wanted?.titleSv ?? "",
    place: params.get("plats") ?? "",
    weekHours: null as string | null,
    problemId: params.get("problem") ?? "",
    cause: wanted?.causeSv ?? "",
    activityId: "",
    owner: "",
    partners: "",
    target: wanted?.targetSv ?? "",
    startsOn: addDays(today, 7),
    endsOn: "",
    hours: "",
    followUpOn: addDays(today, FOLLOW_UP_DAYS),
    chosenBy: (params.has("plats") ? "analysis" : "group") as ChosenBy,
    isTextChecked: false,
  });
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const choose = (key: string) => {
    const entry = MEASURE_LIBRARY.find((one) => one.key === key);
    set({
      libraryKey: key,
      ...(entry && { title: entry.titleSv, cause: entry.causeSv, target: entry.targetSv }),
    });
  };
  const isComplete = [draft.title, draft.place, draft.owner, draft.target, draft.followUpOn].every(
    (text) => text.trim() !== "",
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const orNull = (text: string) => (text.trim() === "" ? null : text);
    const measure = {
      ...draft,
      libraryKey: orNull(draft.libraryKey),
      problemId: orNull(draft.problemId),
      activityId: orNull(draft.activityId),
      partners: draft.partners
        .split(",")
        .map((text) => text.trim())
        .filter((text) => text !== ""),
      startsOn: orNull(draft.startsOn),
      endsOn: orNull(draft.endsOn),
      hours: draft.hours === "" ? null : Number(draft.hours),
    };
    add.mutate(measure, { onSuccess: ({ id }) => void navigate(`/insatser/${id}`) });
  };
  return (
    <div>
      <PageHeading title={t("measures.new")} />
      <form className={styles.grid} onSubmit={submit}>
        <Card title={t("measures.what")}>
          <div className={styles.fields}>
            <SelectField
              label={t("measures.fromLibrary")}
              value={draft.libraryKey}
              onChange={(event) => choose(event.target.value)}
            >
              <option value="">{t("measures.ownWords")}</option>
              {MEASURE_LIBRARY.map(({ key, titleSv, titleEn }) => (
                <option key={key} value={key}>
                  {isSwedish ? titleSv : titleEn}
                </option>
              ))}
            </SelectField>
            <TextField
              label={t("measures.what")}
              maxLength={160}
              value={draft.title}
              onChange={(event) => set({ title: event.target.value })}
            />
            <SelectField
              label={t("measures.problem")}
              value={draft.problemId}
              onChange={(event) => set({ problemId: event.target.value })}
            >
              <option value="">{t("measures.noProblem")}</option>
              {problems?.map(({ id, placeName, title }) => (
                <option key={id} value={id}>
                  {title === null ? placeName : `${placeName}: ${title}`}
                </option>
              ))}
            </SelectField>
            <TextField
              label={t("measures.cause")}
              maxLength={300}
              value={draft.cause}
              onChange={(event) => set({ cause: event.target.value })}
            />
            <ActivityField
              label={t("measures.activity")}
              emptyLabel={t("measures.noActivity")}
              value={draft.activityId}
              onChange={(activityId) => set({ activityId })}
            />
          </div>
        </Card>
        <Card title={t("measures.place")}>
          <div className={styles.fields}>
            <PlaceSelect
              label={t("measures.place")}
              emptyLabel={t("measures.choosePlace")}
              value={draft.place}
              onChange={(place) => set({ place })}
            />
            <WeekHoursField label={t("measures.time")} onChange={(weekHours) => set({ weekHours })} />
            <SelectField
              label={t("measures.chosenBy")}
              value={draft.chosenBy}
              onChange={(event) => set({ chosenBy: event.target.value as ChosenBy })}
            >
              {CHOSEN_BY.map((way) => (
                <option key={way} value={way}>
                  {t(`measures.chosen_${way}`)}
                </option>
              ))}
            </SelectField>
          </div>
        </Card>
        <Card title={t("measures.owner")}>
          <div className={styles.fields}>
            <TextField
              label={`${t("measures.owner")}. ${t("measures.ownerHint")}`}
              maxLength={120}
              value={draft.owner}
              onChange={(event) => set({ owner: event.target.value })}
            />
            <TextField
              label={`${t("measures.partners")} (${t("measures.partnersHint")})`}
              value={draft.partners}
              onChange={(event) => set({ partners: event.target.value })}
            />
            <TextField
              label={t("measures.target")}
              maxLength={300}
              value={draft.target}
              onChange={(event) => set({ target: event.target.value })}
            />
            <div className={styles.days}>
              <TextField
                label={t("measures.starts")}
                type="date"
                value={draft.startsOn}
                onChange={(event) => set({ startsOn: event.target.value })}
              />
              <TextField
                label={t("measures.ends")}
                type="date"
                value={draft.endsOn}
                onChange={(event) => set({ endsOn: event.target.value })}
              />
              <TextField
                label={t("measures.hours")}
                type="number"
                min={0}
                value={draft.hours}
                onChange={(event) => set({ hours: event.target.value })}
              />
              <TextField
                label={t("measures.followUp")}
                type="date"
                required
                value={draft.followUpOn}
                onChange={(event) => set({ followUpOn: event.target.value })}
              />
            </div>
            <DoubtfulCheck
              error={add.error}
              isChecked={draft.isTextChecked}
              onCheck={(isTextChecked) => set({ isTextChecked })}
            />
            <Button type="submit" variant="primary" icon={Check} disabled={!isComplete || add.isPending}>
              {t("measures.save")}
            </Button>
            {add.isError && <ErrorNote title={t("measures.notSaved")} error={add.error} />}
          </div>
        </Card>
      </form>
    </div>
  );
}
