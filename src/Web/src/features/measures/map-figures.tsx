import { useTranslation } from 'react-i18next';
import { useFilters, useSegment } from '../../lib/address';
import { api } from '../../lib/api';
import { useSlug } from '../../lib/partnership';
import { PageHeader } from '../../ui/page-header';
import { Show } from '../../ui/states';
import { Steps } from '../../ui/steps';
import { MappingForm } from './mapping-form';
import './measures.css';

export default function MapFigures() {
  const { t } = useTranslation('measures');
  const [measureId, importId] = [useSegment('measureId'), useSegment('importId')];
  const home = `/p/${useSlug()}/measures/${measureId}`;
  const [{ step }] = useFilters({ step: '' });
  const measure = api.useQuery('get', '/api/measures/{measureId}', { params: { path: { measureId } } });
  const draft = api.useQuery(
    'get', '/api/measures/{measureId}/imports/{importId}', { params: { path: { measureId, importId } } },
    { staleTime: Infinity, refetchOnWindowFocus: false },
  );
  const current = step === 'check' ? 2 : 1;
  return (
    <>
      <PageHeader
        title={t(current === 1 ? 'import.mapTitle' : 'import.checkTitle')} lead={draft.data && t('import.rows', { file: draft.data.fileName, count: draft.data.rows })}
        back={{ href: home, text: measure.data?.name ?? t('list.title') }} step={current}
      />
      <Steps label={t('import.steps')} current={current} steps={[t('import.step1'), t('import.step2'), t('import.step3')]} />
      <Show query={measure}>
        {(read) => <Show query={draft}>{(data) => <MappingForm measure={read} draft={data} home={home} />}</Show>}
      </Show>
    </>
  );
}
