import { known } from '../../../text/resolved.js';
import type { DriverInput, DriverWorld, IgnoredSetting, Written } from '../../policy.js';
import { lastOfEach, promisesTls, unheeded, unreadVariables } from '../ignored-settings.js';
import { parserHeeds, sslOfString } from './connection-string.js';
import type { ThroughPg } from './policy.js';
import { settingAt } from './ssl-object.js';

/** What is written about TLS for `pg` and does nothing: in the URL, beside it, in the environment. */
export function pgIgnored(library: ThroughPg, input: DriverInput, world: DriverWorld): readonly IgnoredSetting[] {
  const paths = library.ssl(world);
  const [first] = paths;
  const instead = `\`${first}\` is what it reads`;
  const dropped = library.dropsString?.(world) === true;
  return [
    ...(dropped ? droppedParameters(input, instead) : unreadParameters(library, input, world)),
    ...(dropped ? [] : discardedObjects(library, input, world)),
    ...weakerObjects(input, paths),
    ...unreadOptions(input, paths, library.negotiation, instead),
    ...unreadVariables(input, [], 'node-postgres reads certificates from `ssl`, or from files its URL names'),
  ];
}

const droppedParameters = (input: DriverInput, instead: string): readonly IgnoredSetting[] =>
  unheeded(
    input,
    'string',
    () => false,
    ({ name }) => ({ because: `takes nothing about TLS from its URL, so \`${name}\` does nothing`, instead }),
  );

function unreadParameters(library: ThroughPg, input: DriverInput, world: DriverWorld): readonly IgnoredSetting[] {
  const { parsers } = library.versions(input, world);
  const heeds = (name: string) => parsers.every((parser) => parserHeeds(name, parser));
  const compat = input.get('string', 'uselibpqcompat');
  return [
    ...unheeded(input, 'string', heeds, ({ name }) => unreadParameter(name, parsers[0])),
    ...(compat && heeds(compat.name) && !['true', undefined].includes(known(compat.value))
      ? [{ setting: compat, because: 'heeds `uselibpqcompat` only as `true`' }]
      : []),
  ];
}

function unreadParameter(name: string, parser: string): Omit<IgnoredSetting, 'setting'> {
  if (parserHeeds(name, '2.14.0')) {
    return { because: `does not know \`${name}\` with pg-connection-string ${parser}` };
  }
  const lower = name.toLowerCase();
  if (name !== lower && parserHeeds(lower, parser)) {
    return {
      because: `compares names exactly and does not know \`${name}\``,
      instead: `\`${lower}\` is what it reads`,
    };
  }
  return { because: `never reads \`${name}\` in its URL` };
}

/** The URL decides, so nothing of the object is left. */
function discardedObjects(library: ThroughPg, input: DriverInput, world: DriverWorld): readonly IgnoredSetting[] {
  const { pg, parsers } = library.versions(input, world);
  const decides = parsers.every((parser) => {
    const ssl = sslOfString(input, parser, pg);
    return ssl.kind === 'unknown' || ssl.value.kind !== 'unset';
  });
  const culprit = decides ? lastOfEach(input.all('string')).find(({ name }) => parserHeeds(name, '2.14.0')) : undefined;
  if (!culprit) return [];
  return library.ssl(world).flatMap((path) => {
    const setting = settingAt(input, path);
    return setting
      ? [
          {
            setting,
            because: `drops \`${path}\` as soon as its URL says anything about TLS, here \`${culprit.name}\``,
            overriddenBy: culprit,
          },
        ]
      : [];
  });
}

/** Of two objects that become the same option the first counts. */
function weakerObjects(input: DriverInput, paths: readonly string[]): readonly IgnoredSetting[] {
  const written = paths.flatMap((path) => {
    const setting = settingAt(input, path);
    return setting ? [{ path, setting }] : [];
  });
  const [strongest, ...others] = written;
  if (!strongest) return [];
  return others.map(({ path, setting }) => ({
    setting,
    because: `puts \`${strongest.path}\` in the place of \`${path}\``,
    overriddenBy: strongest.setting,
  }));
}

/** Words about TLS among the options that are none of those it hands on. */
function unreadOptions(
  input: DriverInput,
  paths: readonly string[],
  negotiation: string | undefined,
  instead: string,
): readonly IgnoredSetting[] {
  const heeded = (name: string) =>
    name === negotiation || paths.some((path) => name === path || name.startsWith(`${path}.`));
  const unread = lastOfEach(input.all('beside')).filter(
    ({ name }) => !heeded(name) && name.split('.').some((part) => promisesTls(part)),
  );
  const outermost = unread.filter(({ name }) => !unread.some((other) => name.startsWith(`${other.name}.`)));
  const inside = paths.flatMap((path) => {
    const mode = input.get('beside', `${path}.sslmode`) ?? input.get('beside', `${path}.require`);
    return mode ? [mode] : [];
  });
  return [
    ...outermost.map((setting) => ({ setting, because: `never reads \`${setting.name}\` in its options`, instead })),
    ...inside.map((setting: Written) => ({
      setting,
      because: `hands \`${setting.name}\` to Node.js, which does not know it`,
      instead: '`rejectUnauthorized` and `ca` are what counts there',
    })),
  ];
}
