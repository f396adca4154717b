/** The words over a field: its label, or those of the group that its input belongs to. */
export function labelOf(inputId: string): string {
  const input = document.getElementById(inputId);
  const group = input?.closest('fieldset');
  const words = group?.querySelector('legend') ?? document.querySelector(`label[for="${CSS.escape(inputId)}"]`);
  const bare = words?.cloneNode(true) as Element | undefined;
  bare?.querySelectorAll('.optional').forEach((optional) => optional.remove());
  return bare?.textContent?.trim() ?? '';
}

/** A question is named by what it asks about, anything else as it stands or in the singular. */
function isNamedIn(sentence: string, label: string): boolean {
  const words = label.endsWith('?') ? label.toLowerCase().match(/\w{4,}/g) ?? [] : [label.toLowerCase().replace(/s$/, '')];
  return words.length > 0 && words.every((word) => new RegExp(`(?<!\\w)${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`).test(sentence.toLowerCase()));
}

/** "Phone: fill this in", so that the line is understood away from its field. Not where the sentence names the field itself. */
export function summaryLine(label: string, sentence: string): string {
  if (!label || isNamedIn(sentence, label)) return sentence;
  if (/[?.!:]$/.test(label)) return `${label} ${sentence}`;
  const goesOn = /^[A-Z][a-z]+\b/.test(sentence) || /^A /.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;
  return `${label}${sentence.includes(':') ? ' –' : ':'} ${goesOn}`;
}
