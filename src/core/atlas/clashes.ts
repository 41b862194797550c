// All statements of the atlas that contradict each other, with the ids of their pages: figures of the article, and what sources say of
// an object or an event.
import type { Atlas } from './atlas.ts';
import type { Account, Claim, Disagreement, Dispute, Evidence } from './evidence.ts';
import { idOfDisagreement } from './record-page.ts';
import { allObjects } from './selection.ts';

/** One contradiction: `dispute` between figures, or `about` an object or an event. */
export interface Clash {
  readonly id: string;
  readonly dispute: Dispute | null;
  readonly about: {
    readonly kind: 'obj' | 'event';
    readonly id: string;
    /** Its place among the disagreements of that object or event, from 0. */
    readonly index: number;
    readonly disagreement: Disagreement;
  } | null;
}

export function clashesOf(atlas: Atlas, evidence: Evidence): Clash[] {
  const about = (kind: 'obj' | 'event', id: string, disagreements: readonly Disagreement[]): Clash[] =>
    disagreements.map((disagreement, index) => ({
      id: idOfDisagreement(kind, id, index),
      dispute: null,
      about: { kind, id, index, disagreement },
    }));
  return [
    ...evidence.disputes.map((dispute): Clash => ({ id: dispute.id, dispute, about: null })),
    ...allObjects(atlas).flatMap(({ id }) => about('obj', id, evidence.accounts[id]?.disagreements ?? [])),
    ...evidence.events.flatMap(({ id, disagreements }) => about('event', id, disagreements)),
  ];
}

/** What sources say that stands in no disagreement: the others are read there. */
export function undisputed({ claims, disagreements }: Pick<Account, 'claims' | 'disagreements'>): Claim[] {
  const disputed = new Set(disagreements.flatMap((one) => one.claims));
  return claims.filter(({ id }) => !disputed.has(id));
}
