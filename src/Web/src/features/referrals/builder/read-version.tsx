import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { Card } from '../../../ui/card';
import { Status } from '../../../ui/status';
import { Table } from '../../../ui/table';
import { questionNumber } from '../question-number';
import { changeOf, type ShownQuestion, type ShownVersion, toEdit } from './version-edit';
import { WordsState } from './words-state';

/** The questions of a version, and what they change of the live one. */
export function ReadVersion({ version }: { version: ShownVersion }) {
  const { t } = useTranslation('builder');
  const { data: live } = api.useQuery('get', '/api/checklist');
  const edit = toEdit(version);
  const languages = version.languageChoices.filter(({ code }) => version.languages.includes(code));
  const when = (question: ShownQuestion) => question.followsId
    && t('read.follows', { number: questionNumber(question.followsId), reply: t(`referrals:reply.${question.followsOn}`) });
  return (
    <>
      {languages.length > 0 && (
        <Card title={t('words.languages')}>
          <ul className="bullets">{languages.map(({ code, name }) => <li key={code}><WordsState name={name} code={code} edit={edit} /></li>)}</ul>
        </Card>
      )}
      {version.sections.map((section, at) => (
        <Card key={at} title={section.title}>
          <Table
            caption={section.title} quietCaption count={false} rows={section.questions} rowKey={(question) => question.questionId}
            columns={[
              { key: 'text', header: t('read.question'), rowHeader: true, cell: (question) => <>{questionNumber(question.questionId)}. {question.text}{when(question) && <p className="hint">{when(question)}</p>}</> },
              { key: 'need', header: t('read.opens'), cell: (question) => question.need === '' ? t('read.noNeed') : t('read.on', { reply: t(`referrals:reply.${question.trigger}`), need: question.needName }) },
              ...(version.life.isPending || section.questions.some((question) => !question.isActive)
                ? [{ key: 'change', header: t('read.change'), cell: (question: ShownQuestion) => <Changed question={question} live={version.life.isPending ? live : undefined} /> }]
                : []),
            ]}
          />
        </Card>
      ))}
    </>
  );
}

function Changed({ question, live }: { question: ShownQuestion; live?: { sections: ShownVersion['sections'] } }) {
  const { t } = useTranslation('builder');
  const change = live && changeOf(question, live);
  if (change) return <Status kind="at-risk">{t(`read.changes.${change}`)}</Status>;
  return question.isActive ? null : <Status kind="neutral">{t('edit.notInUse')}</Status>;
}
