/** The pages in which rule sets of grading are written, apart from those in which people are graded. */
export { default as EditRuleSet } from '@/features/gradings/EditRuleSet';
export { default as NewRuleSet } from '@/features/gradings/NewRuleSet';
