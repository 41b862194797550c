// Compiles the marks over the timeline from the events that have one. Runs during the build only.
import { FIRST_YEAR, LAST_YEAR } from '../core/atlas/atlas.ts';
import type { Landmark } from '../core/atlas/landmarks.ts';
import { yearOfDay } from '../core/time/bounds.ts';
import { historicalDate } from './dates.ts';
import type { Geodata } from './check.ts';

/** In the order of the events. What lasted, or has an open date, is a mark of several years. */
export const compileLandmarks = ({ events }: Pick<Geodata, 'events'>): Landmark[] =>
  events.flatMap(({ id, date, landmark }) => {
    if (!landmark) return [];
    const { earliest, latest } = historicalDate(date);
    const since = earliest === null ? FIRST_YEAR : yearOfDay(earliest);
    const until = latest === null ? LAST_YEAR : yearOfDay(latest);
    return [{ id, since, until, ...landmark }];
  });
