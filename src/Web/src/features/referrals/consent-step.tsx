import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/banner';
import { Card } from '../../ui/card';
import { TextField } from '../../ui/field';
import { Radios } from '../../ui/radios';
import { type Checklist, type ChecklistValues, chosen, type Proposals } from './checklist-form';
import './checklist.css';

const hows = ['FaceToFace', 'Phone', 'SignedForm'];

/** One spoken sentence covers all the services. Each has its own answer, and none is taken for granted. */
export function ConsentStep({ checklist, proposals }: { checklist: Checklist; proposals: Proposals }) {
  const { t } = useTranslation('referrals');
  const values = useWatch() as ChecklistValues;
  const services = chosen(values, proposals);
  if (services.length === 0) return <Banner title={t('consent.nobody')}>{t('consent.nobodyWords')}</Banner>;
  return (
    <>
      <Card title={t('consent.read')} lead={t('consent.readLead')}>
        <blockquote className="read-aloud">
          <p>{checklist.wording.text}</p>
        </blockquote>
      </Card>
      <Card title={t('consent.services')} lead={t('consent.servicesLead')}>
        <div className="stack">
          {services.map((service) => (
            <Radios
              key={service.serviceId} name={`agrees.${service.serviceId}`} inline label={service.name + t('results.by', { name: service.organisationName })}
              options={['Yes', 'No'].map((value) => ({ value, text: t(`reply.${value}`) }))}
            />
          ))}
        </div>
      </Card>
      <Card title={t('consent.given')}>
        <div className="stack">
          <Radios name="consent.how" label={t('consent.how')} options={hows.map((value) => ({ value, text: t(`consent.hows.${value}`) }))} />
          <Radios
            name="consent.givenBy" label={t('consent.by')}
            options={[
              { value: 'Person', text: t('consent.bys.Person') },
              { value: 'AttorneyOrDeputy', text: t('consent.bys.AttorneyOrDeputy'), hint: t('consent.authority') },
            ]}
          />
          {values.consent.givenBy === 'AttorneyOrDeputy' && <TextField name="consent.givenByName" label={t('consent.byName')} autoComplete="off" width="medium" />}
        </div>
      </Card>
    </>
  );
}
