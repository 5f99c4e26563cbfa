import { useTranslation } from "react-i18next";
import { PageHeading } from "../../ui/page.tsx";
import { AddUser } from "./add-user.tsx";
import styles from "./admin-screen.module.css";
import { AuditLog } from "./audit-log.tsx";
import { UserList } from "./user-list.tsx";

/** Administration: who may sign in, what they belong to, and what has been done. No content. */
export function AdminScreen() {
  const { t } = useTranslation();
  return (
    <div>
      <PageHeading title={t("admin.title")} note={t("admin.lead")} />
      <div className={styles.grid}>
        <UserList />
        <AddUser />
        <AuditLog />
      </div>
    </div>
  );
}
