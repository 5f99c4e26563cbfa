import { ChevronDown, ChevronRight } from "lucide-react";
import { type ReactNode, useId } from "react";
import { classNames } from "./class-names.ts";
import type { Column } from "./data-table.tsx";
import styles from "./data-table.module.css";
import { Icon } from "./icon.tsx";

export interface DataTableRowProps<Row> {
  readonly row: Row;
  readonly index: number;
  readonly columns: readonly Column<Row>[];
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly renderDetail: ((row: Row) => ReactNode) | undefined;
}

/** One line of a table and, when open, its detail below. The first cell is the button that opens it. */
export function DataTableRow<Row>(props: DataTableRowProps<Row>) {
  const { row, index, columns, isOpen, onToggle, renderDetail } = props;
  const detailId = useId();
  return (
    <div className={classNames(isOpen && styles.open)}>
      {/* The button in the first cell does the same for the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events */}
      <div role="row" aria-rowindex={index + 2} className={styles.row} onClick={renderDetail && onToggle}>
        {columns.map(({ key, isNumber, render }, column) => (
          <div key={key} role="cell" className={classNames(styles.cell, isNumber && styles.end)}>
            {column === 0 && renderDetail ? (
              <button
                type="button"
                className={styles.opener}
                aria-expanded={isOpen}
                aria-controls={isOpen ? detailId : undefined}
              >
                <Icon of={isOpen ? ChevronDown : ChevronRight} size={14} />
                <span className={styles.openerText}>{render(row)}</span>
              </button>
            ) : (
              render(row)
            )}
          </div>
        ))}
      </div>
      {isOpen && renderDetail && (
        <div id={detailId} role="row" className={styles.detail}>
          <div role="cell">{renderDetail(row)}</div>
        </div>
      )}
    </div>
  );
}
