// Starts the installed nginx on this machine with the configuration of docs/hosting, for `npm run check:hosting` and
// `npm run bench:hosting`. It installs nothing and changes nothing in /etc/nginx.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const NGINX = '/usr/sbin/nginx';
const DEBIAN = '/etc/nginx/nginx.conf';
const SITE = 'docs/hosting/nginx.conf';

/** The folder below the root in which the atlas lies a second time. */
export const SUBFOLDER = '/maps/atlas/';

/** Replaces each pattern in a text. Throws if the text has it not, because something else would be tried than was meant. */
const replaced = (text, replacements) =>
  replacements.reduce((result, [pattern, value]) => {
    if (!pattern.test(result))
      throw new Error(`${DEBIAN} or ${SITE} is not as expected: it has no ${pattern}`);
    return result.replace(pattern, value);
  }, text);

const answers = (port) =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    }).on('error', () => resolve(false));
  });

/**
 * Serves a built folder on 127.0.0.1, at the root and in SUBFOLDER.
 * @param {string} dist the built folder
 * @param {number} port
 * @param {string} [embed] who may show the atlas, as the configuration writes it; left out, as it is delivered
 * @returns {Promise<{ version: string, pid: number, stop: () => Promise<void> }>} rejects if there is no nginx, or it does not start
 */
export async function startNginx(dist, port, embed = "'self'") {
  if (!existsSync(NGINX))
    throw new Error('There is no nginx. On Debian: apt-get install nginx libnginx-mod-http-brotli-static');
  const folder = mkdtempSync(path.join(tmpdir(), 'atlas-nginx-'));
  const root = path.join(folder, 'www');
  cpSync(dist, root, { recursive: true, preserveTimestamps: true });
  const below = path.join(root, SUBFOLDER.slice(0, -1));
  mkdirSync(path.dirname(below), { recursive: true });
  symlinkSync(path.resolve(dist), below);

  const site = path.join(folder, 'site.conf');
  const siteText = replaced(readFileSync(SITE, 'utf8'), [
    [/listen 80;/, `listen 127.0.0.1:${port};`],
    [/root \/var\/www\/atlas;/, `root ${root};`],
    [/set \$embed "'self'";/, `set $$embed "${embed}";`],
  ]);
  // Those of Debian are not for every user.
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};\n`,
  );
  writeFileSync(site, temporary.join('') + siteText);
  const main = path.join(folder, 'nginx.conf');
  const mainText = replaced(readFileSync(DEBIAN, 'utf8'), [
    // Only root may choose a user, and another one could not read this folder.
    [/^user .*;/m, process.getuid?.() === 0 ? 'user root;\ndaemon off;' : 'daemon off;'],
    [/^pid .*;/m, `pid ${folder}/nginx.pid;`],
    [/^error_log .*;/m, `error_log ${folder}/error.log;`],
    [/access_log .*;/, 'access_log off;'],
    [/include \/etc\/nginx\/conf\.d\/\*\.conf;/, ''],
    [/include \/etc\/nginx\/sites-enabled\/\*;/, `include ${site};`],
  ]);
  writeFileSync(main, mainText);

  const nginx = spawn(NGINX, ['-c', main], { stdio: 'inherit' });
  let ended = false;
  nginx.once('exit', () => (ended = true));
  const stop = async () => {
    if (!ended) {
      nginx.kill('SIGTERM');
      await once(nginx, 'exit');
    }
    rmSync(folder, { recursive: true, force: true });
  };
  while (!ended && !(await answers(port))) await new Promise((resolve) => setTimeout(resolve, 50));
  if (ended) {
    await stop();
    throw new Error('nginx did not start.');
  }
  return { version: spawnSync(NGINX, ['-v'], { encoding: 'utf8' }).stderr.trim(), pid: nginx.pid, stop };
}
