// Reads a layer of Natural Earth, 1:10m or 1:110m, from the Debian package libmagics++-data. In this package `ne_10m_ocean`
// contains the ocean and the lakes.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { shape } from './shape.mjs';
import { CUT } from './window.mjs';

const PACKAGE = 'libmagics++-data';

/** @param {string} layer e.g. `ne_10m_ocean` @returns {Promise<import('geojson').Feature[]>} 1:10m layers cut to CUT */
export async function readNaturalEarth(layer) {
  const files = installedFiles();
  const input = Object.fromEntries(
    ['shp', 'dbf', 'shx', 'prj'].map((suffix) => {
      const path = files.find((file) => file.endsWith(`/${layer}.${suffix}`));
      if (!path) throw new Error(`${PACKAGE}: found no ${layer}.${suffix}`);
      return [`${layer}.${suffix}`, readFileSync(path)];
    }),
  );
  const cut = layer.startsWith('ne_10m')
    ? `-clip bbox=${CUT.west},${CUT.south},${CUT.east},${CUT.north}`
    : '';
  return shape(`-i ${layer}.shp ${cut}`, input);
}

/** @returns {string[]} the installed files of the package */
function installedFiles() {
  try {
    return execFileSync('dpkg', ['-L', PACKAGE], { encoding: 'utf8', stdio: 'pipe' }).split('\n');
  } catch {
    throw new Error(`The Debian package ${PACKAGE} is missing. Install it: apt-get install ${PACKAGE}`);
  }
}
