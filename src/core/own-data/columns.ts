// Which column of a reader's table is the latitude, the start, the name: guessed from the headers in three languages and
// from the first rows. A guess only: the reader sees and changes it. Pure.

export const ROLES = ['latitude', 'longitude', 'start', 'end', 'name'] as const;
export type Role = (typeof ROLES)[number];

/** Indices of columns; null where none seems to be it. */
export interface Mapping extends Readonly<Record<Role, number | null>> {
  /** Columns of few different values, the most telling first. */
  readonly categories: readonly number[];
}

const HEADERS: Readonly<Record<Role, readonly string[]>> = {
  latitude: ['latitude', 'lat', 'y', 'широта', 'шир', 'ендік', 'enlem', 'decimallatitude'],
  longitude: ['longitude', 'lon', 'lng', 'long', 'x', 'долгота', 'долг', 'бойлық', 'decimallongitude'],
  start: [
    ...['start', 'startdate', 'startyear', 'from', 'begin', 'began', 'founded', 'opened', 'built', 'since'],
    ...['начало', 'основан', 'открыт', 'открытие', 'построен', 'с', 'басталуы', 'басы', 'ашылуы', 'құрылған'],
    ...['year', 'date', 'год', 'дата', 'жыл', 'жылы', 'күні'],
  ],
  end: [
    ...['end', 'enddate', 'endyear', 'to', 'until', 'till', 'closed', 'abolished', 'ended'],
    ...['конец', 'окончание', 'закрыт', 'закрытие', 'по', 'до', 'соңы', 'аяқталуы', 'жабылуы', 'жабылған'],
  ],
  name: ['name', 'title', 'label', 'название', 'имя', 'наименование', 'атауы', 'аты'],
};

/** A category column has at most so many values, and each value on average in more than two rows. */
const MOST_VALUES = 40;

const bare = (header: string): string =>
  header
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_\-.:()]+/gu, '');

/** The first header in the order of the list wins, so that `start` goes before `year`. */
function indexOfHeader(headers: readonly string[], wanted: readonly string[]): number | null {
  for (const word of wanted) {
    const index = headers.indexOf(word);
    if (index >= 0) return index;
  }
  return null;
}

/** Guesses from the headers and some of the first rows. */
export function guessColumns(headers: readonly string[], rows: readonly (readonly string[])[]): Mapping {
  const bareHeaders = headers.map(bare);
  const roles = Object.fromEntries(
    ROLES.map((role) => [role, indexOfHeader(bareHeaders, HEADERS[role])]),
  ) as Record<Role, number | null>;
  const taken = new Set(Object.values(roles));
  const categories = headers
    .map((_, index) => {
      const values = rows.map((row) => row[index]?.trim() ?? '').filter((value) => value !== '');
      return { index, filled: values.length, different: new Set(values).size };
    })
    .filter(
      ({ index, filled, different }) =>
        !taken.has(index) && different >= 2 && different <= MOST_VALUES && different * 2 < filled,
    )
    .sort((one, other) => other.filled - one.filled || one.different - other.different)
    .map(({ index }) => index);
  return { ...roles, categories };
}
