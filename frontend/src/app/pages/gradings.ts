/** The pages of grades, in one file for the same reason as those of administrators. */
export { default as Decide } from '@/features/gradings/Decide';
export { default as OneGrading } from '@/features/gradings/OneGrading';
export { default as OwnGradings } from '@/features/gradings/OwnGradings';
export { default as RuleSetPage } from '@/features/gradings/RuleSetPage';
export { default as RuleSets } from '@/features/gradings/RuleSets';
export { default as Score } from '@/features/gradings/Score';
export { default as UnitGradings } from '@/features/gradings/UnitGradings';
