// Renders the page as HTML during the build. The browser shows it until the atlas's code has loaded.
import { render } from 'svelte/server';
import App from './App.svelte';
import { LANGUAGES } from './core/atlas/atlas.ts';

/** The markup of the default view in each language, without data of the atlas. */
export const shells = LANGUAGES.map((language) => ({
  language,
  html: render(App, { props: { language } }).body,
}));
