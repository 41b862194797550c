// What a reader has chosen and typed in a report. It is in no language: the same in all three.
import type { ReportField } from '../../core/reporting/report.ts';

export interface Draft {
  /** Null for the first choice of the thing. */
  readonly field: ReportField | null;
  /** The statement chosen of each field, counted from 0; the first choice where there is none. */
  readonly statement: Partial<Readonly<Record<ReportField, number>>>;
  /** The source chosen of those of the statement, counted from 0; null for all of them. */
  readonly source: number | null;
  readonly should: string;
  readonly reliedOn: string;
}

export const EMPTY_DRAFT: Draft = { field: null, statement: {}, source: null, should: '', reliedOn: '' };
