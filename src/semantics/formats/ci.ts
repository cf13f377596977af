import type { YamlReading } from '../../parse/yaml-reading.js';
import { passageOf } from '../../parse/yaml-reading.js';
import { follow, type YamlNode } from '../../parse/yaml-tree.js';
import { dirname } from '../../text/path.js';
import type { Environment } from '../project.js';
import type { ScopedVariable } from '../variables.js';
import type { Contribution, FormatReader, ProcessScope, WrittenConnection, WrittenServer } from '../written.js';
import { containerServer } from './yaml/container-server.js';
import { merged } from './yaml/contributions.js';
import { genericConnections } from './yaml/generic.js';
import { scriptContribution } from './yaml/script-contribution.js';
import { variablesOfList } from './yaml/variable-lists.js';
import { fromDocuments } from './yaml/yaml-source.js';
import { yamlValue, yamlVariable } from './yaml/yaml-value.js';

/**
 * Workflows of CI services. They agree on little but names: variables stand under `env`, `variables` or `environment`
 * and hold for everything below, databases run as `services`, commands stand under `run`, `script` and their kin.
 */
export const ci: FormatReader = (file, { environment }) =>
  fromDocuments(file, (documents, reading) => {
    const headed = environment === 'unknown' ? 'test' : environment;
    const walk = new Workflow(reading, headed, file.path);
    for (const document of documents) walk.visit(document, [], []);
    const { scopes, connections, servers, scripts } = walk;
    const rest = documents.map((document) => genericConnections(document, { reading, environment: headed }));
    return merged([{ scopes, connections, servers }, ...scripts, ...rest]);
  });

const VARIABLES = ['env', 'variables', 'environment'];
const SCRIPTS =
  /^(?:run|script|scripts|before_script|after_script|commands?|inlineScript|bash|install|before_install)$/u;
/** So many variables are handed down to steps, all together, and no more. */
const MOST_INHERITED = 50_000;

class Workflow {
  readonly scopes: ProcessScope[] = [];
  readonly connections: WrittenConnection[] = [];
  readonly servers: WrittenServer[] = [];
  readonly scripts: Contribution[] = [];
  private readonly reading: YamlReading;
  private readonly environment: Environment;
  private readonly file: string;
  /** Jobs run where the repository is checked out: manifests there tell their drivers. */
  private readonly checkout: string;
  private handedDown = 0;

  constructor(reading: YamlReading, environment: Environment, file: string) {
    this.reading = reading;
    this.environment = environment;
    this.file = file;
    this.checkout = dirname(
      file.replace(/(?:^|(?<=\/))\.(?:github|gitea|gitlab|circleci|woodpecker)\/.*$/u, 'workflow'),
    );
  }

  visit(node: YamlNode, path: readonly string[], inherited: readonly ScopedVariable[]): void {
    if (node.kind === 'map') this.map(node, path, inherited);
    else if (node.kind === 'list') {
      for (const [index, item] of node.items.entries())
        this.visit(item, [...path, this.reading.text(this.reading.get(item, 'name')) ?? String(index)], inherited);
    }
  }

  private map(node: YamlNode, path: readonly string[], inherited: readonly ScopedVariable[]): void {
    const own = this.variablesOf(node);
    this.handedDown += inherited.length;
    const variables = this.handedDown > MOST_INHERITED ? own : [...inherited, ...own];
    const scope = this.scopeOf(variables, path);
    if (own.length > 0) this.scopes.push(scope);
    for (const [key, { value }] of this.reading.fields(node)) {
      const at = [...path, key];
      if (value.kind === 'alias' || VARIABLES.includes(key)) continue;
      if (key === 'services' || key === 'docker') this.services(value, at, variables, key === 'docker' ? 1 : 0);
      else if (SCRIPTS.test(key)) this.script(value, at, scope);
      this.visit(value, at, variables);
    }
  }

  private scopeOf(variables: readonly ScopedVariable[], path: readonly string[]): ProcessScope {
    const name = path.join('.');
    return {
      name: name === '' ? this.file : `${this.file}: ${name}`,
      prefix: name === '' ? '' : `${name}.`,
      variables,
      environment: this.environment,
      builtFrom: this.checkout,
    };
  }

  private variablesOf(node: YamlNode): readonly ScopedVariable[] {
    return VARIABLES.flatMap((key) => this.variablesIn(this.reading.get(node, key)));
  }

  private variablesIn(node: YamlNode | undefined): readonly ScopedVariable[] {
    if (!node) return [];
    const listed = variablesOfList(this.reading.items(node), this.reading);
    if (listed) return listed;
    return [...this.reading.fields(node)].flatMap(([name, { key, value }]): readonly ScopedVariable[] => {
      // GitLab's long form: `{ value: x, description: y }`.
      const target = this.reading.map(value) ? this.reading.get(value, 'value') : value;
      return target && follow(target)?.kind === 'scalar' ? [yamlVariable(name, key, target)] : [];
    });
  }

  private script(node: YamlNode, path: readonly string[], scope: ProcessScope): void {
    const lines = follow(node)?.kind === 'list' ? this.reading.items(node) : [node];
    for (const line of lines) {
      const passage = passageOf(line);
      if (passage) this.scripts.push(scriptContribution(passage, path.join('.'), scope, this.environment));
    }
  }

  /** Databases beside a job. They live as long as it does, on a machine that nobody else reaches. */
  private services(
    node: YamlNode,
    path: readonly string[],
    inherited: readonly ScopedVariable[],
    skipped: number,
  ): void {
    const named = [...this.reading.fields(node)].map(([name, { key, value }]) => ({ name, at: key.at, value }));
    const listed = this.reading.items(node).map((value) => ({ name: undefined, at: value.at, value }));
    for (const { name, at, value } of [...named, ...listed.slice(skipped)]) {
      const imageNode = this.reading.map(value)
        ? (this.reading.get(value, 'image') ?? this.reading.get(value, 'name'))
        : value;
      const image = yamlValue(imageNode);
      if (!image) continue;
      const own = this.variablesOf(value);
      const alias =
        this.reading.text(this.reading.get(value, 'alias')) ?? this.reading.text(this.reading.get(value, 'name'));
      const service = name ?? alias ?? image.passage.text.replace(/[:@].*$/u, '');
      const server = containerServer({
        service,
        at: name === undefined ? image.at : at,
        image,
        variables: [...inherited, ...own],
        published: () => [],
        environment: this.environment,
      });
      if (server) this.servers.push(server);
      if (own.length > 0) this.scopes.push(this.scopeOf(own, [...path, service]));
    }
  }
}
