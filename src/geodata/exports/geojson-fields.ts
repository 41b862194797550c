// What each property of the features in atlas.geojson and borders.geojson says, for the README beside the downloads. A text in three
// languages is an object with `kk`, `ru` and `en`.

export const GEOJSON_FIELDS: Readonly<Record<string, string>> = {
  layer: 'which kind of record it is; codes: `layer`',
  name: 'its usual name; of a place, that of today',
  formerNames: 'names with the dates `start` and `end`, of an object',
  names: 'the names of a place in the years of the atlas, with `start` and `end`',
  namedAfter: 'ids of the places whose names stand in its name, where these are not its own place or ends',
  kind: 'the kind of a site (codes: `kind`) or of a place (`place_kind`)',
  sector: 'the branch of industry; codes: `sector`',
  place: 'the id of the place that a site belongs to',
  precision: 'how far the position may be off; codes: `precision`, of a border `border_precision`',
  positionSource: 'an id of the sources',
  positionNote: 'what the position stands for and how far it may be off',
  geonamesId: 'the number at GeoNames',
  standsFor:
    '`what` the point is where it is something else (codes: `stand_in`), and how many `kilometres` off it may be',
  count: 'how many works one feature stands for',
  lifecycle:
    'the phases, each with `state`, `start`, `end` (EDTF), `confidence`, `sources` and `locators`; a phase without an end lasts until the next, or beyond 1940',
  claims:
    'what each source says: `id`, `source`, `locator`, `text`; where it gives a number `what`, `value`, `unit`; `when`; of people `counted`, with `as` (codes: `people_counted`) and `by`',
  disagreements:
    'ids of `claims` that cannot all hold, what it is `about`, and the `resolution` of the atlas',
  after1940: 'what became of it',
  note: 'a remark',
  line: 'the id of the line that a section is part of',
  lineName: 'the name of that line',
  course: 'how well the course is known; codes: `course`',
  courseNote: 'a remark on the course',
  straights:
    'straights of more than 60 km, `from` and `to` a vertex, and the `reason`: `level` (straight in fact) or `unknown`',
  gauge:
    'millimetres between the rails, null where not known; of a line that was relaid, a list with `start` and `sources`',
  opening: 'the stages of its opening: `stage` (codes: `opening_stage`), `date`, `sources`',
  stations: 'ids of stations.csv in order; of a pipeline the stations themselves',
  medium: 'what a pipeline carried; codes: `medium`',
  commodity: 'the goods of a flow; codes: `commodity`',
  from: 'the id of the place a flow comes from',
  to: 'the id of the place it goes to',
  mode: 'by what it was carried; codes: `flow_mode`',
  routeYear: 'the year whose network the line of a flow follows',
  through: 'ids of places that a source says it passed',
  exit: 'the id of the place where it leaves the network of the atlas',
  waypoints: 'positions that lead the line of a flow, longitude before latitude',
  endpoint: '`stand-in`: the source names a region, and the place stands for it',
  sections: 'ids of the sections that a flow ran over',
  importance: '1 to 4: how early the map writes the name of a place',
  nameSides: 'on which sides of its dot the map writes the name',
  founded: 'when a place was founded (EDTF)',
  foundedSources: 'what gives the founding; without `founded`, what was looked through in vain',
  sources: 'ids of the sources',
  locators: 'where in its sources it stands, by source',
  id: 'the id of a piece of border; of all other features it stands beside `properties`',
  polities: 'ids of the polities whose outline a piece of border is part of',
  today: 'whether a piece of border is part of the outline of today',
};
