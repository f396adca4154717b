import type { components } from '../../lib/schema';

type Schemas = components['schemas'];
export type Checklist = Schemas['GetChecklistResponse'];
export type Question = Schemas['GetChecklistQuestionShown'];
export type Proposals = Schemas['ProposeServicesResponse'];
export type Proposed = Schemas['ProposeServicesServiceProposed'];
export type Dropped = Schemas['ProposeServicesServiceLeftOut'];
export type Reply = Schemas['Reply'];
export type Language = Schemas['FormLanguage'];

/** The answers to a question, in the order in which a language has them. */
export const replies: Reply[] = ['Yes', 'No', 'DontKnow'];

export interface ChecklistValues {
  /** Code of the language that it is asked and read out in; a draft of an older form has none. */
  language?: string | null;
  answers: Record<string, Reply | null>;
  noneToday: Record<string, 'Yes' | 'No' | null>;
  wanted: Record<string, boolean>;
  told: Record<string, boolean>;
  /** What the person said about each service; null until they were asked. */
  agrees: Record<string, 'Yes' | 'No' | 'Other' | null>;
  /** What was said where it was neither. */
  limits?: Record<string, Pick<Schemas['SubmitChecklistChoice'], 'answer' | 'leftOut' | 'limits'>>;
  person: Schemas['PersonDetails'];
  consent: {
    how: Schemas['ConsentGivenHow'] | null;
    givenBy: Schemas['ConsentGivenBy'] | null;
    givenByName: string;
    documentSeen?: string;
    language?: string;
    noticeGiven?: Schemas['NoticeGivenHow'];
  };
  filledOn: string | null;
  /** Of a paper form: whose it was. */
  filledBy: { organisationId: string | null; membershipId: string | null; name: string };
  note: string;
}

/** The sections with the questions that are in use, each followed by those that one of its answers leads to. */
export const sectionsOf = (checklist: Checklist) =>
  checklist.sections
    .map((section) => {
      const active = section.questions.filter((question) => question.isActive);
      return { ...section, questions: active.filter(({ followsId }) => !followsId).flatMap((first) => [first, ...active.filter(({ followsId }) => followsId === first.questionId)]) };
    })
    .filter((section) => section.questions.length > 0);

/** Whether what was answered leads to a question. */
export const isAsked = ({ followsId, followsOn }: Question, replyTo: (questionId: string) => Reply | null | undefined) =>
  !followsId || replyTo(followsId) === followsOn;

export function emptyValues(checklist: Checklist): ChecklistValues {
  const ids = sectionsOf(checklist).flatMap((section) => section.questions.map((question) => question.questionId));
  const none = () => Object.fromEntries(ids.map((id) => [id, null]));
  return {
    answers: none(), noneToday: none(), wanted: {}, told: {}, agrees: {},
    person: {
      firstName: '', lastName: '', dateOfBirth: null, address: '', postcode: '', phone: '', email: '',
      safeContact: '', language: '', needsInterpreter: false, accessNeeds: [], nhsNumber: '', isAddressWithheld: false,
      safeWays: {
        neverCall: false, neverVoicemail: false, neverText: false, neverEmail: false, neverLetter: false, neverVisit: false,
        fromHour: null, untilHour: null, sayFrom: '', codePhrase: '',
      },
    },
    consent: { how: null, givenBy: null, givenByName: '' },
    filledOn: null, filledBy: { organisationId: null, membershipId: null, name: '' }, note: '',
  };
}

/** A question left blank was not asked, which is neither "no" nor "don't know". */
export const givenAnswers = ({ answers, noneToday }: ChecklistValues) =>
  Object.entries(answers).map(([questionId, reply]) => ({
    questionId, reply: reply ?? 'NotAsked' as const, noneToday: noneToday[questionId] === 'Yes',
  }));

/** What decides whether a service is for the person; null while nothing is known. */
export const knownOf = ({ person: { dateOfBirth, postcode, language, needsInterpreter, accessNeeds } }: ChecklistValues): Schemas['ProposeServicesPersonKnown'] | null =>
  (dateOfBirth || postcode || language || needsInterpreter || accessNeeds?.length ? { dateOfBirth, postcode, language, needsInterpreter, accessNeeds } : null);

/** Services that the person would have been asked about, and why they are not. */
export const droppedFrom = (values: ChecklistValues, before: Proposals, now: Proposals): Dropped[] => {
  const gone = chosen(values, before).filter((service) => mayRefer(now).every(({ serviceId }) => serviceId !== service.serviceId));
  const left = now.needs.flatMap((need) => need.leftOut);
  return gone.flatMap((service) => left.find(({ serviceId }) => serviceId === service.serviceId) ?? []);
};

export const mayRefer = (proposals: Proposals) => proposals.services.filter((service) => service.takesReferrals);

export const onlyTell = (proposals: Proposals) => proposals.services.filter((service) => !service.takesReferrals);

export const chosen = (values: ChecklistValues, proposals: Proposals) =>
  mayRefer(proposals).filter((service) => values.wanted[service.serviceId]);

export const agreed = (values: ChecklistValues, proposals: Proposals) =>
  chosen(values, proposals).filter((service) => values.agrees[service.serviceId] === 'Yes');

export const toldAbout = (values: ChecklistValues, proposals: Proposals) =>
  onlyTell(proposals).filter((service) => values.told[service.serviceId]);

/** Needs that nobody answers yet: a reason to keep the checklist even when nothing is referred. */
export const unmet = (proposals: Proposals) => proposals.needs.filter((need) => !need.hasService);

/** A place for what is said of each service that is proposed; what was said before stays. */
export function placesFor(values: ChecklistValues, { services }: Proposals): Pick<ChecklistValues, 'wanted' | 'told' | 'agrees'> {
  const each = <T>(before: Record<string, T>, blank: T) =>
    ({ ...before, ...Object.fromEntries(services.map(({ serviceId }) => [serviceId, before[serviceId] ?? blank])) });
  return { wanted: each(values.wanted, true), told: each(values.told, false), agrees: each(values.agrees, null) };
}

/** Nothing is to be passed on: nothing about the person is kept. */
export const endsHere = (values: ChecklistValues, proposals: Proposals) =>
  chosen(values, proposals).length === 0 && unmet(proposals).length === 0;

export function submission(values: ChecklistValues, checklist: Checklist, proposals: Proposals, clientKey: string, paper: boolean): Schemas['SubmitChecklistRequest'] {
  return {
    clientKey,
    language: values.language ?? 'en',
    checklistNumber: checklist.number,
    answers: givenAnswers(values),
    person: values.person,
    services: chosen(values, proposals).map(({ serviceId }) => ({ serviceId, agrees: values.agrees[serviceId] === 'Yes', ...(values.agrees[serviceId] === 'Other' && values.limits?.[serviceId]) })),
    toldAbout: toldAbout(values, proposals).map(({ serviceId }) => serviceId),
    consent: {
      ...values.consent,
      wordingNumber: checklist.wording.number,
      how: values.consent.how ?? 'FaceToFace',
      givenBy: values.consent.givenBy ?? 'Person',
      givenByName: values.consent.givenBy === 'Person' ? '' : values.consent.givenByName,
    },
    channel: paper ? 'Paper' : 'Worker',
    filledOn: paper ? values.filledOn : null,
    filledBy: paper && values.filledBy.organisationId ? { ...values.filledBy, organisationId: values.filledBy.organisationId } : null,
    note: values.note,
  };
}
