import type { TFunction } from 'i18next';
import { date, dateTime, list } from '../../../lib/format';
import type { components } from '../../../lib/schema';

export type Message = components['schemas']['MessageBack'];

export interface MessageSection {
  title: string;
  rows: { key: string; label: string; value: string }[];
}

/** The message under its headings; what is empty is left out. */
export function messageSections(message: Message, t: TFunction<'messages'>): MessageSection[] {
  const { personDemographics: person, referralDetails: referral, actionsTaken: actions, outcome, consentToShare: sharing } = message;
  const section = (name: string, pairs: [string, string | null | undefined][]): MessageSection => ({
    title: t(name), rows: pairs.flatMap(([key, value]) => (value ? [{ key, label: t(`fields.${key}`), value }] : [])),
  });
  const contact = actions.firstContactOn && [date(actions.firstContactOn), actions.firstContactHow && t(`how.${actions.firstContactHow}`)].filter(Boolean).join(', ');
  const ways = person?.safeWays;
  const never = ways && (['Call', 'Voicemail', 'Text', 'Email', 'Letter', 'Visit'] as const).filter((way) => ways[`never${way}`]).map((way) => t(`never.${way}`));
  return [
    section('person', person ? [
      ['name', person.name], ['dateOfBirth', person.dateOfBirth && date(person.dateOfBirth)],
      ['address', [person.address, person.postcode].filter(Boolean).join('\n')], ['nhsNumber', person.nhsNumber],
      ['never', never && list(never)], ['hours', ways && ways.fromHour !== null && ways.untilHour !== null ? t('messages:between', { from: ways.fromHour, until: ways.untilHour }) : ''],
      ['sayFrom', ways?.sayFrom], ['codePhrase', ways?.codePhrase], ['safeContact', person.safeContact],
    ] : [['name', t('messages:untold')]]),
    section('referral', [
      ['madeOn', date(referral.madeOn)], ['referrer', [referral.referrer, referral.referrerOrganisation].filter(Boolean).join(', ')],
      ['service', `${referral.service}, ${referral.serviceOrganisation}`], ['askedFor', referral.askedFor.join('\n')], ['reason', referral.reason],
      ['urgent', referral.isUrgent ? t('messages:yes') : ''],
    ]),
    section('actions', [
      ['sentOn', date(actions.sentOn)], ['acceptedOn', date(actions.acceptedOn)], ['acceptedBy', actions.acceptedBy], ['firstContactOn', contact],
      ['visitTogether', message.visitTogether.join('\n')],
      ['attempts', actions.contactAttempts > 0 ? String(actions.contactAttempts) : ''],
    ]),
    section('outcome', [['says', outcome.says], ['on', date(outcome.on)], ['note', outcome.note], ['personSays', outcome.personSays]]),
    section('plan', [['next', message.planAndRequestedActions.join('\n')]]),
    section('about', [
      ['consent', t(sharing.isWithoutConsent ? 'basis.without' : sharing.isBestInterests ? 'basis.interests' : 'basis.agreed', { on: date(sharing.givenOn) })],
      ['limits', sharing.limits], ['distribution', list(message.distribution)],
      ['partnership', message.partnership], ['reference', message.reference], ['writtenAt', dateTime(message.writtenAt)],
    ]),
  ];
}

/** The same as plain words, to paste into another record. */
export const messageText = (title: string, warning: string, sections: MessageSection[]): string =>
  [title, warning, ...sections.map((section) => [section.title.toUpperCase(), ...section.rows.map((row) => `${row.label}: ${row.value.replaceAll('\n', '; ')}`)].join('\n'))].filter(Boolean).join('\n\n');
