import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/banner';
import { StopLink } from './stop-link';
import { suggestsHarm } from './suggests-harm';

/** A quiet word to the worker where what they type may mean harm. It reports nothing, and goes when the words go. */
export function HarmPrompt({ text }: { text: string }) {
  const { t } = useTranslation('referrals');
  return (
    <div role="status">
      {suggestsHarm(text) && <Banner kind="warning" title={t('harm.title')}>{t('harm.words')} <StopLink /></Banner>}
    </div>
  );
}
