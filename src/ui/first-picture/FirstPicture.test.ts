// The picture before the map: a line has the course that the map will give it.
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { railwayOf } from '../../../tests/small-atlas.ts';
import { drawnCourses } from '../../core/geo/smooth-course.ts';
import FirstPicture from './FirstPicture.svelte';

test('a line bends toward one that is not shown', () => {
  const [shown, hidden] = [
    railwayOf('shown', [], {
      path: [
        [70, 48],
        [71, 48],
      ],
    }),
    railwayOf('hidden', [], {
      path: [
        [71, 48],
        [71.7, 48.7],
      ],
    }),
  ];
  const atlas = { places: [], routes: [shown, hidden] };
  const now = { state: 'operating', certainty: 'certain', alternatives: [] } as const;
  const { body } = render(FirstPicture, {
    props: {
      shown: [{ object: shown, now, opened: null }],
      ...{ ground: [], atlas, year: 1930, opens: false, leaves: false, onPick: () => undefined },
      view: { zoom: 5, pointOf: ([lng, lat]) => ({ x: lng * 1000, y: lat * 1000 }) },
    },
  });
  const course = drawnCourses(atlas.routes).get('shown') ?? [];
  expect(course.length).toBeGreaterThan(2);
  const [, path = ''] = /\bd="M([^"]*)"/.exec(body) ?? [];
  expect(path.split('L')).toEqual(
    course.map(([lng, lat]) => [lng, lat].map((one) => Math.round(one * 10_000) / 10).join(' ')),
  );
});
