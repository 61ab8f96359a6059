import { expect, it } from 'vitest';
import { namedByMoment } from './pasted.ts';

it('pictures from the screen are told apart by their moment, files keep their name', () => {
  const names = (name: string): readonly string[] =>
    [new Date(2026, 2, 9, 8, 5, 7), new Date(2026, 2, 9, 8, 5, 9)].map(
      (at) => namedByMoment(new File(['x'], name, { type: 'image/png' }), at).name,
    );
  expect(names('image.png')).toEqual(['image 2026-03-09 08.05.07.png', 'image 2026-03-09 08.05.09.png']);
  expect(names('facture.png')).toEqual(['facture.png', 'facture.png']);
  expect(namedByMoment(new File(['x'], 'image.png', { type: 'image/png' }), new Date())).toMatchObject({ type: 'image/png', size: 1 });
});
