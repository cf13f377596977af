/** Something that decides whether a record matches a connection, and that no file tells. */
export type Condition =
  /** The role is a member of the other, directly or not. */
  | { readonly kind: 'member'; readonly user: string; readonly role: string }
  /** The client's address resolves to that name and back, or to a name that ends in it where it starts with a dot. */
  | { readonly kind: 'host-name'; readonly address: string; readonly name: string }
  /** The client's address is one of the server's own. */
  | { readonly kind: 'samehost'; readonly address: string }
  /** The client's address is in a network that an interface of the server is attached to. */
  | { readonly kind: 'samenet'; readonly address: string }
  /** The regular expression matches the name: one that we do not evaluate ourselves. */
  | { readonly kind: 'regex'; readonly name: string; readonly regex: string };

/** Whether something holds: known, or resting on a condition. */
export type Answer = boolean | Condition;

/** Equal for equal conditions. */
export function conditionKey(condition: Condition): string {
  switch (condition.kind) {
    case 'member':
      return JSON.stringify(['member', condition.user, condition.role]);
    case 'host-name':
      return JSON.stringify(['host-name', condition.address, condition.name]);
    case 'samehost':
    case 'samenet':
      return JSON.stringify([condition.kind, condition.address]);
    case 'regex':
      return JSON.stringify(['regex', condition.name, condition.regex]);
  }
}

/** The condition as a clause for people: "`alice` is a member of `admins`". */
export function conditionWords(condition: Condition, holds = true): string {
  const is = holds ? 'is' : 'is not';
  switch (condition.kind) {
    case 'member':
      if (condition.user === condition.role) return `there is ${holds ? 'a' : 'no'} role \`${condition.user}\``;
      return `\`${condition.user}\` ${is} a member of \`${condition.role}\``;
    case 'host-name': {
      const { address, name } = condition;
      const what = name.startsWith('.') ? `a name below \`${name.slice(1)}\`` : `\`${name}\``;
      return `\`${address}\` ${holds ? 'resolves' : 'does not resolve'} to ${what} and back`;
    }
    case 'samehost':
      return `\`${condition.address}\` ${is} an address of the server itself`;
    case 'samenet':
      return `\`${condition.address}\` ${is} in a network the server is attached to`;
    case 'regex':
      return `\`${condition.regex}\` ${holds ? 'matches' : 'does not match'} \`${condition.name}\``;
  }
}

/** What in the configuration would settle these conditions, as sentences for people, each once. */
export const factsFor = (conditions: readonly Condition[]): readonly string[] => [
  ...new Set(conditions.flatMap(({ kind }) => (kind === 'regex' ? [] : [FACTS[kind]]))),
];

const FACTS: Readonly<Record<Exclude<Condition['kind'], 'regex'>, string>> = {
  member: '`roles` in the configuration tells who is a member of what',
  'host-name': '`hosts` in the configuration tells the names of clients',
  samehost: '`interfaces` in the configuration tells the addresses of the server',
  samenet: '`interfaces` in the configuration tells the addresses of the server',
};
