import { type MantineColorScheme, Menu, useMantineColorScheme } from "@mantine/core";
import { Check, LogOut } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useSession, useSignOut } from "../../api/use-session.ts";
import { useViewState } from "../../state/use-view-state.ts";
import { LANGUAGES } from "../../text/i18n.ts";
import { Icon } from "../../ui/icon.tsx";

const NAMES = { sv: "shell.swedish", en: "shell.english" } as const;

const THEMES: readonly MantineColorScheme[] = ["light", "dark", "auto"];

/** The lines of a menu that concern the account: language, theme, role, sign out. */
export function AccountItems() {
  const { t } = useTranslation();
  const { username, role } = useSession();
  const signOut = useSignOut();
  const signedInAs = t("shell.signedInAs", { username });
  return (
    <>
      <LanguageItems />
      <Menu.Divider />
      <ThemeItems />
      <Menu.Divider />
      <div role="group" aria-label={`${signedInAs}, ${t(`role.${role}`)}`}>
        <Menu.Label aria-hidden="true">
          {signedInAs}
          <br />
          {t(`role.${role}`)}
        </Menu.Label>
        <Menu.Item leftSection={<Icon of={LogOut} />} onClick={() => signOut.mutate()}>
          {t("shell.signOut")}
        </Menu.Item>
      </div>
    </>
  );
}

function LanguageItems() {
  const { t } = useTranslation();
  const [view, update] = useViewState();
  return (
    <div role="group" aria-label={t("shell.language")}>
      <Menu.Label aria-hidden="true">{t("shell.language")}</Menu.Label>
      <Menu.RadioGroup value={view.language}>
        {LANGUAGES.map((language) => (
          <Menu.RadioItem
            key={language}
            value={language}
            lang={language}
            checkIcon={<Icon of={Check} />}
            closeMenuOnClick
            onChange={() => update({ language }, { replace: true })}
          >
            {t(NAMES[language])}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </div>
  );
}

function ThemeItems() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <div role="group" aria-label={t("shell.theme")}>
      <Menu.Label aria-hidden="true">{t("shell.theme")}</Menu.Label>
      <Menu.RadioGroup value={colorScheme}>
        {THEMES.map((theme) => (
          <Menu.RadioItem
            key={theme}
            value={theme}
            checkIcon={<Icon of={Check} />}
            closeMenuOnClick={false}
            onChange={() => setColorScheme(theme)}
          >
            {t(`shell.theme_${theme}`)}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </div>
  );
}
