// Start: takes over the page, or makes it, and lets the store read the address.
import './app/state/prefetch.ts';
import { hydrate, mount } from 'svelte';
import App from './App.svelte';
import { firstLanguage } from './app/state/first-language.ts';
import { painted } from './app/state/painted.ts';
import './app.css';
import 'virtual:palette.css';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no element #app');
const props = { language: firstLanguage(location.hash, navigator.languages) };
// The built page is there already (src/first-paint.ts): the reader sees it before it is taken over. The development server
// has none.
if (target.hasChildNodes()) void painted().then(() => hydrate(App, { target, props }));
else mount(App, { target, props });
