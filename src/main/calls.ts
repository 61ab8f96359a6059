import { type BrowserWindow, Notification } from 'electron';

/** Asks for the person without taking the focus from what they do: the window flashes, and the system shows a line when there is one to show. */
export function callPerson(
  window: BrowserWindow | undefined,
  call: { readonly title: string; readonly text: string },
  show: () => void,
): void {
  if (window?.isFocused()) return;
  window?.flashFrame(true);
  if (call.text === '' || !Notification.isSupported()) return;
  const notification = new Notification({ title: call.title, body: call.text, silent: true });
  notification.on('click', show);
  notification.show();
}
