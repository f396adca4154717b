import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { useFilters } from '../../lib/address';
import { useMe, useSlug } from '../../lib/partnership';
import { accessOptions } from '../../ui/access-needs';
import { PageHeader } from '../../ui/page-header';
import { Show } from '../../ui/states';
import { sectionsOf } from './checklist-form';
import { LocalNumbers } from './local-numbers';
import { PaperCode } from './paper-code';
import { PaperServices } from './paper-services';
import { PrintButton } from './print-button';
import { questionNumber } from './question-number';
import { StopLink } from './stop-link';
import Untranslated from './untranslated';
import './print-checklist.css';

const lines = ['name', 'dateOfBirth', 'address', 'postcode', 'phone', 'email', 'safeContact', 'language'];

/** The same questions on paper, for where there is no signal. The hub keys them in. */
export default function PrintChecklist() {
  const { t } = useTranslation('referrals');
  const { partnership } = useMe();
  const [{ version, language: code }, change] = useFilters({ version: '', language: '' });
  const query = api.useQuery('get', '/api/checklist', { params: { query: { number: Number(version) || undefined } } });
  const language = query.data?.languages.find((one) => one.code === code);
  const spoken = { lang: language?.code, dir: language?.isRightToLeft ? 'rtl' : undefined };
  const inOther = <T extends { code: string }>(words: T[]) => (language ? words.find((one) => one.code === language.code) : undefined);
  return (
    <>
      <PageHeader title={t('printed:title')} lead={t('printed:lead')} back={{ href: `/p/${useSlug()}/referrals`, text: t('list.title') }} actions={<><PrintButton /><StopLink /></>} />
      <Show query={query}>
        {(checklist) => (
          <>
          {checklist.languages.length > 0 && (
            <div className="field no-print">
              <label htmlFor="print-language">{t('languages:print.language')}</label>
              <select id="print-language" className="input width-medium" value={code} onChange={(event) => change({ language: event.target.value })}>
                <option value="">{t('languages:english')}</option>
                {checklist.languages.map((one) => <option key={one.code} value={one.code}>{t('languages:choice', { name: one.name, ownName: one.ownName })}</option>)}
              </select>
            </div>
          )}
          <div className="paper">
            <PaperCode number={checklist.number} language={language?.code} />
            <p className="paper-code">{t('printed:code', { name: partnership.name, number: checklist.number, wording: checklist.wording.number })}<br />{t('printed:stop')}</p>
            <LocalNumbers />
            <div className="paper-lines">{['worker', 'organisation', 'date'].map((line) => <Line key={line} label={t(`printed:${line}`)} />)}</div>
            {sectionsOf(checklist).map((section) => (
              <table key={section.title} className="paper-questions">
                <caption>{inOther(section.in)?.title ? <span {...spoken}>{inOther(section.in)?.title}</span> : section.title}</caption>
                <thead>
                  <tr><th scope="col">{t('printed:question')}</th>{['Yes', 'No', 'DontKnow'].map((reply, at) => <th scope="col" key={reply}>{t(`reply.${reply}`)}{language && <><br /><span {...spoken}>{language.replies[at]}</span></>}</th>)}</tr>
                </thead>
                <tbody>
                  {section.questions.map((question) => (
                    <tr key={question.questionId}>
                      <th scope="row" className={question.followsId ? 'paper-follow-up' : undefined} {...(inOther(question.in)?.text ? spoken : {})}>
                        {questionNumber(question.questionId)}. {question.followsId && <strong>{t(`languages:print.ifReply.${question.followsOn}`)} </strong>}{inOther(question.in)?.text || question.text}
                        {language && !inOther(question.in)?.text && <Untranslated />}
                      </th>
                      {['Yes', 'No', 'DontKnow'].map((reply) => <td key={reply}><span className="paper-box" /></td>)}
                    </tr>
                  ))}
                </tbody>
              </table>
            ))}
            <section>
              <h2>{t('printed:person')}</h2>
              <div className="paper-lines">{lines.map((line) => <Line key={line} label={t(`printed:${line}`)} />)}</div>
              <p>{t('printed:access')}</p>
              <div className="paper-ticks">{accessOptions().map(({ value, text }) => <span key={value}><span className="paper-box" /> {text}</span>)}</div>
            </section>
            <section className="paper-consent">
              <h2>{t('printed:consent')}</h2>
              {inOther(checklist.wording.in)?.text
                ? <blockquote {...spoken}>{inOther(checklist.wording.in)?.text}</blockquote>
                : <blockquote>{checklist.wording.text}{language && <Untranslated />}</blockquote>}
              <p>{t('printed:services')}</p>
              <PaperServices checklist={checklist} />
              {[1, 2].map((row) => (
                <div className="paper-service" key={row}><Line label={t('printed:service')} /><span className="paper-box" />{t('reply.Yes')}<span className="paper-box" />{t('reply.No')}</div>
              ))}
              <div className="paper-lines"><Line label={t('consents:limits.paper')} whole /></div>
              <div className="paper-lines">{['signature', 'signedOn', 'authority'].map((line) => <Line key={line} label={t(`printed:${line}`)} whole={line === 'authority'} />)}</div>
            </section>
          </div>
          </>
        )}
      </Show>
    </>
  );
}

function Line({ label, whole }: { label: string; whole?: boolean }) {
  return <div className={whole ? 'paper-line paper-line-whole' : 'paper-line'}><span>{label}</span></div>;
}
