import { useVirtualizer } from "@tanstack/react-virtual";
import { ArrowDown, ArrowUp } from "lucide-react";
import { type CSSProperties, type ReactNode, useEffect, useRef, useState } from "react";
import { classNames } from "./class-names.ts";
import { DataTableRow } from "./data-table-row.tsx";
import styles from "./data-table.module.css";
import { Icon } from "./icon.tsx";

export interface Column<Row> {
  readonly key: string;
  readonly label: ReactNode;
  /** A CSS grid track such as "minmax(120px, 2fr)". */
  readonly width: string;
  readonly isNumber?: boolean;
  readonly render: (row: Row) => ReactNode;
  /** Which way the rows run by this column, and what turns them; absent where they cannot be sorted. */
  readonly sort?: { readonly direction: "ascending" | "descending"; readonly onTurn: () => void };
  /** What stands in this column of the last line, such as a sum. */
  readonly foot?: ReactNode;
}

export interface DataTableProps<Row> {
  /** What the table holds, read aloud. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** How many rows there are in all, those not fetched yet included. */
  readonly rowCount?: number;
  /** Called when the last fetched rows come into view. */
  readonly onEndNear?: () => void;
  /** What a row opens into; without it rows do not open. */
  readonly renderDetail?: (row: Row) => ReactNode;
}

const ROW_HEIGHT = 33;
const NEAR_ROWS = 40;

/** A table of any length: only the rows in view are in the page. Rows may open into a detail. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowKey, rowCount = rows.length, onEndNear, renderDetail } = props;
  const scroll = useRef<HTMLDivElement>(null);
  const [openKey, setOpenKey] = useState<string | null>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => keyAt(rows, index, rowKey),
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const lastIndex = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (lastIndex >= rows.length - NEAR_ROWS) onEndNear?.();
  }, [lastIndex, rows.length, onEndNear]);
  const tracks = { "--columns": columns.map(({ width }) => width).join(" ") } as CSSProperties;
  return (
    <div
      ref={scroll}
      className={classNames(styles.table, styles.scroll)}
      tabIndex={0}
      role="region"
      aria-label={label}
    >
      <div role="table" aria-label={label} aria-rowcount={rowCount + 1} style={tracks}>
        <div role="rowgroup" className={styles.head}>
          <HeadRow columns={columns} />
        </div>
        <div
          role="rowgroup"
          className={classNames(styles.body, renderDetail && styles.opens)}
          style={{ height: virtual.getTotalSize() }}
        >
          {items.map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            const key = rowKey(row);
            return (
              <div
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                className={styles.item}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <DataTableRow
                  row={row}
                  index={item.index}
                  columns={columns}
                  isOpen={key === openKey}
                  onToggle={() => setOpenKey(key === openKey ? null : key)}
                  renderDetail={renderDetail}
                />
              </div>
            );
          })}
        </div>
        <FootRow columns={columns} />
      </div>
    </div>
  );
}

function keyAt<Row>(rows: readonly Row[], index: number, rowKey: (row: Row) => string): string | number {
  const row = rows[index];
  return row === undefined ? index : rowKey(row);
}

function HeadRow<Row>({ columns }: { readonly columns: readonly Column<Row>[] }) {
  return (
    <div role="row" aria-rowindex={1} className={styles.row}>
      {columns.map(({ key, label, isNumber, sort }) => (
        <div
          key={key}
          role="columnheader"
          aria-sort={sort?.direction}
          className={classNames(styles.cell, isNumber && styles.end)}
        >
          {sort ? (
            <button type="button" className={styles.sort} onClick={sort.onTurn}>
              {label}
              <Icon of={sort.direction === "ascending" ? ArrowUp : ArrowDown} size={13} />
            </button>
          ) : (
            label
          )}
        </div>
      ))}
    </div>
  );
}

function FootRow<Row>({ columns }: { readonly columns: readonly Column<Row>[] }) {
  if (columns.every(({ foot }) => foot === undefined)) return null;
  return (
    <div role="rowgroup" className={styles.foot}>
      <div role="row" className={styles.row}>
        {columns.map(({ key, foot, isNumber }) => (
          <div key={key} role="cell" className={classNames(styles.cell, isNumber && styles.end)}>
            {foot}
          </div>
        ))}
      </div>
    </div>
  );
}
