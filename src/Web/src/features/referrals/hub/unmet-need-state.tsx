import { useTranslation } from 'react-i18next';
import type { components } from '../../../lib/schema';
import { Details } from '../../../ui/details';
import { Status, type StatusKind } from '../../../ui/status';

type Row = components['schemas']['ListUnmetNeedsRow'];

const kinds: Record<Row['state'], StatusKind> = { Open: 'at-risk', Offered: 'on-track', Met: 'complete', Closed: 'neutral' };

/** Where a need stands, and what was against each service when it was found. */
export function UnmetNeedState({ need }: { need: Row }) {
  const { t } = useTranslation('hub');
  return (
    <>
      <Status kind={kinds[need.state]}>{need.state === 'Offered' && need.offeredService ? t('unmet.opened', { service: need.offeredService }) : t(`unmet.states.${need.state}`)}</Status>
      {need.endedBecause && <p>{t(`unmet.ends.${need.endedBecause}`)}</p>}
      {need.note && <p>{need.note}</p>}
      {need.state === 'Open' && (
        <Details summary={t('unmet.against')}>
          {need.leftOut.length === 0
            ? <p>{t('unmet.noCandidate')}</p>
            : <ul className="bullets">{need.leftOut.map((one) => <li key={one.name}>{t('unmet.againstOne', { name: one.name, words: one.words })}</li>)}</ul>}
        </Details>
      )}
    </>
  );
}
