import { useTranslation } from 'react-i18next';
import type { components } from '../../../lib/schema';
import { Status } from '../../../ui/status';

type Version = Pick<components['schemas']['VersionShown'], 'state' | 'isLive' | 'isPending'>;

export function VersionStatus({ version: { state, isLive, isPending } }: { version: Version }) {
  const { t } = useTranslation('builder');
  if (isLive) return <Status kind="on-track">{t('state.live')}</Status>;
  if (state === 'Approved' && !isPending) return <Status kind="neutral">{t('state.former')}</Status>;
  return <Status kind={state === 'Discarded' ? 'neutral' : state === 'Approved' ? 'on-track' : 'at-risk'}>{t(`state.${state}`)}</Status>;
}
