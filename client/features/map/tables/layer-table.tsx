import type { ExportGeometry } from "#core/domain/export/geojson-file.ts";
import { TableView, type TableViewProps } from "./table-view.tsx";

/** What lies on the map, as its layer fetched it. */
interface LayerFeature {
  readonly id: string | number;
  readonly geometry: ExportGeometry;
}

export interface LayerTableProps<Feature extends LayerFeature> extends Pick<
  TableViewProps<Feature>,
  "columns" | "eventsAddress" | "note"
> {
  readonly layer: {
    readonly data: { readonly features: readonly Feature[] } | undefined;
    readonly error: Error | null;
    readonly refetch: () => unknown;
  };
  readonly name: string;
  readonly file: TableViewProps<Feature>["file"];
}

/** A layer of the map as a table, with each feature's own geometry in its file. */
export function LayerTable<Feature extends LayerFeature>({ layer, ...rest }: LayerTableProps<Feature>) {
  return (
    <TableView
      {...rest}
      rows={layer.data?.features ?? null}
      error={layer.error}
      onRetry={() => void layer.refetch()}
      rowKey={({ id }) => String(id)}
      geometry={({ geometry }) => geometry}
    />
  );
}
