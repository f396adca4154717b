import { useTranslation } from 'react-i18next';
import { date, dateOf, list } from '../../lib/format';
import { periodWords, type Content } from './report';
import { ReportFlow } from './report-flow';
import { ReportGoal } from './report-goal';
import { ReportMethods } from './report-methods';
import { ReportPartners } from './report-partners';
import './report.css';

interface Props {
  content: Content;
  fingerprint: string;
  /** On paper the report has its own title; on a page the page has it. */
  cover?: boolean;
}

/** A report, the same on the page and on paper. Everything in it comes from what was frozen. */
export function ReportDocument({ content, fingerprint, cover }: Props) {
  const { t } = useTranslation('reports');
  const { narrative, vision, board } = content;
  const told = (['headline', 'wentWell', 'wentLessWell', 'comesNext'] as const).filter((part) => narrative[part]);
  const others = content.milestones.filter(({ milestone }) => board.goals.every(({ goal }) => goal.id !== milestone.goalId));

  return (
    <article className="report">
      <header className="report-cover">
        <p className="report-partnership">{content.partnershipName}</p>
        {cover && <h1>{content.title}</h1>}
        <p className="report-period">{periodWords(content)}</p>
        <p>{t('cover.place', { place: list(content.place.map((area) => area.name)) })}</p>
        <p>{t('cover.asAt', { date: date(content.to), built: dateOf(content.builtAt) })}</p>
      </header>

      {told.length > 0 && (
        <section>
          {told.map((part) => (
            <div key={part} className="report-text">
              <h2>{t(`narrative.${part}`)}</h2>
              {narrative[part].split(/\n{2,}/).map((paragraph) => <p key={paragraph}>{paragraph}</p>)}
            </div>
          ))}
        </section>
      )}

      <section>
        <h2>{t('vision.title')}</h2>
        {vision.version === 0 ? <p>{t('vision.none')}</p> : (
          <>
            <p className="report-vision">{vision.text}</p>
            {vision.values.length > 0 && <p>{t('vision.values', { values: list(vision.values) })}</p>}
            <p>
              {t('vision.version', { version: vision.version, date: vision.publishedOn ? date(vision.publishedOn) : '' })}{' '}
              {t('vision.endorsed', { count: vision.endorsements.length, names: list(vision.endorsements.map((by) => by.organisationName)) })}
            </p>
          </>
        )}
      </section>

      <ReportPartners partners={content.partners} />

      {board.goals.map(({ goal, measures, milestones }) => (
        <ReportGoal
          key={goal.id} title={goal.title} lead={[t('goal.horizon', { year: goal.horizonYear }), goal.description].filter(Boolean).join(' ')}
          measures={measures} counts={milestones} milestones={content.milestones.filter(({ milestone }) => milestone.goalId === goal.id)} to={content.to}
        />
      ))}
      {board.otherMeasures.length + others.length > 0 && (
        <ReportGoal title={t('goal.other')} lead={t('goal.otherLead')} measures={board.otherMeasures} counts={board.otherMilestones} milestones={others} to={content.to} />
      )}

      <ReportFlow flow={board.referrals} from={board.from} to={board.to} />
      <ReportMethods content={content} fingerprint={fingerprint} />
    </article>
  );
}
