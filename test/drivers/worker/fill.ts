import { isFunc, isUndefined, type Literal, type Target, type Trial } from '../trial.js';

/** The arguments as the driver gets them. */
export function fill({ args, url }: Trial, target: Target): unknown[] {
  const text = (value: string) =>
    value.replaceAll('$HOST', target.host).replaceAll('$PORT', String(target.port)).replaceAll('$USER', target.user);
  const filled = (value: Literal): unknown => {
    if (value === '$PORT') return target.port;
    if (typeof value === 'string') return text(value.replaceAll('$URL', () => url));
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(filled);
    if (isUndefined(value)) return undefined;
    if (isFunc(value)) return new Function(`return (${value.source})`)();
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, filled(inner)]));
  };
  return args.map(filled);
}
