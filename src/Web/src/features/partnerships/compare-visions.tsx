import { useTranslation } from 'react-i18next';
import { useFilters } from '../../lib/address';
import { api } from '../../lib/api';
import { useSlug } from '../../lib/partnership';
import type { components } from '../../lib/schema';
import { Card, Cards } from '../../ui/card';
import { Filters } from '../../ui/filters';
import { PageHeader } from '../../ui/page-header';
import { SelectField } from '../../ui/select-field';
import { Show } from '../../ui/states';
import { GoalChanges } from './goal-changes';
import { PlainText } from './plain-text';

type Vision = components['schemas']['GetVisionResponse'];

export default function CompareVisions() {
  const { t } = useTranslation('partnerships');
  const root = `/p/${useSlug()}/vision`;
  const newest = api.useQuery('get', '/api/vision');
  return (
    <>
      <PageHeader title={t('compare.title')} lead={t('compare.lead')} back={{ href: root, text: t('vision.title') }} />
      <Show query={newest}>{(vision) => <Choice vision={vision} />}</Show>
    </>
  );
}

function Choice({ vision }: { vision: Vision }) {
  const { t } = useTranslation('partnerships');
  const defaults = { before: String(Math.max(1, vision.currentNumber - 1)), after: String(vision.currentNumber) };
  const [{ before, after }] = useFilters(defaults);
  const options = vision.versions.map(({ number }) => ({ value: String(number), text: t('vision.version', { number }) }));
  const older = api.useQuery('get', '/api/vision', { params: { query: { number: Number(before) } } });
  const newer = api.useQuery('get', '/api/vision', { params: { query: { number: Number(after) } } });
  return (
    <>
      <Card>
        <Filters defaults={defaults}>
          <SelectField name="before" label={t('compare.before')} options={options} />
          <SelectField name="after" label={t('compare.after')} options={options} />
        </Filters>
      </Card>
      <Show query={older}>
        {(left) => <Show query={newer}>{(right) => <SideBySide left={left} right={right} />}</Show>}
      </Show>
    </>
  );
}

function SideBySide({ left, right }: { left: Vision; right: Vision }) {
  const { t } = useTranslation('partnerships');
  return (
    <>
      <Cards>
        {[left, right].map((vision) => (
          <Card key={vision.number} title={t('vision.version', { number: vision.number })}>
            <PlainText text={vision.text} />
            {vision.values.length > 0 && <p className="hint">{t('compare.values', { values: vision.values.join(', ') })}</p>}
          </Card>
        ))}
      </Cards>
      <GoalChanges left={left} right={right} />
    </>
  );
}
