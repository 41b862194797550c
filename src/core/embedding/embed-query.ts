// What the query of the address says where the atlas stands in a page of others: `?embed=1[&play=1][&host=https://example.org]`.
// The view stays in the fragment (core/view/view-url.ts); whether the shell is asked for at all says is-embedded.ts. Pure.

export interface EmbedQuery {
  /** Whether the years run by themselves. */
  readonly plays: boolean;
  /** The origin of the page that the atlas listens to and tells of the view; null where it talks with nobody. */
  readonly host: string | null;
  /** What stands there as the host and is no origin, as it was written. */
  readonly wrongHost: string | null;
}

/** Whether a text is an origin as browsers write it: `https://example.org`, without a path, in small letters. */
export function isOrigin(text: string): boolean {
  // Some browsers take a star for a letter of a name; it would stand for no page.
  if (!/^https?:[^*]+$/.test(text)) return false;
  try {
    return new URL(text).origin === text;
  } catch {
    return false;
  }
}

/** @param query with or without its `?` */
export function readEmbedQuery(query: string): EmbedQuery {
  // If a key occurs twice, the first one counts, as in the fragment.
  const values = new Map([...new URLSearchParams(query)].reverse());
  const host = values.get('host') ?? null;
  const known = host !== null && isOrigin(host);
  return {
    plays: values.get('play') === '1',
    host: known ? host : null,
    wrongHost: known ? null : host,
  };
}
