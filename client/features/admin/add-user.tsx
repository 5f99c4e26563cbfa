import { UserPlus } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Role, ROLES } from "#core/contract/session.ts";
import { useAddAccount } from "../../api/use-admin.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { DoneNote, ErrorNote } from "../../ui/notes.tsx";
import { SelectField, TextField } from "../../ui/text-field.tsx";
import form from "../../ui/form.module.css";

const EMPTY = { username: "", displayName: "", password: "", role: "group_external" as Role };

/** A new user: a function rather than a person, with the role that decides what it sees. */
export function AddUser() {
  const { t } = useTranslation();
  const add = useAddAccount();
  const [draft, setDraft] = useState(EMPTY);
  const isComplete = draft.username.trim() !== "" && draft.displayName.trim() !== "" && draft.password !== "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate(draft, { onSuccess: () => setDraft(EMPTY) });
  };
  return (
    <Card title={t("admin.addUser")}>
      <form className={form.form} onSubmit={submit}>
        <TextField
          label={t("admin.displayName")}
          maxLength={100}
          value={draft.displayName}
          onChange={(event) => setDraft({ ...draft, displayName: event.target.value })}
        />
        <TextField
          label={t("admin.username")}
          maxLength={100}
          autoCapitalize="none"
          spellCheck={false}
          value={draft.username}
          onChange={(event) => setDraft({ ...draft, username: event.target.value })}
        />
        <SelectField
          label={t("admin.role")}
          value={draft.role}
          onChange={(event) => setDraft({ ...draft, role: event.target.value as Role })}
        >
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {t(`role.${role}`)}
            </option>
          ))}
        </SelectField>
        <p className={form.hint}>{t(`admin.sees_${draft.role}`)}</p>
        <TextField
          label={t("admin.password")}
          type="password"
          autoComplete="new-password"
          value={draft.password}
          onChange={(event) => setDraft({ ...draft, password: event.target.value })}
        />
        <p className={form.hint}>{t("admin.passwordRule")}</p>
        <Button type="submit" variant="primary" icon={UserPlus} disabled={!isComplete || add.isPending}>
          {t("admin.addUser")}
        </Button>
        {add.isError && <ErrorNote title={t("admin.notAdded")} error={add.error} />}
        {add.isSuccess && draft === EMPTY && <DoneNote title={t("admin.added")} />}
      </form>
    </Card>
  );
}
