import { Ban, Check, Eye, PenLine } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  type RevealedText,
  type TextReview,
  UNMASK_PURPOSES,
  type UnmaskPurpose,
} from "#core/contract/text-review.ts";
import { type FindingKind, MASK_WORDS } from "#core/domain/privacy/finding.ts";
import { useDecideText, useRevealText } from "../../api/use-text-reviews.ts";
import { useNames } from "../../state/use-names.ts";
import { useFormat } from "../../text/use-format.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ErrorNote } from "../../ui/notes.tsx";
import { SelectField } from "../../ui/text-field.tsx";
import styles from "./review-screen.module.css";

/** One text that waits: masked until somebody says why they look, and then decided. */
export function ReviewCard({ review }: { readonly review: TextReview }) {
  const { t } = useTranslation();
  const names = useNames();
  const format = useFormat();
  const reveal = useRevealText(review.eventId);
  const decide = useDecideText(review.eventId);
  const [wording, setWording] = useState<string | null>(null);
  const place = review.placeName ? `, ${review.placeName}` : "";
  return (
    <Card
      title={`${names.category(review.category)}, ${format.day(review.day, true)}${place}`}
      note={names.source(review.source)}
    >
      <p className={styles.kinds}>
        {t("review.found")}
        {review.kinds.filter(isKind).map((kind) => (
          <Badge key={kind} tone="stale">
            {t(`review.kind_${kind}`)}
          </Badge>
        ))}
      </p>
      {reveal.data ? <Revealed revealed={reveal.data} /> : <p className={styles.text}>{review.masked}</p>}
      {!reveal.data && (
        <RevealForm isBusy={reveal.isPending} onReveal={(purpose) => reveal.mutate(purpose)} />
      )}
      {reveal.isError && <ErrorNote title={t("review.notRevealed")} error={reveal.error} />}
      {wording !== null && (
        <div>
          <label className={styles.label} htmlFor={`wording-${review.eventId}`}>
            {t("review.rewriteLabel")}
          </label>
          <textarea
            id={`wording-${review.eventId}`}
            className={styles.wording}
            rows={3}
            value={wording}
            onChange={(event) => setWording(event.target.value)}
          />
        </div>
      )}
      <div className={styles.deeds}>
        {wording === null ? (
          <Button icon={PenLine} disabled={decide.isPending} onClick={() => setWording(review.masked)}>
            {t("review.rewrite")}
          </Button>
        ) : (
          <Button
            variant="primary"
            icon={PenLine}
            disabled={decide.isPending || wording.trim() === ""}
            onClick={() => decide.mutate({ decision: "rewrite", text: wording })}
          >
            {t("review.rewriteSave")}
          </Button>
        )}
        {reveal.data && (
          <Button
            icon={Check}
            title={t("review.clearHint")}
            disabled={decide.isPending}
            onClick={() => decide.mutate({ decision: "clear" })}
          >
            {t("review.clear")}
          </Button>
        )}
        <Button
          variant="danger"
          icon={Ban}
          title={t("review.stopHint")}
          disabled={decide.isPending}
          onClick={() => decide.mutate({ decision: "stop" })}
        >
          {t("review.stop")}
        </Button>
      </div>
      {decide.isError && <ErrorNote title={t("review.notDecided")} error={decide.error} />}
    </Card>
  );
}

interface RevealFormProps {
  readonly isBusy: boolean;
  readonly onReveal: (purpose: UnmaskPurpose) => void;
}

function RevealForm({ isBusy, onReveal }: RevealFormProps) {
  const { t } = useTranslation();
  const [purpose, setPurpose] = useState<UnmaskPurpose>("review");
  return (
    <div className={styles.reveal}>
      <SelectField
        size="sm"
        label={t("review.purpose")}
        value={purpose}
        onChange={(event) => setPurpose(event.target.value as UnmaskPurpose)}
      >
        {UNMASK_PURPOSES.map((one) => (
          <option key={one} value={one}>
            {t(`review.purpose_${one}`)}
          </option>
        ))}
      </SelectField>
      <Button size="sm" icon={Eye} disabled={isBusy} onClick={() => onReveal(purpose)}>
        {t("review.reveal")}
      </Button>
      <span className={styles.label}>{t("review.revealNote")}</span>
    </div>
  );
}

function Revealed({ revealed: { text, findings } }: { readonly revealed: RevealedText }) {
  const ends = [0, ...findings.map(({ end }) => end)];
  return (
    <p className={styles.text}>
      {findings.map(({ start, end }, index) => (
        <span key={start}>
          {text.slice(ends[index], start)}
          <mark>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </p>
  );
}

const isKind = (kind: string): kind is FindingKind => kind in MASK_WORDS;
