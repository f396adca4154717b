import { useTranslation } from 'react-i18next';
import { useSegment } from '../../../lib/address';
import { api } from '../../../lib/api';
import { date, dateOf } from '../../../lib/format';
import { useSlug } from '../../../lib/partnership';
import type { components } from '../../../lib/schema';
import { Banner } from '../../../ui/banner';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { PageHeader } from '../../../ui/page-header';
import { Show } from '../../../ui/states';
import { Table } from '../../../ui/table';
import { PlainText } from '../plain-text';
import { FlowsTable } from './flows-table';

type Assessment = components['schemas']['GetImpactAssessmentResponse'];

const sections = ['need', 'processing', 'scope', 'consultation', 'necessity'] as const;

export default function ShowAssessment() {
  const { t } = useTranslation('protection');
  const root = `/p/${useSlug()}/data-protection`;
  const number = Number(useSegment('number'));
  const query = api.useQuery('get', '/api/impact-assessments/{number}', { params: { path: { number } } });
  return (
    <>
      <PageHeader
        title={t('shown.title', { number })} back={{ href: root, text: t('title') }}
        actions={<Button look="secondary" onClick={() => print()}>{t('shown.print')}</Button>}
      />
      <Show query={query}>{(assessment) => <Body assessment={assessment} />}</Show>
    </>
  );
}

function Body({ assessment: { text, flows, risksBefore, signed } }: { assessment: Assessment }) {
  const { t } = useTranslation('protection');
  const by = t('signedByWords', { name: signed.signedBy, position: signed.position, organisation: signed.organisationName });
  return (
    <>
      <Banner kind="success">{`${t('signedBy')} ${by}. ${t('signedOn')} ${dateOf(signed.signedAt)}. ${t('reviewOn')}: ${date(signed.reviewOn)}.`}</Banner>
      {sections.map((section) => <Card key={section} title={t(`section.${section}`)}><PlainText text={text[section]} /></Card>)}
      <Card title={t('section.flows')}><FlowsTable flows={flows} /></Card>
      <Card title={t('section.risks')}>
        <Table
          caption={t('section.risks')} quietCaption rows={text.risks.map((risk, index) => ({ ...risk, before: risksBefore[index] ?? 'Low' }))} rowKey={(row) => row.title}
          columns={[
            { key: 'title', header: t('risk'), rowHeader: true, cell: (row) => row.title },
            { key: 'before', header: t('before'), cell: (row) => t(`level.${row.before}`) },
            { key: 'measures', header: t('measures'), cell: (row) => row.measures },
            { key: 'remaining', header: t('remaining'), cell: (row) => t(`level.${row.remaining}`) },
          ]}
        />
      </Card>
      <Card title={t('section.advice')}>
        <p>{t('adviceGiven', { name: text.adviceBy, date: text.adviceOn ? date(text.adviceOn) : '' })}</p>
        <PlainText text={text.advice} />
        {text.hasConsultedRegulator && <p>{t('regulator')}</p>}
      </Card>
    </>
  );
}
