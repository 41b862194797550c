// Leads to a sentence of the article on the page of sources.
import { tick } from 'svelte';
import type { AtlasApp } from '../atlas-app.svelte.ts';

/** Opens the page of sources at what rests on a sentence. Rejects when the page cannot be fetched. */
export async function openSentence(app: AtlasApp, sentence: string): Promise<void> {
  app.openPage('sources');
  await import('../../ui/pages/PagesDialog.svelte');
  await tick();
  requestAnimationFrame(() => document.getElementById(sentence)?.scrollIntoView({ block: 'center' }));
}
