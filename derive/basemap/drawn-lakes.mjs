// Water of 1890–1940 that no package has, drawn by hand. Positions are accurate to about 0.05°, shapes to about 0.1°.

/** Lake Zaysan before the Bukhtarma dam (1960), about 1 800 km². A closed ring, “lng lat”. */
export const ZAYSAN = `83.28 48.22,83.48 48.20,83.70 48.13,83.95 48.08,84.15 48.03,84.33 48.00,84.47 47.94,84.48 47.86,
84.36 47.79,84.18 47.79,84.02 47.85,83.80 47.92,83.62 48.03,83.40 48.08,83.22 48.14,83.28 48.22`;

/** Islands of the Aral Sea: closed rings, “lng lat”. */
export const ARAL_ISLANDS = {
  kokaral: `60.15 46.12,60.35 46.20,60.60 46.17,60.80 46.12,60.70 46.05,60.40 46.07,60.20 46.05,60.15 46.12`,
  barsakelmes: `59.70 45.72,59.90 45.74,60.05 45.68,59.95 45.63,59.75 45.64,59.70 45.72`,
  vozrozhdeniya: `59.25 45.23,59.40 45.15,59.33 45.00,59.22 44.98,59.18 45.10,59.25 45.23`,
};
