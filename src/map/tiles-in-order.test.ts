import { describe, expect, test } from 'vitest';
import type { Tile } from 'maplibre-gl';
import { loadTilesInOrder } from './tiles-in-order.ts';

/** A source whose worker answers when told to, with what the source held when it was asked. */
class SlowSource {
  data = 'en';
  readonly answers: (() => void)[] = [];
  async loadTile(tile: Tile): Promise<void> {
    const { data } = this;
    await new Promise<void>((resolve) => this.answers.push(resolve));
    Object.assign(tile, { state: 'loaded', shows: data });
  }
}
/** A source class of its own, whose tiles come in order. */
function inOrder(): SlowSource {
  class Ordered extends SlowSource {}
  loadTilesInOrder(Ordered.prototype);
  return new Ordered();
}
const newTile = (): Tile & { shows?: string } =>
  ({ state: 'loading', hasData: () => false, aborted: false }) as unknown as Tile;
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('a tile asked for again before it has come', () => {
  test('shows what was asked for last, even where the worker answers that first', async () => {
    const [source, tile] = [inOrder(), newTile()];
    const first = source.loadTile(tile);
    source.data = 'kk';
    const second = source.loadTile(tile);
    // Without order both questions would be with the worker now, and the last answer would be the older one.
    while (source.answers.length > 0) {
      source.answers.pop()!();
      await settled();
    }
    await Promise.all([first, second]);
    expect(tile.shows).toBe('kk');
  });

  test('is loaded once more, however often it was asked for', async () => {
    const [source, tile] = [inOrder(), newTile()];
    const all = ['en', 'kk', 'ru', 'en', 'ru'].map((language) => {
      source.data = language;
      return source.loadTile(tile);
    });
    let asked = 0;
    for (let answer = source.answers.pop(); answer; answer = source.answers.pop()) {
      asked++;
      answer();
      await settled();
    }
    await Promise.all(all);
    expect([asked, tile.shows]).toEqual([2, 'ru']);
    // And after that as before.
    const again = source.loadTile(tile);
    source.answers.pop()!();
    await expect(again).resolves.toBeUndefined();
  });

  test('is not loaded again once it has left the window', async () => {
    const [source, tile] = [inOrder(), newTile()];
    const both = [source.loadTile(tile), source.loadTile(tile)];
    tile.aborted = true;
    source.answers.pop()!();
    await Promise.all(both);
    expect(source.answers).toEqual([]);
  });

  test('is loaded again after an error', async () => {
    const tile = newTile();
    let loads = 0;
    const source = {
      async loadTile(of: Tile): Promise<void> {
        if (loads++ === 0) throw new Error('broken');
        of.state = 'loaded';
        await settled();
      },
    };
    loadTilesInOrder(source);
    const [first, second] = [source.loadTile(tile), source.loadTile(tile)];
    await expect(first).rejects.toThrow('broken');
    await second;
    expect(tile.state).toBe('loaded');
  });

  test('other tiles do not wait for it', () => {
    const source = inOrder();
    void source.loadTile(newTile());
    void source.loadTile(newTile());
    expect(source.answers).toHaveLength(2);
  });
});
