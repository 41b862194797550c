// Every view of the atlas against WCAG 2.2: axe with its best practices, the size of targets, and
// names that hold the words that are seen. The dark theme is another in nothing but colours.
import { expect } from '@playwright/test';
import { matrix, sampled } from '../sample.ts';
import { axeFindings, colourFindings, test } from './atlas.ts';
import { darken, namesWithoutLabel, openView, smallTargets, VIEWS } from './every-view.ts';

const CASES = matrix({ view: VIEWS, width: [320, 1440] });
for (const { view, width } of sampled(CASES, 4, ['width']))
  test(`axe finds nothing, targets are large enough, names hold their labels: ${view.name} (${width})`, async ({
    sharedPage,
    page: fresh,
  }) => {
    const page = await openView(view, sharedPage, fresh, width);
    expect(await axeFindings(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    expect(await namesWithoutLabel(page)).toEqual([]);
    await darken(page);
    expect(await colourFindings(page)).toEqual([]);
  });
