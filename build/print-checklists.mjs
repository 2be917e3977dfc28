/** The sheets of an audit day. */
const sheets = [
  'plan',
  'opening',
  'attendance',
  'sampling',
  'nonconformity',
  'findings',
  'closing',
];

/**
 * Prints checklists of every layout, on paper and to fill in, with `print`, which takes a name and what is typed; `fillIn`
 * fills one in.
 */
export function printChecklists({ print, fillIn }) {
  const inDetail = ['--clause', '9.3', '--layout', 'detailed'];
  return [
    ...sheets.map((name) => print(`sheet-${name}.pdf`, 'sheet', name)),
    print('checklist.pdf', 'checklist'),
    print('checklist-process.pdf', 'checklist', '--process', 'admission'),
    print('checklist-role.pdf', 'checklist', '--role', 'hr', '--page-size', 'Letter'),
    print('checklist-gaps.pdf', 'checklist', '--gaps-only', '--with-gaps'),
    print('checklist-detailed.pdf', 'checklist', '--layout', 'detailed'),
    print('checklist-rating.pdf', 'checklist', '--layout', 'rating', '--clause', '8'),
    print('interview-ink.pdf', 'checklist', '--role', 'teacher', '--theme', 'ink-saving'),
    print('form.pdf', 'checklist', '--fillable'),
    print('form-interview.pdf', 'checklist', '--role', 'teacher', '--fillable'),
    print('form-rating.pdf', 'checklist', '--layout', 'rating', '--clause', '8', '--fillable'),
    ...fillIn(print('clause.pdf', 'checklist', ...inDetail, '--fillable')),
    print('form-letter.pdf', 'checklist', '--fillable', '--page-size', 'Letter'),
  ];
}
