import { useTranslation } from 'react-i18next';
import { dateOf, list } from '../../../lib/format';
import type { components } from '../../../lib/schema';
import { Status } from '../../../ui/status';
import '../checklist.css';

type Effect = components['schemas']['Effect'];

/** What a withdrawal does, or did, to each service's part. */
export function WithdrawalEffects({ effects, tense }: { effects: Effect[]; tense: 'will' | 'did' }) {
  const { t } = useTranslation('hub');
  return (
    <ul>
      {effects.map((effect) => (
        <li className="need-row" key={effect.referralId}>
          <div className="need-line">
            <h3>{effect.serviceName}</h3>
            <span>{effect.organisationName}</span>
            <Status kind={effect.what === 'AccessEnded' ? 'at-risk' : 'neutral'}>{t(`effect.short.${effect.what}`)}</Status>
          </div>
          <p>{t(`effect.${tense}.${effect.what}`)}{effect.groups && <> {list(effect.groups.map((group) => t(`consents:groups.${group}`)))}</>}</p>
          {effect.deletedAt && <p>{t(effect.keepsByLaw ? 'consents:shown.law' : 'consents:shown.done', { on: dateOf(effect.deletedAt) })}</p>}
          {effect.what === 'AccessEnded' && <p>{[effect.phone, effect.email].filter(Boolean).join(', ') || t('effect.noContact')}</p>}
        </li>
      ))}
    </ul>
  );
}
