import { describe, expect, it } from 'vitest';
import { questionInputs, questionsOf } from '../src/features/checkins/planQuestions';

const templates = [
  { key: 'home', kind: 'YES_NO' as const, chinese: '您还住在登记的地址吗？', english: 'Do you still live at the address on record?' },
  { key: 'news', kind: 'TEXT' as const, chinese: '有什么变化？', english: 'What has changed?' },
];

describe('questions of a plan', () => {
  it('go as a template, or as own words without empty English', () => {
    expect(questionInputs([{ templateKey: 'home' }, { chinese: ' 工作顺利吗？ ', english: '  ' }, { kind: 'YES_NO', chinese: '上班了吗？', english: 'At work?' }])).toEqual([
      { templateKey: 'home' },
      { kind: 'TEXT', chinese: '工作顺利吗？', english: undefined },
      { kind: 'YES_NO', chinese: '上班了吗？', english: 'At work?' },
    ]);
  });

  it('come back as the template that they are, or as the words that they were', () => {
    const before = [templates[1]!, { key: 'q2', kind: 'TEXT' as const, chinese: '您还住在登记的地址吗？', english: '' }];
    expect(questionsOf(before, templates)).toEqual([{ templateKey: 'news' }, { kind: 'TEXT', chinese: '您还住在登记的地址吗？', english: '' }]);
  });
});
