// The words with which the map asks for Ctrl or a second finger, where it stands in a page of others: those of MapLibre, by its keys.

export interface GestureWords {
  readonly wheel: string;
  /** On a Mac. */
  readonly wheelOfMac: string;
  readonly fingers: string;
}

export const gestureWords = ({
  wheel,
  wheelOfMac,
  fingers,
}: GestureWords): Readonly<Record<string, string>> => ({
  'CooperativeGesturesHandler.WindowsHelpText': wheel,
  'CooperativeGesturesHandler.MacHelpText': wheelOfMac,
  'CooperativeGesturesHandler.MobileHelpText': fingers,
});
