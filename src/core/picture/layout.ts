// How a picture of the map is composed on its page: a head with title and years, one map or two side by side, a key, a scale bar and
// the sources. It says where each thing stands, in pixels of CSS; how they are drawn is in src/picture. Pure.
export const FACES = ['serif', 'sans', 'strong'] as const;
/** The typefaces of the atlas: Brygada for titles and years, Golos for all else. */
export type Face = (typeof FACES)[number];
/** The width of a text in pixels. */
export type Measure = (text: string, face: Face, size: number) => number;

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A line of text. `x` is its beginning, or its end where it ends there; `y` is its baseline. */
export interface TextLine {
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  readonly tone: 'ink' | 'muted';
  readonly x: number;
  readonly y: number;
  readonly end: boolean;
  readonly box: Box;
}

/** An entry of the key; its sign is so large. */
export interface KeyItem<Sign> {
  readonly text: string;
  readonly sign: Sign;
  readonly width: number;
  readonly height: number;
}
export interface KeyGroup<Sign> {
  readonly title: string;
  readonly items: readonly KeyItem<Sign>[];
}

export interface PictureWords<Sign> {
  readonly title: string;
  /** The whole span of the atlas. */
  readonly subtitle: string;
  /** Of each map: its year or years, and what they mean. */
  readonly years: readonly { readonly figures: string; readonly meaning: string }[];
  /** What is shown, where filters hide something; empty where they do not. */
  readonly filters: readonly string[];
  readonly key: readonly KeyGroup<Sign>[];
  /** Sources, licence, address. */
  readonly foot: readonly string[];
  /** Null where no one scale holds: on a tilted map. */
  readonly scale: { readonly text: string; readonly length: number } | null;
  /** The size of each map. */
  readonly map: { readonly width: number; readonly height: number };
}

export interface PictureLayout<Sign> {
  readonly width: number;
  readonly height: number;
  readonly maps: readonly Box[];
  readonly texts: readonly TextLine[];
  readonly signs: readonly { readonly sign: Sign; readonly box: Box }[];
  /** The bar stands on the lower edge of its box. */
  readonly scale: Box | null;
}

const MARGIN = 30;
/** Between two maps, and between a map and the key. */
const GUTTER = 26;
const TITLE = 25;
const YEARS = { one: 62, two: 44 };
const SMALL = 12.5;
const KEY = { size: 12.5, line: 15.5, row: 23, sign: 34, widest: 176, heading: 13, gap: 18 };
const FOOT = 11;
/** Between the scale bar and the words beside it. */
const BESIDE = 10;

/** How far letters reach over and under their baseline, as shares of their size. */
const [ASCENT, DESCENT] = [0.78, 0.24];

/** The lines of a text that is broken at its spaces, and within a word only where that is wider than the room. */
export function wrapped(text: string, room: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= room) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const letter of word) {
      if (line !== '' && widthOf(line + letter) > room) {
        lines.push(line);
        line = '';
      }
      line += letter;
    }
  }
  return [...lines, line];
}

/** One thing of the key: a heading, or a sign with its lines of text. */
interface KeyPart<Sign> {
  readonly height: number;
  readonly heading: string | null;
  readonly item: KeyItem<Sign> | null;
  readonly lines: readonly string[];
}

/**
 * The parts laid out in columns, none higher than this. A group that does not fit into the rest of a column begins another; one that
 * fits into none goes on in the next, under the space of a heading, so that rows stand beside rows.
 */
function inColumns<Sign>(parts: readonly KeyPart<Sign>[], highest: number): KeyPart<Sign>[][] {
  const columns: KeyPart<Sign>[][] = [];
  let filled = Infinity;
  let heading: KeyPart<Sign> | null = null;
  const begin = (part: KeyPart<Sign>): void => {
    columns.push([part]);
    // No gap over a heading that begins a column.
    filled = part.height - KEY.gap;
  };
  parts.forEach((part, index) => {
    if (part.heading !== null) {
      heading = part;
      const next = parts.findIndex((one, at) => at > index && one.heading !== null);
      const group = parts.slice(index, next < 0 ? undefined : next);
      if (filled + group.reduce((sum, { height }) => sum + height, 0) > highest) {
        begin(part);
        return;
      }
    } else if (heading && filled + part.height > highest) begin({ ...heading, lines: [] });
    columns.at(-1)?.push(part);
    filled += part.height;
  });
  return columns;
}

