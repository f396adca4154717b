import { useTranslation } from 'react-i18next';
import { date, dateTime, list } from '../../../lib/format';
import type { components } from '../../../lib/schema';
import { accessWords } from '../../../ui/access-needs';
import { Card } from '../../../ui/card';
import { CopyButton } from '../../../ui/copy-button';
import { Details } from '../../../ui/details';
import { addressLines, isSafe, safeLines } from '../contact/safe-ways';

type Received = components['schemas']['GetReceivedReferralResponse'];

/** The referral as lines of text, to paste into the service's own case system. */
export function ReceivedSummary({ referral }: { referral: Received }) {
  const { t } = useTranslation('hub');
  const { person } = referral;
  if (!person) return null;
  const lines: [string, string | null | undefined][] = [
    [t('queue.reference'), referral.reference],
    [t('queue.person'), `${person.firstName} ${person.lastName}`],
    [t('safeContact'), safeLines(person).join('; ').replace(/\n/g, ' ')],
    [t('person.dateOfBirth'), person.dateOfBirth && date(person.dateOfBirth)],
    [t('person.address'), addressLines(person).join(', ').replace(/\n/g, ', ')],
    [t('person.phone'), isSafe(person, 'Phone') || isSafe(person, 'Text') ? person.phone : ''],
    [t('person.email'), isSafe(person, 'Email') ? person.email : ''],
    [t('person.language'), [person.language, person.needsInterpreter ? t('person.interpreter') : ''].filter(Boolean).join('. ')],
    [t('person.accessNeeds'), accessWords(person.accessNeeds)],
    ...(referral.sharing.override ? [[t('consents:received.override'), t(`consents:override.reasons.${referral.sharing.override.reason}`)] as [string, string]] : []),
    [t('consents:received.limits'), referral.sharing.limits],
    [t('inbox.service'), referral.serviceName],
    [t('inbox.needs'), list(referral.needs.map(({ name }) => name))],
    [t('received.why'), [...referral.answers.map(({ text, reply }) => `${text} ${t(`referrals:reply.${reply}`)}.`), referral.reason].filter(Boolean).join(' ')],
    [t('received.sent'), dateTime(referral.sentAt)],
    [t('received.from'), `${referral.referredBy}, ${referral.referringOrganisation}`],
  ];
  const text = lines.filter(([, value]) => value).map(([label, value]) => `${label}: ${value}`).join('\n');
  return (
    <Card title={t('summary.title')} lead={t('summary.lead')}>
      <div className="stack">
        <div><CopyButton text={text}>{t('summary.copy')}</CopyButton></div>
        <Details summary={t('summary.show')}><pre className="plain-lines">{text}</pre></Details>
      </div>
    </Card>
  );
}
