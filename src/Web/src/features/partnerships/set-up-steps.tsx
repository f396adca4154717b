import { useTranslation } from 'react-i18next';
import { Steps } from '../../ui/steps';

const names = ['name', 'place', 'lead', 'check', 'measures'] as const;

/** The way from nothing to a partnership whose board shows something. */
export function SetUpSteps({ current }: { current: number }) {
  const { t } = useTranslation('partnerships');
  return <Steps label={t('create.steps')} steps={names.map((name) => t(`create.step.${name}`))} current={current} />;
}
