import { majorFacts, type ServerImage, serverImage } from '../../facts/images.js';
import { dockerFlags, dockerWords } from '../../parse/dockerfile/docker-words.js';
import { execForm } from '../../parse/dockerfile/exec-form.js';
import { type DockerInstruction, dockerInstructions } from '../../parse/dockerfile/instructions.js';
import { type Passage, part, slotIn } from '../../text/passage.js';
import { dirname } from '../../text/path.js';
import { byDefault, unknown } from '../../text/resolved.js';
import type { SourceFile, Span } from '../../text/source.js';
import { unwritten } from '../command-assignments.js';
import { merged } from '../formats/yaml/contributions.js';
import { containerCommand } from '../postgres-command.js';
import type { Argument } from '../postgres-options.js';
import { processScopes } from '../process-scopes.js';
import type { Exposure } from '../project.js';
import { readScript } from '../shell/read-script.js';
import { ShellVariables } from '../shell/shell-variables.js';
import { resolveWord } from '../shell/word-parts.js';
import type { Contribution, FormatContext, WrittenServer } from '../written.js';
import { privateKeysIn } from './private-key-copies.js';

/** What one stage of a build comes to. */
interface Stage {
  readonly name: string;
  readonly at: Span;
  readonly image?: ServerImage;
  readonly reference: string;
  readonly variables: ShellVariables;
  readonly exposures: Exposure[];
  readonly parts: Contribution[];
  entrypoint?: readonly Argument[];
  command?: readonly Argument[];
}

/** What a Dockerfile holds of ours: variables, keys in layers, scripts, and the server it starts. */
export function readDockerfile(file: SourceFile, context: FormatContext): Contribution {
  const reader = new DockerfileReader(file, context);
  for (const instruction of dockerInstructions(file)) reader.read(instruction);
  return reader.contribution();
}

class DockerfileReader {
  private readonly file: SourceFile;
  private readonly context: FormatContext;
  /** `ARG`s before the first stage. */
  private readonly globals = new ShellVariables();
  private readonly stages: Stage[] = [];
  private readonly byName = new Map<string, Stage>();

  constructor(file: SourceFile, context: FormatContext) {
    this.file = file;
    this.context = context;
  }

  read({ keyword, at, body }: DockerInstruction): void {
    if (keyword === 'FROM') this.from(at, body);
    const stage = this.stages.at(-1);
    if (keyword === 'ARG') this.argument(body, stage);
    if (!stage) return;
    switch (keyword) {
      case 'ENV':
        environment(body, stage.variables);
        break;
      case 'RUN':
        this.run(body, stage);
        break;
      case 'COPY':
      case 'ADD':
        this.copy(keyword, body, stage);
        break;
      case 'ENTRYPOINT':
        stage.entrypoint = this.command(body, stage);
        delete stage.command;
        break;
      case 'CMD':
        stage.command = this.command(body, stage);
        break;
    }
  }

  private from(at: Span, body: Passage): void {
    const words = dockerWords(dockerFlags(body).rest).map((word) => resolveWord(word, this.globals.lookup));
    const [image, , name] = words.map(({ passage }) => passage.text);
    const parent = image === undefined ? undefined : this.byName.get(image.toLowerCase());
    const server = parent ? parent.image : image === undefined ? undefined : serverImage(image);
    const stage: Stage = {
      name: name?.toLowerCase() ?? String(this.stages.length),
      at: words[0]?.passage.at ?? at,
      reference: parent?.reference ?? image ?? '',
      variables: new ShellVariables(parent?.variables.scope() ?? []),
      exposures: [...(parent?.exposures ?? [])],
      parts: [],
      ...(server && { image: server }),
      ...(parent?.command && { command: parent.command }),
      ...(parent?.entrypoint && { entrypoint: parent.entrypoint }),
    };
    this.stages.push(stage);
    this.byName.set(stage.name, stage);
  }

  /** A stage sees an `ARG` from before the first one only where it names it again. */
  private argument(body: Passage, stage: Stage | undefined): void {
    const variables = stage?.variables ?? this.globals;
    for (const written of dockerWords(body)) {
      const word = resolveWord(written, variables.lookup);
      const [, name, equals] = /^([A-Za-z_]\w*)(=?)/u.exec(word.passage.text) ?? [];
      if (name === undefined) continue;
      const global = equals === '' ? this.globals.get(name) : undefined;
      if (equals === '=') variables.assign(name, word, name.length + 1, { exported: true });
      else if (global) variables.inherit(global);
    }
  }

