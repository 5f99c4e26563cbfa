import { Plus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import type { PartnerBook } from "#core/contract/partner.ts";
import { usePartnerBook } from "../../api/use-partners.ts";
import { useAreas } from "../../api/use-reference.ts";
import { useSession } from "../../api/use-session.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState, ErrorNote, SkeletonLines } from "../../ui/notes.tsx";
import { PageHeading } from "../../ui/page.tsx";
import { AreaList } from "./area-list.tsx";
import { LinkedCard } from "./linked-card.tsx";
import { type PartnerArea, partnerAreas, withAndMissing } from "./partner-areas.ts";
import { PartnerForm } from "./partner-form.tsx";
import { PartnerMap } from "./partner-map.tsx";
import { PartnersCard } from "./partners-card.tsx";
import { PublishedCard } from "./published-card.tsx";
import styles from "./partners-screen.module.css";

/** Partner och industriområden: who takes part where, what each answers for, and what partners see of it. */
export function PartnersScreen() {
  const { t } = useTranslation();
  const { data, error, refetch } = usePartnerBook();
  const said = data && withAndMissing(data.partners);
  return (
    <div>
      <PageHeading title={t("partners.title")} note={said && t("partners.lead", said)} />
      {error && !data && (
        <div className={styles.alone}>
          <ErrorNote title={t("partners.failed")} error={error} onRetry={() => void refetch()} />
        </div>
      )}
      {!data && !error && (
        <div className={styles.alone}>
          <SkeletonLines lines={8} />
        </div>
      )}
      {data && <Book book={data} />}
    </div>
  );
}

function Book({ book }: { readonly book: PartnerBook }) {
  const { t } = useTranslation();
  const { role } = useSession();
  const { data: known } = useAreas();
  const [params, setParams] = useSearchParams();
  const [isAdding, setIsAdding] = useState(false);
  const groupIds = new Map(
    (known?.features ?? [])
      .filter(({ properties }) => properties.kind === "group")
      .map(({ id, properties }) => [properties.name, Number(id)]),
  );
  const areas = partnerAreas(book, groupIds);
  const chosen = areas.find(({ key }) => key === params.get("omrade")) ?? areas[0];
  const mayKeep = role === "planner";
  const adding = mayKeep && (
    <Button icon={Plus} onClick={() => setIsAdding(true)}>
      {t("partners.add")}
    </Button>
  );
  if (chosen === undefined) {
    return (
      <div className={styles.alone}>
        {isAdding ? (
          <PartnerForm onDone={() => setIsAdding(false)} />
        ) : (
          <EmptyState title={t("partners.none")} actions={adding}>
            {t("partners.noneText")}
          </EmptyState>
        )}
      </div>
    );
  }
  return (
    <div className={styles.grid}>
      <div className={styles.areas}>
        <AreaList
          areas={areas}
          chosen={chosen.key}
          onChoose={(key) => setParams({ omrade: key }, { replace: true })}
        />
        {adding}
      </div>
      <div className={styles.column}>
        {isAdding && <PartnerForm areaId={chosen.areaId} onDone={() => setIsAdding(false)} />}
        <LinkedCard area={chosen} partners={book.partners} mayKeep={mayKeep} />
        <PartnersCard key={chosen.key} area={chosen} mayKeep={mayKeep} />
      </div>
      <Side area={chosen} />
    </div>
  );
}

function Side({ area }: { readonly area: PartnerArea }) {
  return (
    <div className={styles.column}>
      <PartnerMap area={area} />
      <PublishedCard areaId={area.groupId} />
    </div>
  );
}
