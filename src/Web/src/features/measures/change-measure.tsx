import { useTranslation } from 'react-i18next';
import { useSegment } from '../../lib/address';
import { api } from '../../lib/api';
import { useGo } from '../../lib/navigation';
import { useSlug } from '../../lib/partnership';
import type { components } from '../../lib/schema';
import { Card, Cards } from '../../ui/card';
import { Checkbox } from '../../ui/checkboxes';
import { Form } from '../../ui/form';
import { Link } from '../../ui/link';
import { PageHeader } from '../../ui/page-header';
import { Show } from '../../ui/states';
import { TextArea } from '../../ui/text-area';
import { toast } from '../../ui/toasts';
import { useForm } from '../../ui/use-form';
import { AimFields } from './aim-fields';
import type { Measure } from './figures';
import { MeasureFields } from './measure-fields';
import { type MeasureValues, requestOf, valuesOf } from './measure-form';

export default function ChangeMeasure() {
  const { t } = useTranslation('measures');
  const measureId = useSegment('measureId');
  const home = `/p/${useSlug()}/measures/${measureId}`;
  const measure = api.useQuery('get', '/api/measures/{measureId}', { params: { path: { measureId } } }, { staleTime: Infinity, refetchOnWindowFocus: false });
  const choices = api.useQuery('get', '/api/measures/choices');

  return (
    <>
      <PageHeader title={t('change.title')} lead={measure.data?.name} back={{ href: home, text: measure.data?.name ?? t('list.title') }} />
      <Show query={measure}>{(read) => <Show query={choices}>{(data) => <ChangeForm measure={read} choices={data} home={home} />}</Show>}</Show>
    </>
  );
}

interface Props {
  measure: Measure;
  choices: components['schemas']['GetMeasureChoicesResponse'];
  home: string;
}

function ChangeForm({ measure, choices, home }: Props) {
  const { t } = useTranslation('measures');
  const go = useGo();
  const form = useForm<MeasureValues>({ defaultValues: valuesOf(measure) });
  const change = api.useMutation('put', '/api/measures/{measureId}', {
    onSuccess: () => {
      toast(t('change.done'));
      go(home);
    },
  });

  return (
    <Cards split>
      <Card>
        <Form
          form={form} submit={t('change.submit')} pending={change.isPending} problem={change.error} actions={<Link href={home}>{t('cancel')}</Link>}
          onSubmit={(values) => change.mutate({ params: { path: { measureId: measure.id } }, body: requestOf(values) })}
        >
          <MeasureFields control={form.control} choices={choices} />
          <h2>{t('form.aims')}</h2>
          <AimFields choices={choices} goalId={measure.goalId} />
          {measure.hasFigures && (
            <>
              <h2>{t('change.meaning')}</h2>
              <Checkbox name="wordingOnly" label={t('change.wordingOnly')} hint={t('change.wordingOnlyHint')} />
              <TextArea name="changeNote" label={t('change.note')} hint={t('change.noteHint')} optional rows={2} />
              <Checkbox name="keepTarget" label={t('change.keepTarget')} hint={t('change.keepTargetHint')} />
            </>
          )}
        </Form>
      </Card>
      <Card title={t('change.helpTitle')}><p>{t('change.help')}</p></Card>
    </Cards>
  );
}
