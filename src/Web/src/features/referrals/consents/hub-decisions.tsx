import { useTranslation } from 'react-i18next';
import { dateTime } from '../../../lib/format';
import type { components } from '../../../lib/schema';
import { Card } from '../../../ui/card';
import { Status } from '../../../ui/status';
import { SummaryList } from '../../../ui/summary-list';

type Hub = components['schemas']['GetHubSubmissionResponse'];

/** What others decided about sharing, with their reasons. */
export function HubDecisions({ data: { decisions, submission } }: { data: Hub }) {
  const { t } = useTranslation('consents');
  const nameOf = (referralId: string) => submission.referrals.find((one) => one.referralId === referralId)?.serviceName ?? '';
  return (
    <>
      {decisions.overrides.map(({ override: made, advisedBy, madeAt, dueAt, endedAt, settledNote }) => (
        <Card key={made.overrideId} title={t('override.shown')}>
          <div className="stack">
            <p><Status kind={endedAt ? 'neutral' : made.isApproved ? 'on-track' : 'off-track'}>{t(`override.state.${endedAt ? 'ended' : made.isApproved ? 'approved' : 'waits'}`)}</Status></p>
            <SummaryList rows={[
              { key: 'reason', label: t('override.reason'), value: t(`override.reasons.${made.reason}`) },
              { key: 'facts', label: t('override.facts'), value: made.facts },
              { key: 'advised', label: t('override.advised'), value: advisedBy },
              { key: 'told', label: t('override.told'), value: `${t(made.personWasTold ? 'overrides.wasTold' : 'overrides.notTold')} ${made.toldWhy}` },
              { key: 'at', label: t('hub:tasks.since'), value: dateTime(madeAt) },
              ...(endedAt || made.isApproved ? [] : [{ key: 'due', label: t('override.by'), value: dateTime(dueAt) }]),
              { key: 'note', label: t('hub:withdraw.note'), value: settledNote },
            ].filter(({ value }) => value)} />
          </div>
        </Card>
      ))}
      {decisions.bestInterests.map((one) => (
        <Card key={one.referralId} title={`${t('decide.shown')}: ${nameOf(one.referralId)}`}>
          <SummaryList rows={[
            { key: 'assessment', label: t('decide.assessment'), value: one.assessment },
            { key: 'maker', label: t('decide.maker'), value: one.decisionMaker },
            { key: 'consulted', label: t('decide.consulted'), value: one.consulted },
            { key: 'reasons', label: t('decide.reasons'), value: one.reasons },
            { key: 'at', label: t('hub:tasks.since'), value: dateTime(one.decidedAt) },
          ]} />
        </Card>
      ))}
    </>
  );
}
