/** One column that a format reads: the names that it goes by, the first being the one shown to people. */
export interface ColumnSpec {
  readonly field: string;
  readonly names: readonly string[];
  /** Names that only a French spreadsheet uses. */
  readonly frenchNames: readonly string[];
  /** Without this column the file is not of the format. */
  readonly required: boolean;
  /** A row that ends before this column has lost something, whatever the other columns hold. */
  readonly reached: boolean;
}

export function column(
  field: string,
  need: 'required' | 'reached' | 'optional',
  names: readonly string[],
  frenchNames: readonly string[] = [],
): ColumnSpec {
  return { field, names, frenchNames, required: need === 'required', reached: need !== 'optional' };
}
