// What a report is about, as the address names it: a kind of thing and its id, such as `obj/balkhash-copper-smelter`. Every view reads
// it, so it is a file of its own. Figures can be reported, though they have no page of their own.

export const isReportKey = (key: string): boolean =>
  /^(obj|place|event|sentence|disagreement|figure)\/[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/.test(key);
