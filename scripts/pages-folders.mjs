// The folders of dist/ that build-pages.mjs writes and nobody else. They are neither compressed nor kept offline: thousands of small
// files, of which a reader opens a few.
export const FOLDERS_OF_PAGES = ['kk', 'ru', 'en', 'record'];
