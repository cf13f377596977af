import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HoleDialect, withHoles } from '../../src/parse/holes.js';
import { slotIn, verbatim } from '../../src/text/passage.js';
import { set, unknown } from '../../src/text/resolved.js';
import { textOf, whole } from '../../src/text/source.js';

const source = (text: string) => verbatim(whole({ path: 'a', text }));
const read = (text: string, dialect?: HoleDialect) => withHoles(source(text), dialect).passage.text;

describe('references to what is elsewhere', () => {
  it.each([
    ['plain', 'plain'],
    ['a ${NAME} b', 'a ${NAME} b'],
    ['${NAME:-default}', 'default'],
    ['${NAME-default}', 'default'],
    ['${NAME:default}', 'default'],
    ['${NAME:?error}', '${NAME}'],
    ['${NAME:+other}', '${NAME}'],
    ['${A:-postgres://h:5432/d?x=1}', 'postgres://h:5432/d?x=1'],
    ['${A:jdbc:postgresql://h/d}', 'jdbc:postgresql://h/d'],
    ['${A:${B:deep}}', 'deep'],
    ['x${A:${B}}y', 'x${B}y'],
    ['${my-app.db.host:localhost}', 'localhost'],
    ['${my-app.db.host}', '${my_app_db_host}'],
    ['${env:HOME}', '${env_HOME}'],
    ['${ssm:/path/to}', '${ssm_path_to}'],
    ['${unclosed', '${unclosed'],
    ['{{ .Values.db.host }}', '${Values_db_host}'],
    ['{{ db_host | default("x") }}', '${db_host}'],
    ['<%= ENV["A"] %>', '${ENV_A}'],
    ['a{% if x %}b', 'a${if_x}b'],
    ['${{ secrets.PW }}', '${secrets_PW}'],
    ['<< parameters.url >>', '${parameters_url}'],
    ['$(db.password)', '${db_password}'],
    ['p$WORD', 'p$WORD'],
    ['@$DB_HOST/', '@${DB_HOST}/'],
    ['$lower \\$NOT', '$lower \\$NOT'],
    ['{{}}', '${template}'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));

  it.each([
    ['$(NAME) $$(NAME) ${X} $X', '${NAME} $(NAME) ${X} $X'],
    ['{{ x }}', '${x}'],
  ])('in Kubernetes: %s', (text, expected) => expect(read(text, 'kubernetes')).toBe(expected));

  it('takes values that are in sight, and says why others are not', () => {
    const at = whole({ path: 'b', text: '' });
    const lookup = (name: string) => (name === 'A' ? set('here', at) : name === 'B' ? unknown('gone') : undefined);
    const { passage, missing } = withHoles(source('$(A) $(B) $(C)'), 'kubernetes', lookup);
    expect(passage.text).toBe('here ${B} ${C}');
    expect(missing).toMatchObject({ why: 'gone' });
    expect(textOf(missing!.at!)).toBe('$(B)');
  });

  it('keeps places, and writes only to what stands there', () => {
    const { passage } = withHoles(source('postgres://${U}:x@${H:db}/d'));
    expect(passage.text).toBe('postgres://${U}:x@db/d');
    expect(textOf(passage.span(18, 20))).toBe('db');
    expect(slotIn(passage, 18, 20, 'db').encode('other')).toMatchObject({ text: 'other' });
    expect(slotIn(passage, 11, 15, '${U}').encode('me')).toBeUndefined();
    expect(slotIn(passage, 20, 22, '/d').encode('/e')).toMatchObject({ text: '/e' });
  });

  it('never throws and keeps its places inside of the text', () => {
    const piece = fc.constantFrom(
      '$',
      '{',
      '}',
      '{{',
      '}}',
      '${',
      '${A:',
      ':-',
      '$(',
      ')',
      'A',
      '<%',
      '%>',
      '{%',
      '%}',
      '\n',
      '$$',
      '\ue000',
      'é',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 30 }),
        fc.constantFrom<HoleDialect>('usual', 'kubernetes', 'marks'),
        (pieces, dialect) => {
          const text = pieces.join('');
          const { passage } = withHoles(source(text), dialect);
          for (let at = 0; at <= passage.text.length; at++) {
            const { start, end } = passage.span(at, Math.min(at + 1, passage.text.length));
            expect(start >= 0 && start <= end && end <= text.length).toBe(true);
          }
        },
      ),
    );
  });

  it.each(['${', '{{', '${A:', '<%', '$('])('takes no time on %s without an end', (mark) => {
    const start = performance.now();
    read(mark.repeat(20_000));
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
