import { X } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CAMPAIGN_SEASONS, type CampaignSeason } from "#core/contract/campaign.ts";
import { isDoubtful } from "../../../api/is-doubtful.ts";
import { useKeepCampaign } from "../../../api/use-campaigns.ts";
import { useNamedPlaces } from "../../../api/use-named-places.ts";
import { Card } from "../../../ui/card.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { SmallForm } from "../../../ui/small-form.tsx";
import { SelectField, TextField } from "../../../ui/text-field.tsx";
import styles from "./campaigns.module.css";
import { PlaceOptions } from "../../../ui/place-options.tsx";
import { ActivityField } from "../activity-field.tsx";

/** Which weeks a time of year is held in, to begin with. */
const WEEKS: Readonly<Record<CampaignSeason, readonly [string, string]>> = {
  spring: ["16", "23"],
  autumn: ["35", "42"],
  school_end: ["23", "25"],
  other: ["18", "21"],
};
const MOST_PLACES = 12;

interface NewCampaignProps {
  readonly today: string;
  readonly onDone: () => void;
}

/** A new campaign: what, in which weeks, at which places, and by whom. */
export function NewCampaign({ today, onDone }: NewCampaignProps) {
  const { t } = useTranslation();
  const places = useNamedPlaces();
  const keep = useKeepCampaign();
  const [draft, setDraft] = useState({
    title: "",
    season: "spring" as CampaignSeason,
    activityId: "",
    owner: "",
    firstWeek: "16",
    lastWeek: "23",
    year: today.slice(0, 4),
    isTextChecked: false,
  });
  const [placeIds, setPlaceIds] = useState<readonly number[]>([]);
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const isReady =
    draft.title.trim().length >= 3 &&
    draft.owner.trim() !== "" &&
    placeIds.length > 0 &&
    Number(draft.firstWeek) <= Number(draft.lastWeek);
  const save = () =>
    keep.mutate(
      {
        deed: "add",
        campaign: {
          id: crypto.randomUUID(),
          title: draft.title,
          season: draft.season,
          activityId: draft.activityId === "" ? null : draft.activityId,
          owner: draft.owner,
          firstWeek: Number(draft.firstWeek),
          lastWeek: Number(draft.lastWeek),
          placeIds: [...placeIds],
          years: [Number(draft.year)],
          isTextChecked: draft.isTextChecked,
        },
      },
      { onSuccess: onDone },
    );
  return (
    <Card title={t("campaigns.add")}>
      <SmallForm
        className={styles.form}
        words={{
          submit: t("campaigns.save"),
          cancel: t("campaigns.cancel"),
          failed: t("campaigns.notSaved"),
        }}
        saving={keep}
        isReady={isReady}
        onSubmit={save}
        onCancel={onDone}
      >
        <TextField
          label={t("campaigns.name")}
          maxLength={120}
          value={draft.title}
          onChange={(event) => set({ title: event.target.value })}
        />
        <SelectField
          label={t("campaigns.season")}
          value={draft.season}
          onChange={(event) => {
            const season = CAMPAIGN_SEASONS.find((one) => one === event.target.value) ?? "other";
            const [firstWeek, lastWeek] = WEEKS[season];
            set({ season, firstWeek, lastWeek });
          }}
        >
          {CAMPAIGN_SEASONS.map((one) => (
            <option key={one} value={one}>
              {t(`campaigns.season_${one}`)}
            </option>
          ))}
        </SelectField>
        <div className={styles.numbers}>
          <TextField
            label={t("campaigns.firstWeek")}
            type="number"
            min={1}
            max={53}
            value={draft.firstWeek}
            onChange={(event) => set({ firstWeek: event.target.value })}
          />
          <TextField
            label={t("campaigns.lastWeek")}
            type="number"
            min={1}
            max={53}
            value={draft.lastWeek}
            onChange={(event) => set({ lastWeek: event.target.value })}
          />
          <TextField
            label={t("campaigns.firstYear")}
            type="number"
            min={2000}
            max={2100}
            value={draft.year}
            onChange={(event) => set({ year: event.target.value })}
          />
        </div>
        <ActivityField
          label={t("campaigns.activity")}
          emptyLabel={t("campaigns.noActivity")}
          value={draft.activityId}
          onChange={(activityId) => set({ activityId })}
        />
        <TextField
          label={t("campaigns.owner")}
          maxLength={120}
          value={draft.owner}
          onChange={(event) => set({ owner: event.target.value })}
        />
        <div className={styles.wide}>
          <SelectField
            label={t("campaigns.places")}
            value=""
            disabled={placeIds.length >= MOST_PLACES}
            onChange={(event) => setPlaceIds([...placeIds, Number(event.target.value)])}
          >
            <option value="">{t("campaigns.addPlace")}</option>
            <PlaceOptions places={places.filter(({ id }) => !placeIds.includes(id))} />
          </SelectField>
          <ul className={styles.chosen}>
            {placeIds.map((chosen) => {
              const name = places.find(({ id }) => id === chosen)?.name ?? "";
              return (
                <li key={chosen}>
                  {name}
                  <IconButton
                    icon={X}
                    size="sm"
                    variant="ghost"
                    label={t("campaigns.removePlace", { name })}
                    onClick={() => setPlaceIds(placeIds.filter((one) => one !== chosen))}
                  />
                </li>
              );
            })}
          </ul>
          <p className={styles.meta}>
            {t("campaigns.placesHint")} {t("campaigns.groundsNew")}
          </p>
        </div>
        {isDoubtful(keep.error) && (
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={draft.isTextChecked}
              onChange={(event) => set({ isTextChecked: event.target.checked })}
            />
            {t("campaigns.checkedText")}
          </label>
        )}
      </SmallForm>
    </Card>
  );
}
