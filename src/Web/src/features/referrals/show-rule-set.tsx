import { useTranslation } from 'react-i18next';
import { useSegment } from '../../lib/address';
import { api } from '../../lib/api';
import { date } from '../../lib/format';
import { usePermission, useSlug } from '../../lib/partnership';
import type { components } from '../../lib/schema';
import { Card } from '../../ui/card';
import { PageHeader } from '../../ui/page-header';
import { Show } from '../../ui/states';
import { Table } from '../../ui/table';
import { VersionLife } from './builder/version-life';
import { NeedRouting } from './need-routing';
import { ReadNeed, ReadServices } from './read-need';
import { TrialDeadlines } from './trial-deadlines';
import './routing.css';

type Schemas = components['schemas'];

/** One version of the routing: where it stands, and which services it names for each need, to change or to read. */
export default function ShowRuleSet() {
  const { t } = useTranslation('routing');
  const number = Number(useSegment('number'));
  const mayDraft = usePermission('ManagePartnership');
  const query = api.useQuery('get', '/api/routing-versions/{number}', { params: { path: { number } } });
  return (
    <>
      <PageHeader title={t('version.title', { number })} lead={t('version.lead')} back={{ href: `/p/${useSlug()}/routing`, text: t('routing.title') }} />
      <Show query={query}>
        {(set) => {
          const isOpen = mayDraft && (set.life.state === 'Draft' || set.life.state === 'Tried');
          const today = (code: string) => (set.life.isPending ? set.changedNeeds.find((need) => need.code === code) : undefined);
          return (
            <>
              <RuleSetLife set={set} />
              {set.life.isPending && <Compared set={set} />}
              <Card title={t('version.needs')} lead={isOpen ? t('version.saved') : undefined}>
                <ul>
                  {set.needs.map((need) => (isOpen
                    ? <NeedRouting key={need.code} need={need} services={set.services} questions={set.questions} number={number} version={set.life.version} isChanged={Boolean(today(need.code))} />
                    : <ReadNeed key={need.code} need={need} isChanged={Boolean(today(need.code))} />))}
                </ul>
              </Card>
            </>
          );
        }}
      </Show>
    </>
  );
}

/** What it would change, need by need, beside what is in use. */
function Compared({ set }: { set: Schemas['GetRuleSetResponse'] }) {
  const { t } = useTranslation('routing');
  return (
    <Card title={t('version.changes')}>
      {set.changedNeeds.length === 0
        ? <p>{t('version.same')}</p>
        : (
          <ul className="stack">
            {set.changedNeeds.map((now) => {
              const then = set.needs.find(({ code }) => code === now.code);
              return (
                <li key={now.code} className="need-compared">
                  <h3>{now.name}</h3>
                  <div><h4>{t('version.now')}</h4><ReadServices need={now} /></div>
                  {then && <div><h4>{t('version.then')}</h4><ReadServices need={then} /></div>}
                </li>
              );
            })}
          </ul>
        )}
    </Card>
  );
}

function RuleSetLife({ set: { life, mayApprove } }: { set: Schemas['GetRuleSetResponse'] }) {
  const trial = api.useMutation('post', '/api/routing-versions/{number}/trial');
  const approve = api.useMutation('post', '/api/routing-versions/{number}/approval');
  const giveBack = api.useMutation('post', '/api/routing-versions/{number}/return');
  const discard = api.useMutation('post', '/api/routing-versions/{number}/discarding');
  const run = () => trial.mutate({ params: { path: { number: life.number } } });
  return (
    <VersionLife
      life={life} mayApprove={mayApprove} approve={approve} giveBack={giveBack} discard={discard}
      trial={{ isPending: trial.isPending, error: trial.error, run, shown: trial.data && <Trial trial={trial.data} /> }}
    />
  );
}

function Trial({ trial }: { trial: Schemas['TryRuleSetResponse'] }) {
  const { t } = useTranslation('builder');
  return (
    <div className="stack">
      <p>{t('builder:trial.summary', { count: trial.checklists, from: date(trial.from), live: trial.withoutService.live, tried: trial.withoutService.tried })}{trial.isRounded && <> {t('builder:trial.rounded')}</>}</p>
      <Table
        caption={t('builder:trial.unmet')} count={false} rows={trial.needs} rowKey={(row) => row.code} empty={<p>{t('builder:trial.noUnmet')}</p>}
        columns={[
          { key: 'name', header: t('builder:trial.need'), rowHeader: true, cell: (row) => row.name },
          { key: 'left', header: t('builder:trial.left'), number: true, cell: (row) => t('builder:trial.pair', row.withoutService) },
        ]}
      />
      <Table
        caption={t('builder:trial.services')} count={false} rows={trial.services} rowKey={(row) => row.serviceId} empty={<p>{t('builder:trial.noServices')}</p>}
        columns={[
          { key: 'name', header: t('builder:trial.service'), rowHeader: true, cell: (row) => row.name },
          { key: 'lines', header: t('builder:trial.lines'), number: true, cell: (row) => t('builder:trial.pair', row.lines) },
          { key: 'full', header: t('builder:trial.full'), number: true, cell: (row) => t('builder:trial.pair', row.fullWeeks) },
        ]}
      />
      <TrialDeadlines deadlines={trial.deadlines} />
    </div>
  );
}
