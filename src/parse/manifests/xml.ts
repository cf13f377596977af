/** One tag of an XML text, or the text between two. */
export interface XmlPiece {
  readonly kind: 'open' | 'close' | 'text';
  /** The name of a tag without its prefix; of a text, the text. */
  readonly value: string;
  /** What stands in the tag behind the name. */
  readonly attributes: string;
}

/** Tags and texts in order. Comments and processing instructions are left out; nothing is checked. */
export function* xmlPieces(text: string): Generator<XmlPiece> {
  for (let at = 0; at < text.length; ) {
    const start = text.indexOf('<', at);
    if (start < 0) return;
    const between = text.slice(at, start).trim();
    if (between !== '') yield { kind: 'text', value: between, attributes: '' };
    const [mark, closing] = markAt(text, start);
    const end = text.indexOf(closing, start + mark.length);
    if (end < 0) return;
    at = end + closing.length;
    if (mark === '<') yield* tag(text.slice(start + 1, end));
  }
}

function markAt(text: string, at: number): readonly [mark: string, closing: string] {
  if (text.startsWith('<!--', at)) return ['<!--', '-->'];
  if (text.startsWith('<![CDATA[', at)) return ['<![CDATA[', ']]>'];
  if (text.startsWith('<?', at)) return ['<?', '?>'];
  return text.startsWith('<!', at) ? ['<!', '>'] : ['<', '>'];
}

function* tag(inside: string): Generator<XmlPiece> {
  const isEmpty = inside.endsWith('/');
  const words = isEmpty ? inside.slice(0, -1) : inside;
  const name = /^\/?[^\s/]*/u.exec(words)![0];
  const bare = name.replace(/^\//u, '');
  const value = bare.slice(bare.indexOf(':') + 1);
  if (name.startsWith('/')) yield { kind: 'close', value, attributes: '' };
  else {
    yield { kind: 'open', value, attributes: words.slice(name.length) };
    if (isEmpty) yield { kind: 'close', value, attributes: '' };
  }
}

/** An attribute of a tag; names are compared as they are written. */
export function attribute(attributes: string, name: string): string | undefined {
  for (const match of attributes.slice(0, 4000).matchAll(/([\w.:-]+)\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)')/gu))
    if (match[1] === name) return match[2] ?? match[3];
  return undefined;
}
