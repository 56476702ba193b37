import type { ComponentChildren } from 'preact';

/**
 * A sentence of a catalogue with things in it that are more than words: "{n} warga menilai".
 *
 * @throws Error for a slot that nothing fills, which would be read as it stands
 */
export function inSlots(
  sentence: string,
  slots: Readonly<Record<string, ComponentChildren>>,
): ComponentChildren[] {
  return sentence.split(/\{(\w+)\}/).map((part, at) => {
    if (at % 2 === 0) return part;
    if (!(part in slots)) throw new Error(`nothing fills {${part}} of "${sentence}"`);
    return slots[part];
  });
}
