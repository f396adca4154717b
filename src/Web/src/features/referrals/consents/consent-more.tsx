import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui/banner';
import { Checkbox } from '../../../ui/checkboxes';
import { Details } from '../../../ui/details';
import { TextField } from '../../../ui/field';
import { SelectField } from '../../../ui/select-field';

const languages = ['en', 'cy', 'bsl', 'other'];
const notices = ['NotGiven', 'OnPaper', 'ReadOut', 'ByLink'];

/** By what right somebody else agrees, and what is rarely other than usual. */
export default function ConsentMore() {
  const { t } = useTranslation('consents');
  const by: unknown = useWatch({ name: 'consent.givenBy' });
  const [isByMark, isThroughInterpreter] = useWatch({ name: ['consent.isByMark', 'consent.isThroughInterpreter'] }) as (boolean | undefined)[];
  const isOther = by === 'AttorneyOrDeputy' || by === 'ParentOfChild';
  return (
    <>
      {by === 'Relative' && <Banner kind="warning" title={t('given.relative')}>{t('given.relativeWords')}</Banner>}
      {isOther && <TextField name="consent.givenByName" label={t('given.name')} hint={by === 'ParentOfChild' ? t('given.parent') : undefined} autoComplete="off" width="medium" />}
      {by === 'AttorneyOrDeputy' && <TextField name="consent.documentSeen" label={t('given.document')} hint={t('given.documentHint')} autoComplete="off" width="medium" />}
      <Details summary={t('given.more')}>
        <div className="stack">
          <SelectField name="consent.language" label={t('given.language')} options={languages.map((value) => ({ value, text: t(`given.languages.${value}`) }))} />
          <Checkbox name="consent.isThroughInterpreter" label={t('given.interpreter')} />
          <Checkbox name="consent.isByMark" label={t('given.mark')} />
          {(isByMark || isThroughInterpreter) && (
            <>
              <TextField name="consent.witnessName" label={t('given.witness')} hint={t('given.witnessHint')} autoComplete="off" width="medium" />
              <TextField name="consent.witnessRole" label={t('given.witnessRole')} hint={t('given.witnessRoleHint')} autoComplete="off" width="medium" />
            </>
          )}
          <SelectField name="consent.noticeGiven" label={t('given.notice')} options={notices.map((value) => ({ value, text: t(`given.notices.${value}`) }))} />
        </div>
      </Details>
    </>
  );
}
