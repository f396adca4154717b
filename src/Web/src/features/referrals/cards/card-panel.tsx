import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import type { components } from '../../../lib/schema';
import { Banner } from '../../../ui/banner';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Details } from '../../../ui/details';
import { Show } from '../../../ui/states';
import { safeLines } from '../contact/safe-ways';
import { CardSays } from './card-says';
import { IssueCard } from './issue-card';
import { LivingCard } from './living-card';
import { PrintedCard } from './printed-card';

type Schemas = components['schemas'];

/** The card to leave with the person: whether it is safe, the card itself this once, and what they said by it. */
export function CardPanel({ submissionId, isHub }: { submissionId: string; isHub?: boolean }) {
  const { t } = useTranslation('cards');
  const [printed, setPrinted] = useState<Schemas['IssueCardPrinted']>();
  const query = api.useQuery('get', '/api/submissions/{submissionId}/card', { params: { path: { submissionId } } });
  const note = api.useMutation('post', '/api/submissions/{submissionId}/card/prints');
  const print = () => {
    window.print();
    note.mutate({ params: { path: { submissionId } } });
  };
  const issued = (card: Schemas['IssueCardPrinted'] | null) => {
    setPrinted(card ?? undefined);
    void query.refetch();
  };

  return (
    <Card id="card" title={t('panel.title')} lead={t('panel.lead')}>
      <Show query={query}>
        {(held) => (
          <div className="stack">
            {safeLines(held).length > 0 && <Banner title={t('panel.safeContact')}>{safeLines(held).join('. ')}</Banner>}
            {held.isSafeAtHome === false && <Banner kind="warning" title={t('panel.unsafe')}>{t(held.mayIssue ? 'panel.unsafeHub' : 'panel.unsafeWords')}</Banner>}
            {printed && held.card && (
              <>
                <PrintedCard card={printed} />
                <div className="form-actions">
                  <Button onClick={print}>{t('panel.print')}</Button>
                  <Button look="secondary" onClick={() => setPrinted(undefined)}>{t('panel.put')}</Button>
                </div>
                <p className="hint">{t('panel.once')}</p>
              </>
            )}
            {!printed && held.card && <LivingCard submissionId={submissionId} card={held.card} />}
            {!printed && held.mayIssue && (held.card || held.isSafeAtHome === false
              ? <Details summary={t(held.card ? 'panel.another' : 'panel.askAgain')}><IssueCard submissionId={submissionId} issued={issued} /></Details>
              : <IssueCard submissionId={submissionId} issued={issued} />)}
            {!held.mayIssue && !held.card && held.isSafeAtHome !== false && <p>{t('panel.over')}</p>}
            <CardSays submissionId={submissionId} says={held.says} isHub={isHub} />
          </div>
        )}
      </Show>
    </Card>
  );
}
