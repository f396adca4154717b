import { useTranslation } from 'react-i18next';
import { useFilters, useSegment } from '../../../lib/address';
import { api } from '../../../lib/api';
import { date } from '../../../lib/format';
import { useSlug } from '../../../lib/partnership';
import { PageHeader } from '../../../ui/page-header';
import { Show } from '../../../ui/states';
import { PrintButton } from '../print-button';
import { Wheel } from './wheel';
import './plans.css';

/** For the person, or one of a child's parents: large, plain, and nothing of what the agencies say among themselves. */
export default function PlanSheet() {
  const { t } = useTranslation('support');
  const planId = useSegment('planId');
  const root = `/p/${useSlug()}/support-plans`;
  const [{ contact }] = useFilters({ contact: '' });
  const query = api.useQuery('get', '/api/support-plans/{planId}/sheet', { params: { path: { planId }, query: { contactId: contact || undefined } } });
  return (
    <>
      <PageHeader title={t('sheet.title')} lead={t('sheet.lead')} back={{ href: `${root}/${planId}`, text: t('sheet.back') }} actions={<PrintButton />} />
      <Show query={query}>
        {(sheet) => (
          <article className="plan-sheet">
            <header>
              <p>{sheet.partnershipName}</p>
              <h2>{sheet.forName ? t('sheet.for', { name: sheet.forName, person: sheet.personName }) : t('sheet.plan', { name: sheet.personName })}</h2>
            </header>
            {sheet.aims.length > 0 && <section><h3>{t('aims.title')}</h3><ul>{sheet.aims.map((aim) => <li key={aim}>{aim}</li>)}</ul></section>}
            {sheet.steps.length > 0 && (
              <section>
                <h3>{t('sheet.steps')}</h3>
                <ul>
                  {sheet.steps.map((step) => (
                    <li key={`${step.what} ${step.dueOn}`}><strong>{step.what}</strong><br />{t(step.state === 'Done' ? 'sheet.done' : 'sheet.by', { organisation: step.organisationName, on: date(step.dueOn) })}</li>
                  ))}
                </ul>
              </section>
            )}
            {sheet.wheel.length > 0 && (
              <section>
                <h3>{t('sheet.wheel')}</h3>
                <Wheel spokes={sheet.wheel} />
                <ol className="plan-numbers">
                  {sheet.wheel.map((one) => (
                    <li key={one.name}><strong>{one.name}</strong>: {one.latest === null ? t('sheet.first', { value: one.baseline, highest: one.highest }) : t('sheet.then', { baseline: one.baseline, latest: one.latest, highest: one.highest })}</li>
                  ))}
                </ol>
              </section>
            )}
            <section>
              <h3>{t('sheet.next')}</h3>
              <p>{t('sheet.review', { on: date(sheet.reviewOn) })}</p>
              {sheet.leadWorker && <p>{t('sheet.lead2', { name: sheet.leadWorker, organisation: sheet.leadOrganisationName ?? '' })}</p>}
              {sheet.hubPhone && <p>{t('sheet.phone')} <strong className="plan-phone">{sheet.hubPhone}</strong></p>}
              <p>{t('sheet.mind')}</p>
            </section>
          </article>
        )}
      </Show>
    </>
  );
}
