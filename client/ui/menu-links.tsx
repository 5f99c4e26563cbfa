import { Menu } from "@mantine/core";
import { Link, useLocation } from "react-router";
import type { MenuTab } from "./menu-bar.tsx";

/** The lines of a menu that lead to other screens; the view goes along. */
export default function MenuLinks({ links }: { readonly links: readonly MenuTab[] }) {
  const { pathname, search } = useLocation();
  return links.map(({ path, label }) => (
    <Menu.Item
      key={path}
      component={Link}
      to={{ pathname: path, search }}
      aria-current={pathname === path ? "page" : undefined}
    >
      {label}
    </Menu.Item>
  ));
}
