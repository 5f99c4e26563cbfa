import { Plus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import type { SafetyWalks } from "#core/contract/safety-walk.ts";
import { useSafetyWalks } from "../../api/use-safety-walks.ts";
import { useSession } from "../../api/use-session.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState, ErrorNote, SkeletonLines } from "../../ui/notes.tsx";
import { PageHeading } from "../../ui/page.tsx";
import { NewWalk } from "./new-walk.tsx";
import { WalkList } from "./walk-list.tsx";
import { WalkPage } from "./walk-page.tsx";
import styles from "./walks-screen.module.css";

/** Trygghetsvandringar: the walks, the protocol of each, and what became of its points. */
export function WalksScreen() {
  const { t } = useTranslation();
  const { data, error, refetch } = useSafetyWalks();
  const year = data?.today.slice(0, 4);
  const walked = data?.items.filter((walk) => walk.status === "carried_out" && walk.day.slice(0, 4) === year);
  const students = walked?.filter(({ ledBy }) => ledBy === "students").length ?? 0;
  return (
    <div>
      <PageHeading
        title={t("walks.title")}
        note={walked && t("walks.lead", { year: walked.length, students })}
      />
      {!data && error && (
        <div className={styles.alone}>
          <ErrorNote title={t("walks.failed")} error={error} onRetry={() => void refetch()} />
        </div>
      )}
      {!data && !error && (
        <div className={styles.alone}>
          <SkeletonLines lines={8} />
        </div>
      )}
      {data && <Walks walks={data} />}
    </div>
  );
}

function Walks({ walks }: { readonly walks: SafetyWalks }) {
  const { t } = useTranslation();
  const { role } = useSession();
  const [params, setParams] = useSearchParams();
  const [isAdding, setIsAdding] = useState(false);
  const mayKeep = role === "planner";
  const choose = (id: string) => setParams({ vandring: id }, { replace: true });
  const chosen =
    walks.items.find(({ id }) => id === params.get("vandring")) ??
    walks.items.find(({ points }) => points > 0) ??
    walks.items[0];
  const adding = mayKeep && (
    <Button icon={Plus} onClick={() => setIsAdding(true)}>
      {t("walks.add")}
    </Button>
  );
  const form = isAdding && (
    <NewWalk
      today={walks.today}
      onAdded={(id) => {
        choose(id);
        setIsAdding(false);
      }}
      onCancel={() => setIsAdding(false)}
    />
  );
  if (chosen === undefined) {
    return (
      <div className={styles.alone}>
        {form || (
          <EmptyState title={t("walks.none")} actions={adding}>
            {t("walks.noneText")}
          </EmptyState>
        )}
      </div>
    );
  }
  return (
    <div className={styles.grid}>
      <div className={styles.column}>
        {adding}
        <WalkList walks={walks.items} chosen={chosen.id} onChoose={choose} />
      </div>
      <div className={styles.column}>
        {form}
        <WalkPage key={chosen.id} walk={chosen} today={walks.today} mayKeep={mayKeep} />
      </div>
    </div>
  );
}
