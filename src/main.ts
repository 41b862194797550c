// Starts the atlas: hydrates the rendered page, or mounts a new one. The application itself is App.svelte, in a page of others
// app/embedding/Embedded.svelte.
import './app/state/prefetch.ts';
import { hydrate, mount } from 'svelte';
import App from './App.svelte';
import { watchStyleSheets } from './app/late/style-sheets.ts';
import { firstLanguage } from './app/state/first-language.ts';
import { painted } from './turns/painted.ts';
import { isEmbedded } from './core/embedding/is-embedded.ts';
import './app.css';
import 'virtual:palette.css';

watchStyleSheets();
const target = document.getElementById('app');
if (!target) throw new Error('index.html has no element #app');
const props = { language: firstLanguage(location.hash, navigator.languages) };
/** src/first-load.js has nothing more to watch. */
const started = (): void => void document.dispatchEvent(new Event('atlas:started'));
// In a page of others, another shell stands round the same map. Where it does not come, src/first-load.js says so.
if (isEmbedded(location.search))
  void import('./app/embedding/Embedded.svelte').then(
    ({ default: Embedded }) => {
      mount(Embedded, { target, props });
      started();
    },
    (error: unknown) => {
      console.error(error);
      document.dispatchEvent(new Event('atlas:lost'));
    },
  );
// In the built atlas the page is already there (src/first-paint.ts) and is painted before it is hydrated. The development
// server renders no page.
else if (target.hasChildNodes())
  void painted().then(() => {
    hydrate(App, { target, props });
    started();
  });
else mount(App, { target, props });
