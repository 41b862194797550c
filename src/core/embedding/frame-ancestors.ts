// Whether a server lets pages of others show the atlas, read from the headers of its answer (CSP Level 3, `frame-ancestors`; else
// `X-Frame-Options`). Pure.

/** The other sites that may, as the server names them. */
export type Embedders = 'everyone' | 'nobody' | readonly string[];

/**
 * @param policy the header `Content-Security-Policy`; null for none
 * @param frameOptions the header `X-Frame-Options`, which counts where the policy says nothing of frames
 */
export function embeddersOf(policy: string | null, frameOptions: string | null): Embedders {
  const directive = (policy ?? '')
    .split(/[;,]/)
    .map((part) => part.trim().split(/\s+/))
    .find(([name]) => name?.toLowerCase() === 'frame-ancestors');
  if (!directive) return frameOptions ? 'nobody' : 'everyone';
  const others = directive.slice(1).filter((source) => !/^'(self|none)'$/i.test(source));
  if (others.includes('*')) return 'everyone';
  return others.length === 0 ? 'nobody' : others;
}
