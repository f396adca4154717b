import type { components } from '../../lib/schema';

type Schemas = components['schemas'];
export type Checklist = Schemas['GetChecklistResponse'];
export type Question = Schemas['GetChecklistQuestionShown'];
export type Proposals = Schemas['ProposeServicesResponse'];
export type Proposed = Schemas['ProposeServicesServiceProposed'];
export type Reply = Schemas['Reply'];

export interface ChecklistValues {
  answers: Record<string, Reply | null>;
  noneToday: Record<string, 'Yes' | 'No' | null>;
  wanted: Record<string, boolean>;
  told: Record<string, boolean>;
  /** What the person said about each service; null until they were asked. */
  agrees: Record<string, 'Yes' | 'No' | null>;
  person: Schemas['PersonDetails'];
  consent: {
    how: Schemas['ConsentGivenHow'] | null;
    givenBy: Schemas['ConsentGivenBy'] | null;
    givenByName: string;
  };
  filledOn: string | null;
  /** Of a paper form: whose it was. */
  filledBy: { organisationId: string | null; membershipId: string | null; name: string };
  note: string;
}

/** The sections with the questions that are in use. */
export const sectionsOf = (checklist: Checklist) =>
  checklist.sections
    .map((section) => ({ ...section, questions: section.questions.filter((question) => question.isActive) }))
    .filter((section) => section.questions.length > 0);

export function emptyValues(checklist: Checklist): ChecklistValues {
  const ids = sectionsOf(checklist).flatMap((section) => section.questions.map((question) => question.questionId));
  const none = () => Object.fromEntries(ids.map((id) => [id, null]));
  return {
    answers: none(), noneToday: none(), wanted: {}, told: {}, agrees: {},
    person: {
      firstName: '', lastName: '', dateOfBirth: null, address: '', postcode: '', phone: '', email: '',
      safeContact: '', language: '', needsInterpreter: false,
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

/** Nothing is to be passed on: nothing about the person is kept. */
export const endsHere = (values: ChecklistValues, proposals: Proposals) =>
  chosen(values, proposals).length === 0 && unmet(proposals).length === 0;

export function submission(values: ChecklistValues, checklist: Checklist, proposals: Proposals, clientKey: string, paper: boolean): Schemas['SubmitChecklistRequest'] {
  return {
    clientKey,
    checklistNumber: checklist.number,
    answers: givenAnswers(values),
    person: values.person,
    services: chosen(values, proposals).map(({ serviceId }) => ({ serviceId, agrees: values.agrees[serviceId] === 'Yes' })),
    toldAbout: toldAbout(values, proposals).map(({ serviceId }) => serviceId),
    consent: {
      wordingNumber: checklist.wording.number,
      how: values.consent.how ?? 'FaceToFace',
      givenBy: values.consent.givenBy ?? 'Person',
      givenByName: values.consent.givenBy === 'AttorneyOrDeputy' ? values.consent.givenByName : '',
    },
    channel: paper ? 'Paper' : 'Worker',
    filledOn: paper ? values.filledOn : null,
    filledBy: paper && values.filledBy.organisationId ? { ...values.filledBy, organisationId: values.filledBy.organisationId } : null,
    note: values.note,
  };
}
