/** What is dragged from the file's columns to a field: the column's name. */
export const COLUMN_DRAG_TYPE = "application/x-platsbild-column";
