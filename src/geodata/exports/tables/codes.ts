// The table of codes: what each word that the tables use for a state, a kind, a sector and so on means. The vocabulary itself is
// that of core/atlas/atlas.ts; a word without a meaning here does not compile.
import type {
  Builder,
  Commodity,
  Confidence,
  Counted,
  Course,
  EventKind,
  FlowMode,
  FlowWay,
  Kind,
  Layer,
  Medium,
  OpeningStage,
  PeopleCounted,
  PlaceKind,
  PopulationBasis,
  Precision,
  Sector,
  STAND_INS,
  State,
} from '../../../core/atlas/atlas.ts';
import type { Certainty } from '../../../core/time/bounds.ts';
import type { BorderRecord, FigureRecord, SeriesRecord } from '../../schema.ts';
import { column, given } from '../table-schema.ts';
import type { Row, Table } from './table.ts';

type Meanings<Code extends string> = Readonly<Record<Code, string>>;

const layer: Meanings<Layer | 'events' | 'statistics'> = {
  enterprises: 'works and factories',
  mines: 'mines, deposits, coal basins, oil fields and salt lakes',
  'power-stations': 'power stations',
  railways: 'sections of railway',
  roads: 'roads by which goods went where no railway led',
  pipelines: 'pipelines of oil and water',
  places: 'towns, settlements and stations',
  flows: 'flows of goods',
  people: 'camps, special settlements, places of exile, settlements of builders',
  events: 'what happened on a date',
  statistics: 'figures of the article, and numbers of inhabitants',
};
const sector: Meanings<Sector | SeriesRecord['sector']> = {
  'nonferrous-metals': 'copper, lead, zinc, tin and gold, from ore to metal',
  coal: 'coal',
  oil: 'oil, from the field to the refinery',
  chemicals: 'chemicals, with salt, sulphates and borates',
  metalworking: 'engineering and repair',
  power: 'electric power',
  food: 'food',
  light: 'textiles, clothing, leather and wool',
  'construction-materials': 'building materials',
  transport: 'railways, roads and shipping',
  people: 'those who built: camps and settlements',
  'all-industry': 'all industry together; of figures alone',
  economy: 'the whole economy; of figures alone',
};
const state: Meanings<State> = {
  planned: 'decided on or designed, not begun',
  construction: 'being built',
  operating: 'in operation',
  reconstruction: 'being rebuilt or enlarged',
  idle: 'standing still',
  closed: 'closed for good, or gone',
  prospected: 'found or explored, nothing built',
};
const certainty: Meanings<Certainty> = {
  certain: 'the dates leave nothing else',
  possible: 'the dates leave this and other states, or that it was not there',
};
const confidence: Meanings<Confidence> = {
  high: 'the atlas is sure of the dates',
  medium: 'the atlas is fairly sure of the dates',
  low: 'the atlas is not sure of the dates',
};
const precision: Meanings<Precision> = {
  site: 'the works itself, within about a kilometre',
  town: 'the centre of its town',
  district: 'may be wrong by some kilometres',
  approximate: 'may be wrong by tens of kilometres',
};
const stand_in: Meanings<(typeof STAND_INS)[number]> = {
  settlement: 'the point is that of another settlement',
  neighbour: 'the point is that of a works or landmark beside it',
  area: 'it was somewhere in a basin, on a shore, in a district',
  republic: 'the source names no place; such points stand together in empty steppe',
};
const course: Meanings<Course> = {
  surveyed: 'true between the stations, too',
  stations: 'true at the stations',
  schematic: 'true at its ends alone',
};
const border_precision: Meanings<BorderRecord['properties']['precision']> = {
  surveyed: 'a border of today, or one that was surveyed then',
  approximate: 'drawn by hand, or after a border of another time',
};
const yes_no: Meanings<'yes' | 'no'> = { yes: 'it is so', no: 'it is not so' };
const endpoint: Meanings<'stand-in'> = { 'stand-in': 'the source names a region; a place stands for it' };
const place_kind: Meanings<PlaceKind> = {
  city: 'a city',
  town: 'a town',
  settlement: 'a settlement',
  station: 'a station, and what grew round it',
};
const opening_stage: Meanings<OpeningStage> = {
  joined: 'rails joined',
  'first-train': 'first train',
  provisional: 'provisional traffic',
  opened: 'opened; the source does not say how',
  permanent: 'regular traffic',
};
const flow_way: Meanings<FlowWay> = {
  'raw-out': 'raw materials and metals out of the republic',
  'goods-out': 'goods out of the republic',
  in: 'into the republic',
  within: 'within the republic',
};
const flow_mode: Meanings<FlowMode> = {
  railway: 'by railway',
  pipeline: 'through a pipeline',
  road: 'by road',
  sea: 'by sea',
  unknown: 'not said',
};
const medium: Meanings<Medium> = { oil: 'oil', water: 'water' };
const population_basis: Meanings<PopulationBasis> = {
  census: 'a census',
  'census-first': 'the first results published of a census',
  estimate: "somebody's estimate",
};
const counted: Meanings<Counted> = {
  town: 'the town alone',
  'with-village': 'with the Cossack village beside it',
};
const people_counted: Meanings<PeopleCounted> = {
  planned: 'those who were to come',
  arrived: 'those who arrived',
  present: 'those who were there on a day',
  employed: 'those who worked',
  dead: 'those who died',
  left: 'those who left',
  'dead-or-left': 'those who died or left',
  balance: 'the change between two counts',
};
const builder: Meanings<Builder> = {
  state: 'a ministry or another office of the state ordered it',
  trust: 'a trust of the state ordered it',
  company: 'a company ordered it',
  owner: 'a private owner ordered it',
  hired: 'hired workers',
  mobilised: 'people called up to work',
  volunteers: 'people who came of their own accord, as the sources have it',
  soldiers: 'soldiers',
  exiled: 'exiles and special settlers',
  imprisoned: 'prisoners',
};
const event_kind: Meanings<EventKind> = {
  decree: 'a decree or a decision',
  award: 'an award',
  organisation: 'an office, a trust or a company was founded or changed',
  construction: 'building began',
  opening: 'an opening',
  'first-output': 'the first output',
  discovery: 'a discovery',
  renaming: 'a new name',
  border: 'a new border or a new polity',
  famine: 'famine',
  deportation: 'a deportation',
  camp: 'a camp was founded or closed',
  labour: 'hiring, calling up, conditions of work',
  census: 'a census',
};
const qualifier: Meanings<FigureRecord['qualifier']> = {
  '=': 'exactly',
  '<': 'less than',
  '>': 'more than',
  '~': 'about',
};
const figure_kind: Meanings<FigureRecord['kind']> = {
  level: 'an amount',
  share: 'a share of a whole',
  ratio: 'the ratio of two amounts',
  derived: 'worked out by the atlas from other figures',
  outside: 'from outside the article',
};
const about: Meanings<'record' | 'position' | 'course' | 'after-1940'> = {
  record: 'the record as a whole',
  position: 'its position',
  course: 'the course of the line',
  'after-1940': 'what became of it after 1940',
};
const commodity: Meanings<Commodity> = {
  coal: 'coal',
  oil: 'oil',
  copper: 'copper',
  'copper-ore': 'copper ore',
  lead: 'lead',
  'lead-ore': 'lead ore',
  fertiliser: 'fertiliser, and what it is made of',
  'sodium-sulphate': 'sodium sulphate',
  borates: 'borates',
  machinery: 'machinery',
  vehicles: 'vehicles',
  timber: 'timber',
  'building-materials': 'building materials',
  grain: 'grain',
  cotton: 'cotton',
  wool: 'wool',
  hides: 'hides',
  meat: 'meat',
  flour: 'flour',
  fish: 'fish',
  sugar: 'sugar',
  clothing: 'clothing',
};
const kind: Meanings<Kind> = {
  smelter: 'a smelter or metal works',
  concentrator: 'a works that concentrates ore',
  'mining-combine': 'mines and works under one management',
  mine: 'a mine',
  'ore-deposit': 'a deposit of ore',
  coalfield: 'a coal basin',
  'coal-deposit': 'a deposit of coal',
  colliery: 'a coal mine',
  'coal-preparation-plant': 'a works that cleans and sorts coal',
  trust: 'the head office of a trust',
  oilfield: 'an oil field',
  'oil-region': 'several oil fields together',
  'oil-refinery': 'an oil refinery',
  'chemical-plant': 'a chemical works',
  'borate-mine': 'a mine of borates',
  'salt-lake': 'a lake from which salt was won',
  'repair-works': 'repair shops',
  'engineering-works': 'an engineering works',
  foundry: 'a foundry',
  'machine-building': 'a works that made machines',
  'thermal-power': 'a power station that burns coal or oil',
  'hydro-power': 'a power station driven by water',
  'diesel-power': 'a power station driven by diesel engines',
  'meat-combine': 'a works for slaughter and meat',
  'flour-mill': 'a flour mill',
  'rice-mill': 'a rice mill',
  'sugar-factory': 'a sugar factory',
  'fish-cannery': 'a works that cans fish',
  'fish-plant': 'a works that salts, dries or freezes fish',
  'cold-store': 'a cold store',
  bakery: 'a bakery',
  dairy: 'a dairy',
  'oil-mill': 'a mill of vegetable oil',
  cannery: 'a works that cans food',
  winery: 'a winery',
  'sewing-factory': 'a factory of clothes',
  'wool-washery': 'a works that washes wool',
  'felt-factory': 'a factory of felt',
  tannery: 'a tannery',
  'cloth-factory': 'a factory of cloth',
  'shoe-factory': 'a factory of shoes',
  brickworks: 'a brickworks',
  'cement-works': 'a cement works',
  shipping: 'shipping and shipyards',
  camp: 'a corrective-labour camp or colony',
  'special-settlement': 'a settlement of people exiled without trial',
  'builders-settlement': 'a settlement of builders',
  'place-of-exile': 'a place to which people were exiled',
};

const VOCABULARIES = {
  ...{ layer, sector, state, certainty, confidence, precision, stand_in, course, kind, place_kind, medium },
  ...{ opening_stage, commodity, flow_way, flow_mode, builder, event_kind, counted, people_counted },
  ...{ population_basis, qualifier, figure_kind, about, border_precision, yes_no, endpoint },
};

/** What each code means, by vocabulary and code. */
export const meanings: Readonly<Record<string, Readonly<Record<string, string>>>> = VOCABULARIES;

export const codes: Table = {
  name: 'codes',
  title: 'Codes',
  description:
    'What each word that the tables and the GeoJSON use for a kind, a state and so on means, in English.',
  columns: {
    vocabulary: column('Vocabulary', 'What the word is a kind of.', {
      ...given,
      enum: Object.keys(VOCABULARIES),
    }),
    code: column('Code', 'The word.', given),
    meaning: column('Meaning', 'What it means.', given),
  },
  keys: { primaryKey: ['vocabulary', 'code'] },
  rows: () =>
    Object.entries(VOCABULARIES).flatMap(([vocabulary, meanings]) =>
      Object.entries(meanings).map(([code, meaning]): Row => ({ vocabulary, code, meaning })),
    ),
};
