import { useTranslation } from 'react-i18next';
import { list } from '../../lib/format';
import type { components } from '../../lib/schema';
import { questionNumber } from './question-number';

type Shown = components['schemas']['DeadlineShown'];

/** A deadline of a need and for whom, as a sentence. */
export function useDeadlineWords() {
  const { t } = useTranslation('routing');
  return ({ deadline, conditions, isForNoneToday }: Shown) => {
    const asked = [
      ...conditions.map(({ questionId, wants }) => t(`routing.asks.${wants as 'Yes' | 'No'}`, { number: questionNumber(questionId) })),
      ...(isForNoneToday ? [t('deadlines.noneToday')] : []),
    ];
    return t(asked.length > 0 ? 'deadlines.some' : 'deadlines.all', { deadline: t(`ui:deadline.${deadline}`), conditions: list(asked) });
  };
}

/** By when people with a need must hear from a service. Of several the strictest counts. */
export function ReadDeadlines({ deadlines }: { deadlines: Shown[] }) {
  const words = useDeadlineWords();
  if (deadlines.length === 0) return null;
  return <ul className="bullets">{deadlines.map((one) => <li key={words(one)}>{words(one)}</li>)}</ul>;
}
