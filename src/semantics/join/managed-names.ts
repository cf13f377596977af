import { dirname } from '../../text/path.js';
import type { ManagedServer } from '../project.js';
import type { Answer, Question } from './match.js';

/** Attributes of resources and outputs of modules that hold where a server is. */
const ATTRIBUTE =
  /^\$\{\s*((?:module\.)?[\w-]+(?:\.[\w-]+)?)(?:\[\d+\])?\.(?:address|endpoint|reader_endpoint|fqdn|(?:public|private|first)_ip_address|(?:db_instance|cluster)_(?:address|endpoint|reader_endpoint))\s*\}$/u;

/** A reference of Terraform to a server that the same folder declares: `${aws_db_instance.main.address}`. */
export function managedReference(
  written: string,
  { file }: Pick<Question, 'file'>,
  managed: readonly ManagedServer[],
): Answer {
  const name = ATTRIBUTE.exec(written)?.[1];
  const [only, ...others] = managed.filter((one) => one.name === name && dirname(one.at.file.path) === dirname(file));
  if (!only || others.length > 0) return undefined;
  return {
    to: { kind: 'managed', managed: only },
    because: `its host is taken from \`${only.name}\``,
    confidence: 'certain',
  };
}

/** Host names that providers give, with the identifier in front. */
const PROVIDERS: readonly (readonly [RegExp, readonly ManagedServer['provider'][]])[] = [
  [/^([^.]+)\.[a-z0-9]{6,}\.[a-z0-9-]+\.rds\.amazonaws\.com(?:\.cn)?$/u, ['rds', 'aurora']],
  [/^([^.]+)\.cluster-(?:ro-)?[a-z0-9]{6,}\.[a-z0-9-]+\.rds\.amazonaws\.com(?:\.cn)?$/u, ['aurora']],
  [/^([^.]+)\.postgres\.database\.(?:azure\.com|chinacloudapi\.cn|usgovcloudapi\.net)$/u, ['azure']],
];

/** `shop.abc123.eu-west-1.rds.amazonaws.com`, where exactly one server of the tree is called `shop`. */
export function managedHost({ host }: Question, managed: readonly ManagedServer[]): Answer {
  const found = PROVIDERS.flatMap(([pattern, providers]) => {
    const identifier = pattern.exec(host)?.[1];
    return managed.filter(
      (one) =>
        identifier !== undefined && one.identifier?.toLowerCase() === identifier && providers.includes(one.provider),
    );
  });
  const [only, ...others] = new Set(found);
  if (!only) return undefined;
  if (others.length > 0) return 'taken';
  return {
    to: { kind: 'managed', managed: only },
    because: `\`${only.name}\` is called \`${only.identifier}\`, as the host is`,
    confidence: 'likely',
  };
}
