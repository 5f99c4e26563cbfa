import type { MenuTab } from "../../ui/menu-bar.tsx";
import { AccountItems } from "./account-items.tsx";
import { LinkItems } from "./link-items.tsx";

/** The lines of the account's menu: other screens, then language, theme and the way out. */
export default function MenuItems({ links }: { readonly links: readonly MenuTab[] }) {
  return (
    <>
      <LinkItems links={links} />
      <AccountItems />
    </>
  );
}
