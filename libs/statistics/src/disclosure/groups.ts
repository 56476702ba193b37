/** Adds a member to its group, which is made if it is the first. */
export function addToGroup<Key, Member>(
  groups: Map<Key, Member[]>,
  key: Key,
  member: Member,
): void {
  const group = groups.get(key);
  if (group) group.push(member);
  else groups.set(key, [member]);
}
