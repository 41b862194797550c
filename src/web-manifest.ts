// What a browser needs to install the atlas as an application, in each language. scripts/offline-plugin.mjs writes the files.
import { LANGUAGES } from './core/atlas/atlas.ts';
import { FIRST_VIEW } from './core/view/view-state.ts';
import { writeViewUrl } from './core/view/view-url.ts';
import { messagesOf } from './i18n/messages.ts';
import { siteMessagesOf } from './i18n/site-messages.ts';
import { PALETTES } from './symbols/palette.ts';

const icon = (file: string, sizes: string, purpose = 'any') => ({
  src: `./${file}`,
  sizes,
  type: file.endsWith('.svg') ? 'image/svg+xml' : 'image/png',
  purpose,
});

/** Each manifest with its file; https://www.w3.org/TR/appmanifest/ */
export const webManifests = LANGUAGES.map((language) => {
  const { title, subtitle } = messagesOf(language);
  const { shortTitle, description } = siteMessagesOf(language);
  return {
    file: `manifest-${language}.webmanifest`,
    content: {
      name: `${title}, ${subtitle}`,
      short_name: shortTitle,
      description,
      lang: language,
      dir: 'ltr',
      // The three have the same identity, which leaves the fragment out: one application, not three.
      start_url: `./#${writeViewUrl({ ...FIRST_VIEW, lang: language })}`,
      scope: './',
      display: 'standalone',
      background_color: PALETTES.light.land,
      theme_color: PALETTES.light.land,
      categories: ['education'],
      icons: [
        icon('icon.svg', 'any'),
        icon('icon-192.png', '192x192'),
        icon('icon-512.png', '512x512'),
        icon('icon-maskable-512.png', '512x512', 'maskable'),
      ],
    },
  };
});
