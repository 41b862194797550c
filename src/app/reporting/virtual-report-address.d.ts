// The module that vite.config.ts makes of what the build was told.
declare module 'virtual:report-address' {
  /** Where the publisher of the atlas takes reports, with `{title}` and `{body}`; null for nowhere. */
  export const address: string | null;
}
