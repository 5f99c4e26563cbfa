import type { TFunction } from "i18next";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ExportNames } from "#core/domain/export/selection-lines.ts";
import { fetchWords } from "../../text/i18n.ts";
import { useAreas, useCategories, useSources } from "../use-reference.ts";
import { useSession } from "../use-session.ts";
import type { FileOrder } from "./file-order.ts";

/** The words a file is written in: Swedish, whatever language the screen speaks. */
export interface FileWords {
  readonly t: TFunction;
  readonly names: ExportNames;
}

/** How is a view taken out as a file? What writes it is fetched when it is first asked for. */
export function useFileExport(): (makeOrder: (words: FileWords) => FileOrder) => Promise<void> {
  const { i18n } = useTranslation();
  const { municipality } = useSession();
  const names = useSwedishNames();
  return useCallback(
    async (makeOrder) => {
      const [{ writeFile }] = await Promise.all([import("./write-file.ts"), fetchWords("tables")]);
      const order = makeOrder({ t: i18n.getFixedT("sv"), names });
      await writeFile(order, {
        municipality: municipality.name,
        timeZone: municipality.timeZone,
        isExample: municipality.exampleToday !== null,
        names,
      });
    },
    [i18n, municipality, names],
  );
}

function useSwedishNames(): ExportNames {
  const { data: sources } = useSources();
  const { data: categories } = useCategories();
  const { data: areas } = useAreas();
  return useMemo(() => {
    const ofSource = new Map(sources?.map(({ id, nameSv }) => [id, nameSv]));
    const ofCategory = new Map(categories?.map(({ key, nameSv }) => [key, nameSv]));
    const ofArea = new Map(areas?.features.map(({ id, properties }) => [Number(id), properties.name]));
    return {
      source: (id) => ofSource.get(id) ?? id,
      category: (key) => ofCategory.get(key) ?? key,
      area: (id) => ofArea.get(id) ?? String(id),
    };
  }, [sources, categories, areas]);
}
