import { client } from '../../../lib/client';
import { keep, type KeptKit, one } from '../../../lib/device-store';
import { noteOwner, notePrepared } from '../../../lib/doorstep-owner';
import { asProblem, type Problem } from '../../../lib/problem';
import type { components } from '../../../lib/schema';
import type { Checklist, ChecklistValues, givenAnswers, Proposals } from '../checklist-form';
import { emptyValues, isAsked, sectionsOf } from '../checklist-form';

export type Kit = components['schemas']['GetDoorstepKitResponse'];

/** The kit in this device, and why it could not be fetched anew. */
export interface Prepared {
  kit: Kit | undefined;
  problem?: Problem;
}

/** Fetches the kit and keeps it in the device; with no signal, the one that was kept. */
export async function prepare(slug: string): Promise<Prepared> {
  const { data, error } = await client.GET('/api/doorstep-kit');
  if (!data) return { kit: (await one('kits', slug))?.kit as Kit | undefined, problem: asProblem(error) };
  noteOwner(slug, data.membershipId);
  notePrepared(slug);
  await keep('kits', { slug, fetchedAt: Date.now(), kit: data } satisfies KeptKit);
  return { kit: data };
}

type Given = ReturnType<typeof givenAnswers>;

const noAlarm = 'fire.alarm';
/** The strictest first. */
const order = ['FourHours', 'SameDay', 'SevenDays', 'OneMonth'] as const;

/**
 * From answers to needs to services, as the server would: ProposeServices, Checklist.NeedsFrom, Urgency and DeadlineRule say the same. What is
 * sent is judged there again.
 */
export function proposalsFrom(kit: Kit, checklist: Checklist, answers: Given): Proposals {
  const given = new Map(answers.map((answer) => [answer.questionId, answer]));
  const opened = sectionsOf(checklist).flatMap(({ questions }) => questions)
    .filter((question) => question.need && isAsked(question, (id) => given.get(id)?.reply) && given.get(question.questionId)?.reply === question.trigger);
  const hasNoAlarm = opened.some(({ need }) => need === noAlarm);
  const presses = ({ questionId, priority, followsId }: typeof opened[number]) =>
    priority === 'Urgent' ? hasNoAlarm || opened.some((other) => other.questionId === followsId) : priority === 'UrgentIfNoneToday' && given.get(questionId)?.noneToday === true;
  const routeOf = (need: string): Partial<Kit['routes'][number]> | undefined => kit.routes.find((route) => route.need === need);
  const deadlineOf = (need: string) => order.find((deadline) => routeOf(need)?.deadlines?.some((one) =>
    one.deadline === deadline
    && one.conditions.every(({ questionId, wants }) => given.get(questionId)?.reply === wants)
    && (!one.isForNoneToday || opened.some((question) => question.need === need && given.get(question.questionId)?.noneToday)))) ?? null;
  const idsFor = (need: string) => servicesOf(routeOf(need), (id) => given.get(id)?.reply);

  const needs = [...new Set(opened.map(({ need }) => need))].map((code) => {
    const because = opened.filter(({ need }) => need === code);
    const deadline = deadlineOf(code);
    return {
      code, name: because[0]?.needName ?? code, deadline, isUrgent: because.some(presses) || deadline === 'FourHours' || deadline === 'SameDay', hasService: idsFor(code).length > 0, leftOut: [],
      because: because.map(({ questionId, text, trigger }) => ({ questionId, text, reply: trigger })),
    };
  });
  const serviceIds = [...new Set(needs.flatMap(({ code }) => idsFor(code)))];
  return {
    needs,
    services: serviceIds.flatMap((id) => kit.services.filter(({ serviceId }) => serviceId === id)).map((service) => ({
      ...service, kilometres: null, asksForWard: false, needs: needs.filter(({ code }) => idsFor(code).includes(service.serviceId)).map(({ code }) => code),
    })),
  };
}

/** The services that a route leads to. A kit from before an update knows no conditions. */
function servicesOf(route: Partial<Kit['routes'][number]> | undefined, replyTo: (questionId: string) => string | undefined): string[] {
  const fit = (route?.serviceIds ?? []).filter((id) => !route?.conditions?.some(({ serviceId, questionId, wants }) =>
    serviceId === id && replyTo(questionId) === (wants === 'Yes' ? 'No' : 'Yes')));
  return route?.takesOne ? fit.slice(0, 1) : fit;
}

/** What was answered, moved to another version of the checklist: questions that it has not are left out. */
export function moveTo(checklist: Checklist, values: ChecklistValues): ChecklistValues {
  const empty = emptyValues(checklist);
  const kept = <T>(blank: Record<string, T | null>, given: Record<string, T | null>) =>
    Object.fromEntries(Object.keys(blank).map((id) => [id, given[id] ?? null]));
  const language = (checklist.languages as typeof checklist.languages | undefined)?.some(({ code }) => code === values.language) ? values.language : undefined;
  return { ...values, language, answers: kept(empty.answers, values.answers), noneToday: kept(empty.noneToday, values.noneToday) };
}
