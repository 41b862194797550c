// The words of the sentence about changes, in English.
import { isWindow } from '../years.ts';
import type { ChangesMessages } from '../changes-messages.ts';

const rules = new Intl.PluralRules('en');
const plural = (count: number, one: string, other: string): string =>
  `${count} ${rules.select(count) === 'one' ? one : other}`;

export const en: ChangesMessages = {
  title: 'What changed',
  all: (certain, possible) =>
    certain === 0
      ? plural(possible, 'possible change', 'possible changes')
      : `${plural(certain, 'change', 'changes')}${possible > 0 ? `, ${possible} possible` : ''}`,
  labels: {
    reached: 'railway reached',
    railway: 'railway opened',
    opened: 'began to operate',
    reopened: 'working again',
    construction: 'construction began',
    resumed: 'construction resumed',
    halted: 'came to a halt',
    closed: 'closed',
    abandoned: 'construction abandoned',
    settled: 'camps and settlements',
  },
  perhaps: {
    reached: 'railway perhaps reached',
    railway: 'railway perhaps opened',
    opened: 'perhaps began to operate',
    reopened: 'perhaps working again',
    construction: 'construction perhaps began',
    resumed: 'construction perhaps resumed',
    halted: 'perhaps came to a halt',
    closed: 'perhaps closed',
    abandoned: 'construction perhaps abandoned',
    settled: 'perhaps camps and settlements',
  },
  andMore: (count) => `and ${count} more`,
  count: (count, kind) => {
    if (kind === 'reached') return plural(count, 'place', 'places');
    return kind === 'railway' ? plural(count, 'section', 'sections') : plural(count, 'object', 'objects');
  },
  others: (count) => plural(count, 'other change', 'other changes'),
  uncertain: (count, years) =>
    `${plural(count, 'more change', 'more changes')} may belong to ${isWindow(years) ? 'these years' : 'this year'}`,
  nothing: (years, filtered) =>
    `The atlas records no change in ${isWindow(years) ? 'these years' : 'this year'}${filtered ? ' that passes the filters' : ''}.`,
};
