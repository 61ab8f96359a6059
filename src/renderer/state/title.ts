import { create } from 'zustand';

/** The window's title: what the screen is, and before it what runs. */
export const useTitle = create<{ readonly screen: string; readonly running: string }>()(() => ({ screen: '', running: '' }));

useTitle.subscribe(({ screen, running }) => {
  document.title = running === '' ? screen : `${running} · ${screen}`;
});

export const setScreenTitle = (screen: string): void => useTitle.setState({ screen });
export const setRunningTitle = (running: string): void => useTitle.setState({ running });
