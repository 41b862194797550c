// The address and the history of an atlas in a page of others, as the store uses them. Every change replaces the entry of the history:
// a new one would be a step of the page round it. What the plain shell has no place for is not read.
import { NOT_IN_FRAME } from '../../core/embedding/plain-view.ts';
import type { AddressWindow } from '../state/address-bar.ts';

const withoutThem = (fragment: string): string =>
  fragment
    .replace(/^#/, '')
    .split('&')
    .filter((part) => !NOT_IN_FRAME.some((key) => part.startsWith(`${key}=`)))
    .join('&');

export const embeddedAddress = (page: AddressWindow): AddressWindow => {
  const replaceState: History['replaceState'] = (...entry) => page.history.replaceState(...entry);
  return {
    location: {
      get hash() {
        const kept = withoutThem(page.location.hash);
        return kept && `#${kept}`;
      },
      get href() {
        return page.location.href;
      },
      get origin() {
        return page.location.origin;
      },
      get pathname() {
        return page.location.pathname;
      },
      get search() {
        return page.location.search;
      },
    },
    history: {
      pushState: replaceState,
      replaceState,
      get state(): unknown {
        return page.history.state;
      },
    },
    addEventListener: (type, listener) => page.addEventListener(type, listener),
  };
};
