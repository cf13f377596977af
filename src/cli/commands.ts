/** What can be asked for on the command line. */
export const COMMANDS = {
  check: { usage: 'hostssl [check] [options] [paths...]', summary: 'lint the files of a tree; the default command' },
  match: {
    usage: 'hostssl match --hba <path> --transport <name> --address <ip> --user <name> --database <name>',
    summary: 'which pg_hba.conf record decides one connection, and why others are passed over',
  },
  access: {
    usage: 'hostssl access [options] [paths...]',
    summary: 'who can get in, from where, to what, how protected, with a witness each',
  },
  rehearse: {
    usage: 'hostssl rehearse [options] [paths...]',
    summary: 'whom a change would lock out, and what has to be done before it',
  },
  inspect: {
    usage: 'hostssl inspect [options] <files...|->',
    summary: 'what PostgreSQL or libpq would read from a file',
  },
  explain: {
    usage: 'hostssl explain [options] <rule|sslmode>',
    summary: "a rule's page, or what each driver makes of sslmode, offline",
  },
  rules: { usage: 'hostssl rules [options]', summary: 'the table of rules' },
  init: { usage: 'hostssl init [options]', summary: 'write hostssl.yaml; never overwrites' },
  config: {
    usage: 'hostssl config <print|files|schema|validate> [options] [paths...]',
    summary: 'the configuration in force',
  },
} as const;

export type Command = keyof typeof COMMANDS;

export const isCommand = (word: string): word is Command => Object.hasOwn(COMMANDS, word);
