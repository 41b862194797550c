// Exports objects and places as KML 2.2 with time (https://docs.ogc.org/is/12-007r2/12-007r2.html): a folder for each layer, a
// placemark for each phase, which programs with a slider of time show in its years. Flows, roads and railways are lines.
import type { Layer, Localized } from '../../core/atlas/atlas.ts';
import { escaped } from '../../core/text/escaped-markup.ts';
import type { AtlasFeature } from './atlas-geojson.ts';
import { atlasRows, type AtlasRow } from './atlas-csv.ts';

/** What XML 1.0 has no place for, not even escaped. */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const element = (name: string, text: string): string =>
  `<${name}>${escaped(text.replace(NOT_IN_XML, ''))}</${name}>`;

/** KML writes longitude before latitude, and a blank between positions. */
function geometryOf({ geometry }: AtlasFeature): string {
  const written = ([longitude, latitude]: readonly [number, number]): string => `${longitude},${latitude}`;
  return geometry.type === 'Point'
    ? `<Point>${element('coordinates', written(geometry.coordinates))}</Point>`
    : `<LineString><tessellate>1</tessellate>${element('coordinates', geometry.coordinates.map(written).join(' '))}</LineString>`;
}

/** From the first day that the start can mean to the last day of the end; the end of a phase without one is the next start. */
function spanOf({ start_earliest: begin, end, end_latest: last }: AtlasRow, next?: AtlasRow): string {
  const until = end === null ? next?.start_latest : last;
  if (!begin && !until) return '';
  return `<TimeSpan>${begin ? element('begin', begin) : ''}${until ? element('end', until) : ''}</TimeSpan>`;
}

/** What a row says, but for what a placemark has elements for. */
function dataOf({ longitude: _longitude, latitude: _latitude, ...row }: AtlasRow): string {
  const cells = Object.entries(row).flatMap(
    ([name, value]: [string, string | number | readonly string[] | null]) => {
      const text = Array.isArray(value) ? value.join(' ') : String(value ?? '');
      return text ? [`<Data name="${name}">${element('value', text)}</Data>`] : [];
    },
  );
  return `<ExtendedData>${cells.join('')}</ExtendedData>`;
}

function placemarks(feature: AtlasFeature, language: keyof Localized): string {
  const rows = atlasRows([feature]);
  const geometry = geometryOf(feature);
  return rows
    .map((row, at) => {
      const name = row.state ? `${row[`name_${language}`]} (${row.state})` : row[`name_${language}`];
      return `<Placemark>${element('name', name)}${spanOf(row, rows[at + 1])}${dataOf(row)}${geometry}</Placemark>`;
    })
    .join('\n');
}

/** @param language that of the names which the program shows; the others are among the data of each placemark */
export function kmlOf(features: readonly AtlasFeature[], language: keyof Localized = 'en'): string {
  const layers = [...new Set(features.map(({ properties }): Layer => properties.layer))];
  const folders = layers.map(
    (layer) =>
      `<Folder>${element('name', layer)}\n${features
        .filter(({ properties }) => properties.layer === layer)
        .map((feature) => placemarks(feature, language))
        .join('\n')}\n</Folder>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2"><Document>${element('name', 'The Industrial Atlas of Kazakhstan, 1890–1940')}
${folders.join('\n')}
</Document></kml>
`;
}
