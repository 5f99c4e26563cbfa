import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { GroupGrounds } from "#core/contract/group-grounds.ts";
import { useGroupGrounds, useMoveGroupParts } from "../../api/use-group-grounds.ts";
import { useFormat } from "../../text/use-format.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { ErrorNote, SkeletonLines } from "../../ui/notes.tsx";
import { SelectField } from "../../ui/text-field.tsx";
import styles from "./group-grounds.module.css";
import { GroundsMap } from "./grounds-map.tsx";

/** Which areas each group is made of: a list and a map of it, moved from one group to another. */
export function GroupGroundsCard({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useGroupGrounds();
  return (
    <Card title={t("groups.grounds")} note={t("groups.groundsLead")} className={styles.card ?? ""}>
      {!data && error && (
        <ErrorNote title={t("groups.groundsFailed")} error={error} onRetry={() => void refetch()} />
      )}
      {!data && !error && <SkeletonLines lines={8} />}
      {data && <Grounds grounds={data} onDone={onDone} />}
    </Card>
  );
}

interface GroundsProps {
  readonly grounds: GroupGrounds;
  readonly onDone: () => void;
}

function Grounds({ grounds: { groups, parts }, onDone }: GroundsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const move = useMoveGroupParts();
  const [chosen, setChosen] = useState<ReadonlyMap<number, number>>(new Map());
  const [isSure, setIsSure] = useState(false);
  const wanted = parts.map((part) => ({ ...part, groupId: chosen.get(part.id) ?? part.groupId }));
  const moves = parts.flatMap(({ id, groupId }) => {
    const to = chosen.get(id);
    return to === undefined || to === groupId ? [] : [{ partId: id, from: groupId, to }];
  });
  const bare = groups.filter(({ id }) => !wanted.some(({ groupId }) => groupId === id));
  const unlike = groups.filter(({ followsParts }) => !followsParts);
  const nameOf = (wantedId: number | null) => groups.find(({ id }) => id === wantedId)?.name ?? "–";
  return (
    <div className={styles.grounds}>
      <GroundsMap groups={groups} parts={wanted} />
      <div>
        <ul className={styles.totals}>
          {groups.map(({ id, name }, at) => {
            const own = wanted.filter(({ groupId }) => groupId === id);
            const people = own.reduce((sum, { population }) => sum + (population ?? 0), 0);
            return (
              <li key={id}>
                <span className={styles[`key${at % 4}`]} aria-hidden="true">
                  {at + 1}
                </span>
                {t("groups.groundTotal", { name, count: own.length, people: format.number(people) })}
              </li>
            );
          })}
        </ul>
        <ul className={styles.parts}>
          {wanted.map((part) => (
            <li key={part.id}>
              <SelectField
                size="sm"
                label={
                  chosen.has(part.id) && moves.some(({ partId }) => partId === part.id)
                    ? t("groups.groundMoved", { name: part.name })
                    : part.name
                }
                value={part.groupId ?? ""}
                onChange={(event) => setChosen(new Map(chosen).set(part.id, Number(event.target.value)))}
              >
                {part.groupId === null && <option value="">{t("groups.groundNone")}</option>}
                {groups.map(({ id, name }, at) => (
                  <option key={id} value={id}>
                    {at + 1} {name}
                  </option>
                ))}
              </SelectField>
            </li>
          ))}
        </ul>
        {unlike.length > 0 && (
          <p className={styles.note}>
            {t("groups.groundUnlike", { names: unlike.map(({ name }) => name).join(", ") })}
          </p>
        )}
        {bare.length > 0 && (
          <p className={styles.warning}>
            {t("groups.groundBare", { names: bare.map(({ name }) => name).join(", ") })}
          </p>
        )}
        <div className={styles.deeds}>
          <Button
            variant="primary"
            size="sm"
            disabled={moves.length === 0 || bare.length > 0}
            onClick={() => setIsSure(true)}
          >
            {t("groups.groundSave", { count: moves.length })}
          </Button>
          <Button size="sm" onClick={onDone}>
            {t("groups.cancel")}
          </Button>
        </div>
      </div>
      {isSure && (
        <ConfirmDialog
          title={t("groups.groundSure")}
          confirmLabel={t("groups.groundConfirm")}
          isBusy={move.isPending}
          error={move.error && <ErrorNote title={t("groups.notSaved")} error={move.error} />}
          onConfirm={() => move.mutate({ moves }, { onSuccess: onDone })}
          onClose={() => setIsSure(false)}
        >
          <ul>
            {moves.map(({ partId, from, to }) => (
              <li key={partId}>
                {t("groups.groundMove", {
                  part: parts.find(({ id }) => id === partId)?.name ?? "",
                  from: nameOf(from),
                  to: nameOf(to),
                })}
              </li>
            ))}
          </ul>
          <p>{t("groups.groundFollows")}</p>
          <p>{t("groups.groundStays")}</p>
          {move.isPending && <p role="status">{t("groups.groundBusy")}</p>}
        </ConfirmDialog>
      )}
    </div>
  );
}
