/** The first draft of a rule: it passes the type checker, and its example fails until the rule finds something. */
export const ruleDraft = (id: string): string => `import { conf, defineRule } from 'hostssl/rule';

export default defineRule({
  id: '${id}',
  on: 'server',
  title: 'say what is wrong, as a clause',
  severity: 'warning',
  confidence: 'certain',
  docs: {
    why: \`
      Say who can do what because of it.\`,
    remedy: \`
      Say what to write instead, and what else that takes.\`,
    references: ['https://www.postgresql.org/docs/current/'],
  },
  controls: [],
  options: {},
  examples: [
    {
      title: 'the plainest case',
      files: {
        'postgresql.conf': conf\`
          ssl = [|off|]
        \`,
      },
    },
    {
      title: 'the trap: looks alike and is fine',
      files: {
        'postgresql.conf': conf\`
          ssl = on
        \`,
      },
    },
  ],

  *check({ settings }) {
    for (const { value, slot } of settings.written('ssl')) {
      if (value === 'what is wrong') yield { at: slot.at, message: \`\\\`ssl = \${value}\\\` has this consequence\` };
    }
  },
});
`;
