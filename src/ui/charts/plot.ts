// What every plot of the panel is told: the look of a series, what is chosen, and what to do about it.
import type { Language, Sector } from '../../core/atlas/atlas.ts';
import type { Figure } from '../../core/atlas/evidence.ts';
import type { Years } from '../../core/time/bounds.ts';
import type { ChartMessages } from '../../i18n/charts-messages.ts';

export interface PlotContext {
  readonly language: Language;
  readonly texts: ChartMessages;
  readonly sectorNames: Readonly<Record<Sector, string>>;
  /** The years the map shows, and those the timeline has. */
  readonly years: Years;
  readonly range: Years;
  /** The only sector on the map; null where there are several. */
  readonly only: Sector | null;
  readonly onSector: (sector: Sector) => void;
  readonly onYear: (year: number) => void;
}

export const colourOf = (sector: Figure['sector']): string =>
  sector === 'economy' || sector === 'all-industry' ? 'var(--ink)' : `var(--mark, var(--sector-${sector}))`;
