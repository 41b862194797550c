// Renders the bibliography from CSL-JSON with a citation library and a CSL style of the atlas, which has a volume, an issue and
// pages written as each of the three languages writes them.
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { sourceOfSentence } from '../core/atlas/article.ts';
import { LANGUAGES, type Language } from '../core/atlas/atlas.ts';
import type { Source } from '../core/atlas/evidence.ts';
import type { SourceRecord } from './schema.ts';

/** The work that the numbered sentences are of. */
const WORK = {
  title: 'Қазақстан тарихы (көне заманнан бүгінге дейін)',
  volume: '4',
  place: 'Almaty',
  publisher: 'Atamura',
  year: 2010,
};
export const ARTICLE = `${WORK.title}, vol. ${WORK.volume}. ${WORK.place}: ${WORK.publisher}, ${WORK.year}`;
export const ARTICLE_ISBN = '9786012820553';

/** The name of a sentence. Without its id all sentences would be one thing. */
export const nameOfSentence = (sentence: string): string => `urn:isbn:${ARTICLE_ISBN}#${sentence}`;

/** A sentence as CSL-JSON. */
export const sentenceRecord = (sentence: string) => ({
  ...{ id: sourceOfSentence(sentence), type: 'chapter', section: sentence, language: 'kk' },
  ...{ 'container-title': WORK.title, volume: WORK.volume, ISBN: ARTICLE_ISBN },
  ...{ 'publisher-place': WORK.place, publisher: WORK.publisher },
  issued: { 'date-parts': [[WORK.year]] },
});

/** How a language writes the numbers of a publication, in CSL. */
const NUMBERS: Readonly<Record<Language, string>> = {
  kk: `<text variable="edition" suffix="-басылым"/><text variable="volume" suffix="-том"/>
    <text variable="issue" prefix="№&#160;"/><text variable="page" suffix="-бет"/>`,
  ru: `<text variable="edition" suffix="-е&#160;изд."/><text variable="volume" prefix="т.&#160;"/>
    <text variable="issue" prefix="№&#160;"/><text variable="page" prefix="с.&#160;"/>`,
  en: `<text variable="edition" prefix="ed.&#160;"/><text variable="volume" prefix="vol.&#160;"/>
    <text variable="issue" prefix="no.&#160;"/>
    <group delimiter="&#160;"><label variable="page" form="short"/><text variable="page"/></group>`,
};

const styleIn = (language: Language): string => `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US">
  <info><title>Atlas</title><id>atlas</id><updated>2026-01-01T00:00:00+00:00</updated></info>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography>
    <layout suffix=".">
      <group delimiter=". ">
        <group delimiter=": ">
          <names variable="author"><name name-as-sort-order="all" delimiter=", "/></names>
          <text variable="title" font-style="italic"/>
        </group>
        <group delimiter=", "><text variable="container-title"/>${NUMBERS[language]}</group>
        <group delimiter=", ">
          <group delimiter=": "><text variable="publisher-place"/><text variable="publisher"/></group>
          <date variable="issued"><date-part name="year"/></date>
          <text variable="ISBN" prefix="ISBN "/>
        </group>
      </group>
    </layout>
  </bibliography>
</style>`;

/** What stands before the reason why a source is weak. */
const WEAK: Readonly<Record<Language, string>> = {
  kk: 'Сенімділігі төмен дереккөз',
  ru: 'Слабый источник',
  en: 'Weak source',
};

for (const language of LANGUAGES)
  plugins.config.get('@csl').styles.add(`atlas-${language}`, styleIn(language));

/**
 * What a source is called where there is no room for its citation, such as `Enciclopedia Italiana: Semipalatinsk`: the title of
 * an article alone says too little. A title that describes its source, or names the work it is in, says enough.
 */
const shortOf = ({ custom }: SourceRecord, work: string | undefined, title: string): string =>
  !work || custom?.title || title.includes(work) ? title : `${work}: ${title}`;

const WIKIPEDIA: Readonly<Record<Language, string>> = { kk: 'Уикипедия', ru: 'Википедия', en: 'Wikipedia' };
/** The one work whose name is another in each of the languages. */
const inLanguage = (work: string | undefined, language: Language): string | undefined =>
  work === WIKIPEDIA.en ? WIKIPEDIA[language] : work;

/** A source as cards and the bibliography show it. A title that only describes the source is in the reader's language. */
export function sourceOf(record: SourceRecord, language: Language): Source {
  const { custom, URL, note: _note, accessed: _accessed, ...reference } = record;
  const title = custom?.title?.[language] ?? record.title;
  const container = custom?.container?.[language] ?? inLanguage(record['container-title'], language);
  // Kazakh and Russian readers know the authors by the script of the source.
  const author = (language === 'en' ? undefined : custom?.author) ?? record.author;
  const shown = {
    ...reference,
    title,
    ...(author && { author }),
    ...(container && { 'container-title': container }),
  };
  const citation = new Cite([shown])
    .format('bibliography', { format: 'text', template: `atlas-${language}`, lang: 'en-US' })
    .trim();
  const weak = custom?.weak ? ` ${WEAK[language]}: ${custom.weak[language]}.` : '';
  const own = title === record.title && record.language !== language ? record.language : null;
  return {
    id: record.id,
    short: shortOf(record, container, title),
    citation: citation + weak,
    lang: own ?? null,
    url: URL ?? null,
  };
}
