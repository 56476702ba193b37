/**
 * Puts the three fields of a date together as YYYY-MM-DD, where any of them was filled in. What is no day stays
 * none, for the validation to refuse.
 */
export function joinDate(
  values: Readonly<Record<string, string>>,
  name: string,
): Record<string, string> {
  const { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year } = values;
  const others = Object.entries(values).filter(([one]) => !one.startsWith(`${name}-`));
  const parts = [year, month?.trim().padStart(2, '0'), day?.trim().padStart(2, '0')];
  const isEmpty = parts.every((part) => part === undefined);
  return Object.fromEntries(isEmpty ? others : [...others, [name, parts.join('-')]]);
}
