// Runs the programs of Debian packages that read and write images.
import { execFileSync } from 'node:child_process';

/**
 * @param {string} command @param {string} debianPackage in which it is @param {string[]} options @param {Buffer} [input]
 * @returns {Buffer} what it writes
 */
export function run(command, debianPackage, options, input) {
  try {
    return execFileSync(command, options, { input, maxBuffer: 1 << 26 });
  } catch (cause) {
    const hint = `Are the Debian packages ${debianPackage} and marble-qt-data installed?`;
    throw new Error(`${command} failed. ${hint}`, { cause });
  }
}

/** @param {Uint8ClampedArray} pixels red, green, blue, alpha @param {string} options of cwebp @returns {Buffer} */
export function webp(pixels, width, rows, options) {
  const header = `P7\nWIDTH ${width}\nHEIGHT ${rows}\nDEPTH 4\nMAXVAL 255\nTUPLTYPE RGB_ALPHA\nENDHDR\n`;
  return run(
    'cwebp',
    'webp',
    [...options.split(' '), '-quiet', '-o', '-', '--', '-'],
    Buffer.concat([Buffer.from(header), Buffer.from(pixels.buffer)]),
  );
}
