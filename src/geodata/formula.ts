// The formula of a derived figure, such as `{coal-karaganda-1939} / {kz-share-coal-karaganda-1939} * 100`: numbers stand in it
// as the ids of other figures, so that nothing is typed in twice. Reads it, calculates it, and writes it in numbers.

const TOKEN = /\{[a-z0-9-]+\}|\d+|[-+*/()]/g;

/** The ids in a formula, in their order. */
export const inputsOf = (formula: string): string[] =>
  [...formula.matchAll(/\{([a-z0-9-]+)\}/g)].map(([, id = '']) => id);

/** The numbers that stand in a formula itself, such as the 100 of a percentage. */
export const constantsOf = (formula: string): number[] =>
  [...formula.replaceAll(/\{[^}]*\}/g, '').matchAll(/\d+/g)].map(([number]) => Number(number));

/** The formula with values in place of ids. An id without a value stays as it is. */
export const inNumbers = (formula: string, values: ReadonlyMap<string, number>): string =>
  formula.replaceAll(/\{([a-z0-9-]+)\}/g, (braced, id: string) => String(values.get(id) ?? braced));

/** What the formula gives; NaN if it is no formula or has an id without a value. */
export function calculate(formula: string, values: ReadonlyMap<string, number>): number {
  if (formula.replaceAll(TOKEN, '').trim() !== '') return NaN;
  const tokens = formula.match(TOKEN) ?? [];
  function factor(): number {
    const token = tokens.shift() ?? '';
    if (token === '(') {
      const value = sum();
      return tokens.shift() === ')' ? value : NaN;
    }
    if (token.startsWith('{')) return values.get(token.slice(1, -1)) ?? NaN;
    return /^\d+$/.test(token) ? Number(token) : NaN;
  }
  function product(): number {
    let value = factor();
    while (tokens[0] === '*' || tokens[0] === '/')
      value = tokens.shift() === '*' ? value * factor() : value / factor();
    return value;
  }
  function sum(): number {
    let value = product();
    while (tokens[0] === '+' || tokens[0] === '-')
      value = tokens.shift() === '+' ? value + product() : value - product();
    return value;
  }
  const value = sum();
  return tokens.length === 0 ? value : NaN;
}
