// The distances in kilometres, of which the reader chooses one, within which a railway counts as near.
export const REACHES = [10, 25, 50] as const;
export type Reach = (typeof REACHES)[number];
