// The build patches MapLibre's published source. If an upgrade changes one of the places that it relies on, the build must stop
// and say which. These tests change each of these places.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { mapLibrePlugin } from '../../scripts/maplibre-plugin.mjs';
import { sourceProblems } from '../../scripts/maplibre-source.mjs';

const PACKAGE = 'node_modules/maplibre-gl';
const real = (file: string): string => readFileSync(`${PACKAGE}/${file}`, 'utf8');
const POOL = 'src/util/worker_pool.ts';
const FACTORY = 'src/util/web_worker.ts';
const DECODER = 'src/source/vector_tile_mlt.ts';
const PROJECTIONS = 'src/geo/projection/projection_factory.ts';
const PROTOCOLS = 'src/source/protocol_crud.ts';
const FILES = 'src/source/geojson_worker_source.ts';

const CHANGES: [string, string, (text: string) => string | null][] = [
  ['the page’s half has moved', 'src/index.ts', () => null],
  ['the worker’s half has moved', 'src/source/worker.ts', () => null],
  ['the licence has moved', 'LICENSE.txt', () => null],
  ['the pool of workers has moved', POOL, () => null],
  ['the pool takes its workers from elsewhere', POOL, (text) => text.replace('./web_worker.ts', './make.ts')],
  ['the factory is called something else', POOL, (text) => text.replaceAll('workerFactory', 'makeWorker')],
  ['the factory is told something', POOL, (text) => text.replace('workerFactory()', 'workerFactory(url)')],
  [
    'the factory wants to be told',
    FACTORY,
    (text) => text.replace('workerFactory()', 'workerFactory(url: string)'),
  ],
  [
    'Mercator’s projection is made in another way',
    PROJECTIONS,
    (text) => text.replaceAll('createMercatorTransform(transformOptions)', 'new MercatorTransform()'),
  ],
  ['schemes are added by another name', PROTOCOLS, (text) => text.replaceAll('addProtocol(', 'addScheme(')],
  ['files are no longer asked for in the worker', FILES, (text) => text.replace('getJSON<', 'takeJSON<')],
  ['the decoder is used for more', DECODER, (text) => text.replace('decodeTile,', 'decodeTile, encodeTile,')],
];

describe('the source of MapLibre', () => {
  test('is as the build needs it', () => {
    expect(sourceProblems(real)).toEqual([]);
  });

  test.each(CHANGES)('is reported if %s', (_name, changed, change) => {
    expect(change(real(changed))).not.toBe(real(changed));
    const problems = sourceProblems((file) => (file === changed ? change(real(file)) : real(file)));
    expect(problems).not.toEqual([]);
    for (const problem of problems) expect(problem).toContain(changed);
  });
});

describe('the build', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'maplibre-gl-'));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  /** The plugin as in a build, for a package in which one file is changed. */
  const plugin = (changed: string, text: string) => {
    const all = ['src/index.ts', 'src/source/worker.ts', 'LICENSE.txt', POOL, FACTORY, DECODER];
    for (const file of [...all, PROJECTIONS, PROTOCOLS, FILES]) write(file, real(file));
    write('package.json', '{"version":"7.0.0"}');
    write(changed, text);
    const made = mapLibrePlugin(folder);
    made.configResolved({ command: 'build' });
    return made;
  };

  test('continues if nothing has changed', () => {
    expect(() => plugin(POOL, real(POOL)).buildStart()).not.toThrow();
  });

  test('stops with the version, the file, the reason and a reference to the documentation', () => {
    const start = (): void => plugin(POOL, real(POOL).replace('./web_worker.ts', './make.ts')).buildStart();
    expect(start).toThrow('maplibre-gl 7.0.0');
    expect(start).toThrow(`${POOL} has changed. Until now it takes \`workerFactory\` from ./web_worker.ts`);
    expect(start).toThrow('docs/dependencies.md, “Upgrading MapLibre”');
  });

  test('inserts the atlas’s own worker', () => {
    const made = plugin(POOL, real(POOL));
    expect(made.resolveId('./web_worker.ts', `${folder}/${POOL}`)).toMatch(/src.map.worker\.ts$/);
    expect(() => made.resolveId('../util/web_worker.ts', `${folder}/src/ui/map.ts`)).toThrow(
      'src/ui/map.ts takes code from web_worker.ts',
    );
  });

  test('removes the decoder where it is expected, and nowhere else', () => {
    const made = plugin(POOL, real(POOL));
    expect(made.resolveId('@maplibre/mlt', `${folder}/${DECODER}`)).toBe('\0@maplibre/mlt');
    expect(() => made.resolveId('@maplibre/mlt', `${folder}/src/ui/map.ts`)).toThrow('src/ui/map.ts');
  });

  test('leaves out the shaders of what the atlas never draws, with a message where one is used', async () => {
    const shader = (name: string) => `src/shaders/glsl/${name}.glsl.g.ts`;
    const drawn = [
      'circle',
      'line',
      'line_sdf',
      'fill',
      'raster',
      'symbol_sdf',
      'symbol_icon',
      '_projection_mercator',
    ];
    const made = plugin(shader('circle.vertex'), real(shader('circle.vertex')));
    for (const name of [
      'hillshade.fragment',
      'heatmap_texture.vertex',
      '_projection_globe.vertex',
      'line_pattern.vertex',
    ]) {
      expect(real(shader(name)), name).toContain('export default');
      expect(await made.load(`${folder}/${shader(name)}`)).toMatch(
        `#error scripts/maplibre-plugin.mjs leaves out the shader ${name.split('.')[0]!}`,
      );
    }
    for (const name of drawn) {
      write(shader(`${name}.vertex`), real(shader(`${name}.vertex`)));
      const { code } = (await made.load(`${folder}/${shader(`${name}.vertex`)}`)) as { code: string };
      expect(code, name).toMatch(/gl_Position|projectTile\(vec2/);
    }
  });

  test('gives MapLibre only the version from its package.json, and reports if it reads more', async () => {
    const made = plugin('src/ui/map.ts', 'export const home = packageJSON.homepage;');
    expect(await made.load(`${folder}/package.json`)).toBe('{"version":"7.0.0"}');
    await expect(made.load(`${folder}/src/ui/map.ts`)).rejects.toThrow(
      'src/ui/map.ts reads packageJSON.homepage',
    );
  });
});
