import { mapped, type Passage, part } from '../text/passage.js';

/** A value as Spring, Quarkus and MicroProfile fill it in. */
export interface Filled {
  /** What a placeholder falls back to where the whole value is one; else the value, with `${NAME}` for each of them. */
  readonly passage: Passage;
  /** The variable that replaces the whole value where it is set. */
  readonly variable?: string;
  /** Nothing of it is known. */
  readonly empty: boolean;
}

const PLACEHOLDER = /\$\{([^{}:]{1,200})(:[^{}]*)?\}/gu;
const WHOLE = /^\$\{([^{}:]{1,200})(?::(.*))?\}$/su;

/** Takes `${NAME:default}` apart; a default inside a longer value stays open, since it is there to be replaced. */
export function fillIn(passage: Passage): Filled {
  const whole = WHOLE.exec(passage.text);
  const [, variable = '', fallback] = whole ?? [];
  if (whole && balanced(fallback ?? '')) {
    if (fallback === undefined || fallback === '') return { passage, variable, empty: true };
    const start = passage.text.length - 1 - fallback.length;
    const inner = fillIn(part(passage, start, start + fallback.length));
    return { ...inner, variable };
  }
  const holes = [...passage.text.matchAll(PLACEHOLDER)].filter(({ 2: fallback }) => fallback !== undefined);
  return { passage: holes.length === 0 ? passage : withHoles(passage, holes), empty: false };
}

/** Every brace that opens closes again, and none closes before. */
function balanced(text: string): boolean {
  let depth = 0;
  for (const char of text) {
    if (char === '{') depth++;
    else if (char === '}' && --depth < 0) return false;
  }
  return depth === 0;
}

function withHoles(passage: Passage, holes: readonly RegExpMatchArray[]): Passage {
  const offsets: number[] = [];
  let text = '';
  let at = 0;
  const copy = (to: number) => {
    for (let i = at; i < to; i++) offsets.push(passage.writable(i, i + 1) ? passage.span(i, i + 1).start : -1);
    text += passage.text.slice(at, to);
  };
  for (const hole of holes) {
    copy(hole.index!);
    const name = `\${${hole[1]!.replace(/\W/gu, '_')}}`;
    text += name;
    for (let i = 0; i < name.length; i++) offsets.push(-1);
    at = hole.index! + hole[0].length;
  }
  copy(passage.text.length);
  offsets.push(passage.at.end);
  return mapped(passage.at, text, offsets, passage.escape);
}
