// The texts of the guided tours in English.
import type { TourMessages } from '../tour-messages.ts';

export const en: TourMessages = {
  lead: 'Stories told on the map. Each step moves the map to its place and sets the year and the filters. You can look around at any step and come back. Every statement names the sentence or the source it comes from.',
  length: (minutes, steps) => `${minutes} minutes · ${steps} steps`,
  start: 'Start the story',
  goOn: (step) => `Continue at step ${step}`,
  read: 'Read the text',
  hide: 'Close the text',
  print: 'Print',
  close: 'Close the story',
  progress: (step, steps) => `${step} / ${steps}`,
  arrived: (step, steps, title) => `Step ${step} of ${steps}: ${title}`,
  steps: 'Steps of the story',
  previous: 'Previous step',
  next: 'Next step',
  list: 'All stories',
  back: 'Return to the step',
  questions: 'For the class',
  sources: 'Sources',
  article:
    'S and a number: a sentence of Қазақстан тарихы (көне заманнан бүгінге дейін) [History of Kazakhstan], vol. 4. Almaty: Atamura, 2010.',
  onMap: 'On the map',
  keys: 'Keys: ← → or Page Up, Page Down.',
};
