// Whether an address asks for the plain shell (map, year, key) that stands in pages of others. It comes with the first page; what
// else the query says comes with the shell (embed-query.ts). Pure.

/** @param query as in `location.search` */
export const isEmbedded = (query: string): boolean => /[?&]embed=1(?=&|$)/.test(query);
