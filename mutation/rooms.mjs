// The rooms whose code is changed to see whether the tests notice, each as a list of globs.
const room = (folder) => [`${folder}/**/*.ts`, `!${folder}/**/*.test.ts`, `!${folder}/**/*.d.ts`];

export const ROOMS = {
  time: room('src/core/time'),
  selection: ['src/core/atlas/selection.ts'],
  address: room('src/core/view'),
  map: ['src/map/features.ts', 'src/map/layers/{year,sites,routes}.ts'],
  checks: ['src/geodata/check*.ts', '!src/geodata/check*.test.ts'],
  // The store and the address bar; what only fetches a part of the build or waits for a frame is walked through in a browser.
  state: [...room('src/app/state'), '!src/app/state/{load-*,prefetch,painted}.ts'],
};
