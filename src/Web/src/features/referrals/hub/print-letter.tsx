import { useTranslation } from 'react-i18next';
import { useSegment } from '../../../lib/address';
import { api } from '../../../lib/api';
import { date, today } from '../../../lib/format';
import { useGo } from '../../../lib/navigation';
import { useSlug } from '../../../lib/partnership';
import type { components } from '../../../lib/schema';
import { Banner } from '../../../ui/banner';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { ConfirmButton } from '../../../ui/confirm-button';
import { PageHeader } from '../../../ui/page-header';
import { Show } from '../../../ui/states';
import { toast } from '../../../ui/toasts';
import '../outside/outside.css';
import { ReasonButton } from './reason-button';

type Letter = components['schemas']['GetLetterResponse'];

/** A letter to the person, to print and post. It names no service and no need. */
export default function PrintLetter() {
  const { t } = useTranslation('hub');
  const [submissionId, letterId] = [useSegment('submissionId'), useSegment('letterId')];
  const back = `/p/${useSlug()}/hub/${submissionId}`;
  const query = api.useQuery('get', '/api/hub/submissions/{submissionId}/letters/{letterId}', { params: { path: { submissionId, letterId } } });
  return (
    <>
      <PageHeader
        title={t('letters.page')} back={{ href: back, text: query.data?.reference ?? t('history:show.loading') }}
        lead={query.data && t('letters.pageLead', { reference: query.data.reference })}
      />
      <Show query={query}>
        {(letter) => (
          <>
            {letter.language && <Banner kind="warning">{t('letters.language', { language: letter.language })}</Banner>}
            <Card title={t('letters.about')} actions={<Button look="secondary" onClick={() => window.print()}>{t('letters.printIt')}</Button>}>
              <Sheet letter={letter} />
            </Card>
            <Deal letter={letter} submissionId={submissionId} back={back} />
          </>
        )}
      </Show>
    </>
  );
}

function Sheet({ letter }: { letter: Letter }) {
  const { t } = useTranslation('hub');
  return (
    <section className="printed-letter" aria-label={t('letters.about')}>
      <address>{[letter.name, letter.address, letter.postcode].filter(Boolean).join('\n')}</address>
      <p>{date(today())}</p>
      <p>{t('letters.dear', { name: letter.name })}</p>
      <p>{t(`letters.body.${letter.kind}`)}</p>
      <p>{letter.hubPhone ? t('letters.ring', { phone: letter.hubPhone, reference: letter.reference }) : t('letters.noPhone', { reference: letter.reference })}</p>
      <p>{t('letters.nothing')}</p>
      <p>{t('letters.yours')}</p>
      <p>{letter.from}</p>
    </section>
  );
}

function Deal({ letter, submissionId, back }: { letter: Letter; submissionId: string; back: string }) {
  const { t } = useTranslation('hub');
  const go = useGo();
  const leave = (done: () => void, words: string) => {
    done();
    toast(words);
    go(back);
  };
  const post = api.useMutation('post', '/api/hub/submissions/{submissionId}/letters/{letterId}/posting');
  const drop = api.useMutation('post', '/api/hub/submissions/{submissionId}/letters/{letterId}/drop');
  const params = { path: { submissionId, letterId: letter.letterId } };
  return (
    <div className="form-actions">
      <ConfirmButton
        title={t('letters.post')} question={<p>{t('letters.postAsk')}</p>} confirm={t('letters.post')} pending={post.isPending} problem={post.error}
        onConfirm={(done) => post.mutate({ params, body: { version: letter.version } }, { onSuccess: () => leave(done, t('letters.postedToast')) })}
      >
        {t('letters.post')}
      </ConfirmButton>
      <ReasonButton
        title={t('letters.drop')} label={t('letters.dropWhy')} hint={t('letters.dropHint')} confirm={t('letters.drop')} pending={drop.isPending} problem={drop.error}
        onConfirm={(note, done) => drop.mutate({ params, body: { version: letter.version, note } }, { onSuccess: () => leave(done, t('letters.droppedToast')) })}
      >
        {t('letters.drop')}
      </ReasonButton>
    </div>
  );
}
