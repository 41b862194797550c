// The texts of a reader's report that something is wrong. They are fetched with its dialog; the plain pages are written with them.
import type { Language } from '../core/atlas/atlas.ts';
import type { ReportField, ReportWords } from '../core/reporting/report.ts';
import { typesetAll } from '../core/text/typography.ts';
import { en } from './report/en.ts';
import { kk } from './report/kk.ts';
import { ru } from './report/ru.ts';

export interface ReportMessages extends ReportWords {
  readonly close: string;
  /** What becomes of the report, where the atlas knows no address for it. */
  readonly lead: string;
  /** The same where it does: a host or a mailbox. */
  readonly leadTo: (place: string) => string;
  readonly fields: Readonly<Record<ReportField, string>>;
  /** Not one of several sources, but all of them. */
  readonly allSources: string;
  readonly shouldHint: string;
  readonly reliedOnHint: string;
  /** The text that the reader takes along. */
  readonly text: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly save: string;
  /** Opens the dialog of the system. */
  readonly send: string;
  /** Opens a mail to nobody yet. */
  readonly mail: string;
  /** Opens the form at a host, or a mail to a mailbox. */
  readonly openForm: (host: string) => string;
  readonly openMail: (mailbox: string) => string;
  /** The report is too long for an address. */
  readonly tooLong: string;
  /** The same, once it is copied. */
  readonly pasteThere: string;
  /** Stands in its place in the form or the mail. */
  readonly paste: string;
}

const REPORT: Readonly<Record<Language, ReportMessages>> = typesetAll({ kk, ru, en }, null);

export const reportMessagesOf = (language: Language): ReportMessages => REPORT[language];
