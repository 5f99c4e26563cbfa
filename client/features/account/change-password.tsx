import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { checkPassword } from "#core/domain/account/check-password.ts";
import { useChangePassword } from "../../api/use-own-sessions.ts";
import { useSession } from "../../api/use-session.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { DoneNote, ErrorNote } from "../../ui/notes.tsx";
import { TextField } from "../../ui/text-field.tsx";
import form from "../../ui/form.module.css";

const EMPTY = { current: "", wanted: "" };

/** A new password, judged while it is chosen by the same rule as on the server. */
export function ChangePassword() {
  const { t } = useTranslation();
  const { username } = useSession();
  const change = useChangePassword();
  const [draft, setDraft] = useState(EMPTY);
  const [fault] = draft.wanted === "" ? [] : checkPassword(draft.wanted, [username]);
  const isComplete = draft.current !== "" && draft.wanted !== "" && fault === undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(draft, { onSuccess: () => setDraft(EMPTY) });
  };
  return (
    <Card title={t("account.changePassword")}>
      <form className={form.form} onSubmit={submit}>
        <TextField
          label={t("account.currentPassword")}
          type="password"
          autoComplete="current-password"
          value={draft.current}
          onChange={(event) => setDraft({ ...draft, current: event.target.value })}
        />
        <TextField
          label={t("account.newPassword")}
          type="password"
          autoComplete="new-password"
          value={draft.wanted}
          error={fault && t(`account.fault_${fault}`)}
          onChange={(event) => setDraft({ ...draft, wanted: event.target.value })}
        />
        <p className={form.hint}>{t("account.passwordRule")}</p>
        <Button type="submit" variant="primary" disabled={!isComplete || change.isPending}>
          {t("account.changePassword")}
        </Button>
        {change.isError && <ErrorNote title={t("account.notChanged")} error={change.error} />}
        {change.isSuccess && draft === EMPTY && <DoneNote title={t("account.changed")} />}
      </form>
    </Card>
  );
}
