import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { date, dateOf, today } from '../../../lib/format';
import { usePermission } from '../../../lib/partnership';
import { sentence } from '../../../lib/problem';
import type { components } from '../../../lib/schema';
import { Banner } from '../../../ui/banner';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { DateField } from '../../../ui/date-field';
import { Form } from '../../../ui/form';
import { toast } from '../../../ui/toasts';
import { useForm } from '../../../ui/use-form';
import { ReasonButton } from '../hub/reason-button';
import { VersionStatus } from './version-status';

interface Step<Body> {
  mutate: (args: { params: { path: { number: number } }; body: Body & { version: number } }, options?: { onSuccess?: () => void }) => void;
  isPending: boolean;
  error: unknown;
}

interface Props {
  life: components['schemas']['VersionShown'];
  mayApprove: boolean;
  /** Left out for what is only read before it is approved. */
  trial?: { isPending: boolean; error: unknown; run: () => void; shown: ReactNode };
  approve: Step<{ liveFrom: string }>;
  giveBack: Step<{ reason: string }>;
  discard: Step<{ reason: string }>;
}

/** Draft, tried, approved by somebody else, live from a day: where a version stands and what comes next. */
export function VersionLife({ life, mayApprove, trial, approve, giveBack, discard }: Props) {
  const { t } = useTranslation('builder');
  const isToRead = !trial && life.state === 'Draft';
  const facts = [
    life.draftedBy && t('life.drafted', { by: life.draftedBy, on: dateOf(life.draftedAt) }),
    life.triedAt && t('life.tried', { on: dateOf(life.triedAt) }),
    life.approvedBy && life.approvedAt && t('life.approved', { by: life.approvedBy, on: dateOf(life.approvedAt) }),
    life.liveFrom && t(life.liveUntil ? 'life.fromUntil' : 'life.from', { from: date(life.liveFrom), until: life.liveUntil && date(life.liveUntil) }),
  ].filter(Boolean);

  return (
    <Card title={t('life.title')}>
      <div className="stack">
        <p><VersionStatus version={life} /> {life.isPending && t(`life.now.${isToRead ? 'Read' : life.state}`)}</p>
        {life.note && <Banner kind="warning" title={t(life.state === 'Discarded' ? 'life.discarded' : 'list.returned', { by: life.notedBy })}>{life.note}</Banner>}
        {facts.length > 0 && <p className="hint">{facts.join(' ')}</p>}
        {life.isPending && (
          <>
            {trial && (
              <>
                <div className="form-actions">
                  <Button look={life.state === 'Draft' ? 'primary' : 'secondary'} pending={trial.isPending} onClick={trial.run}>{t('trial.run')}</Button>
                </div>
                {trial.error ? <p role="alert" className="field-error">{sentence(trial.error)}</p> : null}
                <div role="status">{trial.shown}</div>
              </>
            )}
            {mayApprove && <Approve life={life} approve={approve} />}
            {(life.state === 'Tried' || isToRead) && !mayApprove && <p>{t('life.own')}</p>}
            <GoBack life={life} mayReturn={life.state !== 'Draft' || (isToRead && mayApprove)} giveBack={giveBack} discard={discard} />
          </>
        )}
      </div>
    </Card>
  );
}

function Approve({ life: { number, version }, approve }: Pick<Props, 'life' | 'approve'>) {
  const { t } = useTranslation('builder');
  const form = useForm<{ liveFrom: string | null }>({ defaultValues: { liveFrom: today() } });
  return (
    <Form
      form={form} submit={t('approve.submit', { number })} label={t('approve.title')} pending={approve.isPending} problem={approve.error} leaving="free"
      onSubmit={({ liveFrom }) => {
        if (!liveFrom) return form.setError('liveFrom', { message: t('approve.missing') });
        return approve.mutate({ params: { path: { number } }, body: { version, liveFrom } }, { onSuccess: () => toast(t('approve.done', { number })) });
      }}
    >
      <p>{t('approve.words')}</p>
      <DateField name="liveFrom" label={t('approve.liveFrom')} hint={t('approve.hint')} />
    </Form>
  );
}

function GoBack({ life: { number, version }, mayReturn, giveBack, discard }: Pick<Props, 'life' | 'giveBack' | 'discard'> & { mayReturn: boolean }) {
  const { t } = useTranslation('builder');
  const mayDraft = usePermission('ManagePartnership');
  const params = { path: { number } };
  return (
    <div className="form-actions">
      {mayReturn && (
        <ReasonButton
          title={t('return.title', { number })} label={t('return.label')} hint={t('return.hint')} confirm={t('return.confirm')} pending={giveBack.isPending} problem={giveBack.error}
          onConfirm={(reason, done) => giveBack.mutate({ params, body: { version, reason } }, { onSuccess: () => { done(); toast(t('return.done')); } })}
        >{t('return.button')}</ReasonButton>
      )}
      {mayDraft && (
        <ReasonButton
          title={t('discard.title', { number })} label={t('discard.label')} hint={t('discard.hint')} confirm={t('discard.confirm')} pending={discard.isPending} problem={discard.error}
          onConfirm={(reason, done) => discard.mutate({ params, body: { version, reason } }, { onSuccess: () => { done(); toast(t('discard.done', { number })); } })}
        >{t('discard.button')}</ReasonButton>
      )}
    </div>
  );
}
