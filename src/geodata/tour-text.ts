// Parses the Markdown of a tour into typed blocks: a heading for each step, the address of its view, paragraphs, lists and
// questions. Anything else in the Markdown is reported. The content is checked in tours.ts, not here.
import { Marked, type Token, type Tokens, type TokenizerExtension } from 'marked';
import { sourceOfSentence } from '../core/atlas/article.ts';
import type { TourBlock, TourText } from '../core/atlas/tour.ts';

export interface WrittenStep {
  readonly title: string;
  /** The fragment after `#`; null if the step has no address. */
  readonly address: string | null;
  /** Whether the step says that its year is before that of the step before: "back" after the address. */
  readonly back: boolean;
  readonly blocks: readonly TourBlock[];
}

export interface WrittenTour {
  /** The lines between the `---` at the top. */
  readonly head: Readonly<Record<string, string>>;
  readonly steps: readonly WrittenStep[];
}

/** Called for everything that a tour may not contain; `step` counts from 1, and 0 is the text before the first step. */
type Report = (step: number, found: string, expected: string) => void;

const NAME = String.raw`S\d{3}|[a-z0-9]+(?:-[a-z0-9]+)*`;
const CITATION = new RegExp(String.raw`^\[((?:${NAME})(?:, ?(?:${NAME}))*)\](?![[(])`);

interface CitationToken {
  readonly type: 'citation';
  readonly raw: string;
  readonly sources: readonly string[];
}

/** `[S043]`, `[S043, novikov-karaganda]`: the sources of a statement. */
const citation: TokenizerExtension = {
  name: 'citation',
  level: 'inline',
  start: (text) => {
    const at = text.indexOf('[');
    return at < 0 ? undefined : at;
  },
  tokenizer(text): CitationToken | undefined {
    const [raw, names] = CITATION.exec(text) ?? [];
    if (raw === undefined || names === undefined) return undefined;
    const sources = names.split(/, ?/).map((name) => (/^S\d{3}$/.test(name) ? sourceOfSentence(name) : name));
    return { type: 'citation', raw, sources };
  },
};

const marked = new Marked({ extensions: [citation] });

const WHAT = 'paragraphs, lists, questions (> …), emphasis, citations and links to objects';

function textOf(tokens: readonly Token[] | undefined, step: number, report: Report): TourText[] {
  return (tokens ?? []).flatMap((token): TourText[] => {
    switch (token.type) {
      case 'text':
        return 'tokens' in token && token.tokens
          ? textOf(token.tokens, step, report)
          : [{ kind: 'text', text: (token as Tokens.Text).text.replaceAll('\n', ' ') }];
      case 'escape':
        return [{ kind: 'text', text: (token as Tokens.Escape).text }];
      case 'em':
        return [{ kind: 'emphasis', of: textOf(token.tokens, step, report) }];
      case 'strong':
        return [{ kind: 'strong', of: textOf(token.tokens, step, report) }];
      case 'citation':
        return (token as unknown as CitationToken).sources.map((source) => ({ kind: 'citation', source }));
      case 'link': {
        const { href } = token as Tokens.Link;
        if (href.startsWith('object:'))
          return [
            { kind: 'object', id: href.slice('object:'.length), of: textOf(token.tokens, step, report) },
          ];
        report(step, `a link to ${href}`, 'links only to objects, as (object:id)');
        return [];
      }
      default:
        report(step, `${token.type}: ${token.raw.slice(0, 40)}`, WHAT);
        return [];
    }
  });
}

function blocksOf(tokens: readonly Token[], step: number, report: Report): TourBlock[] {
  return tokens.flatMap((token): TourBlock[] => {
    switch (token.type) {
      case 'space':
        return [];
      case 'paragraph':
        return [{ kind: 'paragraph', of: textOf(token.tokens, step, report) }];
      case 'list': {
        const { ordered, items } = token as Tokens.List;
        return [{ kind: 'list', ordered, items: items.map((item) => textOf(item.tokens, step, report)) }];
      }
      case 'blockquote':
        return blocksOf(token.tokens ?? [], step, report).flatMap((block): TourBlock[] => {
          if (block.kind === 'paragraph') return [{ kind: 'question', of: block.of }];
          report(step, `a ${block.kind} among the questions`, 'paragraphs');
          return [];
        });
      default:
        report(step, `${token.type}: ${token.raw.slice(0, 40)}`, WHAT);
        return [];
    }
  });
}

/**
 * A paragraph that consists of one link into the atlas: the fragment, and whether "back" stands after it; null for anything
 * else.
 */
function addressOf(token: Token | undefined): { readonly fragment: string; readonly back: boolean } | null {
  const [link, ...rest] = (token?.type === 'paragraph' && token.tokens) || [];
  if (rest.length > 0 || link?.type !== 'link') return null;
  const { href, title } = link as Tokens.Link;
  return href.startsWith('#') ? { fragment: href.slice(1), back: title === 'back' } : null;
}

/** Splits a text into its head and its steps. */
export function readTourText(markdown: string, report: Report): WrittenTour {
  const [whole = '', head = ''] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(markdown) ?? [];
  const tokens = marked.lexer(markdown.slice(whole.length)).filter(({ type }) => type !== 'space');
  const groups: { title: string; tokens: Token[] }[] = [];
  for (const token of tokens) {
    if (token.type === 'heading' && (token as Tokens.Heading).depth === 2)
      groups.push({ title: (token as Tokens.Heading).text, tokens: [] });
    else if (groups.length === 0) report(0, token.raw.slice(0, 40), 'a heading (## …) before any text');
    else groups.at(-1)?.tokens.push(token);
  }
  return {
    head: Object.fromEntries(
      head.split(/\r?\n/).flatMap((line) => {
        const [, key, value] = /^([a-z]+): *(.*?) *$/.exec(line) ?? [];
        return key === undefined || value === undefined ? [] : [[key, value]];
      }),
    ),
    steps: groups.map(({ title, tokens: [first, ...rest] }, index) => {
      const address = addressOf(first);
      const text = address === null && first ? [first, ...rest] : rest;
      return {
        title,
        address: address?.fragment ?? null,
        back: address?.back ?? false,
        blocks: blocksOf(text, index + 1, report),
      };
    }),
  };
}
