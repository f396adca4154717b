import { useTranslation } from 'react-i18next';
import { api, queryClient } from '../../../lib/api';
import { dateTime } from '../../../lib/format';
import { reads } from '../../../lib/live';
import { usePermission, useSlug } from '../../../lib/partnership';
import { sentence } from '../../../lib/problem';
import type { components } from '../../../lib/schema';
import { Banner } from '../../../ui/banner';
import { Button } from '../../../ui/button';
import { LinkButton } from '../../../ui/link-button';
import { Status } from '../../../ui/status';
import { toast } from '../../../ui/toasts';

type Schemas = components['schemas'];
type Said = Schemas['GetCardSaid'];

/** What the person said of each service, and for the hub the same three things to note when they ring. */
export function CardSays({ submissionId, says, isHub }: { submissionId: string; says: Said[]; isHub?: boolean }) {
  const { t } = useTranslation('cards');
  const shown = isHub ? says : says.filter((said) => said.heard !== null || said.stopAskedAt);
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="card-says">
      <h3 id="card-says">{t(isHub ? 'says.hubTitle' : 'says.title')}</h3>
      {isHub && <p className="hint">{t('says.hubLead')}</p>}
      <ul>{shown.map((said) => <OneSaid key={said.referralId} submissionId={submissionId} said={said} isHub={isHub} />)}</ul>
    </section>
  );
}

function OneSaid({ submissionId, said, isHub }: { submissionId: string; said: Said; isHub?: boolean }) {
  const { t } = useTranslation('cards');
  const mayWithdraw = usePermission('MakeReferrals');
  const withdraw = `/p/${useSlug()}/referrals/${submissionId}/withdraw?service=${said.serviceId}`;
  const say = api.useMutation('post', '/api/hub/submissions/{submissionId}/referrals/{referralId}/said', {
    onSuccess: () => {
      toast(t('says.noted'));
      return queryClient.invalidateQueries({ predicate: reads('/api/submissions') });
    },
  });
  const note = (what: Schemas['CardSaying']) =>
    say.mutate({ params: { path: { submissionId, referralId: said.referralId } }, body: { what } });
  const about = <span className="visually-hidden"> {said.serviceName}</span>;
  return (
    <li className="need-row">
      <div className="need-line">
        <strong>{said.serviceName}</strong>
        {said.heard !== null && said.heardSaidAt && (
          <Status kind={said.heard ? 'on-track' : 'off-track'}>{t(said.heard ? 'says.heard' : 'says.notHeard')}</Status>
        )}
        {said.heardSaidAt && <span className="hint">{dateTime(said.heardSaidAt)}</span>}
      </div>
      {said.stopAskedAt && <Banner kind="warning" title={t('says.stopAsked', { at: dateTime(said.stopAskedAt) })}>{t('says.stopAskedWords')}</Banner>}
      {say.error ? <p className="field-error" role="alert">{sentence(say.error)}</p> : null}
      {isHub && (
        <div className="form-actions">
          {said.canBeHeardOf && <Button small look="secondary" pending={say.isPending} onClick={() => note('Heard')}>{t('says.noteHeard')}{about}</Button>}
          {said.canBeHeardOf && <Button small look="secondary" pending={say.isPending} onClick={() => note('NotHeard')}>{t('says.noteNotHeard')}{about}</Button>}
          {said.stopAskedAt && <Button small look="secondary" pending={say.isPending} onClick={() => note('Keeps')}>{t('says.noteKeeps')}{about}</Button>}
          {mayWithdraw && <LinkButton small look="secondary" href={withdraw}>{t('says.stop')}{about}</LinkButton>}
        </div>
      )}
    </li>
  );
}
