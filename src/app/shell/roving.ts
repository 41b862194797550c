// One stop of the Tab key for a group of things to press: arrows, Home and End move within it, as the ARIA Authoring Practices
// describe it ("roving tabindex"). The stop is where the reader was last, at first what is chosen or the first box to tick.
//
// A group says so in its markup: `data-stops` selects what can be reached in it. `data-rows` selects what holds the items of a
// row each: then ↑ and ↓ lead to another row, ← and → stay in it; without it all arrows lead along the items. This file comes
// with the first focus of the page, so the first view does without it.

const STEPS: Readonly<Record<string, readonly [across: number, down: number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

const itemsOf = (group: HTMLElement): HTMLElement[] => [
  ...group.querySelectorAll<HTMLElement>(group.dataset['stops'] ?? ''),
];

/** The group of an item; null for what is no item of a group. */
function groupOf(target: EventTarget | null): HTMLElement | null {
  const group = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-stops]') : null;
  return group && target instanceof HTMLElement && target.matches(group.dataset['stops'] ?? '')
    ? group
    : null;
}

function setStop(group: HTMLElement, wanted?: HTMLElement): void {
  const items = itemsOf(group);
  const stop =
    wanted ??
    items.find((item) => item.dataset['stop'] !== undefined) ??
    items.find((item) => item.matches('[aria-current], [aria-pressed="true"], input')) ??
    items[0];
  for (const item of items) {
    const tabIndex = item === stop ? 0 : -1;
    if (item.tabIndex !== tabIndex) item.tabIndex = tabIndex;
    if (wanted && item !== stop) delete item.dataset['stop'];
  }
  if (wanted) wanted.dataset['stop'] = '';
}

function nextOf(group: HTMLElement, from: HTMLElement, key: string): HTMLElement | undefined {
  const items = itemsOf(group);
  if (key === 'Home') return items[0];
  if (key === 'End') return items.at(-1);
  const [across, down] = STEPS[key] ?? [0, 0];
  const { rows } = group.dataset;
  if (!rows) return items[items.indexOf(from) + across + down];
  const rowOf = (item: HTMLElement): Element | null => item.closest(rows);
  const lines = [...new Set(items.map(rowOf))];
  const line = rowOf(from);
  const inRow = items.filter((item) => rowOf(item) === line);
  const column = inRow.indexOf(from);
  if (down === 0) return inRow[column + across];
  const other = lines[lines.indexOf(line) + down];
  if (!other) return undefined;
  return items.filter((item) => rowOf(item) === other).findLast((_, index) => index <= column);
}

/** Gives each group of the page one stop. To be called again when groups or their items have changed. */
export function setStops(): void {
  for (const group of document.querySelectorAll<HTMLElement>('[data-stops]')) setStop(group);
}

/** Moves the focus within a group, and its stop with it, for as long as the page is there. */
export function followStops(): void {
  document.addEventListener('keydown', (event) => {
    const { target, key, ctrlKey, altKey, metaKey, shiftKey } = event;
    const group = ctrlKey || altKey || metaKey || shiftKey ? null : groupOf(target);
    if (!group || event.defaultPrevented || !(key in STEPS || key === 'Home' || key === 'End')) return;
    event.preventDefault();
    nextOf(group, target as HTMLElement, key)?.focus();
  });
  document.addEventListener('focusin', ({ target }) => {
    const group = groupOf(target);
    if (group) setStop(group, target as HTMLElement);
  });
}