  private run(body: Passage, stage: Stage): void {
    const { rest } = dockerFlags(body);
    const words = execForm(rest);
    const script = words ? shellScript(words) : rest;
    if (!script) return;
    const major = stage.image && majorFacts(stage.image);
    stage.parts.push(
      readScript(script, {
        name: this.file.path,
        environment: this.context.environment,
        variables: stage.variables.scope(),
        ...(major !== undefined && { version: byDefault(major, 'its image names the major') }),
      }),
    );
  }

  private copy(keyword: string, body: Passage, stage: Stage): void {
    const { flags, rest } = dockerFlags(body);
    const words = execForm(rest) ?? dockerWords(rest).map((word) => resolveWord(word, stage.variables.lookup).passage);
    const { files, environment: where } = this.context;
    for (const word of words.slice(0, -1)) {
      if (word.text.startsWith('<<')) continue;
      // What another stage or image holds is in no tree: its name has to do.
      const context = flags.has('from') ? '\0elsewhere' : dirname(this.file.path);
      const [first] = privateKeysIn(word.text, context, files);
      if (first === undefined) continue;
      stage.exposures.push({
        at: word.at,
        what: 'private key',
        where: 'image',
        name: `${keyword} ${first}`,
        environment: where,
      });
    }
  }

  private command(body: Passage, stage: Stage): readonly Argument[] {
    const words = execForm(body);
    const script = words ? shellScript(words) : body;
    if (script) {
      const variables = stage.variables.scope();
      const { environment: where } = this.context;
      const {
        servers: _,
        scopes: __,
        ...read
      } = readScript(script, { name: this.file.path, environment: where, variables });
      stage.parts.push(read);
    }
    if (words) return words.map((passage) => ({ passage, at: passage.at }));
    return [
      ...['sh', '-c'].map((text) => ({ passage: { ...unwritten(body.at), text }, at: body.at })),
      { passage: body, at: body.at },
    ];
  }

  contribution(): Contribution {
    const { environment: where } = this.context;
    const last = this.stages.at(-1);
    const parts = this.stages.flatMap((stage): readonly Contribution[] => {
      const name = this.stages.length > 1 ? `${this.file.path}: ${stage.name}` : this.file.path;
      const scope = {
        name,
        prefix: '',
        variables: stage.variables.all,
        environment: where,
        builtFrom: dirname(this.file.path),
      };
      const server = serverOf(stage, name);
      return [{ scopes: processScopes(scope), ...(server && { servers: [server] }) }, ...stage.parts];
    });
    // Layers of earlier stages are not part of the image that people pull.
    return merged([...parts, { exposures: last?.exposures ?? [] }]);
  }
}

/** The script of `["sh", "-c", "script"]`. */
function shellScript(words: readonly Passage[]): Passage | undefined {
  const flag = words.findIndex(({ text }) => /^-[a-z]*c$/u.test(text));
  return /(?:^|\/)(?:ba|da|a)?sh$/u.test(words[0]?.text ?? '') && flag > 0 ? words[flag + 1] : undefined;
}

/** `ENV name=value …`, and the old `ENV name value`. */
function environment(body: Passage, variables: ShellVariables): void {
  const legacy = /^\s*([A-Za-z_]\w*)[ \t]+(?=\S)/u.exec(body.text);
  if (legacy) {
    const rest = part(body, legacy[0].length, body.text.trimEnd().length);
    const [word] = dockerWords(rest, { split: false });
    if (word) variables.assign(legacy[1]!, resolveWord(word, variables.lookup), 0, { exported: true });
    return;
  }
  // Every value of one instruction sees the variables from before it.
  const words = dockerWords(body).map((word) => resolveWord(word, variables.lookup));
  for (const word of words) {
    const name = /^([A-Za-z_][\w.]*)=/u.exec(word.passage.text)?.[1];
    if (name !== undefined) variables.assign(name, word, name.length + 1, { exported: true });
  }
}

/** The server of an image, where the Dockerfile says something about it. */
function serverOf(
  { image, variables, at, reference, command = [], entrypoint }: Stage,
  name: string,
): WrittenServer | undefined {
  if (!image) return undefined;
  const { settings } = containerCommand(command, entrypoint);
  const method = image.readsHostAuthMethod ? variables.get('POSTGRES_HOST_AUTH_METHOD') : undefined;
  if (settings.length === 0 && !method) return undefined;
  const major = majorFacts(image);
  return {
    name,
    at,
    version:
      major === undefined ? unknown('the tag of the image names no major we know') : { kind: 'set', value: major, at },
    settings,
    unseen: [{ at, why: 'the image may bring a configuration of its own' }],
    ...(method && {
      container: {
        service: name,
        image: reference,
        at,
        published: [],
        hostAuthMethod: {
          ...method.value,
          ...(method.passage && { slot: slotOf(method.passage) }),
        },
      },
    }),
  };
}

const slotOf = (passage: Passage) => slotIn(passage, 0, passage.text.length, passage.text);
