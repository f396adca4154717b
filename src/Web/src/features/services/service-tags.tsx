import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import './services.css';

/** The plain names of needs; a code stands for itself until the names are here. */
export function useNeeds() {
  const { data } = api.useQuery('get', '/api/services/needs', {}, { staleTime: Infinity });
  const needs = data?.items ?? [];
  return { needs, nameOf: (code: string) => needs.find((need) => need.code === code)?.name ?? code };
}

/** The needs that a service answers, one tag each. */
export function NeedTags({ codes }: { codes: string[] }) {
  const { t } = useTranslation('services');
  const { nameOf } = useNeeds();
  return (
    <ul className="tags" aria-label={t('helpsWith')}>
      {codes.map((code) => <li className="tag" key={code}>{nameOf(code)}</li>)}
    </ul>
  );
}

/** Whether people can be referred, or only told about it. */
export function Takes({ referrals }: { referrals: boolean }) {
  const { t } = useTranslation('services');
  return <span className={`tag ${referrals ? 'tag-strong' : ''}`}>{t(referrals ? 'takesReferrals' : 'informationOnly')}</span>;
}

/** Whether something may go to it without consent, in this partnership. */
export function Safeguards({ receives }: { receives: boolean }) {
  const { t } = useTranslation('services');
  return receives ? <span className="tag">{t('receivesSafeguarding')}</span> : null;
}
