/** Beginnings of words that people use when they tell of harm. Asking once too often costs little. */
const beginnings = [
  'abus', 'assault', 'beat', 'bruis', 'chok', 'coerc', 'cuckoo', 'exploit', 'force', 'frighten', 'grop', 'hits', 'hitting', 'hurt', 'kick', 'kill', 'locked in',
  'molest', 'neglect', 'overdos', 'punch', 'rape', 'scared of', 'self-harm', 'self harm', 'slap', 'starv', 'steal', 'strangl', 'suicid', 'threat', 'torture', 'traffick', 'violen',
];

const pattern = new RegExp(`\\b(?:${beginnings.join('|')})`, 'i');

/** Whether words may tell of somebody being harmed. */
export const suggestsHarm = (text: string) => pattern.test(text);
