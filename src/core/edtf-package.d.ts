// Types of the npm package `edtf` (EDTF, ISO 8601-2), which ships none: only what the atlas uses.
declare module 'edtf' {
  /** Milliseconds since 1970; null or ±Infinity where the bound is open or unknown. */
  type Bound = number | null;
  interface Mask {
    value: number;
  }
  interface ExtendedDate {
    type: 'Date' | 'Year' | 'Season' | 'Interval' | 'Set' | 'List' | 'Century' | 'Decade';
    min: Bound;
    max: Bound;
    approximate?: Mask;
    uncertain?: Mask;
    /** Sets and lists: single dates, or pairs for a range. */
    values?: (ExtendedDate | [ExtendedDate, ExtendedDate])[];
    earlier?: boolean;
    later?: boolean;
    lower?: ExtendedDate | number | null;
    upper?: ExtendedDate | number | null;
  }
  export default function edtf(text: string): ExtendedDate;
}
