import { Eye, EyeOff } from "lucide-react";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSignIn } from "../../api/use-session.ts";
import { useViewState } from "../../state/use-view-state.ts";
import { LANGUAGES } from "../../text/i18n.ts";
import { Button, TextButton } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Logo } from "../../ui/logo.tsx";
import { ErrorNote } from "../../ui/notes.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useWindowTitle } from "../../ui/use-window-title.ts";
import styles from "./sign-in-screen.module.css";

/** User name and password; afterwards the gate leads on to where one was going. */
export function SignInScreen() {
  const { t } = useTranslation();
  return (
    <main className={styles.page}>
      <div className={styles.box}>
        <div className={styles.brand}>
          <Logo height={30} />
          {t("common.appName")}
        </div>
        <p className={styles.lead}>{t("session.lead")}</p>
        <SignInForm />
        <div className={styles.foot}>
          <span>{t("session.note")}</span>
          <OtherLanguage />
        </div>
      </div>
    </main>
  );
}

function SignInForm() {
  const { t } = useTranslation();
  useWindowTitle(t("session.title"));
  const signIn = useSignIn();
  const [username, setUsername] = useState("");
  const [password, setPassword] = useState("");
  const [isChecked, setIsChecked] = useState(false);
  const [isShown, setIsShown] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (username.trim() === "" || password === "") {
      form.current?.querySelectorAll("input")[username.trim() === "" ? 0 : 1]?.focus();
      return;
    }
    signIn.mutate({ username: username.trim(), password });
  };
  return (
    <form ref={form} className={styles.form} onSubmit={submit} noValidate>
      <h1>{t("session.title")}</h1>
      {signIn.isError && <ErrorNote title={t("session.failed")} error={signIn.error} />}
      <TextField
        label={t("session.username")}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        value={username}
        error={isChecked && username.trim() === "" ? t("session.usernameMissing") : null}
        onChange={(event) => setUsername(event.currentTarget.value)}
      />
      <TextField
        label={t("session.password")}
        name="password"
        type={isShown ? "text" : "password"}
        autoComplete="current-password"
        value={password}
        error={isChecked && password === "" ? t("session.passwordMissing") : null}
        onChange={(event) => setPassword(event.currentTarget.value)}
        end={
          <IconButton
            icon={isShown ? EyeOff : Eye}
            label={t("session.showPassword")}
            aria-pressed={isShown}
            variant="ghost"
            onClick={() => setIsShown(!isShown)}
          />
        }
      />
      <Button type="submit" variant="primary" className={styles.submit} disabled={signIn.isPending}>
        {t(signIn.isPending ? "session.submitting" : "session.submit")}
      </Button>
    </form>
  );
}

function OtherLanguage() {
  const { t } = useTranslation();
  const [view, update] = useViewState();
  const other = LANGUAGES.find((language) => language !== view.language) ?? "sv";
  return (
    <TextButton lang={other} onClick={() => update({ language: other }, { replace: true })}>
      {t(other === "sv" ? "shell.swedish" : "shell.english")}
    </TextButton>
  );
}
