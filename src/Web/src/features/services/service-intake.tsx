import { useTranslation } from 'react-i18next';
import { list } from '../../lib/format';
import { useSlug } from '../../lib/partnership';
import type { components } from '../../lib/schema';
import { accessWords } from '../../ui/access-needs';
import { AvailabilityLine } from '../../ui/availability';
import { Card } from '../../ui/card';
import { LinkButton } from '../../ui/link-button';
import { SummaryList } from '../../ui/summary-list';

/** Whom it is for and how many it takes, before anybody refers to it. */
export function ServiceIntake({ service }: { service: components['schemas']['GetServiceResponse'] }) {
  const { t } = useTranslation('services');
  const slug = useSlug();
  const { isFor, intake } = service;
  const rows = [
    { key: 'age', label: t('intake.age'), value: t(`intake.ages.${ages(isFor)}`, { from: isFor.minimumAge, to: isFor.maximumAge }) },
    { key: 'areas', label: t('intake.areas'), value: isFor.areas.length > 0 ? isFor.areas.join(', ') : isFor.wards.length > 0 ? t('intake.onlyWards') : t('intake.everywhere') },
    ...(isFor.wards.length > 0 ? [{ key: 'wards', label: t('intake.wards'), value: list(isFor.wards.map(({ code, name }) => name || code)) }] : []),
    {
      key: 'languages', label: t('intake.languages'),
      value: [isFor.languages.length > 0 ? list(isFor.languages) : '', isFor.arrangesInterpreter === null ? '' : t(`intake.interpreter.${isFor.arrangesInterpreter ? 'yes' : 'no'}`)].filter(Boolean).join('. ') || t('intake.notSaid'),
    },
    {
      key: 'access', label: t('intake.access'),
      value: [accessWords(isFor.meets), isFor.cannotMeet.length > 0 ? t('intake.cannot', { needs: accessWords(isFor.cannotMeet) }) : ''].filter(Boolean).join('. ') || t('intake.notSaid'),
    },
  ];
  return (
    <Card
      title={t('intake.card')}
      actions={service.mayChange && (
        <>
          <LinkButton small look="secondary" href={`/p/${slug}/services/${service.serviceId}/intake`}>{t('intake.change')}</LinkButton>
          {service.isOffered && service.takesReferrals && <LinkButton small look="secondary" href={`/p/${slug}/services/${service.serviceId}/reach`}>{t('intake.reach')}</LinkButton>}
        </>
      )}
    >
      <div className="stack">
        {service.takesReferrals && service.isOffered && !service.isClosed && (
          <AvailabilityLine of={{ ...intake, taken: service.takenThisWeek, expectedDays: null, promisedAnswerDays: null, promisedContactDays: null }} />
        )}
        <SummaryList rows={rows} />
      </div>
    </Card>
  );
}

const ages = ({ minimumAge, maximumAge }: components['schemas']['Eligibility']) =>
  minimumAge === null ? (maximumAge === null ? 'any' : 'upTo') : maximumAge === null ? 'from' : 'between';
