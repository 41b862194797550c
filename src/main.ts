// Start: takes over the page, or makes it, and lets the store read the address.
import './app/prefetch.ts';
import { hydrate, mount } from 'svelte';
import App from './App.svelte';
import { firstLanguage } from './app/first-language.ts';
import './app.css';
import 'virtual:palette.css';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no element #app');
// The built page is there already (src/first-paint.ts); the development server has none.
const start = target.hasChildNodes() ? hydrate : mount;
start(App, { target, props: { language: firstLanguage(location.hash, navigator.languages) } });
