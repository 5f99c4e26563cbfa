import { Copy, Link2, Unlink } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SafetyWalk } from "#core/contract/safety-walk.ts";
import { useKeepWalk, useMakeWalkLink } from "../../api/use-safety-walks.ts";
import { useFormat } from "../../text/use-format.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ErrorNote } from "../../ui/notes.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./walks-screen.module.css";

/** The secret link to a walk's protocol: made, shown once, ended. */
export function LinkCard({ walk }: { readonly walk: SafetyWalk }) {
  const { t } = useTranslation();
  const format = useFormat();
  const make = useMakeWalkLink(walk.id);
  const keep = useKeepWalk();
  const [isCopied, setIsCopied] = useState(false);
  const shown = walk.hasLink ? make.data : undefined;
  const address = shown && `${window.location.origin}/vandring#${shown.key}`;
  const copy = async () => {
    if (address === undefined) return;
    await navigator.clipboard.writeText(address).then(
      () => setIsCopied(true),
      () => setIsCopied(false),
    );
  };
  return (
    <Card title={t("walks.link")}>
      <p className={styles.note}>{t("walks.linkNote", { day: format.day(walk.day) })}</p>
      {address !== undefined && (
        <div className={styles.made}>
          <TextField
            label={t("walks.linkAddress")}
            readOnly
            value={address}
            onFocus={(event) => event.target.select()}
          />
          <Button size="sm" icon={Copy} onClick={() => void copy()}>
            {isCopied ? t("walks.linkCopied") : t("walks.linkCopy")}
          </Button>
          <p className={styles.note}>{t("walks.linkOnce")}</p>
        </div>
      )}
      {walk.hasLink && address === undefined && <p className={styles.note}>{t("walks.linkOn")}</p>}
      <div className={styles.deeds}>
        <Button
          size="sm"
          icon={Link2}
          variant={walk.hasLink ? "default" : "primary"}
          disabled={make.isPending}
          onClick={() => make.mutate(undefined, { onSuccess: () => setIsCopied(false) })}
        >
          {walk.hasLink ? t("walks.linkRenew") : t("walks.linkMake")}
        </Button>
        {walk.hasLink && (
          <Button
            size="sm"
            icon={Unlink}
            disabled={keep.isPending}
            onClick={() => keep.mutate({ deed: "revoke", walkId: walk.id })}
          >
            {t("walks.linkRevoke")}
          </Button>
        )}
      </div>
      {(make.error ?? keep.error) && (
        <ErrorNote title={t("walks.notSaved")} error={make.error ?? keep.error} />
      )}
    </Card>
  );
}
