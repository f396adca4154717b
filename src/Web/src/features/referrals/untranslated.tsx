import { useTranslation } from 'react-i18next';

/** What is not written in the language of the form yet is asked in English, and says so. */
export default function Untranslated() {
  const { t } = useTranslation('languages');
  return <span className="hint"> {t('untranslated')}</span>;
}
