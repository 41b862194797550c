import { expect, test } from 'vitest';
import { textOfReport, titleOfReport, type Report, type ReportWords } from './report.ts';

const REPORT: Report = {
  name: 'Balkhash smelter',
  key: 'obj/balkhash-copper-smelter',
  field: { id: 'dates', name: 'Dates, phase' },
  years: '1938',
  says: 'In operation: 24 November 1938',
  sources: ['History of Kazakhstan, vol. 4, sentence S068', 'GSE, vol. 2, p. 577 (gse3-balkhash)'],
  should: '26 December 1938',
  reliedOn: 'Shayakhmetov 1940, p. 12',
  version: '2.2.1',
  page: 'https://example.org/en/obj/balkhash-copper-smelter/index.html',
  view: 'https://example.org/#year=1938&id=balkhash-copper-smelter',
};
const en: ReportWords = {
  title: (name) => `Something is wrong: ${name}`,
  ...{ record: 'Record', field: 'What is wrong', year: 'Year shown', says: 'The atlas says' },
  ...{ restsOn: 'It rests on', should: 'It should be', reliedOn: 'According to' },
  ...{ data: 'Version of the data', page: 'Page', view: 'View' },
};
const text = (change: Partial<Report> = {}) => textOfReport({ ...REPORT, ...change }, en);

test('a report says what is wrong, what the atlas says by which sources, and what should be by which', () => {
  expect(text().split('\n\n')).toEqual([
    'Record: Balkhash smelter (obj/balkhash-copper-smelter)',
    'What is wrong: Dates, phase (dates)',
    'Year shown: 1938',
    'The atlas says: In operation: 24 November 1938',
    'It rests on: History of Kazakhstan, vol. 4, sentence S068; GSE, vol. 2, p. 577 (gse3-balkhash)',
    'It should be: 26 December 1938',
    'According to: Shayakhmetov 1940, p. 12',
    'Version of the data: 2.2.1',
    'Page: https://example.org/en/obj/balkhash-copper-smelter/index.html',
    'View: https://example.org/#year=1938&id=balkhash-copper-smelter',
  ]);
  expect(titleOfReport(REPORT, en)).toBe('Something is wrong: Balkhash smelter');
});

test('what is not known has no line, but what the reader has to fill in has', () => {
  const empty = { field: null, years: null, says: null, sources: [], should: '', reliedOn: '' } as const;
  expect(text({ ...empty, page: null, view: null }).split('\n\n')).toEqual([
    'Record: Balkhash smelter (obj/balkhash-copper-smelter)',
    'What is wrong:',
    'It should be:',
    'According to:',
    'Version of the data: 2.2.1',
  ]);
});

test('typed lines stay lines, without blanks round them; the spaces of print become plain ones', () => {
  expect(text({ should: ' 26 December\r\nor\r27\n ', says: 'about 5\u00a0km, 1\u202f000 t' })).toContain(
    'It should be: 26 December\nor\n27\n\nAccording to:',
  );
  expect(text({ says: 'about 5\u00a0km, 1\u202f000 t' })).toContain('The atlas says: about 5 km, 1 000 t\n');
});
