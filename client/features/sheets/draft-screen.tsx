import { ArrowLeft, FileCheck2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useSearchParams } from "react-router";
import type { PlaceSheetDraftAnswer, PlaceSheetRequest } from "#core/contract/place-sheet.ts";
import { usePublishSheet, useSheetDraft } from "../../api/use-place-sheets.ts";
import { useSession } from "../../api/use-session.ts";
import { useSettled } from "../../api/use-settled.ts";
import { useNames } from "../../state/use-names.ts";
import { useToday } from "../../state/use-filter.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { ErrorNote, InfoNote, SkeletonLines } from "../../ui/notes.tsx";
import { PageHeading } from "../../ui/page.tsx";
import { Badge } from "../../ui/badge.tsx";
import styles from "./draft-screen.module.css";
import { PlaceFields } from "./place-fields.tsx";
import { PlaceSheetPaper } from "./place-sheet-paper.tsx";
import { emptySheetForm, requestOf, type SheetForm } from "./sheet-form.ts";
import { TextFields } from "./text-fields.tsx";
import { WindowFields } from "./window-fields.tsx";

const TYPING_MS = 500;

/** The publish dialogue: what a sheet is made of, what will be seen, what is held back and why. */
export function DraftScreen() {
  const { t } = useTranslation();
  const { municipality } = useSession();
  const names = useNames();
  const form = useSheetForm();
  const request = requestOf(form.value);
  // As text, so that equal requests are one and writing asks only when it rests.
  const key = JSON.stringify(request);
  const asked = useSettled(key, TYPING_MS);
  const draft = useSheetDraft(JSON.parse(asked) as PlaceSheetRequest | null);
  const isCurrent = asked === key && !draft.isPlaceholderData && draft.data !== undefined;
  return (
    <div>
      <PageHeading
        title={t("sheets.draftTitle")}
        note={t("sheets.draftNote")}
        actions={
          <ButtonLink icon={ArrowLeft} to="/platsblad">
            {t("sheets.back")}
          </ButtonLink>
        }
      />
      <div className={styles.grid}>
        <div className={styles.form}>
          <PlaceFields form={form.value} change={form.change} />
          <WindowFields form={form.value} change={form.change} draft={draft.data ?? null} />
          <TextFields form={form.value} change={form.change} />
        </div>
        <div className={styles.preview}>
          {request === null && <InfoNote title={t("sheets.chooseFirst")} />}
          {draft.error && request && (
            <ErrorNote
              title={t("sheets.draftFailed")}
              error={draft.error}
              onRetry={() => void draft.refetch()}
            />
          )}
          {request && !draft.data && !draft.error && <SkeletonLines lines={5} label={t("sheets.drafting")} />}
          {request && draft.data && !draft.error && (
            <>
              <Verdict draft={draft.data} form={form.value} isCurrent={isCurrent} />
              {draft.data.sheet && (
                <section aria-label={t("sheets.seen")}>
                  <h2 className={styles.part}>{t("sheets.seen")}</h2>
                  <PlaceSheetPaper
                    sheet={draft.data.sheet}
                    outline={draft.data.outline}
                    groupName={names.area(Number(form.value.groupAreaId))}
                    meetingOn={form.value.meetingOn}
                    isExample={municipality.exampleToday !== null}
                  />
                </section>
              )}
              <HeldBack draft={draft.data} />
            </>
          )}
        </div>
      </div>
    </div>
  );
}

function useSheetForm() {
  const today = useToday();
  const [search] = useSearchParams();
  const [value, setValue] = useState(() => {
    const form = emptySheetForm(today);
    const place = search.get("plats") ?? "";
    const area = /^area:(\d+)$/.exec(place)?.[1];
    if (area !== undefined) return { ...form, kind: "area" as const, placeId: area };
    return /^\d+$/.test(place) ? { ...form, placeId: place } : form;
  });
  const change = (part: Partial<SheetForm>) => setValue((before) => ({ ...before, ...part }));
  return { value, change };
}

interface VerdictProps {
  readonly draft: PlaceSheetDraftAnswer;
  readonly form: SheetForm;
  /** Whether the draft is of what stands in the form now. */
  readonly isCurrent: boolean;
}

function Verdict({ draft, form, isCurrent }: VerdictProps) {
  const { t } = useTranslation();
  const [isAsking, setIsAsking] = useState(false);
  const publish = usePublishSheet();
  const navigate = useNavigate();
  const confirm = () => {
    // With the windows on show, which the server may have proposed.
    const request = requestOf({ ...form, windows: draft.windows.map(({ weekhours }) => weekhours) });
    if (request) publish.mutate(request, { onSuccess: ({ id }) => void navigate(`/platsblad/${id}`) });
  };
  if (draft.reasons.length > 0) {
    return (
      <Card title={t("sheets.notYet")}>
        <ul className={styles.reasons}>
          {draft.reasons.map(({ code, message }) => (
            <li key={code + message}>
              <Badge tone="stale">{t("sheets.notYet")}</Badge> {message}
            </li>
          ))}
        </ul>
      </Card>
    );
  }
  return (
    <div className={styles.publish}>
      <Button
        variant="primary"
        icon={FileCheck2}
        disabled={!isCurrent || draft.sheet === null}
        onClick={() => setIsAsking(true)}
      >
        {t("sheets.publish")}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={t("sheets.publishTitle")}
          confirmLabel={t("sheets.publish")}
          isBusy={publish.isPending}
          error={publish.isError && <ErrorNote title={t("sheets.publishFailed")} error={publish.error} />}
          onConfirm={confirm}
          onClose={() => setIsAsking(false)}
        >
          {t("sheets.publishText")}
        </ConfirmDialog>
      )}
    </div>
  );
}

function HeldBack({ draft }: { readonly draft: PlaceSheetDraftAnswer }) {
  const { t } = useTranslation();
  return (
    <Card title={t("sheets.held")}>
      <dl className={styles.held}>
        {draft.heldBack.map(({ code, what, why }) => (
          <div key={code}>
            <dt>{what}</dt>
            <dd>{why}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
