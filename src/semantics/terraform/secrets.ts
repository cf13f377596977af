import { namesSecret } from '../../facts/secret-names.js';
import type { HclBody, HclValue } from '../../parse/hcl/hcl-tree.js';
import type { Secret } from '../project.js';

/** Passwords that are written out: attributes by their names, and defaults of variables by theirs. */
export function terraformSecrets(root: HclBody): readonly Secret[] {
  const secrets: Secret[] = [];
  const take = (name: string, value: HclValue) => {
    if (value.kind === 'map') for (const entry of value.entries) take(entry.name, entry.value);
    else if (value.kind === 'list') for (const item of value.items) take(name, item);
    else if (value.kind === 'string' && !value.hasHoles && value.passage.text !== '' && namesSecret(name))
      secrets.push({ at: value.passage.at, value: value.passage.text });
  };
  const visit = (body: HclBody, around: string) => {
    for (const { name, value } of body.attributes) take(name === 'default' ? around : name, value);
    for (const block of body.blocks) visit(block.body, block.type === 'variable' ? (block.labels[0] ?? '') : '');
  };
  visit(root, '');
  return secrets;
}
