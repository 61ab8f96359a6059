/** Gives a file to the person: the browser downloads it, the desktop asks where to keep it. The page's policy allows no other way to show one. */
export function saveFile(file: File): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  document.body.append(link);
  link.click();
  link.remove();
  // The download has its own copy once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/**
 * Shows a file in a window of its own, where the browser prints it as it is; a browser that opens no window saves it instead. The
 * desktop has programs for that and never comes here, except where none is installed.
 */
export function openFile(file: File): void {
  const address = URL.createObjectURL(file);
  const shown = window.open(address, '_blank');
  setTimeout(() => URL.revokeObjectURL(address), 600_000);
  if (!shown) saveFile(file);
}
