import { useTranslation } from 'react-i18next';
import { date, dateTime } from '../../../lib/format';
import type { components } from '../../../lib/schema';
import { accessWords } from '../../../ui/access-needs';
import { Card } from '../../../ui/card';
import { Table } from '../../../ui/table';
import { Facts } from './facts';
import { PackPlan } from './pack-plan';

type Checklist = components['schemas']['SubjectPackChecklist'];

/** One checklist with all that came of it. */
export function PackChecklist({ checklist }: { checklist: Checklist }) {
  const { t } = useTranslation('records');
  const { person } = checklist;
  return (
    <Card title={t('pack.checklist', { reference: checklist.reference, on: date(checklist.filledOn) })} lead={t('pack.filledBy', { organisation: checklist.filledBy, controller: checklist.controller })}>
      <div className="stack">
        <h3>{t('pack.you')}</h3>
        <Facts
          facts={[
            [t('pack.name'), `${person.firstName} ${person.lastName}`], [t('pack.born'), person.dateOfBirth ? date(person.dateOfBirth) : null],
            [t('pack.address'), [person.address, person.postcode].filter(Boolean).join(', ')], [t('pack.phone'), person.phone], [t('pack.email'), person.email],
            [t('pack.safeContact'), person.safeContact], [t('pack.language'), person.language], [t('pack.interpreter'), person.needsInterpreter ? t('pack.yes') : null], [t('pack.access'), accessWords(person.accessNeeds)],
            [t('pack.nhs'), person.nhsNumber], [t('pack.note'), checklist.note], [t('pack.visitRisk'), checklist.visitRisk], [t('pack.needs'), checklist.needs.join(', ')],
          ]}
        />
        <h3>{t('pack.answers')}</h3>
        <Table
          caption={t('pack.answers')} quietCaption rows={checklist.answers} rowKey={(row) => row.question} count={false}
          columns={[{ key: 'question', header: t('pack.question'), rowHeader: true, cell: (row) => row.question }, { key: 'reply', header: t('pack.reply'), cell: (row) => t(`pack.replies.${row.reply}`) }]}
        />
        {checklist.referrals.map((line, index) => (
          <section key={index} className="stack">
            <h3>{t('pack.serviceOf', { service: line.service, organisation: line.organisation })}</h3>
            <Facts
              facts={[
                [t('pack.state'), t(`pack.states.${line.state}`)], [t('pack.made'), date(line.madeOn)], [t('pack.reason'), line.reason], [t('pack.asked'), line.question],
                [t('pack.tries'), line.tries.map((on) => date(on)).join(', ')], [t('pack.contact'), line.firstContactOn ? date(line.firstContactOn) : null],
                [t('pack.declined'), line.declineNote], [t('pack.outcome'), line.outcome ? t(`pack.outcomes.${line.outcome}`) : null], [t('pack.outcomeNote'), line.outcomeNote],
              ]}
            />
          </section>
        ))}
        {checklist.remarks.length > 0 && <h3>{t('pack.remarks')}</h3>}
        <Facts facts={checklist.remarks.map((remark): [string, string] => [`${t(`texts.kinds.${remark.kind}`)}, ${date(remark.on)}`, remark.text])} />
        <h3>{t('pack.permissions')}</h3>
        <Table
          caption={t('pack.permissions')} quietCaption rows={checklist.permissions} rowKey={(row) => `${row.service}-${row.on}-${row.answer}`} count={false}
          columns={[
            { key: 'service', header: t('pack.service'), rowHeader: true, cell: (row) => row.service },
            { key: 'answer', header: t('pack.reply'), cell: (row) => `${t(`pack.said.${row.answer}`)}${row.limits ? `: ${row.limits}` : ''}${row.withdrawnAt ? `, ${t('pack.withdrawn', { at: dateTime(row.withdrawnAt) })}` : ''}` },
            { key: 'on', header: t('pack.when'), cell: (row) => date(row.on) },
            { key: 'by', header: t('pack.givenBy'), cell: (row) => [row.givenByName || t('pack.yourself'), row.witness].filter(Boolean).join('; ') },
            { key: 'words', header: t('pack.wordsRead'), cell: (row) => row.wordsReadOut },
          ]}
          empty={<p>{t('pack.noPermissions')}</p>}
        />
        {!!checklist.deletions?.length && (
          <Table
            caption={t('pack.deletions')} rows={checklist.deletions.map((row, index) => ({ ...row, index }))} rowKey={(row) => String(row.index)} count={false}
            columns={[
              { key: 'service', header: t('pack.service'), rowHeader: true, cell: (row) => t('pack.serviceOf', { service: row.service, organisation: row.organisation }) },
              { key: 'asked', header: t('pack.deletionAsked'), cell: (row) => date(row.askedOn) },
              { key: 'done', header: t('pack.deletionDone'), cell: (row) => (row.doneOn ? `${date(row.doneOn)}${row.keepsByLaw ? `. ${t('pack.keepsByLaw')}` : ''}` : t('pack.notYet')) },
            ]}
          />
        )}
        {checklist.plans?.map((plan) => <PackPlan key={plan.reference} plan={plan} />)}
        <h3>{t('pack.history')}</h3>
        <Table
          caption={t('pack.history')} quietCaption rows={checklist.history.map((step, index) => ({ ...step, index }))} rowKey={(row) => String(row.index)} count={false}
          columns={[
            { key: 'at', header: t('pack.when'), cell: (row) => dateTime(row.at) },
            { key: 'what', header: t('pack.what'), rowHeader: true, cell: (row) => `${t(`history:event.${row.what}`, { defaultValue: row.what })} ${row.service ?? ''}`.trim() },
            { key: 'who', header: t('pack.organisation'), cell: (row) => row.organisation },
            { key: 'note', header: t('pack.note'), cell: (row) => row.note },
          ]}
        />
      </div>
    </Card>
  );
}
