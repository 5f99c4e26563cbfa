import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Account } from "#core/contract/admin.ts";
import { type Role, ROLES } from "#core/contract/session.ts";
import { useChangeAccount, useSetPassword } from "../../api/use-admin.ts";
import { useSession } from "../../api/use-session.ts";
import { Button } from "../../ui/button.tsx";
import { DoneNote, ErrorNote, InfoNote } from "../../ui/notes.tsx";
import { SelectField, TextField } from "../../ui/text-field.tsx";
import { MembershipEditor } from "./membership-editor.tsx";
import styles from "./user-editor.module.css";

/** What an administrator changes of a user. Each change ends the user's sessions at once. */
export function UserEditor({ account }: { readonly account: Account }) {
  const { t } = useTranslation();
  const { username } = useSession();
  const isOwn = account.username === username;
  return (
    <div className={styles.editor}>
      {isOwn ? <InfoNote title={t("admin.ownAccount")} /> : <RoleEditor account={account} />}
      <MembershipEditor account={account} />
      {!isOwn && <PasswordEditor id={account.id} />}
    </div>
  );
}

function RoleEditor({ account }: { readonly account: Account }) {
  const { t } = useTranslation();
  const change = useChangeAccount(account.id);
  return (
    <section className={styles.part} aria-label={t("admin.roleAndAccess")}>
      <SelectField
        label={t("admin.role")}
        value={account.role}
        disabled={change.isPending}
        onChange={(event) => change.mutate({ role: event.target.value as Role })}
      >
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {t(`role.${role}`)}
          </option>
        ))}
      </SelectField>
      <Button
        variant={account.isDisabled ? "default" : "danger"}
        disabled={change.isPending}
        onClick={() => change.mutate({ isDisabled: !account.isDisabled })}
      >
        {account.isDisabled ? t("admin.enable") : t("admin.disable")}
      </Button>
      <p className={styles.sees}>{t(`admin.sees_${account.role}`)}</p>
      {change.isError && <ErrorNote title={t("admin.notChanged")} error={change.error} />}
    </section>
  );
}

function PasswordEditor({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const set = useSetPassword(id);
  const [password, setPassword] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set.mutate(password, { onSuccess: () => setPassword("") });
  };
  return (
    <form className={styles.part} onSubmit={submit}>
      <TextField
        label={t("admin.newPassword")}
        type="password"
        autoComplete="new-password"
        value={password}
        error={null}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Button type="submit" disabled={password === "" || set.isPending}>
        {t("admin.setPassword")}
      </Button>
      <p className={styles.sees}>{t("admin.passwordRule")}</p>
      {set.isError && <ErrorNote title={t("admin.passwordNotSet")} error={set.error} />}
      {set.isSuccess && <DoneNote title={t("admin.passwordSet")} />}
    </form>
  );
}
