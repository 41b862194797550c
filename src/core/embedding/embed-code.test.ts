import { describe, expect, test } from 'vitest';
import { EMBED_SIZES, embedAddress, embedCode, readSide } from './embed-code.ts';

describe('the address of the frame', () => {
  const view = 'https://atlas.example/kz/#map=5/48/68&year=1936';
  test('has the view of the link, in the plain shell', () => {
    expect(embedAddress(view, false)).toBe('https://atlas.example/kz/?embed=1#map=5/48/68&year=1936');
    expect(embedAddress(view, true)).toBe('https://atlas.example/kz/?embed=1&play=1#map=5/48/68&year=1936');
  });
  test('keeps the name of the page', () => {
    expect(embedAddress('https://a.example/index.html#year=1936', false)).toBe(
      'https://a.example/index.html?embed=1#year=1936',
    );
  });
  test('passes on what a fragment may hold', () => {
    expect(embedAddress('https://a.example/#data=a.csv%3Fx%3D1%23y&year=1936#?', false)).toBe(
      'https://a.example/?embed=1#data=a.csv%3Fx%3D1%23y&year=1936#?',
    );
  });
});

describe('the code', () => {
  const frame = {
    address: 'https://a.example/?embed=1#year=1936&lang=en',
    title: 'Atlas "A" & <B>: 1936',
    width: null,
    height: 480,
  };
  test('is an iframe with a title, loaded late, that tells nobody where it stands and may do no more than it must', () => {
    expect(embedCode(frame)).toBe(
      [
        '<iframe src="https://a.example/?embed=1#year=1936&amp;lang=en"',
        '  title="Atlas &quot;A&quot; &amp; &lt;B&gt;: 1936"',
        '  width="100%" height="480" style="border: 0; max-width: 100%"',
        '  loading="lazy" referrerpolicy="no-referrer"',
        '  sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe>',
      ].join('\n'),
    );
  });
  test('has the width in pixels, where one is chosen', () => {
    expect(embedCode({ ...frame, width: 640 })).toContain('width="640" height="480"');
  });
  test('lets no quotation mark of an address out of its attribute', () => {
    expect(embedCode({ ...frame, address: 'https://a.example/"onload="x' })).toContain(
      'src="https://a.example/&quot;onload=&quot;x"\n',
    );
  });
});

test.each([
  ['640', 640],
  [' 280 ', 280],
  ['2000', 2000],
  ['279', null],
  ['2001', null],
  ['', null],
  ['-640', null],
  ['640.5', null],
  ['1e3', null],
  ['640px', null],
])('a width of "%s" is %s', (typed, expected) => {
  expect(readSide(typed, 'width')).toBe(expected);
});

test('the sides that are usual can be typed', () => {
  for (const side of ['width', 'height'] as const)
    expect(readSide(String(EMBED_SIZES[side].usual), side)).toBe(EMBED_SIZES[side].usual);
});
