// Runs before the first paint: inserts the page in the reader's language, as rendered by the build, where the atlas will
// hydrate it. scripts/first-paint-plugin.mjs builds it as a small script of its own.
import { leftFoldedAtFirst } from './app/shell/kept-panels.ts';
import { firstLanguage } from './app/state/first-language.ts';
import { isEmbedded } from './core/embedding/is-embedded.ts';

const root = document.documentElement;
root.lang = firstLanguage(location.hash, navigator.languages);
root.dataset['theme'] =
  /[#&]theme=(dark|light)(?=&|$)/.exec(location.hash)?.[1] ??
  (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
root.dataset['left'] = leftFoldedAtFirst(
  location.hash,
  // `small` of ui/media.ts.
  matchMedia('(max-width: 62.5em)').matches,
)
  ? 'folded'
  : 'open';
// The address may have another year than the rendered page, so the year stays hidden until the address is read.
if (location.hash.length > 1) root.dataset['pending'] = '';

const manifest = document.createElement('link');
Object.assign(manifest, { rel: 'manifest', href: `./manifest-${root.lang}.webmanifest` });
document.head.append(manifest);

// The largest downloads start now, because the network would be idle until the atlas's code runs.
for (const href of document.currentScript?.dataset['ahead']?.split(' ') ?? []) {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'modulepreload', crossOrigin: '', href });
  document.head.append(link);
}

// The three renderings are stored as text; as markup the browser would build the page three times.
for (const shell of document.querySelectorAll<HTMLScriptElement>('script[type="text/html"]')) {
  const target = document.getElementById('app');
  if (target && shell.lang === root.lang && !isEmbedded(location.search)) target.innerHTML = shell.text;
  shell.remove();
}
// The page's security policy forbids style attributes in markup, but allows scripts to set styles.
for (const element of document.querySelectorAll<HTMLElement>('[data-style]')) {
  element.style.cssText = element.dataset['style'] ?? '';
  delete element.dataset['style'];
}
