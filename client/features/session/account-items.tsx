import { Menu } from "@mantine/core";
import { Check, LogOut } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useSession, useSignOut } from "../../api/use-session.ts";
import { useViewState } from "../../state/use-view-state.ts";
import { LANGUAGES } from "../../text/i18n.ts";
import { Icon } from "../../ui/icon.tsx";

const NAMES = { sv: "shell.swedish", en: "shell.english" } as const;

/** The lines of a menu that concern the account: role, language, sign out. */
export function AccountItems() {
  const { t } = useTranslation();
  const { username, role } = useSession();
  const signOut = useSignOut();
  const [view, update] = useViewState();
  return (
    <>
      <Menu.Label>
        {t("shell.signedInAs", { username })}
        <br />
        {t(`role.${role}`)}
      </Menu.Label>
      <Menu.Divider />
      <Menu.Label>{t("shell.language")}</Menu.Label>
      {LANGUAGES.map((language) => (
        <Menu.Item
          key={language}
          lang={language}
          aria-current={view.language === language ? "true" : undefined}
          rightSection={view.language === language ? <Icon of={Check} /> : null}
          onClick={() => update({ language }, { replace: true })}
        >
          {t(NAMES[language])}
        </Menu.Item>
      ))}
      <Menu.Divider />
      <Menu.Item leftSection={<Icon of={LogOut} />} onClick={() => signOut.mutate()}>
        {t("shell.signOut")}
      </Menu.Item>
    </>
  );
}
