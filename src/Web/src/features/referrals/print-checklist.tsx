import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { useMe, useSlug } from '../../lib/partnership';
import { PageHeader } from '../../ui/page-header';
import { Show } from '../../ui/states';
import { sectionsOf } from './checklist-form';
import { LocalNumbers } from './local-numbers';
import { PaperServices } from './paper-services';
import { PrintButton } from './print-button';
import { questionNumber } from './question-number';
import { StopLink } from './stop-link';
import './print-checklist.css';

const lines = ['name', 'dateOfBirth', 'address', 'postcode', 'phone', 'email', 'safeContact', 'language'];

/** The same questions on paper, for where there is no signal. The hub keys them in. */
export default function PrintChecklist() {
  const { t } = useTranslation('referrals');
  const { partnership } = useMe();
  const query = api.useQuery('get', '/api/checklist');
  return (
    <>
      <PageHeader title={t('print.title')} lead={t('print.lead')} back={{ href: `/p/${useSlug()}/referrals`, text: t('list.title') }} actions={<><PrintButton /><StopLink /></>} />
      <Show query={query}>
        {(checklist) => (
          <div className="paper">
            <p className="paper-code">{t('print.code', { name: partnership.name, number: checklist.number, wording: checklist.wording.number })}<br />{t('print.stop')}</p>
            <LocalNumbers />
            <div className="paper-lines">{['worker', 'organisation', 'date'].map((line) => <Line key={line} label={t(`print.${line}`)} />)}</div>
            {sectionsOf(checklist).map((section) => (
              <table key={section.title} className="paper-questions">
                <caption>{section.title}</caption>
                <thead>
                  <tr><th scope="col">{t('print.question')}</th>{['Yes', 'No', 'DontKnow'].map((reply) => <th scope="col" key={reply}>{t(`reply.${reply}`)}</th>)}</tr>
                </thead>
                <tbody>
                  {section.questions.map((question) => (
                    <tr key={question.questionId}>
                      <th scope="row">{questionNumber(question.questionId)}. {question.text}</th>
                      {['Yes', 'No', 'DontKnow'].map((reply) => <td key={reply}><span className="paper-box" /></td>)}
                    </tr>
                  ))}
                </tbody>
              </table>
            ))}
            <section>
              <h2>{t('print.person')}</h2>
              <div className="paper-lines">{lines.map((line) => <Line key={line} label={t(`print.${line}`)} />)}</div>
            </section>
            <section className="paper-consent">
              <h2>{t('print.consent')}</h2>
              <blockquote>{checklist.wording.text}</blockquote>
              <p>{t('print.services')}</p>
              <PaperServices checklist={checklist} />
              {[1, 2].map((row) => (
                <div className="paper-service" key={row}><Line label={t('print.service')} /><span className="paper-box" />{t('reply.Yes')}<span className="paper-box" />{t('reply.No')}</div>
              ))}
              <div className="paper-lines">{['signature', 'signedOn', 'authority'].map((line) => <Line key={line} label={t(`print.${line}`)} whole={line === 'authority'} />)}</div>
            </section>
          </div>
        )}
      </Show>
    </>
  );
}

function Line({ label, whole }: { label: string; whole?: boolean }) {
  return <div className={whole ? 'paper-line paper-line-whole' : 'paper-line'}><span>{label}</span></div>;
}
