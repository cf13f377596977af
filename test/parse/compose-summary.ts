import type { ComposeString, ComposeTree } from '../../src/parse/compose-tree.js';
import type { Parsed } from '../../src/parse/problem.js';
import { postgresCommand } from '../../src/semantics/postgres-command.js';
import { positionOf, type Span } from '../../src/text/source.js';

const place = ({ file, start }: Span) => {
  const { line, column } = positionOf(file, start);
  return `${line}:${column}`;
};

const shown = ({ value, template }: Pick<ComposeString, 'value' | 'template'>): string =>
  value.kind === 'unknown'
    ? `? ${value.why}${template ? ` (${JSON.stringify(template.text.replace(/\ue000+/gu, '…'))})` : ''}`
    : JSON.stringify(value.value);

/** A compose file as read, in lines a person can check against the file. */
export function summary({ tree, problems }: Parsed<ComposeTree>): string {
  const lines: string[] = [];
  for (const service of tree.services) {
    lines.push(`${service.name} ${place(service.at)}`);
    if (service.image) lines.push(`  image ${place(service.image.at)} ${shown(service.image)}`);
    if (service.build) lines.push(`  build ${place(service.build)}`);
    for (const part of ['entrypoint', 'command'] as const) {
      if (service[part]) lines.push(`  ${part} ${service[part].map(shown).join(' ')}`);
    }
    const { settings, runsPostgres, opaque, dataDirectory } = postgresCommand(service);
    if (!runsPostgres) lines.push('  runs no server we know of');
    for (const { name, value, at } of settings) lines.push(`  -c ${name} ${place(at)} ${shown({ value })}`);
    if (dataDirectory) lines.push(`  -D ${shown({ value: dataDirectory })}`);
    if (opaque) lines.push(`  opaque ${place(opaque.at)} ${opaque.why}`);
    for (const variable of service.environment) {
      lines.push(`  ${variable.from} ${place(variable.at)} ${variable.name} ${shown(variable)}`);
    }
    for (const { at, address, published, target, protocol } of service.ports) {
      lines.push(`  port ${place(at)} ${address ?? '*'} ${published || '(any)'} -> ${target}/${protocol}`);
    }
    for (const { at, kind, source, target, content } of service.mounts) {
      const from = content ? shown(content) : (source ?? '(out of sight)');
      lines.push(`  ${kind} ${place(at)} ${from} -> ${target}`);
    }
    if (service.networkMode) lines.push(`  network ${service.networkMode.text}`);
  }
  for (const { at, message } of tree.gaps) lines.push(`gap ${place(at)} ${message}`);
  for (const { at, message } of problems) lines.push(`problem ${place(at)} ${message}`);
  return `${lines.join('\n')}\n`;
}
