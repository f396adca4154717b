import { useTranslation } from 'react-i18next';
import { AvailabilityLine } from '../../ui/availability';
import { awayWords } from '../../ui/away';
import { Banner } from '../../ui/banner';
import { Card } from '../../ui/card';
import { Checkbox } from '../../ui/checkboxes';
import { list } from '../../lib/format';
import { mayRefer, onlyTell, type Proposals, type Proposed, unmet } from './checklist-form';
import { LeftOut } from './left-out';
import { UrgentAdvice } from './urgent-advice';

/** Needs, the services that answer them and why. Each can be left out. */
export function ResultsStep({ proposals, isKept }: { proposals: Proposals; isKept?: boolean }) {
  const { t } = useTranslation('referrals');
  const [services, inform, none] = [mayRefer(proposals), onlyTell(proposals), unmet(proposals)];
  return (
    <div className="stack">
      <UrgentAdvice proposals={proposals} />
      {proposals.needs.length === 0 && <Banner title={t('results.noNeeds')}>{t('results.noNeedsWords')}</Banner>}
      {services.length > 0 && (
        <Card title={t('results.services')} lead={t(isKept ? 'results.servicesKeptLead' : 'results.servicesLead')}>
          <ul className="choices-list">{services.map((service) => <Choice key={service.serviceId} service={service} proposals={proposals} field="wanted" />)}</ul>
        </Card>
      )}
      {inform.length > 0 && (
        <Card title={t('results.tell')} lead={t('results.tellLead')}>
          <ul className="choices-list">{inform.map((service) => <Choice key={service.serviceId} service={service} proposals={proposals} field="told" />)}</ul>
        </Card>
      )}
      {none.length > 0 && (
        <Card title={t('results.none')} lead={t('results.noneLead')}>
          <ul className="choices-list">
            {none.map((need) => (
              <li key={need.code}>
                <strong>{need.name}</strong>
                <p className="because">{need.because.map((question) => `${question.text} ${t(`reply.${question.reply}`)}`).join(' ')}</p>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <LeftOut proposals={proposals} />
    </div>
  );
}

function Choice({ service, proposals, field }: { service: Proposed; proposals: Proposals; field: 'wanted' | 'told' }) {
  const { t } = useTranslation('referrals');
  const needs = proposals.needs.filter((need) => service.needs.includes(need.code));
  const reasons = needs.flatMap((need) => need.because.map((question) => `${question.text} ${t(`reply.${question.reply}`)}.`));
  return (
    <li>
      <Checkbox
        name={`${field}.${service.serviceId}`}
        label={<><strong>{service.name}</strong>{t('results.by', { name: service.organisationName })}</>}
        hint={t('results.for', { needs: list(needs.map((need) => need.name)) })}
      />
      {field === 'wanted' && <AvailabilityLine of={service.availability} />}
      {field === 'wanted' && awayWords(service).map((words) => <p key={words}>{words}</p>)}
      <p className="because">{reasons.join(' ')}</p>
      {field === 'told' && (service.phone || service.website) && <p>{[service.phone, service.website].filter(Boolean).join(' · ')}</p>}
    </li>
  );
}
