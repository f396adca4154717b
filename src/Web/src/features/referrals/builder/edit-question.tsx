import { type UseFormReturn, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../lib/schema';
import { Checkbox } from '../../../ui/checkboxes';
import { Details } from '../../../ui/details';
import { TextField } from '../../../ui/field';
import { Radios } from '../../../ui/radios';
import { SelectField } from '../../../ui/select-field';
import { Status } from '../../../ui/status';
import { TextArea } from '../../../ui/text-area';
import { questionNumber } from '../question-number';
import type { QuestionName, VersionEdit } from './version-edit';
import { WordsField } from './words-field';

type Schemas = components['schemas'];

interface Props {
  section: number;
  at: number;
  form: UseFormReturn<VersionEdit>;
  needs: Schemas['GetChecklistNeedChoice'][];
  language?: Schemas['FormLanguage'];
}

const priorities = ['Ordinary', 'Urgent', 'UrgentIfNoneToday'];

export function EditQuestion({ section, at, form, needs, language }: Props) {
  const { t } = useTranslation('builder');
  const name: QuestionName = `sections.${section}.questions.${at}`;
  const question = useWatch({ control: form.control, name });
  const words = language && question.in[language.code];
  const toCheck = question.isActive && words && ((words.isTextToCheck && !words.isTextChecked) || (question.help && words.isHelpToCheck && !words.isHelpChecked));
  const lacks = language && question.isActive && !question.in[language.code]?.text.trim();
  return (
    <Details
      open={question.text === '' || Boolean(language)}
      summary={(
        <>
          {questionNumber(question.questionId)}. {question.followsId && `${t('edit.ifReply', { number: questionNumber(question.followsId) })} `}{question.text}
          {!question.isActive && <> <Status kind="neutral">{t('edit.notInUse')}</Status></>}
          {lacks && <> <Status kind="at-risk">{t('words.lacks')}</Status></>}
          {toCheck && <> <Status kind="at-risk">{t('words.isToCheck')}</Status></>}
        </>
      )}
    >
      {language
        ? (
          <div className="stack">
            <WordsField name={`${name}.in.${language.code}.text`} label={t('edit.text')} english={question.text} language={language} isToCheck={words?.isTextToCheck} checkedName={`${name}.in.${language.code}.isTextChecked`} />
            {question.help && <WordsField name={`${name}.in.${language.code}.help`} label={t('edit.help')} english={question.help} language={language} isToCheck={words?.isHelpToCheck} checkedName={`${name}.in.${language.code}.isHelpChecked`} />}
          </div>
        )
        : <EnglishQuestion section={section} at={at} form={form} needs={needs} />}
    </Details>
  );
}

function EnglishQuestion({ section, at, form, needs }: Props) {
  const { t } = useTranslation('builder');
  const name: QuestionName = `sections.${section}.questions.${at}`;
  const questions = useWatch({ control: form.control, name: `sections.${section}.questions` });
  const question = questions[at];
  const before = questions.slice(0, at).filter((other) => !other.followsId);
  const leads = questions.some((other) => other.followsId === question?.questionId);
  return (
    <div className="stack">
      <TextArea name={`${name}.text`} label={t('edit.text')} rows={2} />
      <TextField name={`${name}.help`} label={t('edit.help')} optional />
      {before.length > 0 && !leads && (
        <SelectField
          name={`${name}.followsId`} label={t('edit.when')} empty={t('edit.always')} hint={t('edit.whenHint')}
          options={before.map((other) => ({ value: other.questionId, text: t('edit.after', { number: questionNumber(other.questionId), text: other.text }) }))}
        />
      )}
      {question?.followsId && (
        <Radios name={`${name}.followsOn`} label={t('edit.followsOn', { number: questionNumber(question.followsId) })} inline options={['Yes', 'No', 'DontKnow'].map((value) => ({ value, text: t(`referrals:reply.${value}`) }))} />
      )}
      <SelectField name={`${name}.need`} label={t('edit.need')} empty={t('edit.noNeed')} hint={t('edit.needHint')} options={needs.map((need) => ({ value: need.code, text: need.name }))} />
      {question?.need && (
        <>
          <Radios name={`${name}.trigger`} label={t('edit.trigger')} inline options={['Yes', 'No'].map((value) => ({ value, text: t(`referrals:reply.${value}`) }))} />
          <SelectField name={`${name}.priority`} label={t('edit.priority')} options={priorities.map((value) => ({ value, text: t(`edit.priorities.${value}`) }))} />
        </>
      )}
      <Checkbox name={`${name}.isActive`} label={t('edit.inUse')} />
    </div>
  );
}
