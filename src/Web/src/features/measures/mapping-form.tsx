import { useEffect } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useFilters } from '../../lib/address';
import { api, queryClient } from '../../lib/api';
import { reads } from '../../lib/live';
import { useGo } from '../../lib/navigation';
import { asProblem, sentence } from '../../lib/problem';
import { Banner } from '../../ui/banner';
import { Card } from '../../ui/card';
import { Form } from '../../ui/form';
import { Link } from '../../ui/link';
import { toast } from '../../ui/toasts';
import { useForm } from '../../ui/use-form';
import { AreaWarning } from './area-warning';
import { currentDefinition, type Measure } from './figures';
import { ImportPreview } from './import-preview';
import { MappingFields } from './mapping-fields';
import { type Draft, type MappingValues, mappingOf, valuesOf } from './mapping-values';

interface Props {
  measure: Measure;
  draft: Draft;
  home: string;
}

/** Choose columns and rows, look at what comes out, confirm. */
export function MappingForm({ measure, draft, home }: Props) {
  const { t } = useTranslation('measures');
  const go = useGo();
  const [{ step }, change] = useFilters({ step: '' });
  const form = useForm<MappingValues>({ defaultValues: valuesOf(draft) });
  const [areaColumn, area] = useWatch({ control: form.control, name: ['mapping.areaColumns', 'mapping.placeArea'] });
  const places = api.useQuery('get', '/api/measures/choices').data?.place ?? [];
  const path = { measureId: measure.id, importId: draft.importId };
  // Two of the same: what is tried while one still chooses does not fill the form with errors.
  const trial = api.useMutation('post', '/api/measures/{measureId}/imports/{importId}/preview', {
    // Nothing can be checked yet: an address that says so leads to the choices.
    onError: () => change({ step: '' }),
  });
  const preview = api.useMutation('post', '/api/measures/{measureId}/imports/{importId}/preview');
  const confirm = api.useMutation('post', '/api/measures/{measureId}/imports/{importId}/confirmation', {
    onSuccess: async (done) => {
      await queryClient.invalidateQueries({ predicate: reads('/api/measures') });
      toast(done.alreadyImported ? t('import.already') : t('import.done', { count: done.added + done.changed }));
      go(home);
    },
    onError: (error) => { if (asProblem(error).errors) change({ step: '' }); },
  });
  const { mutate } = trial;
  const data = step === 'check' ? preview.data ?? trial.data : trial.data;
  const look = (values: MappingValues) => mutate({ params: { path }, body: { mapping: mappingOf(values, draft) } });

  // The offered mapping is tried at once, so that its result stands beside it.
  useEffect(() => {
    mutate({ params: { path: { measureId: measure.id, importId: draft.importId } }, body: { mapping: mappingOf(valuesOf(draft), draft) } });
  }, [mutate, measure.id, draft]);

  const send = (values: MappingValues) => {
    if (step === 'check') return confirm.mutate({ params: { path }, body: { mapping: mappingOf(values, draft) } });
    confirm.reset();
    return preview.mutate({ params: { path }, body: { mapping: mappingOf(values, draft) } }, { onSuccess: () => change({ step: 'check' }) });
  };

  return (
    <>
      {draft.kept && step === '' && <Banner kind="success" title={t('import.kept')}>{t('import.keptWords')}</Banner>}
      {step === 'check' && data && <ImportPreview preview={data} measure={measure} whole />}
      <Card>
        <Form
          form={form} leaving="steps" pending={step === 'check' ? confirm.isPending || !data : preview.isPending} problem={confirm.error ?? preview.error} onSubmit={send}
          submit={step === 'check' ? t('import.confirm', { count: data?.goodRows ?? 0 }) : t('import.next')}
          actions={step === 'check'
            ? <Link href="" onClick={(event) => { event.preventDefault(); change({ step: '' }); }}>{t('import.back')}</Link>
            : <Link href={home}>{t('cancel')}</Link>}
        >
          {step === 'check'
            ? <p>{t('import.confirmWords', { measure: measure.name })}</p>
            : (
              <div className="mapping" onChange={() => setTimeout(() => look(form.getValues()))}>
                <MappingFields control={form.control} draft={draft} areas={data?.areas ?? []} valueType={currentDefinition(measure)?.valueType ?? ''} />
              </div>
            )}
          <AreaWarning area={areaColumn ? area : null} places={places} measured={measure.areaName} />
        </Form>
      </Card>
      {step !== 'check' && trial.error && <Banner kind="warning">{sentence(trial.error)}</Banner>}
      {step !== 'check' && data && <ImportPreview preview={data} measure={measure} />}
    </>
  );
}
