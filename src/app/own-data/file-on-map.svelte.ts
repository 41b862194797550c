// The file whose records are on the map: its categories, and what follows the reader's view (colours, years, counts,
// histogram, the tiles of the window, the open card). Opening a file and replacing it is the session's part.
import type { BadRow, BadRowReason } from '../../core/own-data/bad-rows.ts';
import { sameYears, timelineYears } from '../../core/own-data/range.ts';
import type {
  CategoryChoice,
  ColumnChoice,
  ExportFormat,
  FileColumns,
  FileFault,
  FileSummary,
  MapWindow,
  RecordDetails,
  RecordName,
  RecordRow,
  ShownCounts,
  TableQuestion,
} from '../../core/own-data/reading.ts';
import type { ShownFile } from '../../core/own-data/session.ts';
import type { DegreeBox, PointerArea } from '../../core/records/dated-index.ts';
import { MOST_CATEGORIES, sameFilters, type DatedView } from '../../core/records/dated-records.ts';
import type { Theme } from '../../core/view/view-state.ts';
import type { DatedTheme } from '../../map/dated-layer.ts';
import type { CategoryPalette, Colour } from '../../map/dated-program.ts';
import type { OwnDataLayer } from '../../map/layers/own-data-layer.ts';
import { ownColour } from '../../symbols/own-data-palette.ts';
import { PALETTES } from '../../symbols/palette.ts';
import type { AtlasStore } from '../state/atlas-store.svelte.ts';
import { saveFile } from '../downloads/save-file.ts';
import type { FileClient } from './file-client.ts';
import { LatestQuestion } from './latest-question.ts';
import type { ColouredRecords, HistogramQuestion } from './worker/answers.ts';
import type { DataSource } from './worker/sources.ts';

const NOTHING_SHOWN: ShownCounts = { shown: 0, opened: 0, categories: [] };

