// Guesses which column of a reader's table holds the latitude, the start, the name: from the headers, in three languages,
// and from some rows. The reader sees the guess and can change it. Pure.

export const ROLES = ['latitude', 'longitude', 'start', 'end', 'name'] as const;
export type Role = (typeof ROLES)[number];

/** A list to choose a column from offers no more; nobody could find one among more. */
export const MOST_OFFERED = 300;

/** Indices of columns; null where none seems to be it. */
export interface Mapping extends Readonly<Record<Role, number | null>> {
  /** Columns with few different values. The one with the fewest empty cells comes before the others. */
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
  name: [
    'name',
    'title',
    'label',
    'название',
    'имя',
    'наименование',
    'атауы',
    'аты',
    'namekk',
    'nameru',
    'nameen',
  ],
};

/** A column of categories has at most so many values, and more than two rows for each on average. */
const MOST_VALUES = 40;

const bare = (header: string): string =>
  header
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_\-.:()]+/gu, '');

/** The column whose header comes earliest in `wanted`: `start` is preferred to `year`. */
function indexOfHeader(headers: readonly string[], wanted: readonly string[]): number | null {
  for (const word of wanted) {
    const index = headers.indexOf(word);
    if (index >= 0) return index;
  }
  return null;
}

/** @param rows some of the rows after the header */
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
