import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../lib/schema';
import { Checkboxes } from '../../../ui/checkboxes';
import { DateField } from '../../../ui/date-field';
import { TextField } from '../../../ui/field';
import { Radios } from '../../../ui/radios';
import type { Talk } from './plan-types';

type Schemas = components['schemas'];

export interface TalkValues {
  consent: {
    agrees: string | null;
    shares: string[];
    how: Schemas['ConsentGivenHow'] | null;
    givenBy: Schemas['PlanConsentBy'] | null;
    givenByName: string;
    documentSeen: string;
    givenOn: string | null;
  };
}

export const noTalk = (shares: string[] = []): TalkValues['consent'] => ({ agrees: null, shares, how: null, givenBy: 'Person', givenByName: '', documentSeen: '', givenOn: null });

/** What the form says, as the server takes it. */
export const talkOf = ({ agrees, shares, how, givenBy, givenByName, documentSeen, givenOn }: TalkValues['consent']): Talk => ({
  agrees: agrees === null ? null : agrees === 'yes',
  sharesAims: shares.includes('aims'), sharesWheel: shares.includes('wheel'), sharesOthers: shares.includes('others'),
  how, givenBy, givenByName, documentSeen, givenOn,
} as Talk);

const hows = ['FaceToFace', 'Phone', 'SignedForm'] as const satisfies Schemas['ConsentGivenHow'][];
const bys = ['Person', 'AttorneyOrDeputy', 'ParentalResponsibility'] as const satisfies Schemas['PlanConsentBy'][];

/** The one talk: what is read out, what was said, and how. */
export function TalkFields({ words, shares, name }: { words?: string; shares?: boolean; name: string }) {
  const { t } = useTranslation('support');
  const [agrees, givenBy] = useWatch<TalkValues, ['consent.agrees', 'consent.givenBy']>({ name: ['consent.agrees', 'consent.givenBy'] });
  return (
    <>
      {words && <blockquote className="plan-words"><p>{words}</p><p><strong>{name}</strong></p></blockquote>}
      <Radios name="consent.agrees" label={t('talk.agrees')} inline options={['yes', 'no'].map((value) => ({ value, text: t(`talk.${value}`) }))} />
      {shares && agrees !== 'no' && (
        <Checkboxes
          name="consent.shares" label={t('talk.shares')} hint={t('talk.sharesHint')}
          options={['aims', 'wheel', 'others'].map((value) => ({ value, text: t(`shares.${value}`) }))}
        />
      )}
      <Radios name="consent.how" label={t('talk.how')} options={hows.map((value) => ({ value, text: t(`talk.hows.${value}`) }))} />
      <Radios name="consent.givenBy" label={t('talk.givenBy')} options={bys.map((value) => ({ value, text: t(`talk.bys.${value}`) }))} />
      {givenBy && givenBy !== 'Person' && <TextField name="consent.givenByName" label={t('talk.givenByName')} width="medium" />}
      {givenBy === 'AttorneyOrDeputy' && <TextField name="consent.documentSeen" label={t('talk.documentSeen')} hint={t('talk.documentSeenHint')} width="medium" />}
      <DateField name="consent.givenOn" label={t('talk.givenOn')} hint={t('talk.givenOnHint')} optional />
    </>
  );
}
