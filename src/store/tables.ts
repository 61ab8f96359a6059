/** The tables as the typed query builder sees them; kept true by the tests that read every column. */
export interface ContributionTable {
  number: number;
  member: number;
  project: number;
  activity: number;
  rate: number;
  day: number;
  month: number;
  quantity: number;
  weight: bigint;
  state: number;
  batch: number | null;
  corrects: number | null;
  corrected_by: number | null;
  fingerprint: bigint | null;
  submitted_seq: number;
  decided_seq: number | null;
}
export interface Tables {
  contribution: ContributionTable;
  activity: { number: number; kind: string; label_en: string; label_fr: string; archived: number; removed: number; key: string };
  rate: { number: number; activity: number; member: number | null; from_day: number; rate: number; multiplier: number; removed: number };
  note: { seq: number; number: number; author: string; text: string };
  receipt: { id: string; number: number | null; draft: string | null };
  project: { number: number; name: string };
  sum_cell: {
    member: number;
    project: number;
    activity: number;
    rate: number;
    month: number;
    quantity: number;
    weight: bigint;
    entries: number;
  };
}
