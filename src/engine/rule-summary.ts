import { CONTROLS, type ControlId } from '../facts/controls.js';
import { helpUrl } from '../rule/help.js';
import type { AnyRule } from '../rule/rule.js';
import type { RuleSummary } from '../rule/settled.js';

/** GitHub keeps ten tags of a rule. */
const MOST_TAGS = 10;

/** What reporters need to know of a rule. */
export const summaryOf = (rule: AnyRule): RuleSummary => ({
  id: rule.id,
  title: rule.title,
  severity: rule.severity,
  confidence: rule.confidence,
  controls: rule.controls,
  help: helpUrl(rule),
  // Documentation is read only by reports that quote it.
  get why() {
    return rule.docs.why;
  },
  get remedy() {
    return rule.docs.remedy;
  },
  tags: tagsOf(rule),
});

/** A rule that supports a control is about security; the weaknesses behind it in code scanning's spelling. */
function tagsOf({ controls }: AnyRule): readonly string[] {
  const weaknesses = (controls as readonly string[]).flatMap((id) =>
    Object.hasOwn(CONTROLS, id)
      ? CONTROLS[id as ControlId].maps.flatMap(({ framework, ids }) => (framework === 'CWE' ? [...ids] : []))
      : [],
  );
  const tags = new Set(weaknesses.map((id) => `external/cwe/${id.toLowerCase()}`));
  return ['postgresql', ...(controls.length > 0 ? ['security'] : []), ...tags].slice(0, MOST_TAGS);
}
