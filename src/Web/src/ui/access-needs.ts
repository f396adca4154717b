import { i18n } from '../lib/i18n';
import { list } from '../lib/format';
import type { components } from '../lib/schema';

type AccessNeed = components['schemas']['AccessNeed'];

const needs: AccessNeed[] = ['StepFree', 'HomeVisit', 'ByPhoneOrVideo', 'HearingLoop', 'SignLanguage', 'EasyRead', 'QuietSpace'];

/** What somebody may need to be able to use a service, as choices. */
export const accessOptions = () => needs.map((value) => ({ value, text: i18n.t(`accessNeeds.${value}`) }));

/** The same as a line of text; empty where nothing is known. A form kept on a phone before an update has none. */
export const accessWords = (known: AccessNeed[] | null | undefined) =>
  list(needs.filter((need) => known?.includes(need)).map((need) => i18n.t(`accessNeeds.${need}`)));
