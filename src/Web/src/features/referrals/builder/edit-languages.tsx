import { type UseFormReturn, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../lib/schema';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import type { VersionEdit } from './version-edit';
import { WordsState } from './words-state';
import './builder.css';

interface Props {
  choices: components['schemas']['FormLanguage'][];
  form: UseFormReturn<VersionEdit>;
  /** Code of the language whose words are written now; empty for English. */
  shown: string;
  onShow: (code: string) => void;
}

/** The languages that the checklist can be asked in, and what each still lacks. */
export function EditLanguages({ choices, form, shown, onShow }: Props) {
  const { t } = useTranslation('builder');
  const edit = useWatch({ control: form.control }) as VersionEdit;
  const chosen = choices.filter(({ code }) => edit.languages.includes(code));
  const change = (languages: string[]) => form.setValue('languages', languages, { shouldDirty: true });
  const leave = (code: string) => {
    if (shown === code) onShow('');
    change(edit.languages.filter((one) => one !== code));
  };
  return (
    <Card title={t('words.languages')} lead={t('words.lead')}>
      <div className="stack">
        {chosen.length > 0 && (
          <>
            <div className="field">
              <label htmlFor="words-shown">{t('words.shown')}</label>
              <select id="words-shown" className="input width-medium" value={shown} onChange={(event) => onShow(event.target.value)}>
                <option value="">{t('words.english')}</option>
                {chosen.map(({ code, name, ownName }) => <option key={code} value={code}>{t('words.choice', { name, ownName })}</option>)}
              </select>
            </div>
            <ul className="choices-list">
              {chosen.map(({ code, name }) => (
                <li key={code} className="language-line">
                  <span><WordsState name={name} code={code} edit={edit} /></span>
                  <Button look="plain" small aria-label={t('words.leaveOut', { name })} onClick={() => leave(code)}>{t('words.leave')}</Button>
                </li>
              ))}
            </ul>
          </>
        )}
        <div className="field">
          <label htmlFor="words-add">{t('words.add')}</label>
          <select
            id="words-add" className="input width-medium" value=""
            onChange={(event) => { change([...edit.languages, event.target.value]); onShow(event.target.value); }}
          >
            <option value="">{t('words.choose')}</option>
            {choices.filter(({ code }) => !edit.languages.includes(code)).map(({ code, name, ownName }) => <option key={code} value={code}>{t('words.choice', { name, ownName })}</option>)}
          </select>
        </div>
      </div>
    </Card>
  );
}
