// Unused texts are reported by their names; texts used in any of the ways of the atlas are not.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unusedTexts } from '../../checks/unused-texts.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'texts-'));
const FILES = {
  'i18n/messages.ts': `
    export interface Messages {
      readonly title: string;
      readonly forgotten: string;
      readonly card: { readonly close: string; readonly sector: string; readonly count: (count: number) => string };
      readonly panel: { readonly close: string };
      readonly parts: { readonly map: string; readonly list: string; readonly rest: string };
      readonly kinds: Readonly<Record<'mine' | 'smelter', string>>;
      readonly onlyTested: string;
    }
    const MESSAGES: Readonly<Record<string, Messages>> = {};
    export const messagesOf = (language: string): Messages => MESSAGES[language]!;`,
  'ui/title.ts': `
    import { messagesOf } from '../i18n/messages.ts';
    const { title, card: { count } } = messagesOf('kk');
    export const heading = (part: 'map' | 'list') => [title, count(1), messagesOf('kk').parts[part]].join();
    /** Keys with the same names in something else. */
    export const other = (panel: { close: string; forgotten: string }) => panel.close + panel.forgotten;`,
  'ui/title.test.ts': `
    import { messagesOf } from '../i18n/messages.ts';
    messagesOf('kk').onlyTested;`,
  'ui/Card.svelte': `
    <script lang="ts">
      import Close from './Close.svelte';
      import { messagesOf } from '../i18n/messages.ts';
      let { language, kind }: { language: string; kind: 'mine' | 'smelter' } = $props();
      const messages = $derived(messagesOf(language));
    </script>
    {#each [messages] as each}<p>{each.kinds[kind]}</p>{/each}
    <Close words={messages.card} />`,
  'ui/Close.svelte': `
    <script lang="ts">
      import type { Messages } from '../i18n/messages.ts';
      let { words }: { words: Messages['card'] } = $props();
    </script>
    {#if words}<button title={words.close}>×</button>{/if}`,
};

beforeAll(() => {
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

test('unused texts are reported by name', () => {
  expect(unusedTexts(folder)).toEqual([
    'Messages.forgotten',
    'Messages.card.sector',
    'Messages.panel.close',
    'Messages.parts.rest',
    'Messages.onlyTested',
  ]);
});
