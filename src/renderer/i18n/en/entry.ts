export const entry = {
  title: 'Log in one line',
  line: 'What was given, in one line',
  placeholder: '2h plan #workshop yesterday',
  example:
    'How much, what for, #project, @member, /activity, and the day: 2h plan #workshop yesterday, 45 EUR glue, 9:00-11:30 front desk.',
  suggestions: 'Suggestions',
  understood: 'Understood',
  added: 'Just entered',
  today: 'today',
  from: 'from {{time}}',
  submits: 'submits',
  keeps: 'keeps for the week',
  form: 'All fields',
  takeBack: 'Undo: {{what}}',
  repeated: 'Once more today: {{what}}',
  nothingToRepeat: 'There is nothing to repeat yet.',
};
