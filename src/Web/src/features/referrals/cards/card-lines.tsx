import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../lib/schema';
import { Banner } from '../../../ui/banner';
import { Button } from '../../../ui/button';
import { PageHeader } from '../../../ui/page-header';
import { Failed } from '../../../ui/states';
import { isOver, readCard } from './card-calls';
import { CardLine } from './card-line';

type Schemas = components['schemas'];

export interface Answer {
  data?: Schemas['CardPage'];
  error?: unknown;
}

/** Every agency that the person agreed to, and how it stands now. */
export function CardLines({ opened, over }: { opened: Schemas['OpenCardResponse']; over: () => void }) {
  const { t } = useTranslation('cards');
  const [page, setPage] = useState(opened.page);
  const [problem, setProblem] = useState<unknown>();
  const [done, setDone] = useState('');
  const [isLooking, setLooking] = useState(false);

  const take = ({ data, error }: Answer, words: string) => {
    setProblem(error && !isOver(error) ? error : undefined);
    setDone(data ? words : '');
    if (data) setPage(data);
    else if (isOver(error)) over();
  };

  const look = async () => {
    setLooking(true);
    take(await readCard(opened.pass), t('page.looked'));
    setLooking(false);
  };

  // A phone comes back to the page that was left open: what it shows may be old.
  const returns = useEffectEvent(() => { if (document.visibilityState === 'visible') void look(); });
  useEffect(() => {
    const seen = () => returns();
    document.addEventListener('visibilitychange', seen);
    return () => document.removeEventListener('visibilitychange', seen);
  }, []);

  return (
    <>
      <PageHeader title={t('page.title')} lead={t('page.lead', { name: page.partnershipName })} step="page" />
      {page.hubPhone && <p className="card-ring">{t('page.ring')} <a href={`tel:${page.hubPhone.replace(/\s/g, '')}`}>{page.hubPhone}</a></p>}
      <div role="status">{done && <Banner kind="success">{done}</Banner>}</div>
      {problem ? <Failed problem={problem} /> : null}
      {page.lines.length === 0 && <p>{t('page.none')}</p>}
      <ol className="card-lines">
        {page.lines.map((line) => (
          <CardLine key={line.referralId} line={line} pass={opened.pass} take={take} over={over} />
        ))}
      </ol>
      {page.howToComplain && <p><a href={page.howToComplain}>{t('page.complain')}</a></p>}
      <div className="form-actions">
        <Button look="secondary" pending={isLooking} onClick={look}>{t('page.again')}</Button>
        <Button look="plain" onClick={() => location.replace('/c')}>{t('page.close')}</Button>
      </div>
    </>
  );
}
