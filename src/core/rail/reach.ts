// How near a railway must be to count as near, in kilometres: the reader chooses one.
export const REACHES = [10, 25, 50] as const;
export type Reach = (typeof REACHES)[number];
