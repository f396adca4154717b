import { useTranslation } from 'react-i18next';
import { sentence } from '../../../lib/problem';
import { Banner } from '../../../ui/banner';
import { Link } from '../../../ui/link';
import type { Sending } from './use-sending';

/** What left this phone just now, with the reference to leave with the person. */
export function SentList({ slug, states }: { slug: string; states: Record<string, Sending> }) {
  const { t } = useTranslation('doorstep');
  const sent = Object.entries(states).flatMap(([id, state]) => (state !== 'sending' && (state.kind === 'sent' || state.kind === 'told') ? [{ id, state }] : []));
  return (
    <div role="status">
      {sent.length > 0 && (
        <Banner kind="success" title={t('sent.title', { count: sent.length })}>
          <ul className="prose">
            {sent.map(({ id, state }) => (
              <li key={id}>
                {state.kind === 'sent'
                  ? <>{t('sent.reference')} <Link href={`/p/${slug}/referrals/${state.submissionId}`}>{state.reference}</Link></>
                  : t('sent.told')}
                {state.kind === 'sent' && state.photoProblem && <p className="field-error">{t('sent.photo')} {state.photoProblem.errors?.file?.[0] ?? sentence(state.photoProblem)}</p>}
              </li>
            ))}
          </ul>
          <p>{t('sent.deleted')}</p>
        </Banner>
      )}
    </div>
  );
}
