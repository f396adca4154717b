/** The pages of what two people make live, in one piece: whoever opens one of them goes on to the next. */
export { default as ChangeRouting } from './change-routing';
export { default as ListVersions } from './builder/list-versions';
export { default as ListWordings } from './builder/list-wordings';
export { default as ShowRuleSet } from './show-rule-set';
export { default as ShowVersion } from './builder/show-version';
