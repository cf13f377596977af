import { conf } from '../rule/conf.js';
import { type AnyRule, defineRule, type Example, type RuleDocs } from '../rule/rule.js';

/**
 * Rules about ignores. The engine reports them itself when it applies the ignores, so their `check` has nothing to say;
 * in every other respect (levels, pages, the table) they are rules like any other.
 */
const metaRule = (id: string, title: string, docs: RuleDocs, examples: readonly Example[]): AnyRule =>
  defineRule({
    id,
    on: 'project',
    title,
    severity: 'warning',
    confidence: 'certain',
    docs,
    controls: [],
    options: {},
    examples,
    *check() {},
  });

const references = ['https://unpkg.com/hostssl/docs/rules/README.md'];

export const unusedIgnore = metaRule(
  'ignore/unused',
  'an ignore silences nothing',
  {
    why: `
      The finding it was written for is gone, or it stands at the wrong line. Left in place it will one day silence
      a new finding that nobody has looked at.`,
    remedy: 'Take it out, or move it to the line of the finding or the line above.',
    references,
  },
  [
    {
      title: 'the setting was repaired, the ignore stayed',
      files: {
        'postgresql.conf': conf`
          # hostssl: ignore[[|server/ssl-off|]] behind a TLS tunnel
          ssl = on
        `,
      },
      fixed: { 'postgresql.conf': 'ssl = on\n' },
    },
    {
      title: 'the ignore is used',
      files: {
        'postgresql.conf': conf`
          # hostssl: ignore[server/ssl-off] behind a TLS tunnel
          ssl = off
        `,
      },
    },
  ],
);

export const unknownRule = metaRule(
  'ignore/unknown-rule',
  'an ignore names a rule that does not exist',
  {
    why: 'A misspelt name silences nothing, and whoever reads the file believes that it does.',
    remedy: 'Write the id as the report shows it in brackets; `hostssl rules` lists all of them.',
    references,
  },
  [
    {
      title: 'misspelt',
      files: {
        'postgresql.conf': conf`
          # hostssl: ignore[[|server/sll-off|]] behind a TLS tunnel
          ssl = on
        `,
      },
    },
    {
      title: 'no rule at all',
      files: {
        'postgresql.conf': conf`
          [|# hostssl: ignore behind a TLS tunnel|]
          ssl = on
        `,
      },
    },
    {
      title: 'the word of another tool',
      files: {
        'postgresql.conf': conf`
          [|# hostssl: disable[server/ssl-off] behind a TLS tunnel|]
          ssl = on
        `,
      },
    },
    {
      title: 'a remark about records of that name',
      files: { 'pg_hba.conf': '# hostssl: everybody from outside\nhostssl all all all scram-sha-256\n' },
    },
    {
      title: 'spelt as in the report',
      files: {
        'postgresql.conf': conf`
          # hostssl: ignore[server/ssl-off] behind a TLS tunnel
          ssl = off
        `,
      },
    },
  ],
);

export const expiredIgnore = metaRule(
  'ignore/expired',
  'an ignore has run out',
  {
    why: `
      Somebody promised to look at this again by that date. From the day after on the ignore silences nothing, so the
      finding is back, too.`,
    remedy: 'Repair what was found, or look at it again and give the ignore a new date.',
    references,
  },
  [
    {
      title: 'the day has passed',
      files: {
        'postgresql.conf': conf`
          # hostssl: ignore[server/ssl-off] [|until=2020-01-31|] behind a TLS tunnel
          ssl = off
        `,
      },
    },
    {
      title: 'not a date',
      files: {
        'postgresql.conf': conf`
          # hostssl: ignore[server/ssl-off] [|until=soon|] behind a TLS tunnel
          ssl = off
        `,
      },
    },
    {
      title: 'without its equals sign',
      files: {
        'postgresql.conf': conf`
          # hostssl: ignore[server/ssl-off] [|until 9999-12-31|] behind a TLS tunnel
          ssl = off
        `,
      },
    },
    {
      title: 'the day is still to come',
      files: {
        'postgresql.conf': conf`
          # hostssl: ignore[server/ssl-off] until=9999-12-31 behind a TLS tunnel
          ssl = off
        `,
      },
    },
  ],
);

export const ignoreWithoutReason = metaRule(
  'ignore/no-reason',
  'an ignore gives no reason',
  {
    why: `
      Without a reason nobody can tell later whether the exception still holds. An ignore without one silences nothing.`,
    remedy: 'Say in a few words behind the brackets why the finding does not matter here.',
    references,
  },
  [
    {
      title: 'brackets and nothing else',
      files: {
        'postgresql.conf': conf`
          [|# hostssl: ignore[server/ssl-off]|]
          ssl = off
        `,
      },
    },
    {
      title: 'with a reason',
      files: {
        'postgresql.conf': conf`
          # hostssl: ignore[server/ssl-off] behind a TLS tunnel
          ssl = off
        `,
      },
    },
  ],
);

export const metaRules: readonly AnyRule[] = [expiredIgnore, ignoreWithoutReason, unknownRule, unusedIgnore];
