// Renders the page as HTML during the build. The browser shows it until the atlas's code has loaded.
import { render } from 'svelte/server';
import App from './App.svelte';
import { LANGUAGES } from './core/atlas/atlas.ts';
import { messagesOf } from './i18n/messages.ts';

/** What src/first-load.js says before the atlas's code has come. */
export const firstLoadTexts = Object.fromEntries(
  LANGUAGES.map((language) => {
    const { firstSlow, firstLost, unreachable, again } = messagesOf(language).late;
    return [language, { firstSlow, firstLost, unreachable, again }];
  }),
);

/** The markup of the first view in each language, without data of the atlas. */
export const shells = LANGUAGES.map((language) => ({
  language,
  html: render(App, { props: { language } }).body,
}));
