import { Fragment, lazy, Suspense } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/banner';
import { Card } from '../../ui/card';
import { Radios } from '../../ui/radios';
import { type Checklist, type ChecklistValues, chosen, type Dropped, type Proposals } from './checklist-form';
import { SaidIn } from './said-in';
import './checklist.css';

const Untranslated = lazy(() => import('./untranslated'));
// Opened by few, so not part of what everybody waits for.
const ServiceLimits = lazy(() => import('./consents/service-limits'));
const ConsentMore = lazy(() => import('./consents/consent-more'));

const hows = ['FaceToFace', 'Phone', 'SignedForm'];

/** One spoken sentence covers all the services. Each has its own answer, and none is taken for granted. */
interface Props {
  checklist: Checklist;
  proposals: Proposals;
  /** Services that were chosen, and do not fit now that the person's details are known. */
  dropped: Dropped[];
}

export default function ConsentStep({ checklist, proposals, dropped }: Props) {
  const { t } = useTranslation('referrals');
  const values = useWatch() as ChecklistValues;
  const services = chosen(values, proposals);
  const language = (checklist.languages as typeof checklist.languages | undefined)?.find(({ code }) => code === values.language);
  const words = language && checklist.wording.in.find((one) => one.code === language.code)?.text;
  if (services.length === 0) return <><DroppedBanner dropped={dropped} /><Banner title={t('consent.nobody')}>{t('consent.nobodyWords')}</Banner></>;
  return (
    <>
      <DroppedBanner dropped={dropped} />
      <Card title={t('consent.read')} lead={t('consent.readLead')}>
        <blockquote className="read-aloud">
          {words ? <p lang={language.code} dir={language.isRightToLeft ? 'rtl' : undefined}>{words}</p> : <p>{checklist.wording.text}</p>}
          {language && !words && <Suspense><Untranslated /></Suspense>}
        </blockquote>
      </Card>
      <Card title={t('consent.services')} lead={t('consent.servicesLead')}>
        <div className="stack">
          {services.map((service) => (
            <Fragment key={service.serviceId}>
              <Radios
                name={`agrees.${service.serviceId}`} inline label={service.name + t('results.by', { name: service.organisationName })}
                options={(['Yes', 'No', 'Other'] as const).map((value) => ({ value, text: t(`reply.${value}`), hint: language && value !== 'Other' && <SaidIn language={language} reply={value} /> }))}
              />
              {values.agrees[service.serviceId] === 'Other' && <Suspense><ServiceLimits name={`limits.${service.serviceId}`} /></Suspense>}
            </Fragment>
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
              ...['ParentOfChild', 'Relative'].map((value) => ({ value, text: t(`consent.bys.${value}`) })),
            ]}
          />
          <Suspense><ConsentMore /></Suspense>
        </div>
      </Card>
    </>
  );
}

function DroppedBanner({ dropped }: { dropped: Dropped[] }) {
  const { t } = useTranslation('referrals');
  if (dropped.length === 0) return null;
  return (
    <Banner kind="warning" title={t('results.dropped')}>
      <p>{t('results.droppedWords')}</p>
      <ul className="bullets">
        {dropped.map((one) => <li key={one.serviceId}>{t('results.against', { name: one.name, organisation: one.organisationName, words: one.words })}</li>)}
      </ul>
    </Banner>
  );
}
