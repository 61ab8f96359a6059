import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { queryClient } from '../rpc/queries.ts';
import { ToastRegion } from '../ui/index.ts';
import { UiProvider } from '../ui/Provider.tsx';
import { Boundary, ScreenFault } from './ScreenFault.tsx';
import { router } from './router.tsx';

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <UiProvider>
        <Boundary fallback={(reset) => <ScreenFault error={undefined} reset={reset} />}>
          <RouterProvider router={router} />
          <ToastRegion />
        </Boundary>
      </UiProvider>
    </QueryClientProvider>
  );
}
