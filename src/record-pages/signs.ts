// Writes the signs of the atlas as SVG for pages without script: the symbol of a site in a state, the mark of a town, the bar of a
// life. It draws the shapes of src/symbols and has none of its own but for the bar; flows are in flow-ribbon.ts.
import { FIRST_YEAR, LAST_YEAR, type AtlasObject, type Site } from '../core/atlas/atlas.ts';
import { runsOf, type StateInYear } from '../core/time/lifecycle.ts';
import { GLYPHS } from '../symbols/glyphs.ts';
import { glyphTransform, siteSymbol, SYMBOL_BOX, SYMBOL_CENTRE, type Tone } from '../symbols/site-symbol.ts';
import { markup, type Markup } from './markup.ts';

/** The symbol of a site; where it is not there, its picture alone. `size` in pixels. */
export function siteSign(
  { kind, sector }: Pick<Site, 'kind' | 'sector'>,
  now: StateInYear | null,
  size: number,
): Markup {
  const colours: Readonly<Record<Tone, string>> = {
    sector: `var(--sector-${sector})`,
    paper: 'var(--paper)',
    muted: 'var(--ink-muted)',
  };
  const shapes = siteSymbol({ state: now?.state ?? null, possible: now?.certainty === 'possible' });
  const middle = markup`cx="${SYMBOL_CENTRE}" cy="${SYMBOL_CENTRE}"`;
  const parts = shapes.map((part) => {
    if (part.shape === 'disc')
      return markup`<circle ${middle} r="${part.radius}" fill="${colours[part.fill]}"/>`;
    if (part.shape === 'ring')
      return markup`<circle ${middle} r="${part.radius}" fill="none" stroke="${colours[part.stroke]}" stroke-width="${part.width}" ${part.dash ? markup` stroke-dasharray="${part.dash.map((one) => one.toFixed(2)).join(' ')}"` : ''}${part.round ? markup` stroke-linecap="round"` : ''}/>`;
    if (part.shape === 'lines')
      return markup`<path d="${part.path}" fill="none" stroke="${colours[part.stroke]}" stroke-width="${part.width}" ${part.opacity ? markup` opacity="${part.opacity}"` : ''}/>`;
    const { shift, scale } = glyphTransform(part.size);
    return markup`<path d="${GLYPHS[kind]}" transform="translate(${shift.toFixed(2)} ${shift.toFixed(2)}) scale(${scale.toFixed(3)})" fill="${colours[part.fill]}" ${part.rim ? markup` stroke="var(--paper)" stroke-width="${part.rim}" paint-order="stroke"` : ''}/>`;
  });
  return markup`<svg width="${size}" height="${size}" viewBox="0 0 ${SYMBOL_BOX} ${SYMBOL_BOX}" aria-hidden="true">${parts}</svg>`;
}

export const townSign = (size: number): Markup =>
  markup`<svg width="${size}" height="${size}" viewBox="0 0 18 18" aria-hidden="true"><circle cx="9" cy="9" r="6" fill="var(--paper)" stroke="var(--ink)" stroke-width="2.4"/></svg>`;

const YEAR = 10;
const HIGH = 18;
/** How each state is drawn: whether it is filled, framed, a line through the middle, or dashes as on the map. */
function run(state: string, x: number, width: number, possible: boolean): Markup {
  const bar = (y: number, height: number, fill: string) =>
    markup`<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`;
  const dashes = (y: number, dash: string, height = 5) =>
    markup`<path d="M${x} ${y}h${width}" stroke="currentColor" stroke-width="${height}" stroke-dasharray="${dash}"/>`;
  const hatch = possible && bar(0, HIGH, 'url(#hatch)');
  const rims = markup`${bar(0, 2, 'currentColor')}${bar(HIGH - 2, 2, 'currentColor')}`;
  if (state === 'operating')
    return markup`${possible ? markup`${rims}${hatch}` : bar(0, HIGH, 'currentColor')}`;
  if (state === 'construction') return markup`${dashes(2.5, '5 3')}${dashes(HIGH - 2.5, '5 3')}${hatch}`;
  if (state === 'reconstruction')
    return markup`${dashes(1.5, '5 3', 3)}${dashes(HIGH - 1.5, '5 3', 3)}${possible ? hatch : bar(5, 8, 'currentColor')}`;
  if (state === 'planned')
    return markup`${dashes(5, '2 4', 2)}${dashes(HIGH / 2, '2 4', 2)}${dashes(HIGH - 5, '2 4', 2)}${hatch}`;
  if (state === 'prospected') return markup`${dashes(HIGH / 2, '1 6', HIGH)}${hatch}`;
  return markup`${bar(HIGH / 2 - 0.5, 1, 'currentColor')}${state === 'idle' && markup`<rect x="${x + 0.5}" y="0.5" width="${width - 1}" height="${HIGH - 1}" fill="none" stroke="currentColor"/>`}${hatch}`;
}

/** The years of the atlas as a bar: the state in each, hatched where it is only possible. */
export function lifeBar({ lifecycle, sector }: AtlasObject): { svg: Markup; possible: boolean } {
  const runs = runsOf(lifecycle);
  const wide = (LAST_YEAR - FIRST_YEAR + 1) * YEAR;
  const parts = runs.map(
    ({ from, to, state, certainty }) =>
      markup`<g${state === 'closed' ? markup` color="var(--ink-muted)"` : ''}>${run(state, (from - FIRST_YEAR) * YEAR, (to - from + 1) * YEAR, certainty === 'possible')}</g>`,
  );
  return {
    svg: markup`<svg class="life" viewBox="0 0 ${wide} ${HIGH}" preserveAspectRatio="none" color="var(--sector-${sector})" aria-hidden="true"><defs><pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M1 0v4" stroke="currentColor" stroke-width="2" opacity=".6"/></pattern></defs>${parts}</svg>`,
    possible: runs.some(({ certainty }) => certainty === 'possible'),
  };
}