export function pictureLayout<Sign>(words: PictureWords<Sign>, measure: Measure): PictureLayout<Sign> {
  const texts: TextLine[] = [];
  const signs: { sign: Sign; box: Box }[] = [];
  const write = (
    text: string,
    at: { x: number; y: number; face: Face; size: number; tone?: 'muted'; end?: boolean },
  ): TextLine => {
    const { x, y, face, size, tone = 'ink', end = false } = at;
    const width = measure(text, face, size);
    const left = end ? x - width : x;
    const box = { left, top: y - ASCENT * size, right: left + width, bottom: y + DESCENT * size };
    const line: TextLine = { text, face, size, tone, x, y, end, box };
    if (text !== '') texts.push(line);
    return line;
  };
  /** Writes a text in lines of this room; gives the next baseline. */
  const writeLines = (
    text: string,
    room: number,
    at: { x: number; y: number; face: Face; size: number; tone?: 'muted'; lead: number },
  ): number =>
    wrapped(text, room, (one) => measure(one, at.face, at.size)).reduce((y, line) => {
      write(line, { ...at, y });
      return y + at.lead;
    }, at.y);

  // The key: beside one map, under two.
  const { map, years } = words;
  const beside = years.length === 1;
  const mapsWidth = years.length * map.width + (years.length - 1) * GUTTER;
  const parts = words.key.flatMap(({ title, items }): KeyPart<Sign>[] => [
    {
      heading: title,
      item: null,
      lines: wrapped(title, KEY.sign + KEY.widest, (one) => measure(one, 'strong', KEY.heading)),
      height: 0,
    },
    ...items.map((item) => ({
      heading: null,
      item,
      lines: wrapped(item.text, KEY.widest, (one) => measure(one, 'sans', KEY.size)),
      height: 0,
    })),
  ]);
  const sized = parts.map((part): KeyPart<Sign> => ({
    ...part,
    height:
      part.heading === null
        ? Math.max(KEY.row, part.lines.length * KEY.line + 7, (part.item?.height ?? 0) + 5)
        : KEY.gap + part.lines.length * (KEY.heading + 4) + 5,
  }));
  const columnWidth = Math.max(
    0,
    ...sized.map(({ heading, lines }) =>
      Math.max(
        ...lines.map((line) =>
          heading === null
            ? KEY.sign + measure(line, 'sans', KEY.size)
            : measure(line, 'strong', KEY.heading),
        ),
      ),
    ),
  );
  const whole = sized.reduce((sum, { height }) => sum + height, 0);
  const roomFor = Math.max(1, Math.floor((mapsWidth + GUTTER) / (columnWidth + GUTTER)));
  const highestOf = (headings: boolean): number =>
    Math.max(
      0,
      ...sized.filter(({ heading }) => (heading !== null) === headings).map(({ height }) => height),
    );
  const lowest = highestOf(true) + highestOf(false);
  let high = beside ? Math.max(map.height, lowest) : Math.max(whole / roomFor, lowest);
  if (!beside) while (inColumns(sized, high).length > roomFor) high += 4;
  const columns = sized.length === 0 ? [] : inColumns(sized, high);
  const keyWidth = columns.length * (columnWidth + GUTTER) - GUTTER;
  const contentWidth = Math.max(mapsWidth + (beside && columns.length > 0 ? GUTTER + keyWidth : 0), 560);
  const right = MARGIN + contentWidth;

  // The head.
  const baseline = MARGIN + YEARS.one * 0.7;
  const [only] = years;
  const great = beside && only ? measure(only.figures, 'serif', YEARS.one) : 0;
  const room = contentWidth - (great > 0 ? great + GUTTER : 0);
  if (beside && only)
    write(only.figures, { x: right, y: baseline, face: 'serif', size: YEARS.one, end: true });
  const first = MARGIN + TITLE * ASCENT;
  let y = writeLines(`${words.title}, ${words.subtitle}`, room, {
    ...{ x: MARGIN, y: first, face: 'serif', size: TITLE, lead: TITLE * 1.2 },
  });
  y = y - TITLE * 1.2 + 23;
  const small = { x: MARGIN, face: 'sans', size: SMALL, lead: SMALL * 1.4 } as const;
  if (beside && only) y = writeLines(only.meaning, room, { ...small, y, tone: 'muted' });
  for (const line of words.filters) y = writeLines(line, room, { ...small, y });
  let top = Math.max(y - small.lead + SMALL * DESCENT, beside ? baseline : 0) + 16;
  if (!beside) {
    const under = top + YEARS.two * 0.74;
    years.forEach(({ figures, meaning }, index) => {
      const left = MARGIN + index * (map.width + GUTTER);
      const year = write(figures, { x: left, y: under, face: 'serif', size: YEARS.two });
      const x = year.box.right + 12;
      const lines = wrapped(meaning, left + map.width - x, (one) => measure(one, 'sans', SMALL));
      lines.forEach((line, at) =>
        write(line, {
          ...{ x, y: under - (lines.length - 1 - at) * small.lead, face: 'sans', size: SMALL, tone: 'muted' },
        }),
      );
    });
    top = under + 14;
  }

  // On whole pixels, so that the map is as sharp as it was drawn.
  top = Math.round(top);

  const maps = years.map((_, index): Box => {
    const left = MARGIN + index * (map.width + GUTTER);
    return { left, top, right: left + map.width, bottom: top + map.height };
  });
  let bottom = top + map.height;

  // Under them the scale bar, and beside it the sources.
  const scaleTop = bottom + 16;
  const scale = words.scale && {
    ...{ left: MARGIN, top: scaleTop, right: MARGIN + words.scale.length, bottom: scaleTop + 8 },
  };
  let footX = MARGIN;
  if (words.scale && scale) {
    const line = write(words.scale.text, {
      ...{ x: scale.right + BESIDE, y: scaleTop + 9, face: 'sans', size: FOOT },
    });
    footX = line.box.right + GUTTER;
  }
  bottom = scaleTop + 14;

  // The key.
  const keyTop = beside ? top : bottom + 12;
  const keyLeft = beside ? MARGIN + mapsWidth + GUTTER : MARGIN;
  let keyBottom = keyTop;
  columns.forEach((column, index) => {
    const left = keyLeft + index * (columnWidth + GUTTER);
    let down = keyTop;
    column.forEach((part, at) => {
      if (part.heading !== null) {
        if (at > 0) down += KEY.gap;
        part.lines.forEach((line, row) =>
          write(line, {
            ...{ x: left, y: down + KEY.heading * ASCENT + row * (KEY.heading + 4), face: 'strong' },
            size: KEY.heading,
          }),
        );
        down += part.height - KEY.gap;
        return;
      }
      const middle = down + part.height / 2;
      const { item } = part;
      if (item) {
        const centre = left + (KEY.sign - 8) / 2;
        const [x, half] = [centre - item.width / 2, item.height / 2];
        signs.push({
          sign: item.sign,
          box: { left: x, top: middle - half, right: x + item.width, bottom: middle + half },
        });
      }
      const start = middle - ((part.lines.length - 1) * KEY.line) / 2 + KEY.size * 0.35;
      part.lines.forEach((line, row) =>
        write(line, {
          ...{ x: left + KEY.sign, y: start + row * KEY.line, face: 'sans', size: KEY.size },
        }),
      );
      down += part.height;
    });
    keyBottom = Math.max(keyBottom, down);
  });
  bottom = Math.max(bottom, keyBottom + (beside ? 4 : 10));

  // The foot: what does not stand beside the scale bar stands under all.
  const foot = { face: 'sans', size: FOOT, tone: 'muted' } as const;
  const [sources = '', ...others] = words.foot;
  const wide = measure(sources, foot.face, foot.size);
  const fits = footX + wide <= MARGIN + mapsWidth && (!beside || keyBottom + 4 <= bottom);
  if (fits) write(sources, { ...foot, x: MARGIN + mapsWidth, y: scaleTop + 9, end: true });
  let under = bottom + 18;
  for (const line of fits ? others : words.foot)
    under = writeLines(line, contentWidth, { ...foot, x: MARGIN, y: under, lead: FOOT * 1.45 });
  const height = Math.ceil(under - FOOT * 1.45 + FOOT * DESCENT + MARGIN * 0.7);
  return { width: Math.ceil(contentWidth + 2 * MARGIN), height, maps, texts, signs, scale };
}
