// Runs before the page is painted for the first time: puts the page as it was rendered at the build, in the reader's
// language, where the atlas will take it over. Built apart as one small plain script (scripts/first-paint-plugin.mjs).
import { firstLanguage } from './app/state/first-language.ts';

const root = document.documentElement;
root.lang = firstLanguage(location.hash, navigator.languages);
root.dataset['theme'] =
  /[#&]theme=(dark|light)(?=&|$)/.exec(location.hash)?.[1] ??
  (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
// Until the address is read, the page does not say a year that may be another.
if (location.hash.length > 1) root.dataset['pending'] = '';

// The line is idle until the atlas's code asks for its longest parts: they are asked for now.
for (const href of document.currentScript?.dataset['ahead']?.split(' ') ?? []) {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'modulepreload', crossOrigin: '', href });
  document.head.append(link);
}

// As text until one is chosen: a browser would build the page three times.
for (const shell of document.querySelectorAll<HTMLScriptElement>('script[type="text/html"]')) {
  const target = document.getElementById('app');
  if (target && shell.lang === root.lang) target.innerHTML = shell.text;
  shell.remove();
}
// The policy of the page forbids styles in markup; those set by a script it allows.
for (const element of document.querySelectorAll<HTMLElement>('[data-style]')) {
  element.style.cssText = element.dataset['style'] ?? '';
  delete element.dataset['style'];
}
