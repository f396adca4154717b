import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { today } from '../../lib/format';
import { useSlug } from '../../lib/partnership';
import { useSignal } from '../../lib/signal';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import type { Checklist } from './checklist-form';
import type { ChecklistState } from './checklist-way';
import { canKeep } from './doorstep/can-keep';
import { handOver } from './doorstep/draft';

interface Props {
  clientKey: string;
  checklist: Checklist;
  state: ChecklistState;
  /** The server was asked, and did not answer. */
  isLost: boolean;
}

/** The signal went while a form was filled: it can be kept on the phone, and gone on with. */
export function SignalLost({ clientKey, checklist, state, isLost }: Props) {
  const { t } = useTranslation('referrals');
  const navigate = useNavigate();
  const slug = useSlug();
  const hasSignal = useSignal();
  if ((hasSignal && !isLost) || !canKeep()) return null;

  const { values, proposals, furthest, at } = state;
  const goOn = () => {
    handOver({ clientKey, content: { checklist, values, proposals, furthest, filledOn: today() } });
    return navigate({ to: `/p/${slug}/doorstep`, search: (at > 0 ? { step: String(at) } : {}) as never, ignoreBlocker: true });
  };

  return (
    <Banner kind="warning" title={t('lost.title')}>
      <div className="stack">
        <p>{t('lost.words')}</p>
        <Button onClick={goOn}>{t('lost.keep')}</Button>
      </div>
    </Banner>
  );
}
