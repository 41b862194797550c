// The page as HTML, rendered at the build: what the browser shows before the atlas's code has come.
import { render } from 'svelte/server';
import App from './App.svelte';
import { LANGUAGES } from './core/atlas/atlas.ts';

/** For each language the markup of the default view, without any data of the atlas. */
export const shells = LANGUAGES.map((language) => ({
  language,
  html: render(App, { props: { language } }).body,
}));
