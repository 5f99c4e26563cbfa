import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { GroupActor } from "#core/contract/meeting.ts";
import { useChangeActor } from "../../api/use-meetings.ts";
import { Badge } from "../../ui/badge.tsx";
import { TextButton } from "../../ui/button.tsx";
import { SmallForm } from "../../ui/small-form.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./group-card.module.css";

interface ActorListProps {
  readonly groupId: number;
  readonly actors: readonly GroupActor[];
  readonly canKeep: boolean;
}

/** The parts a group needs and who fills each; those nobody fills stand out. */
export function ActorList({ groupId, actors, canKeep }: ActorListProps) {
  const { t } = useTranslation();
  const [openId, setOpenId] = useState<string | null>(null);
  return (
    <ul className={styles.actors}>
      {actors.map((actor) => (
        <li key={actor.id} className={styles.actor}>
          <span className={styles.function}>{actor.functionName}</span>
          <span className={styles.filled}>
            {actor.organisation === null ? (
              <>
                <Badge tone="missing">{t("groups.actorMissing")}</Badge>
                {canKeep && openId !== actor.id && (
                  <TextButton onClick={() => setOpenId(actor.id)}>{t("groups.fill")}</TextButton>
                )}
              </>
            ) : (
              actor.organisation
            )}
          </span>
          {actor.isExternal && <Badge tone="outline">{t("groups.external")}</Badge>}
          {openId === actor.id && (
            <FillActor groupId={groupId} actor={actor} onDone={() => setOpenId(null)} />
          )}
        </li>
      ))}
    </ul>
  );
}

interface FillActorProps {
  readonly groupId: number;
  readonly actor: GroupActor;
  readonly onDone: () => void;
}

function FillActor({ groupId, actor, onDone }: FillActorProps) {
  const { t } = useTranslation();
  const change = useChangeActor(groupId);
  const [organisation, setOrganisation] = useState("");
  const submit = (isTextChecked: boolean) => {
    change.mutate({ ...actor, organisation, isTextChecked }, { onSuccess: onDone });
  };
  return (
    <SmallForm
      className={styles.form}
      words={{ submit: t("groups.save"), cancel: t("groups.cancel"), failed: t("groups.notSaved") }}
      saving={change}
      isReady={organisation.trim() !== ""}
      onSubmit={submit}
      onCancel={onDone}
    >
      <TextField
        label={t("groups.organisation")}
        maxLength={120}
        value={organisation}
        onChange={(event) => setOrganisation(event.target.value)}
      />
    </SmallForm>
  );
}
