export const namespaces = [
  'common',
  'shell',
  'start',
  'home',
  'contributions',
  'approvals',
  'members',
  'shares',
  'periods',
  'documents',
  'imports',
  'settings',
] as const;
