import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tries } from '../../../tests/sample.ts';
import {
  ANY_MAILBOX,
  checkedReportAddress,
  filledAddress,
  isMailbox,
  placeOfAddress,
} from './report-address.ts';

const GITHUB = 'https://github.com/atlas/atlas/issues/new?title={title}&body={body}';
const GITLAB = 'https://gitlab.com/atlas/atlas/-/issues/new?issue[title]={title}&issue[description]={body}';
const MAIL = 'mailto:atlas@example.org?subject={title}&body={body}';

describe('the address that the build is told', () => {
  test.each([GITHUB, GITLAB, MAIL, 'https://codeberg.org:8443/atlas/issues/new?body={body}#{title}'])(
    '%s is taken as it is',
    (template) => {
      expect(checkedReportAddress(` ${template}\n`)).toBe(template);
    },
  );

  test('none is none', () => {
    expect([undefined, '', ' '].map(checkedReportAddress)).toEqual([null, null, null]);
  });

  test.each([
    ['http://example.org/?body={body}', 'It must begin with https: or mailto:.'],
    ['javascript:alert("{body}")', 'It must begin with https: or mailto:.'],
    ['example.org/new?body={body}', 'It must begin with https: or mailto:.'],
    ['https://example.org/new?title={title}', 'It must have {body}, in the place of which a report is put.'],
    ['https://example.org/new?body={body}&x={text}', 'It has {text}, but knows only {title} and {body}.'],
    ['https://example.org/new?body={{body}}', 'It has a blank, a backslash or a single brace'],
    ['https://example.org/a b?body={body}', 'It has a blank, a backslash or a single brace'],
    ['https://example.org/{body}', '{title} and {body} must stand after its question mark.'],
    ['https://{title}.org/?body={body}', '{title} and {body} must stand after its question mark.'],
    ['https://me:secret@example.org/?body={body}', 'It names no mailbox and no host, or a password.'],
    ['https:example.org/?body={body}', 'It names no mailbox and no host, or a password.'],
    ['mailto:?body={body}', 'It names no mailbox and no host, or a password.'],
    ['mailto://atlas@example.org?body={body}', 'It names no mailbox and no host, or a password.'],
  ])('%s is refused', (template, why) => {
    const check = () => checkedReportAddress(template);
    expect(check).toThrow(`ATLAS_REPORTS is “${template}”. ${why}`);
    expect(check).toThrow('For example https://github.com/');
  });
});

describe('the filled address', () => {
  const fill = (template: string, title: string, body: string) =>
    filledAddress(template, { title, body, instead: 'paste' });

  test('holds the report, whatever it has in it', () => {
    const text = fc.string({ unit: fc.oneof(fc.constantFrom(...'&#%?+=\n"<>\'{}$қЯ🚂'), fc.string()) });
    fc.assert(
      fc.property(fc.constantFrom(GITHUB, MAIL), text, text, (template, title, body) => {
        const { href, whole } = fill(template, title, body);
        fc.pre(whole);
        const lines = (given: string) => given.replaceAll('\n', template === MAIL ? '\r\n' : '\n');
        const { searchParams, hash } = new URL(href);
        expect([...searchParams.values()]).toEqual([lines(title), lines(body)]);
        expect(hash).toBe('');
        expect(href).toMatch(/^[\x21-\x7e]*$/);
        expect(href).not.toMatch(/["'<>]/);
      }),
      { seed: 1938, numRuns: tries(500) },
    );
  });

  test('a placeholder that the reader has typed is text', () => {
    expect(fill(GITHUB, '{body}', '{title} $1').href).toContain('title=%7Bbody%7D&body=%7Btitle%7D%20%241');
  });

  test('half an emoji, as a cut text ends in, is replaced', () => {
    expect(fill(GITHUB, 'a', 'b\ud83d').href).toMatch(/&body=b%EF%BF%BD$/);
  });

  test.each([
    [GITHUB, 7000],
    [MAIL, 2000],
  ])('%s: what would be longer than %i characters stays out', (template, longest) => {
    const room = longest - fill(template, 't', '').href.length;
    const last = fill(template, 't', 'x'.repeat(room));
    expect(last).toMatchObject({ whole: true });
    expect(last.href).toHaveLength(longest);
    expect(fill(template, 't', 'x'.repeat(room + 1))).toEqual({
      href: template.replace('{title}', 't').replace('{body}', 'paste'),
      whole: false,
    });
    // A letter of Kazakh or Russian takes six characters, a new line of a mail as well.
    expect(fill(template, 't', 'қ'.repeat(Math.floor(room / 6) + 1)).whole).toBe(false);
  });
});

test('where an address leads is said in short', () => {
  expect([GITHUB, MAIL].map(placeOfAddress)).toEqual(['github.com', 'atlas@example.org']);
  expect([GITHUB, MAIL, ANY_MAILBOX].map(isMailbox)).toEqual([false, true, true]);
});
