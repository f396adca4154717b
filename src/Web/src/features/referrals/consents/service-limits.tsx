import { useFormContext, useWatch } from 'react-hook-form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui/banner';
import { Checkboxes } from '../../../ui/checkboxes';
import { Radios } from '../../../ui/radios';
import { TextArea } from '../../../ui/text-area';
import { dataGroups } from './groups';

/** A yes with limits, or nobody there who can decide: asked only where it was chosen. `name` is where the form keeps it. */
export default function ServiceLimits({ name }: { name: string }) {
  const { t } = useTranslation('consents');
  const { getValues, setValue } = useFormContext();
  useState(() => { if (!getValues(name)) setValue(name, { answer: null, leftOut: [], limits: '' }); });
  const answer: unknown = useWatch({ name: `${name}.answer` });
  return (
    <div className="stack">
      <Radios name={`${name}.answer`} inline label={t('limits.which')} options={['YesWithLimits', 'Unable'].map((value) => ({ value, text: t(`answers.${value}`) }))} />
      {answer === 'YesWithLimits' && (
        <>
          <Checkboxes
            name={`${name}.leftOut`} label={t('limits.leftOut')} hint={t('limits.leftOutHint')} optional
            options={dataGroups.filter((value) => value !== 'Attachments').map((value) => ({ value, text: t(`groups.${value}`) }))}
          />
          <TextArea name={`${name}.limits`} label={t('limits.words')} hint={t('limits.wordsHint')} rows={2} optional />
        </>
      )}
      {answer === 'Unable' && <Banner title={t('limits.unable')}>{t('limits.unableWords')}</Banner>}
    </div>
  );
}
