// A chart as a picture that stands alone: the plots as they are on the page, with their look written into them, a title
// above and the source below. No file outside is needed to show it; other typefaces step in where the page's are missing.

export interface Caption {
  readonly title: string;
  readonly unit: string;
  /** Lines of small print under the plots. */
  readonly foot: readonly string[];
}

export interface Picture {
  readonly svg: string;
  /** Pixels of CSS. */
  readonly width: number;
  readonly height: number;
}

/** What of the page's style sheets a picture needs. */
const LOOK = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'overflow',
] as const;
const SERIF = "'Brygada 1918', 'Atlas Serif', Georgia, 'Times New Roman', serif";
const SANS = "'Golos Text', 'Atlas Sans', 'Segoe UI', Arial, sans-serif";
const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 20;
const FOOT_SIZE = 9;

function withLook(original: SVGSVGElement): SVGSVGElement {
  const copy = original.cloneNode(true) as SVGSVGElement;
  const from = [original, ...original.querySelectorAll('*')];
  const to = [copy, ...copy.querySelectorAll('*')];
  for (const [index, element] of to.entries()) {
    const source = from[index];
    if (!source) continue;
    const look = getComputedStyle(source);
    for (const name of LOOK) {
      const value = look.getPropertyValue(name);
      if (value !== '' && value !== 'none' && value !== 'normal' && value !== 'auto')
        element.setAttribute(name, name === 'font-family' ? (value.includes('Serif') ? SERIF : SANS) : value);
    }
    if (look.fill === 'none') element.setAttribute('fill', 'none');
    if (look.stroke === 'none') element.removeAttribute('stroke');
    for (const name of ['class', 'style', 'tabindex', 'aria-pressed']) element.removeAttribute(name);
    if (element.getAttribute('role') === 'button') element.setAttribute('role', 'img');
  }
  copy.querySelectorAll('[data-screen]').forEach((element) => element.remove());
  return copy;
}

function text(words: string, x: number, y: number, look: Readonly<Record<string, string>>): SVGTextElement {
  const element = document.createElementNS(SVG, 'text');
  element.textContent = words;
  for (const [name, value] of Object.entries({ x: String(x), y: String(y), ...look }))
    element.setAttribute(name, value);
  return element;
}

/** The plots inside an element, as they lie there, as one picture on paper. */
export function pictureOf(
  plots: HTMLElement,
  { title, unit, foot }: Caption,
  wrapLine: (words: string, width: number, size: number) => readonly string[],
): Picture {
  const frame = plots.getBoundingClientRect();
  const [paper, ink, muted] = ['--paper', '--ink', '--ink-muted'].map((name) => {
    // What a colour of the system is, only an element that has it tells.
    const probe = document.createElement('i');
    probe.style.color = `var(${name})`;
    plots.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  });
  const titleLines = wrapLine(title, frame.width, 19);
  const footLines = foot.flatMap((words) => wrapLine(words, frame.width, FOOT_SIZE));
  const top = MARGIN + titleLines.length * 23 + 22;
  const width = Math.ceil(frame.width) + 2 * MARGIN;
  const height = Math.ceil(top + frame.height + 14 + footLines.length * 13 + MARGIN);

  const root = document.createElementNS(SVG, 'svg');
  for (const [name, value] of Object.entries({
    xmlns: SVG,
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
  }))
    root.setAttribute(name, String(value));
  const ground = document.createElementNS(SVG, 'rect');
  for (const [name, value] of Object.entries({ width, height, fill: paper ?? '#fff' }))
    ground.setAttribute(name, String(value));
  root.append(ground);
  titleLines.forEach((line, index) =>
    root.append(
      text(line, MARGIN, MARGIN + 16 + index * 23, {
        'font-family': SERIF,
        'font-size': '19',
        fill: ink ?? '',
      }),
    ),
  );
  root.append(text(unit, MARGIN, top - 8, { 'font-family': SANS, 'font-size': '11', fill: muted ?? '' }));
  for (const svg of plots.querySelectorAll<SVGSVGElement>('[data-plot] > svg')) {
    const box = svg.getBoundingClientRect();
    const copy = withLook(svg);
    copy.setAttribute('x', String(MARGIN + box.left - frame.left));
    copy.setAttribute('y', String(top + box.top - frame.top));
    copy.setAttribute('width', String(box.width));
    copy.setAttribute('height', String(box.height));
    copy.setAttribute('overflow', 'visible');
    root.append(copy);
  }
  footLines.forEach((line, index) =>
    root.append(
      text(line, MARGIN, top + frame.height + 14 + (index + 1) * 13 - 3, {
        'font-family': SANS,
        'font-size': String(FOOT_SIZE),
        fill: muted ?? '',
      }),
    ),
  );
  return { svg: new XMLSerializer().serializeToString(root), width, height };
}

/** The picture in pixels, twice as many as CSS has. @throws {Error} where the browser cannot draw it. */
export async function asPng({ svg, width, height }: Picture): Promise<Blob> {
  const image = new Image();
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = 2 * width;
    canvas.height = 2 * height;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw new Error('the browser made no PNG');
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}
