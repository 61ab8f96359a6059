import type { Charter } from '../../../core/charters/charter.ts';
import { call } from '../../rpc/client.ts';
import { errorSentence } from '../../rpc/commands.ts';
import { showToast } from '../../state/toasts.ts';
import { saveFile } from '../../ui/saveFile.ts';

/** Gives a charter to the person as a file. */
export async function saveCharterFile(charter: Charter): Promise<void> {
  try {
    const { name, text } = await call('charters.write', { charter });
    saveFile(new File([text], name, { type: 'application/json' }));
  } catch (error) {
    showToast({ kind: 'refused', text: errorSentence(error) });
  }
}

/** Gives the minutes of the meeting that adopted a charter. */
export async function saveMinutes(number: number): Promise<void> {
  try {
    saveFile(await call('charters.minutes', { number }));
  } catch (error) {
    showToast({ kind: 'refused', text: errorSentence(error) });
  }
}
