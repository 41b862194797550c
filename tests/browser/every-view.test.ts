// Every view of the atlas against WCAG 2.2: axe with its best practices, the size of targets, and
// names that hold the words that are seen.
import { expect } from '@playwright/test';
import { matrix, sampled } from '../sample.ts';
import { axeFindings, test } from './atlas.ts';
import { namesWithoutLabel, openView, smallTargets, VIEWS } from './every-view.ts';

const THEMES = ['light', 'dark'] as const;

const LOOKS = matrix({ view: VIEWS, width: [320, 1440], theme: THEMES });
for (const { view, width, theme } of sampled(LOOKS, 4, ['width', 'theme']))
  test(`axe finds nothing: ${view.name} (${width}, ${theme})`, async ({ sharedPage, page: fresh }) => {
    const page = await openView(view, sharedPage, fresh, { width, theme });
    expect(await axeFindings(page)).toEqual([]);
  });

const SIZES = matrix({ view: VIEWS, width: [360, 1366] });
for (const { view, width } of sampled(SIZES, 3, ['width']))
  test(`targets are large enough, names hold their labels: ${view.name} (${width})`, async ({
    sharedPage,
    page: fresh,
  }) => {
    const page = await openView(view, sharedPage, fresh, { width, theme: 'light' });
    expect(await smallTargets(page)).toEqual([]);
    expect(await namesWithoutLabel(page)).toEqual([]);
  });
