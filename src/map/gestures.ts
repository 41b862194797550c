// The words with which the map asks for Ctrl or a second finger, where it stands in a page of others: those of MapLibre, by its keys.
import type { EmbeddedMessages } from '../i18n/embedded-messages.ts';

export const gestureWords = ({
  wheel,
  wheelOfMac,
  fingers,
}: EmbeddedMessages['gestures']): Readonly<Record<string, string>> => ({
  'CooperativeGesturesHandler.WindowsHelpText': wheel,
  'CooperativeGesturesHandler.MacHelpText': wheelOfMac,
  'CooperativeGesturesHandler.MobileHelpText': fingers,
});
