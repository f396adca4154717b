import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { dateTime } from '../../../lib/format';
import type { components } from '../../../lib/schema';
import { Banner } from '../../../ui/banner';
import { toast } from '../../../ui/toasts';
import './hub.css';
import { ReasonButton } from './reason-button';

/** Colleagues whose e-mail does not arrive: somebody rings them. */
export function UnreachedColleagues({ colleagues }: { colleagues: components['schemas']['ListHubTasksColleague'][] }) {
  const { t } = useTranslation('hub');
  const settle = api.useMutation('post', '/api/hub/unreached/{unreachedId}/settlement');
  if (colleagues.length === 0) return null;
  return (
    <Banner kind="warning" title={t('unreached.title')}>
      <ul className="bullets">
        {colleagues.map((one) => (
          <li key={one.unreachedId}>
            {t('unreached.one', { name: one.name, organisation: one.organisationName, at: dateTime(one.since) })}{' '}
            <ReasonButton
              title={t('unreached.ask')} label={t('unreached.how')} hint={t('unreached.hint')} confirm={t('unreached.confirm')} pending={settle.isPending} problem={settle.error}
              onConfirm={(note, done) => settle.mutate({ params: { path: { unreachedId: one.unreachedId } }, body: { version: one.version, note } }, { onSuccess: () => { done(); toast(t('unreached.toast')); } })}
            >
              {t('unreached.button')}<span className="visually-hidden"> {one.name}</span>
            </ReasonButton>
          </li>
        ))}
      </ul>
    </Banner>
  );
}
