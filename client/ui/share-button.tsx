import { Check, Link as LinkIcon } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "./button.tsx";

type Outcome = "copied" | "failed" | null;

/** Copies the address, which holds the whole view. */
export function ShareButton() {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<Outcome>(null);
  useEffect(() => {
    if (outcome === null) return undefined;
    const timer = setTimeout(() => setOutcome(null), 2500);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = () =>
    navigator.clipboard.writeText(window.location.href).then(
      () => setOutcome("copied"),
      () => setOutcome("failed"),
    );
  return (
    <>
      <Button size="sm" icon={outcome === "copied" ? Check : LinkIcon} onClick={() => void copy()}>
        {t(outcome === "copied" ? "shell.linkCopied" : "shell.shareView")}
      </Button>
      <span role="status" className="visually-hidden">
        {outcome && t(outcome === "copied" ? "shell.linkCopied" : "shell.linkNotCopied")}
      </span>
    </>
  );
}
