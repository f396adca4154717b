import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../lib/schema';
import { Checkboxes } from '../../../ui/checkboxes';
import { Details } from '../../../ui/details';
import { SelectField } from '../../../ui/select-field';
import type { AssessmentValues } from './assessment-editor';

const arrangements = ['One', 'Joint', 'Each'] as const;
const bases = ['PublicTask', 'LegitimateInterests', 'Consent', 'LegalObligation', 'Contract', 'VitalInterests'] as const;
const conditions = ['None', 'ExplicitConsent', 'HealthOrSocialCare', 'SubstantialPublicInterest'] as const;

type Organisation = components['schemas']['GetImpactAssessmentDraftOrganisationChoice'];

/** For each flow: who decides, who acts for them, and on what basis. */
export function FlowFields({ form, organisations }: { form: UseFormReturn<AssessmentValues>; organisations: Organisation[] }) {
  const { t } = useTranslation('protection');
  const choices = organisations.map(({ organisationId, name }) => ({ value: organisationId, text: name }));
  return (
    <div className="stack">
      {form.watch('text.flows').map((flow, index) => {
        const at = `text.flows.${index}`;
        return (
          <fieldset key={flow.flow} className="goal-card">
            <legend>{t(`flow.${flow.flow}`)}</legend>
            <SelectField name={`${at}.arrangement`} label={t('edit.arrangement')} options={arrangements.map((value) => ({ value, text: t(`arrangement.${value}`) }))} />
            {flow.arrangement !== 'Each' && <SelectField name={`${at}.controllerId`} label={t('edit.controllerOne')} options={choices} empty={t('edit.choose')} width="full" />}
            <Details summary={t('edit.processorsOf', { count: flow.processorIds.length })}>
              <Checkboxes name={`${at}.processorIds`} label={t('edit.processors')} options={choices} />
            </Details>
            <SelectField name={`${at}.basis`} label={t('edit.basis')} options={bases.map((value) => ({ value, text: t(`basis.${value}`) }))} />
            <SelectField name={`${at}.condition`} label={t('edit.condition')} options={conditions.map((value) => ({ value, text: t(`condition.${value}`) }))} />
          </fieldset>
        );
      })}
    </div>
  );
}
