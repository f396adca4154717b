import { useTranslation } from 'react-i18next';
import { SelectField } from '../../ui/select-field';
import type { Checklist } from './checklist-form';

/** In which language the questions are asked and the words are read out. It is kept with the checklist. */
export default function LanguagePicker({ checklist }: { checklist: Checklist }) {
  const { t } = useTranslation('languages');
  return (
    <SelectField
      name="language" label={t('picker')} hint={t('pickerHint')} empty={t('english')}
      options={checklist.languages.map(({ code, name, ownName }) => ({ value: code, text: t('choice', { name, ownName }) }))}
    />
  );
}
