import { i18n } from '../lib/i18n';

interface Away {
  /** In a straight line, 0 for less than half of one. */
  kilometres: number | null;
  asksForWard: boolean;
}

/** How far away a service is, and whether to ask for the ward; nothing where there is nothing to say. A form kept on a phone knows neither. */
export const awayWords = ({ kilometres, asksForWard }: Partial<Away>): string[] => [
  ...(typeof kilometres === 'number' ? [kilometres === 0 ? i18n.t('away.near') : i18n.t('away.km', { km: kilometres })] : []),
  ...(asksForWard ? [i18n.t('away.ask')] : []),
];
