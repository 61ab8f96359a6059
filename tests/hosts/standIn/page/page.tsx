import { styleNonce } from '../../../../src/renderer/trust.ts';
import '@mantine/core/styles.css';
import { Button, Flex, MantineProvider, Modal, Select } from '@mantine/core';
import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Area, AreaChart, XAxis } from 'recharts';
import { onMenuCommand, onProgramMessage } from '../../../../src/renderer/rpc/host.ts';
import { connect, liveLink } from '../../../../src/renderer/rpc/connection.ts';
import type { contract } from '../router.ts';

/** What the tests look at: every breach of the content security policy, each menu command, and the API itself. */
const seen = {
  violations: [] as string[],
  commands: [] as string[],
  told: [] as object[],
  client: createORPCClient<ContractRouterClient<typeof contract>>(liveLink),
};
Object.assign(window, { seen });
document.addEventListener('securitypolicyviolation', (event) => seen.violations.push(`${event.violatedDirective} ${event.blockedURI}`));
onMenuCommand((command) => seen.commands.push(command));
onProgramMessage((message) => seen.told.push(message));
connect();
window.postMessage(
  {
    kind: 'tantieme:describe',
    language: 'fr',
    theme: 'dark',
    commands: ['newBook', 'palette'],
    keys: { palette: 'Mod+k' },
    timer: null,
    quickShortcut: 'off',
  },
  window.location.origin,
);

const hours = [
  { day: 'a', hours: 1 },
  { day: 'b', hours: 3 },
  { day: 'c', hours: 2 },
];

/** The parts of the interface kit that add styles at run time: provider, responsive properties, a modal's scroll lock, a popover, a chart. */
function Page() {
  const [open, setOpen] = useState(false);
  return (
    <MantineProvider getStyleNonce={() => styleNonce}>
      <h1 style={{ color: 'rgb(1, 2, 3)' }}>Stand-in</h1>
      <Flex direction={{ base: 'column', sm: 'row' }} data-testid="flex">
        <Select label="Kind" data={['work', 'cash']} />
        <Button onClick={() => setOpen(true)}>Open</Button>
      </Flex>
      <AreaChart width={300} height={100} data={hours}>
        <XAxis dataKey="day" />
        <Area dataKey="hours" />
      </AreaChart>
      <Modal opened={open} onClose={() => setOpen(false)} title="A modal">
        Inside
      </Modal>
    </MantineProvider>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Page />);