const colourOf = (hex: string): Colour =>
  [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as [number, number, number];

const themeOfLayer = (theme: Theme): DatedTheme => ({
  paper: colourOf(PALETTES[theme].paper),
  ink: colourOf(PALETTES[theme].ink),
});
const LAYER_THEMES: Readonly<Record<Theme, DatedTheme>> = {
  light: themeOfLayer('light'),
  dark: themeOfLayer('dark'),
};

/** An opened file and the columns it is read by. */
export interface OpenFile {
  readonly client: FileClient;
  readonly from: DataSource;
  readonly name: string;
  /** The address it came from; null for a file of the reader's computer. */
  readonly address: string | null;
  readonly columns: FileColumns;
  readonly choice: ColumnChoice;
}

/** What the file follows and changes around it. */
export interface Surroundings {
  readonly store: Pick<AtlasStore, 'view' | 'years' | 'range' | 'theme' | 'setRange' | 'setOwnOpenings'>;
  readonly layer: OwnDataLayer;
  /** Moves the map so that a box is seen whole. */
  readonly showBox: (box: DegreeBox) => void;
  readonly onFault: (fault: FileFault) => void;
}

type Category = Omit<CategoryChoice, 'colour'>;

/** A question about the records, which are others whenever the summary is another. */
interface AboutRecords<Question> {
  readonly summary: FileSummary;
  readonly question: Question;
}

export class FileOnMap implements ShownFile {
  readonly client: FileClient;
  readonly #around: Surroundings;
  #file: OpenFile;
  summary: FileSummary;
  field: number | null;
  #categories: readonly Category[];
  counts = $state.raw<ShownCounts>(NOTHING_SHOWN);
  version = $state(0);
  chosen = $state.raw<RecordDetails | null>(null);
  /** The number of the record whose card is open or on its way. */
  #chosenRecord: number | null = null;

  readonly #counts = new LatestQuestion<AboutRecords<DatedView>>(
    async ({ question }) => {
      this.counts = await this.client.show(question);
      this.version++;
    },
    (one, other) =>
      one.summary === other.summary &&
      sameYears(one.question.years, other.question.years) &&
      sameFilters(one.question, other.question),
  );
  readonly #histogram = new LatestQuestion<AboutRecords<HistogramQuestion>>(
    async ({ question }) => this.#around.store.setOwnOpenings(await this.client.histogram(question)),
    (one, other) =>
      one.summary === other.summary &&
      sameYears(one.question.range, other.question.range) &&
      sameFilters(one.question, other.question),
  );
  readonly #window = new LatestQuestion<{ readonly seen: MapWindow; readonly choice: ColumnChoice }>(
    async ({ seen }) => this.#readWindow(seen),
    (one, other) => one.seen === other.seen && one.choice === other.choice,
  );

  readonly categories = $derived.by<readonly CategoryChoice[]>(() =>
    this.#categories.map((category, index) => ({
      ...category,
      colour: ownColour(index, category.isOthers, this.#around.store.theme),
    })),
  );
  readonly #palette = $derived.by<CategoryPalette>(() => ({
    colour: this.categories.map(({ colour }) => colourOf(colour)),
    visible: this.#categories.map(({ visible }) => visible),
  }));

  constructor(file: OpenFile, summary: FileSummary, coloured: ColouredRecords, around: Surroundings) {
    this.client = file.client;
    this.#around = around;
    this.#file = $state.raw(file);
    this.summary = $state.raw(summary);
    this.field = $state(summary.field);
    this.#categories = $state.raw([]);
    this.lay(file, summary, coloured);
  }

  get file(): OpenFile {
    return this.#file;
  }
  get name(): string {
    return this.#file.name;
  }
  get columns(): FileColumns {
    return this.#file.columns;
  }
  get choice(): ColumnChoice {
    return this.#file.choice;
  }

  /** Lays the records of the same file on the map, read by other columns. */
  lay(file: OpenFile, summary: FileSummary, coloured: ColouredRecords): void {
    this.choose(null);
    this.#file = file;
    this.summary = summary;
    this.field = summary.field;
    this.#colour(coloured);
    this.#around.store.setRange(timelineYears(summary.range));
  }

  /** Shows the present view: tells the layer, and asks for counts and histogram where they are others. */
  follow(): void {
    const { layer, store } = this.#around;
    const { years, range, theme } = store;
    const { certain: certainOnly } = store.view;
    const { summary } = this;
    const palette = this.#palette;
    const { visible } = palette;
    layer.show({ theme: LAYER_THEMES[theme], palette, years, certainOnly });
    this.#sayFault(this.#counts.ask({ summary, question: { years, visible, certainOnly } }));
    this.#sayFault(this.#histogram.ask({ summary, question: { range, visible, certainOnly } }));
  }

  /** Of an archive of tiles, reads those that the window shows. */
  look(seen: MapWindow): void {
    if (this.columns.tiles) this.#sayFault(this.#window.ask({ seen, choice: this.choice }));
  }

  async #readWindow(seen: MapWindow): Promise<void> {
    const read = await this.client.look(seen);
    if (!read) return;
    const { chunks, values, hasOthers, tiles, ...summary } = read;
    this.#file = { ...this.#file, columns: { ...this.columns, tiles } };
    this.field = read.field;
    this.#colour({ chunks, values, hasOthers }, this.#categories);
    this.summary = { ...this.summary, ...summary };
    const { store, layer } = this.#around;
    const range = timelineYears(read.range);
    if (!sameYears(store.range, range)) store.setRange(range);
    // Among other tiles the record of the card has another number, or is in none of them.
    const { chosen } = this;
    if (!chosen) return;
    const record = await this.client.find(chosen);
    if (this.chosen === chosen) layer.setSelected(record);
  }

  /** Gives the layer its records and lists their categories; those hidden `before` stay hidden. */
  #colour({ values, hasOthers, chunks }: ColouredRecords, before: readonly Category[] = []): void {
    this.#around.layer.setChunks(chunks);
    this.#categories = values.slice(0, MOST_CATEGORIES).map((value, index) => ({
      value,
      isOthers: hasOthers && index === values.length - 1,
      visible: before.find((category) => category.value === value)?.visible ?? true,
    }));
  }

  colourBy(field: number | null): void {
    this.field = field;
    const coloured = this.client.categorise(field).then((answer) => {
      if (this.field === field) this.#colour(answer);
    });
    this.#sayFault(coloured);
  }

  showCategory(category: number, visible: boolean): void {
    this.#categories = this.#categories.map((other, index) =>
      index === category ? { ...other, visible } : other,
    );
  }

  showAllCategories(visible: boolean): void {
    this.#categories = this.#categories.map((category) => ({ ...category, visible }));
  }

  shownPage(offset: number, length: number): Promise<readonly RecordName[]> {
    return this.client.shownPage(offset, length);
  }

  tablePage(question: TableQuestion): Promise<readonly RecordRow[]> {
    return this.client.tablePage(question);
  }

  badPage(offset: number, length: number): Promise<readonly BadRow[]> {
    return this.client.badPage(offset, length);
  }

  downloadBad(
    header: readonly [string, string, string],
    words: Readonly<Record<BadRowReason, string>>,
  ): void {
    this.#save(this.client.badFile(header, words), 'unread.csv');
  }

  download(format: ExportFormat): void {
    this.#save(this.client.shownFile(format), `shown.${format}`);
  }

  #save(answer: Promise<Blob>, ending: string): void {
    const name = `${this.name.replace(/\.[^.]*$/, '')}-${ending}`;
    this.#sayFault(answer.then((blob) => saveFile(blob, name)));
  }

  /** What breaks in the background is told to the reader; the page itself throws no faults, but may fail to save a file. */
  #sayFault(work: Promise<void>): void {
    work.catch((error: FileFault | Error) =>
      this.#around.onFault('reason' in error ? error : { reason: 'unexpected', detail: '', rows: [] }),
    );
  }

  pick(pointer: PointerArea): Promise<RecordName | null> {
    return this.client.pick({ ...pointer, dotReach: this.#around.layer.dotReach(pointer.zoom) });
  }

  choose(record: number | null): void {
    this.#around.layer.setSelected(record);
    this.#chosenRecord = record;
    if (record === null) {
      this.chosen = null;
      return;
    }
    const opened = this.client.record(record).then((details) => {
      if (this.#chosenRecord === record) this.chosen = details;
    });
    this.#sayFault(opened);
  }

  showWhole(): void {
    this.#around.showBox(this.summary.box);
  }

  showChosen(): void {
    if (this.chosen) this.#around.showBox(this.chosen.box);
  }

  /** Takes the records off map and timeline, and ends the worker. */
  end(): void {
    this.client.end();
    this.#around.layer.setSelected(null);
    this.#around.layer.clear();
    this.#around.store.setOwnOpenings(null);
  }
}
