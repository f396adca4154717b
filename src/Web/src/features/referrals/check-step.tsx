import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { date, list } from '../../lib/format';
import { accessWords } from '../../ui/access-needs';
import { Card } from '../../ui/card';
import { Details } from '../../ui/details';
import { type SummaryRow, SummaryList } from '../../ui/summary-list';
import { TextArea } from '../../ui/text-area';
import { agreed, type Checklist, type ChecklistValues, chosen, isAsked, type Proposals, sectionsOf, toldAbout, unmet } from './checklist-form';
import { safeLines } from './contact/safe-ways';
import { HarmPrompt } from './harm-prompt';

interface Props {
  checklist: Checklist;
  proposals: Proposals;
  goTo: (step: number) => void;
}

/** Everything once more before it leaves, each with its way back. */
export default function CheckStep({ checklist, proposals, goTo }: Props) {
  const { t } = useTranslation('referrals');
  const values = useWatch() as ChecklistValues;
  const sections = sectionsOf(checklist);
  const { person, consent } = values;
  const results = sections.length;
  const names = (services: { name: string }[]) => (services.length > 0 ? list(services.map(({ name }) => name)) : t('contact:check.none'));

  const row = (key: string, value: string, step: number): SummaryRow => ({
    key, label: t(`contact:check.${key}`), value: value || t('contact:check.blank'),
    change: { text: t('contact:check.change'), about: t(`contact:check.${key}`), onClick: () => goTo(step) },
  });

  const answers = sections.flatMap((section, step) => section.questions.filter((question) => isAsked(question, (id) => values.answers[id])).map((question) => ({
    question, step, reply: values.answers[question.questionId] ?? null,
  })));
  const blank = answers.filter(({ reply }) => reply === null);
  const answerRow = ({ question, step, reply }: typeof answers[number]): SummaryRow => ({
    key: question.questionId, label: question.text, value: t(`reply.${reply ?? 'NotAsked'}`),
    change: { text: t('contact:check.change'), about: question.text, onClick: () => goTo(step) },
  });

  const yes = agreed(values, proposals);
  const said = (word: string) => chosen(values, proposals).filter(({ serviceId }) => values.agrees[serviceId] === word);
  const [refused, other] = [said('No'), said('Other')];
  return (
    <>
      <Card title={t('contact:check.whatHappens')}>
        <SummaryList rows={[
          row('services', names(yes), results + 2),
          ...(refused.length > 0 ? [row('refused', names(refused), results + 2)] : []),
          ...(other.length > 0 ? [row('other', names(other), results + 2)] : []),
          row('told', names(toldAbout(values, proposals)), results),
          ...(unmet(proposals).length > 0 ? [row('unmet', names(unmet(proposals)), results)] : []),
          ...(consent.how && consent.givenBy ? [row('consent', `${t(`consent.hows.${consent.how}`)}. ${t(`consent.bys.${consent.givenBy}`)} ${consent.givenByName}`, results + 2)] : []),
        ]} />
      </Card>
      <Card title={t('contact:check.person')}>
        <SummaryList rows={[
          row('name', `${person.firstName} ${person.lastName}`.trim(), results + 1),
          row('dateOfBirth', person.dateOfBirth ? date(person.dateOfBirth) : '', results + 1),
          ...(person.nhsNumber ? [row('nhsNumber', person.nhsNumber, results + 1)] : []),
          row('reach', [person.phone, person.email, person.address, person.postcode].filter(Boolean).join('\n'), results + 1),
          row('safeContact', [...safeLines(person), ...(person.isAddressWithheld ? [t('contact:shown.withheld')] : [])].join('\n'), results + 1),
          row('language', [person.language, person.needsInterpreter ? t('person.needsInterpreter') : ''].filter(Boolean).join('\n'), results + 1),
          row('accessNeeds', accessWords(person.accessNeeds), results + 1),
        ]} />
      </Card>
      <Card title={t('contact:check.answers')}>
        <SummaryList rows={answers.filter(({ reply }) => reply !== null).map(answerRow)} />
        {blank.length > 0 && <Details summary={t('contact:check.notAsked', { count: blank.length })}><SummaryList rows={blank.map(answerRow)} /></Details>}
      </Card>
      <Card>
        <TextArea name="note" label={t('contact:check.note')} hint={t('contact:check.noteHint')} rows={3} optional />
        <HarmPrompt text={`${values.note} ${person.safeContact}`} />
      </Card>
    </>
  );
}
