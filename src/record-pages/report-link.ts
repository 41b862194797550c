// Where a plain page leads a reader who knows better: to the form of the atlas, or, where the build knows who takes reports, straight
// there, with a report that is to be filled in. No script is needed for that.
import { fileOfPage } from '../core/atlas/record-page.ts';
import { isReportKey } from '../core/reporting/report-key.ts';
import { filledAddress } from '../core/reporting/report-address.ts';
import { textOfReport, titleOfReport } from '../core/reporting/report.ts';
import type { ViewState } from '../core/view/view-state.ts';
import { reportMessagesOf } from '../i18n/report-messages.ts';
import { atlasFrom, DATA_VERSION, type Library, type Thing } from './library.ts';
import type { Draft } from './statements.ts';

/**
 * @param view what the page opens in the atlas
 * @returns null for a story or a sector where there is nowhere to report them: the atlas has no form for these
 */
export function reportLink(
  { site, reports }: Library,
  at: Draft,
  thing: Thing,
  view: Partial<ViewState>,
): string | null {
  const { language } = at.book;
  const key = `${thing.kind}/${thing.id}`;
  if (reports === null)
    return isReportKey(key) ? atlasFrom(at.file, { ...view, lang: language, report: key }) : null;
  const texts = reportMessagesOf(language);
  const report = {
    ...{ name: thing.name[language], key, field: null, years: null, says: '', sources: [] },
    ...{ should: '', reliedOn: '', version: DATA_VERSION, view: null },
    page: `${site ?? ''}${fileOfPage(language, thing)}`,
  };
  const [title, body] = [titleOfReport(report, texts), textOfReport(report, texts)];
  return filledAddress(reports, { title, body, instead: `${key}, ${DATA_VERSION}` }).href;
}
