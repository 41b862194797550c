// The address at which whoever publishes the atlas takes reports, such as the form for an issue on a code host or that of a
// mailbox. The build is told it as ATLAS_REPORTS, with `{title}` and `{body}` where a report is put in. Pure.

/**
 * Characters of an address with a report in it. GitHub refuses more than 8192; mail programs on Windows are handed no more than 2048.
 */
const LONGEST = { 'https:': 7000, 'mailto:': 2000 } as const;
type Scheme = keyof typeof LONGEST;
const schemeOf = (address: string): Scheme | null =>
  address.startsWith('https:') ? 'https:' : address.startsWith('mailto:') ? 'mailto:' : null;

export const isMailbox = (template: string): boolean => schemeOf(template) === 'mailto:';

const EXAMPLE =
  'For example https://github.com/OWNER/REPOSITORY/issues/new?title={title}&body={body} or mailto:atlas@example.org?subject={title}&body={body}.';

/**
 * The address of reports as the build was told it, checked.
 * @returns null where it was told none
 * @throws {Error} which says what is wrong with it and how it could be
 */
export function checkedReportAddress(told: string | undefined): string | null {
  const template = told?.trim() ?? '';
  if (template === '') return null;
  const refuse = (why: string): never => {
    throw new Error(`ATLAS_REPORTS is “${template}”. ${why} ${EXAMPLE}`);
  };
  if (!schemeOf(template)) refuse('It must begin with https: or mailto:.');
  const unknown = (template.match(/\{[^{}]*\}/g) ?? []).filter(
    (one) => one !== '{title}' && one !== '{body}',
  );
  if (unknown.length > 0) refuse(`It has ${unknown.join(', ')}, but knows only {title} and {body}.`);
  if (!template.includes('{body}')) refuse('It must have {body}, in the place of which a report is put.');
  if (/[{}\s\\]/.test(template.replaceAll('{title}', '').replaceAll('{body}', '')))
    refuse('It has a blank, a backslash or a single brace, which an address writes as %20, %5C, %7B, %7D.');
  const [before = '', after] = template.split('?', 2);
  if (after === undefined || /\{(title|body)\}/.test(before))
    refuse('{title} and {body} must stand after its question mark.');
  if (isMailbox(template) ? !/^mailto:[^@/?]+@[^@/?]+$/.test(before) : !isHost(before))
    refuse('It names no mailbox and no host, or a password.');
  return template;
}

function isHost(address: string): boolean {
  try {
    const { host, username, password } = new URL(address);
    return address.startsWith('https://') && host !== '' && username === '' && password === '';
  } catch {
    return false;
  }
}

/** A text as a part of an address. Half a character, as a cut emoji leaves it, has no encoding; a mail has lines of its own kind. */
const encoded = (text: string, template: string): string =>
  encodeURIComponent(
    text.replace(/\p{Surrogate}/gu, '\ufffd').replaceAll('\n', isMailbox(template) ? '\r\n' : '\n'),
  ).replaceAll("'", '%27');

const filled = (template: string, title: string, body: string): string =>
  template.replace(/\{(title|body)\}/g, (_, what) => encoded(what === 'title' ? title : body, template));

/**
 * The address with a report in it.
 * @param template an address that was checked
 * @param instead the body where that of the report would make the address too long
 * @returns the address, and whether the body is in it
 */
export function filledAddress(
  template: string,
  { title, body, instead }: { readonly title: string; readonly body: string; readonly instead: string },
): { readonly href: string; readonly whole: boolean } {
  const href = filled(template, title, body);
  const whole = href.length <= LONGEST[schemeOf(template) ?? 'https:'];
  return { href: whole ? href : filled(template, title, instead), whole };
}

/** A mail to nobody yet: the reader names who gets it. */
export const ANY_MAILBOX = 'mailto:?subject={title}&body={body}';

/** Where an address leads, as a person says it: the host, or the mailbox. */
export const placeOfAddress = (template: string): string =>
  isMailbox(template) ? template.slice('mailto:'.length).split('?', 1).join('') : new URL(template).host;
