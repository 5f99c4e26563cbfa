import { ChevronDown, ChevronRight } from "lucide-react";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Account } from "#core/contract/admin.ts";
import { useAccounts } from "../../api/use-admin.ts";
import { Badge } from "../../ui/badge.tsx";
import { Card } from "../../ui/card.tsx";
import { Icon } from "../../ui/icon.tsx";
import { ErrorNote, SkeletonLines } from "../../ui/notes.tsx";
import { useMembershipNames } from "./use-membership-names.ts";
import { UserEditor } from "./user-editor.tsx";
import styles from "./user-list.module.css";

/** Every user with role and memberships; a line opens into what can be changed. */
export function UserList() {
  const { t } = useTranslation();
  const { data, error, refetch } = useAccounts();
  const [openId, setOpenId] = useState<string | null>(null);
  return (
    <Card title={t("admin.users")} note={data && t("admin.usersCount", { count: data.length })}>
      {!data && error && (
        <ErrorNote title={t("admin.usersFailed")} error={error} onRetry={() => void refetch()} />
      )}
      {!data && !error && <SkeletonLines lines={8} />}
      {data && (
        <ul className={styles.list}>
          {data.map((account) => (
            <UserRow
              key={account.id}
              account={account}
              isOpen={account.id === openId}
              onToggle={() => setOpenId(account.id === openId ? null : account.id)}
            />
          ))}
        </ul>
      )}
    </Card>
  );
}

interface UserRowProps {
  readonly account: Account;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function UserRow({ account, isOpen, onToggle }: UserRowProps) {
  const { t } = useTranslation();
  const editorId = useId();
  const nameOf = useMembershipNames();
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={styles.row}
        aria-expanded={isOpen}
        aria-controls={isOpen ? editorId : undefined}
        onClick={onToggle}
      >
        <Icon of={isOpen ? ChevronDown : ChevronRight} size={15} />
        <span className={styles.who}>
          <span className={styles.name}>{account.displayName}</span>
          <span className={styles.username}>{account.username}</span>
        </span>
        <span className={styles.role}>{t(`role.${account.role}`)}</span>
        <span className={styles.belongs}>{account.memberships.map(nameOf).join(", ")}</span>
        <span className={styles.marks}>
          {account.isDemo && <Badge tone="example">{t("admin.demo")}</Badge>}
          {account.isDisabled && <Badge tone="error">{t("admin.disabled")}</Badge>}
        </span>
      </button>
      {isOpen && (
        <div id={editorId} className={styles.editor}>
          <UserEditor account={account} />
        </div>
      )}
    </li>
  );
}
