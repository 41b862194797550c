// Renders the bibliography from CSL-JSON with a citation library and a CSL style of the atlas. The style uses no words of any
// language (no "n.d.", no "retrieved from"), because the atlas has three.
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { Language, Source } from '../core/atlas/atlas.ts';
import type { SourceRecord } from './schema.ts';

const STYLE = `<?xml version="1.0" encoding="utf-8"?>
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
        <text variable="container-title"/>
        <group delimiter=", ">
          <group delimiter=": "><text variable="publisher-place"/><text variable="publisher"/></group>
          <number variable="volume"/>
          <number variable="edition"/>
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

plugins.config.get('@csl').styles.add('atlas', STYLE);

/** A source as cards and the bibliography show it. A title that only describes the source is in the reader's language. */
export function sourceOf(record: SourceRecord, language: Language): Source {
  const { custom, URL, note: _note, accessed: _accessed, ...reference } = record;
  const title = custom?.title?.[language] ?? record.title;
  const citation = new Cite([{ ...reference, title }])
    .format('bibliography', { format: 'text', template: 'atlas', lang: 'en-US' })
    .trim();
  const weak = custom?.weak ? ` ${WEAK[language]}: ${custom.weak[language]}.` : '';
  return { id: record.id, title, citation: citation + weak, url: URL ?? null };
}
