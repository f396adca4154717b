import { i18n } from './i18n';

interface Judged {
  status: string;
  hasDirection: boolean;
  latest: { value: number | null; marker?: string | null } | null;
  target: number | null;
  targetDate: string | null;
  /** Undefined where the answer does not say. */
  baseline?: number | null;
}

function reason({ hasDirection, latest, target, targetDate, baseline }: Judged): string {
  if (!hasDirection) return 'context';
  if (!latest) return 'noFigure';
  if (target === null || !targetDate) return 'noTarget';
  if (latest.value === null) return latest.marker === 'c' ? 'hidden' : 'noLatest';
  if (latest.marker === 'i') return 'partial';
  if (baseline === undefined) return 'noPath';
  return baseline === null ? 'noBaseline' : 'otherDefinition';
}

/** Why a measure is not judged, as far as the server's answer makes it known. Nothing where it is. */
export const whyNotJudged = (judged: Judged) =>
  judged.status === 'none' ? i18n.t(`ui:figures.notJudged.${reason(judged)}`) : undefined;
