import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { useMe, useSlug } from '../../lib/partnership';
import { date } from '../../lib/format';
import type { components } from '../../lib/schema';
import { Banner } from '../../ui/banner';
import { Card } from '../../ui/card';
import { Details } from '../../ui/details';
import { Link } from '../../ui/link';
import { PageHeader } from '../../ui/page-header';
import { Progress } from '../../ui/progress';
import { Stat, Stats } from '../../ui/stat';
import { Show } from '../../ui/states';
import { DailyWork } from './daily-work';
import { ReferralsOff } from '../../ui/referrals-off';
import { Owed } from './owed';
import { stateOf, stepPaths } from './steps';
import { type Task, TaskList } from './task-list';

type SetUp = NonNullable<components['schemas']['GetOnboardingResponse']['setUp']>;

export default function Home() {
  const { t } = useTranslation('partnerships');
  useTranslation('protection');
  const me = useMe();
  const query = api.useQuery('get', '/api/onboarding');
  return (
    <>
      <PageHeader title={me.partnership.name} lead={t('home.lead', { name: me.name, organisation: me.organisation.name })} />
      {me.standsInFor.map(({ name, lastDay }) => <Banner key={name}>{t('home.standsIn', { name, day: date(lastDay) })}</Banner>)}
      <ReferralsOff />
      <DailyWork />
      <Owed />
      <Show query={query}>
        {({ own, setUp }) => (
          <>
            {setUp && <SetUpCard setUp={setUp} />}
            <OwnCard progress={own} />
          </>
        )}
      </Show>
    </>
  );
}

function OwnCard({ progress }: { progress: components['schemas']['PartnerProgress'] }) {
  const { t } = useTranslation('partnerships');
  const root = `/p/${useSlug()}`;
  const { organisation, permissions } = useMe();
  const coordinates = permissions.includes('CoordinateOrganisation');
  const done = progress.steps.filter((step) => step.isDone).length;
  const tasks = progress.steps.map((step): Task => ({
    key: step.step,
    title: t(`step.${step.step}`),
    words: t(`stepWords.${step.step}`),
    href: root + stepPaths[step.step],
    state: stateOf(step),
  }));
  const isDone = done === tasks.length;
  const lead = isDone ? t('home.allDone') : coordinates ? t('home.ownLead') : t('home.coordinatorDoes');
  return (
    <Card title={t(isDone ? 'home.ownDone' : 'home.own', { organisation: organisation.name })} lead={lead}>
      <div className="stack">
        <Progress label={t('home.progress')} value={done} max={tasks.length} words={t('home.doneOf', { done, of: tasks.length })} />
        {isDone ? <Details summary={t('home.steps')}><TaskList tasks={tasks} /></Details> : <TaskList tasks={tasks} />}
      </div>
    </Card>
  );
}

function SetUpCard({ setUp }: { setUp: SetUp }) {
  const { t } = useTranslation('partnerships');
  const root = `/p/${useSlug()}`;
  const task = (key: string, path: string, isDone: boolean, words = t(`setUpWords.${key}`)): Task =>
    ({ key, title: t(`setUp.${key}`), words, href: root + path, state: isDone ? 'done' : 'open' });
  const tasks = [
    task('measures', '/measures/published', setUp.measures > 0),
    task('vision', setUp.visionNumber > 0 ? '/vision' : '/vision/draft', setUp.visionNumber > 0,
      setUp.visionNumber > 0 ? t('home.published', { number: setUp.visionNumber }) : t(setUp.visionIsBegun ? 'home.visionBegun' : 'setUpWords.vision')),
    task('partners', '/partners/invite', setUp.partners > 1),
    task('milestones', '/milestones', setUp.milestones > 0),
    task('safety', '/settings', setUp.safetyNumbersAreSet),
  ];
  const isDone = tasks.every(({ state }) => state === 'done');
  const steps = <div className="stack"><TaskList tasks={tasks} /><TaskLinks root={root} /></div>;
  return (
    <Card title={t(isDone ? 'home.partnership' : 'home.setUp')} lead={isDone ? undefined : t('home.setUpLead')}>
      <div className="stack">
        <Stats>
          <Stat label={t('home.joined')} figure={setUp.partnersJoined} href={`${root}/partners`}>{t('home.ofInvited', { count: setUp.partners })}</Stat>
          <Stat label={t('home.ready')} figure={setUp.partnersReady} href={`${root}/partners?state=Ready`} />
          <Stat label={t('home.measures')} figure={setUp.measures} href={`${root}/measures`} />
          <Stat label={t('home.milestones')} figure={setUp.milestones} href={`${root}/milestones`} />
        </Stats>
        {isDone ? <Details summary={t('home.setUpSteps')}>{steps}</Details> : steps}
      </div>
    </Card>
  );
}

function TaskLinks({ root }: { root: string }) {
  const { t } = useTranslation('partnerships');
  return <p>{t('home.review')} <Link href={`${root}/checklist`}>{t('home.checklist')}</Link> {t('home.and')} <Link href={`${root}/routing`}>{t('home.routing')}</Link>.</p>;
}
